// Two conversations of a customer that are one matter: the one goes into the other, and comes out again.
#include "core/domain/conversation_fold.hpp"
#include "core/hub/deciding.hpp"

#include <algorithm>

namespace santral {
namespace {

// Somebody is on the line, or waits to be called: that stays where it is until it is over.
bool hasCall(const Conversation& conversation) {
    return std::any_of(conversation.contacts.begin(), conversation.contacts.end(), [](const Contact& c) {
        return c.channel == Channel::Phone && c.state != ContactState::WrapUp;
    });
}

// Into what has ended goes only what has ended too.
bool mustWake(const Conversation& into, const Conversation& from) {
    if (from.state == ConversationState::Open) return into.state != ConversationState::Open;
    return from.state == ConversationState::Snoozed && into.state == ConversationState::Closed;
}

} // namespace

Result<void> Deciding::on(const MergeConversation& c) {
    auto from = existing(c.conversation);
    if (from && (*from)->merged && (*from)->merged->into == c.into) return {};
    from = unmerged(c.conversation);
    auto into = unmerged(c.into);
    if (!from || !into) return from ? into.error() : from.error();
    const Conversation gone = **from, stays = **into;
    if (gone.id == stays.id) return Error{Errc::Invalid, "into itself"};
    auto one = state_.identity(gone.identity);
    auto other = state_.identity(stays.identity);
    if (!one || !other) return one ? other.error() : one.error();
    bool same = *one && *other && (*one)->customer && (*one)->customer == (*other)->customer;
    if (!same) return Error{Errc::Conflict, "other-customer"};
    if (hasCall(gone)) return Error{Errc::Conflict, "call"};
    ConversationMerged merged{stays.id, stays.number};
    if (mustWake(stays, gone)) {
        merged.wokeFrom = stays.state;
        merged.wokeUntil = stays.snoozedUntil;
        if (auto done = wake(stays); !done) return done;
    }
    if (auto done = emit(merged, gone.id, gone.identity); !done) return done;
    ConversationTookOver took{
        {gone.id, gone.number, gone.waitingSince, gone.unread, gone.missedCall, gone.tags}, gone.lastAt};
    if (gone.customerSeq > stays.customerSeq) took.channel = gone.channel;
    if (auto done = emit(std::move(took), stays.id, stays.identity); !done) return done;
    return goesOnIn(stays, gone.contacts);
}

// Who chats there goes on chatting here, where the conversation is his; what waits is handed out anew.
Result<void> Deciding::goesOnIn(const Conversation& into, const std::vector<Contact>& contacts) {
    const Queue* queue = state_.queue(into.queue);
    if (!queue || queue->work.handOut != HandOut::Push) return {};
    for (const Contact& contact : contacts) {
        auto there = [&](const Contact& one) {
            return one.channel == contact.channel && one.state != ContactState::WrapUp;
        };
        bool his = contact.state == ContactState::Active && contact.agent == into.owner;
        if (!his || std::any_of(into.contacts.begin(), into.contacts.end(), there)) continue;
        Contact here;
        here.id = newId<ContactId>();
        here.channel = contact.channel;
        here.queue = into.queue;
        if (auto done = accept(into.id, here, into.owner, true); !done) return done;
    }
    return {};
}

Result<void> Deciding::on(const SeparateConversation& c) {
    auto found = existing(c.conversation);
    if (!found) return found.error();
    if (!(*found)->merged) return {};
    const Conversation gone = **found;
    const Merged& was = *gone.merged;
    auto into = state_.conversation(was.into); // nullptr: erased
    if (!into) return into.error();
    if (*into && !isSeen(**into)) return Error{Errc::NotFound, "conversation"};
    if (*into && (*into)->merged) return Error{Errc::Conflict, "merged"};
    ConversationSeparated apart{was.into,         was.number, was.state,     was.snoozedUntil,
                                was.waitingSince, was.unread, was.missedCall};
    // What would have woken up meanwhile is awake.
    if (was.state == ConversationState::Snoozed && (!was.snoozedUntil || *was.snoozedUntil <= now_)) {
        apart.state = ConversationState::Open;
        apart.snoozedUntil.reset();
    }
    if (auto done = emit(std::move(apart), gone.id, gone.identity); !done) return done;
    return *into ? letGo(**into, gone) : Result<void>();
}

// What was woken for the other's sake sleeps again, unless something was said since.
Result<void> Deciding::letGo(const Conversation& conversation, const Conversation& gone) {
    const ConversationId id = conversation.id;
    const IdentityId identity = conversation.identity;
    const Merged was = *gone.merged;
    bool silent = conversation.customerSeq < was.seq && conversation.agentSeq < was.seq;
    bool back =
        was.wokeFrom != ConversationState::Open && silent && conversation.state == ConversationState::Open;
    if (auto done = emit(without(conversation, gone.id), id, identity); !done || !back) return done;
    if (was.wokeFrom == ConversationState::Closed) return closeAgain(conversation);
    bool sleeps = was.wokeUntil && *was.wokeUntil > now_;
    return sleeps ? emit(ConversationSnoozed{*was.wokeUntil}, id, identity) : Result<void>();
}

// A call that was still going on when its conversation was merged, and was not answered: who waits, waits
// where that went.
Result<void> Deciding::handOnCalls() {
    const std::size_t count = decision_.events.size();
    for (std::size_t i = 0; i < count; ++i) {
        const auto* call = std::get_if<CallChanged>(&decision_.events[i].body);
        bool missed = call && call->direction == Direction::In && call->outcome == CallOutcome::Missed;
        if (!missed) continue;
        auto found = existing(decision_.events[i].conversation);
        if (!found) return found.error();
        if (!(*found)->merged) continue;
        const Conversation gone = **found;
        auto into = state_.goesTo(gone.id);
        if (!into) return into.error();
        if (!*into) continue;
        const Conversation target = **into;
        if (auto done = wake(target); !done) return done;
        Share share{gone.id, gone.number, gone.lastAt, 0, true, {}};
        // A chain's last one has its share under the name of the one before it.
        for (auto at = &gone; at->merged && at->merged->into != target.id;) {
            auto next = existing(at->merged->into);
            if (!next) return next.error();
            at = *next;
            share.from = at->id, share.number = at->number;
        }
        ConversationTookOver took{std::move(share), gone.lastAt, Channel::Phone};
        if (auto done = emit(std::move(took), target.id, target.identity); !done) return done;
    }
    return {};
}

// What the customer mailed last, here or in what was merged into this one, as far as the actor sees it.
Result<std::optional<MailPart>> Deciding::lastMailOf(const Conversation& conversation) {
    std::vector<const Conversation*> all{&conversation};
    for (const Share& share : conversation.shares) {
        auto found = share.from ? state_.conversation(share.from) : Result<const Conversation*>(nullptr);
        if (!found) return found.error();
        if (*found && isSeen(**found)) all.push_back(*found);
    }
    std::stable_sort(all.begin(), all.end(), [](const Conversation* a, const Conversation* b) {
        return a->customerSeq > b->customerSeq;
    });
    for (const Conversation* one : all) {
        auto mail = state_.lastMail(*one);
        if (!mail || *mail) return mail;
    }
    return std::optional<MailPart>();
}

} // namespace santral
