#include "core/domain/inbox_match.hpp"

#include <algorithm>

namespace santral {
namespace {

template <class T>
bool passes(const std::vector<T>& allowed, const T& value) {
    return allowed.empty() || std::find(allowed.begin(), allowed.end(), value) != allowed.end();
}

bool isMarked(const std::optional<ServiceClock>& clock) {
    return clock && clock->mark != ServiceMark::None;
}

} // namespace

ConversationState stateOf(InboxTab tab) {
    switch (tab) {
    case InboxTab::Mine:
    case InboxTab::Team:
        return ConversationState::Open;
    case InboxTab::Waiting:
        return ConversationState::Snoozed;
    case InboxTab::Solved:
        return ConversationState::Closed;
    }
    return ConversationState::Open;
}

bool belongs(const Conversation& conversation, InboxTab tab, AgentId self) {
    if (conversation.state != stateOf(tab)) return false;
    return tab != InboxTab::Mine || conversation.owner == self;
}

bool matches(const Conversation& c, const InboxFilter& f) {
    auto has = [&](const std::string& tag) { return passes(f.tags, tag); };
    if (!f.tags.empty() && std::none_of(c.tags.begin(), c.tags.end(), has)) return false;
    if (f.unanswered && !c.waitingSince) return false;
    if (f.unread && c.unread == 0) return false;
    if (f.pressing && !isPressing(c)) return false;
    return passes(f.queues, c.queue) && passes(f.brands, c.brand) && passes(f.channels, c.channel) &&
           passes(f.owners, c.owner);
}

bool matches(const Conversation& conversation, const InboxQuery& query, AgentId self) {
    return belongs(conversation, query.tab, self) && matches(conversation, query.filter);
}

std::optional<TimePoint> dueOf(const Conversation& c) {
    if (!c.answer || !c.resolution)
        return c.answer       ? std::optional(c.answer->due)
               : c.resolution ? std::optional(c.resolution->due)
                              : std::nullopt;
    return std::min(c.answer->due, c.resolution->due);
}

bool isPressing(const Conversation& conversation) {
    return isMarked(conversation.answer) || isMarked(conversation.resolution);
}

InboxKey keyOf(const Conversation& conversation, InboxOrder order) {
    InboxKey key{std::nullopt, conversation.lastAt, conversation.number};
    if (order == InboxOrder::MostUrgent) key.first = dueOf(conversation);
    if (order == InboxOrder::LongestWaiting) key.first = conversation.waitingSince;
    return key;
}

bool before(const InboxKey& a, const InboxKey& b) {
    if (a.first.has_value() != b.first.has_value()) return a.first.has_value();
    if (a.first) return std::pair(*a.first, a.number) < std::pair(*b.first, b.number);
    return std::pair(a.lastAt, a.number) > std::pair(b.lastAt, b.number);
}

bool before(const InboxRow& a, const InboxRow& b, InboxOrder order) {
    return before(keyOf(a.conversation, order), keyOf(b.conversation, order));
}

} // namespace santral
