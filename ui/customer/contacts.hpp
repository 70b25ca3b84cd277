// The last contacts of a customer, folded from the entries of the thread: a call each, a mail each, a day of
// chat each.
#pragma once

#include "core/domain/timeline_item.hpp"

#include <QString>

#include <map>
#include <vector>

namespace santral::ui {

struct ContactLine {
    Seq seq = 0; // where it begins in the thread
    ConversationId conversation;
    Channel channel = Channel::Chat;
    Direction direction = Direction::In;
    TimePoint at{};
    QString text; // "Missed call", the mail's subject, the first words of the chat
    bool missed = false;
    bool operator==(const ContactLine&) const = default;
};

class Contacts {
public:
    void reset() { lines_.clear(); }
    void add(const TimelineItem& item); // new or changed
    void remove(Seq seq) { lines_.erase(seq); }
    std::vector<ContactLine> newest(std::size_t limit) const;
    std::vector<ConversationId> conversations() const; // newest first

private:
    std::map<Seq, ContactLine> lines_;
};

} // namespace santral::ui
