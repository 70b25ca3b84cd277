// What an InboxQuery means for one conversation, said once: whether it is shown, and before which others. The
// view's SQL (core/store/sqlite/view_list.cpp) gives the same, which a test compares.
#pragma once

#include "core/domain/conversation.hpp"
#include "core/domain/inbox_query.hpp"

#include <optional>

namespace santral {

// Mine: open and owned by `self`. Team: open, whoever has it. Waiting: snoozed. Solved: closed.
bool belongs(const Conversation& conversation, InboxTab tab, AgentId self);
ConversationState stateOf(InboxTab tab);
bool matches(const Conversation& conversation, const InboxFilter& filter);
bool matches(const Conversation& conversation, const InboxQuery& query, AgentId self); // both of these

// The earliest promise that still stands: an answer's, or that all is settled.
std::optional<TimePoint> dueOf(const Conversation& conversation);
bool isPressing(const Conversation& conversation); // one of its promises is warned of or broken

// Where a conversation stands in an order. Those with a `first` come before those without: earliest first, of
// two alike the older conversation. The others by activity, the latest first, of two alike the younger one.
struct InboxKey {
    std::optional<TimePoint> first; // MostUrgent: until when; LongestWaiting: since when
    TimePoint lastAt{};
    Seq number = 0;
    bool operator==(const InboxKey&) const = default;
};
InboxKey keyOf(const Conversation& conversation, InboxOrder order);
bool before(const InboxKey& a, const InboxKey& b);
bool before(const InboxRow& a, const InboxRow& b, InboxOrder order); // a strict order, total over numbers

} // namespace santral
