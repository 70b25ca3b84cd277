#include "ui/shell/arrivals.hpp"

namespace santral::ui {

Arrivals::Arrivals(const Clock& clock, AgentId me, QObject* parent)
    : QObject(parent), since_(clock.now()), me_(me) {}

void Arrivals::see(const InboxRow& row) {
    const Conversation& c = row.conversation;
    const bool known = seen_.contains(c.id);
    const Seen before = seen_[c.id];
    seen_[c.id] = {c.unread, c.missedCall};
    const bool theirs = c.owner && c.owner != me_; // a colleague's matter is his
    if (theirs || c.state == ConversationState::Closed || c.lastAt < since_) return;
    if (c.missedCall && !before.missed) Q_EMIT arrived({Arrival::Kind::MissedCall, row});
    if (c.unread <= before.unread) return;
    const bool fresh = !known && !c.owner;
    Q_EMIT arrived({fresh ? Arrival::Kind::NewConversation : Arrival::Kind::Message, row});
}

} // namespace santral::ui
