// Which rows of the timeline stand where on the screen. Holds a row of the screen in its place (the anchor)
// while rows above are measured, added or changed; keeps to the end while the reader is there. No widget:
// TimelineView paints what this places.
#pragma once

#include "core/base/clock.hpp"
#include "ui/conversation/height_index.hpp"
#include "ui/conversation/row_cache.hpp"
#include "ui/conversation/timeline_model.hpp"

#include <QSize>

#include <optional>
#include <unordered_map>
#include <vector>

namespace santral::ui {

struct PlacedRow {
    int row = 0;
    int y = 0; // of its top, from the top of the view
    const RowLayout* layout = nullptr;
    int bottom() const { return y + layout->height; }
};

class TimelineFlow {
public:
    explicit TimelineFlow(const Clock& clock) : clock_(&clock) {}

    void setModel(TimelineModel* model);
    void setSize(QSize size);
    void setMarks(std::vector<std::string> foldedWords);
    void layAgain(); // fonts or language changed

    // After the model has changed in this way.
    void reset();
    void inserted(int first, int count);
    void removed(int first, int count);
    void changed(int first, int count);

    // Down is positive. Returns how far the rows moved on screen, or nothing when they have nothing in common
    // with those before.
    std::optional<int> scrollBy(int distance);
    void jumpTo(std::int64_t position);
    void toEnd();
    void reveal(int row); // moves as little as possible; a row far away comes to the middle

    RowState stateOf(Seq seq) const;
    void setState(Seq seq, RowState state); // the row's top stays where it is

    const std::vector<PlacedRow>& placed() const { return placed_; }
    const PlacedRow* find(int row) const; // nullptr: not on screen
    bool atEnd() const { return stick_; }
    std::int64_t total() const { return index_.total() + lead() + kFoot; }
    std::int64_t position() const; // of the top of the view in all rows, as far as they are known
    int lead() const;              // room above row 0 while older rows exist
    QDate today() const { return today_; }
    QSize size() const { return size_; }

    static constexpr int kFoot = 16; // below the last row

private:
    void arrange();
    void fillFromEnd();
    void fillFromAnchor();
    void place(int row, int y);
    void takeAnchor();
    void askForMore();
    const RowLayout* layoutOf(int row);
    bool opensDay(int row, const TimelineItem& item) const;

    const Clock* clock_;
    TimelineModel* model_ = nullptr;
    HeightIndex index_;
    RowCache cache_{400};
    std::unique_ptr<RowLayout> skeleton_;
    std::unordered_map<Seq, RowState> states_;
    std::vector<std::string> marks_;
    std::vector<PlacedRow> placed_;
    QSize size_;
    QDate today_;
    // The anchor: this row's body begins at this height. The body, because a day line above it may come and
    // go.
    int anchorRow_ = 0;
    int anchorY_ = 0;
    bool stick_ = true;
};

} // namespace santral::ui
