// Selected text of the timeline, within a message and across messages. A place is a row and a position in its
// text, not a thing on screen: rows that scroll away or are laid out again stay selected.
#pragma once

#include "ui/conversation/timeline_model.hpp"
#include "ui/conversation/words.hpp"

#include <compare>
#include <functional>
#include <utility>

namespace santral::ui {

struct TextPlace {
    Seq seq = 0;
    int at = 0; // in RowText::joined()
    auto operator<=>(const TextPlace&) const = default;
};

class TimelineSelection {
public:
    void clear() { anchor_ = head_ = {}; }
    void start(TextPlace place) { anchor_ = head_ = place; }
    void extend(TextPlace place) { head_ = place; }
    void set(TextPlace from, TextPlace to) {
        anchor_ = from;
        head_ = to;
    }
    bool isEmpty() const { return anchor_ == head_; }
    bool isStarted() const { return anchor_.seq != 0; }
    TextPlace head() const { return head_; }

    // What of this row is selected, half-open; {0, 0} for nothing. `length` is that of its text.
    std::pair<int, int> rangeIn(Seq seq, int length) const;

    // A piece of one message comes as it is; of several, each with author and time above.
    QString text(const TimelineModel& model, const std::function<RowState(Seq)>& stateOf, QDate today) const;

private:
    TextPlace anchor_, head_;
};

} // namespace santral::ui
