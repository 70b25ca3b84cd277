#include "tests/sim/desk_agent.hpp"

#include <algorithm>

namespace santral::sim {
namespace {

constexpr double kDeclines = 0.03, kLetsPass = 0.02;
constexpr double kHandsOver = 0.02, kMoves = 0.03, kLeavesQuiet = 0.3, kCloses = 0.6;
constexpr Millis kTooLong{900'000}; // in hand: something he asked for was refused
constexpr double kEndsWrapUp = 0.6, kClosesMail = 0.5, kAsksHelp = 0.01;

} // namespace

// His work

void DeskAgent::told(const std::vector<InboxRow>& rows) {
    std::map<ContactId, Held> now;
    for (const InboxRow& row : rows) {
        for (const Contact& contact : row.conversation.contacts) {
            bool his = contact.agent == id() && contact.state != ContactState::Waiting;
            if (his) now[contact.id] = {row.conversation.id, row.customerName, contact};
        }
    }
    std::map<ContactId, Held> before = std::exchange(held_, std::move(now));
    std::erase_if(next_, [this](const auto& next) { return held_.count(next.first) == 0; });
    for (const auto& [contact, held] : std::map(held_)) {
        auto was = before.find(contact);
        bool same =
            was != before.end() && was->second.contact.state == held.contact.state &&
            (held.contact.state != ContactState::Offered || was->second.contact.until == held.contact.until);
        if (!same) begin(held);
    }
}

void DeskAgent::begin(const Held& held) {
    next_.erase(held.contact.id);
    switch (held.contact.state) {
    case ContactState::Waiting:
        return;
    case ContactState::Offered:
        return offered(held);
    case ContactState::Active:
        return active(held);
    case ContactState::WrapUp:
        if (dice_.chance(kEndsWrapUp)) afterWards(held.contact.id, dice_.seconds(4, 15), &DeskAgent::wrapUp);
        return;
    }
}

void DeskAgent::offered(const Held& held) {
    floor_.offered.try_emplace(held.contact.id, floor_.clock.steadyNow());
    ContactId contact = held.contact.id;
    if (isRealCall(held)) return; // his telephone rings
    double lot = dice_.share();
    if (lot < kLetsPass) { // and is set not ready for it
        ready_ = false;
        return lookUp(dice_.seconds(40, 90));
    }
    bool declines = lot < kLetsPass + kDeclines;
    next_[contact] = floor_.timers.after(dice_.seconds(2, 10), [this, contact, declines] {
        const Held* now = this->held(contact, ContactState::Offered);
        if (!now) return;
        if (declines) return desk_.ask(DeclineContact{now->conversation, contact});
        desk_.ask(AcceptContact{now->conversation, contact});
    });
}

void DeskAgent::active(const Held& held) {
    ContactId contact = held.contact.id;
    Channel channel = held.contact.channel;
    if (channel == Channel::Phone && (onCall_ || isRealCall(held))) return; // the call goes its way
    if (dice_.chance(kAsksHelp)) desk_.ask(AskHelp{held.conversation, true});
    double lot = dice_.share();
    if (lot < kHandsOver + kMoves && channel != Channel::Phone) {
        bool colleague = lot < kHandsOver;
        next_[contact] = floor_.timers.after(dice_.seconds(10, 40),
                                             [this, contact, colleague] { passOn(contact, colleague); });
        return;
    }
    if (channel == Channel::Mail) return afterWards(contact, dice_.seconds(60, 240), &DeskAgent::mails);
    if (channel == Channel::Phone) return afterWards(contact, dice_.seconds(30, 90), &DeskAgent::finish);
    std::size_t replies = 1 + dice_.below(4);
    next_[contact] =
        floor_.timers.after(dice_.seconds(5, 45), [this, contact, replies] { chats(contact, replies); });
}

void DeskAgent::chats(ContactId id, std::size_t repliesLeft) {
    const Held* now = held(id, ContactState::Active);
    if (!now) return;
    reply(*now);
    if (repliesLeft > 1) {
        next_[id] = floor_.timers.after(dice_.seconds(20, 70),
                                        [this, id, repliesLeft] { chats(id, repliesLeft - 1); });
        return;
    }
    bool quiet = floor_.plan.queue(now->contact.queue).work.quiet > 0 && dice_.chance(kLeavesQuiet);
    // The hub ends it, unless the customer has said something more.
    afterWards(id, quiet ? dice_.seconds(300, 400) : dice_.seconds(10, 60), &DeskAgent::finish);
}

void DeskAgent::mails(ContactId id) {
    if (const Held* now = held(id, ContactState::Active)) reply(*now);
}

void DeskAgent::reply(const Held& held) {
    SendMessage message;
    message.conversation = held.conversation;
    message.message = floor_.newMessage();
    message.channel = held.contact.channel;
    message.text = "Hemen bakıyorum.";
    if (message.channel == Channel::Mail) {
        message.mail.emplace();
        message.mail->subject = "Yanıt";
        message.mail->to = {{{}, "customer@example.org"}};
    }
    desk_.ask(std::move(message));
}

void DeskAgent::passOn(ContactId id, bool toColleague) {
    const Held* now = held(id, ContactState::Active);
    if (!now) return;
    if (toColleague) {
        AgentId other = floor_.here.empty() ? this->id() : floor_.here[dice_.below(floor_.here.size())];
        if (other != this->id()) desk_.ask(AssignConversation{now->conversation, other});
        if (other == this->id()) finish(id);
        return;
    }
    auto queues = floor_.plan.alike(now->contact.queue);
    if (queues.empty()) return finish(id);
    desk_.ask(MoveConversation{now->conversation, queues[dice_.below(queues.size())]});
}

void DeskAgent::finish(ContactId id) {
    const Held* now = held(id, ContactState::Active);
    if (!now) return;
    if (!dice_.chance(kCloses)) return desk_.ask(FinishContact{now->conversation, id});
    auto reasons = floor_.plan.reasonsFor(ReasonKind::Close);
    closes(now->conversation, dice_.chance(0.8) ? reasons[dice_.below(reasons.size())] : ReasonId{});
}

void DeskAgent::closes(ConversationId conversation, ReasonId reason) {
    desk_.ask(CloseConversation{conversation, reason});
}

void DeskAgent::finishForgotten() {
    for (const auto& [contact, held] : std::map(held_)) {
        if (held.contact.since + kTooLong < floor_.clock.now()) finish(contact);
    }
}

void DeskAgent::wrapUp(ContactId id) {
    const Held* now = held(id, ContactState::WrapUp);
    if (!now) return;
    auto reasons = floor_.plan.reasonsFor(ReasonKind::Close);
    ConversationId conversation = now->conversation;
    bool closesToo = now->contact.channel != Channel::Chat && dice_.chance(kClosesMail);
    desk_.ask(FinishWrapUp{conversation, id, reasons[dice_.below(reasons.size())]});
    if (closesToo) closes(conversation, reasons.front());
}

void DeskAgent::afterWards(ContactId id, Millis delay, void (DeskAgent::*step)(ContactId)) {
    next_[id] = floor_.timers.after(delay, [this, id, step] { (this->*step)(id); });
}

const DeskAgent::Held* DeskAgent::held(ContactId id, ContactState state) const {
    auto found = held_.find(id);
    return found != held_.end() && found->second.contact.state == state ? &found->second : nullptr;
}

} // namespace santral::sim
