// Calls: those that desks tell of, and those that wait at a PBX for an agent. Of the latter the PBX and the
// agent's desk tell the same things, in any order and more than once; what comes second changes nothing.
#include "core/base/text.hpp"
#include "core/hub/deciding.hpp"

#include <algorithm>

namespace santral {
namespace {

bool isLive(const Contact& contact) {
    return contact.channel == Channel::Phone && contact.state != ContactState::WrapUp;
}

} // namespace

// A call of somebody else's is none of the actor's.
Result<void> Deciding::seenHere(ConversationId id) {
    auto found = existing(id);
    if (!found) return found.error();
    return isSeen(**found) ? Result<void>() : Error{Errc::NotFound, "call"};
}

Result<void> Deciding::on(const RecordCall& c) {
    if (!c.call.call) return Error{Errc::Invalid, "call without an id"};
    auto known = state_.call(c.call.call);
    if (!known) return known.error();
    if (*known) {
        if (auto seen = seenHere((*known)->conversation); !seen) return seen;
        if ((*known)->part.queued) return recordQueued(c, **known);
        if ((*known)->part.answeredAt && !c.call.answeredAt) return {}; // it rang at another phone too
        CallPart told = c.call;
        told.queued = false;
        return told == (*known)->part ? Result<void>() : tellCall(**known, std::move(told), {});
    }
    KnownCall call;
    call.part = c.call;
    call.part.queued = false; // no desk may say so
    bool verified = c.call.direction == Direction::In;
    auto identity = caller(call.part, c.display, verified);
    if (!identity) return identity.error();
    Matter matter;
    matter.identity = call.identity = *identity;
    matter.channel = Channel::Phone;
    matter.queue = config_.phoneQueue;
    auto conversation = conversationFor(matter);
    if (!conversation) return conversation.error();
    call.conversation = *conversation;
    CallPart part = call.part;
    return tellCall(call, std::move(part), {});
}

// Whose number it is, and the number as it is kept.
Result<IdentityId> Deciding::caller(CallPart& part, const std::string& display, bool verified) {
    auto number = normalAddress(IdentityKind::Phone, part.number);
    Newcomer who;
    who.kind = IdentityKind::Phone;
    // A withheld number is nobody in particular: each such call is a customer of its own until an agent knows
    // better.
    who.address = number ? *number : "anonymous:" + toString(part.call);
    who.display = std::string(clip(display, kNameLimit));
    who.verified = verified && number.has_value();
    if (number) part.number = *number;
    return meet(who);
}

Result<void> Deciding::tellCall(const KnownCall& known, CallPart part, AgentId by) {
    MessageId place{part.call.value}; // the call's own id names its place in the thread
    CallChanged changed{
        place,           part.call,    part.direction,         part.outcome,         part.startedAt,
        part.answeredAt, part.endedAt, std::move(part.number), std::move(part.line), std::move(part.why),
        part.queued};
    const Agent* agent = state_.agent(by);
    return emitAs(agent ? Actor::of(*agent) : command_.actor, std::move(changed), known.conversation,
                  known.identity);
}

// What the desk of the agent says of a call that the PBX tells of too. That its phone has stopped ringing
// ends nothing: the caller still waits.
Result<void> Deciding::recordQueued(const RecordCall& c, const KnownCall& known) {
    AgentId me = command_.actor.agent;
    if (!me || known.part.endedAt) return {};
    if (c.call.answeredAt) {
        if (auto done = callAnswered(known, me); !done) return done;
    }
    if (!c.call.endedAt) return {};
    auto contact = contactOf(known);
    if (!contact) return contact.error();
    bool his = *contact && (*contact)->agent == me;
    if (c.call.answeredAt) return his || !*contact ? callEnded(known) : Result<void>();
    bool declined = c.call.outcome == CallOutcome::Declined || c.call.outcome == CallOutcome::Busy;
    if (!his || !declined) return {};
    return on(ReturnContact{known.conversation, (*contact)->id, me, ReturnWhy::Declined});
}

bool Deciding::isOpen(const Queue& queue) const {
    const routing::BusinessHours* hours = state_.hours(queue.work.hours);
    return !hours || hours->opened(now_, now_ + std::chrono::seconds(1)).count() > 0;
}

Result<void> Deciding::on(const ReceiveCall& c) {
    if (!c.call) return Error{Errc::Invalid, "call without an id"};
    auto known = state_.call(c.call);
    if (!known) return known.error();
    if (*known) {
        if (!(*known)->part.queued) return Error{Errc::Conflict, "call"};
        decision_.receipt.conversation = (*known)->conversation;
        return c.callback ? wantsCallback(**known) : Result<void>();
    }
    const Queue* queue = state_.queueOf(c.line);
    if (!queue) return Error{Errc::NotFound, "line"};
    if (c.callback) return firstSeen(c, *queue);
    if (!isOpen(*queue)) return Error{Errc::Conflict, "closed"};
    std::uint32_t waiting = 0;
    for (const auto& [id, served] : state_.served()) {
        for (const Contact& contact : served.contacts) {
            bool waits = contact.state == ContactState::Waiting || contact.state == ContactState::Offered;
            if (waits && contact.queue == queue->id && contact.call && !contact.callback) ++waiting;
        }
    }
    bool full = queue->work.mostWaiting > 0 && waiting >= queue->work.mostWaiting;
    return full ? Error{Errc::Conflict, "full"} : firstSeen(c, *queue);
}

Result<void> Deciding::firstSeen(const ReceiveCall& c, const Queue& at) {
    const Queue queue = at;
    KnownCall call;
    call.part.call = c.call;
    call.part.number = c.number;
    call.part.line = c.line;
    call.part.startedAt = now_;
    call.part.queued = true;
    if (c.callback) {
        if (!normalAddress(IdentityKind::Phone, c.number)) return Error{Errc::Invalid, "number"};
        call.part.outcome = CallOutcome::Callback;
        call.part.endedAt = now_;
    }
    auto identity = caller(call.part, c.display, true);
    if (!identity) return identity.error();
    call.identity = *identity;
    auto conversation = conversationOfCall(*identity, queue);
    if (!conversation) return conversation.error();
    call.conversation = *conversation;
    CallPart part = call.part;
    return tellCall(call, std::move(part), {});
}

// The customer's open matter in the queue that he called, unless a call of his is there already: a company's
// number may call twice at a time.
Result<ConversationId> Deciding::conversationOfCall(IdentityId identity, const Queue& queue) {
    Matter matter;
    matter.identity = identity;
    matter.channel = Channel::Phone;
    matter.queue = queue.id;
    auto who = state_.identity(identity);
    if (!who) return who.error();
    if (!*who) return open(matter);
    auto latest = state_.latestConversation((*who)->customer);
    if (!latest) return latest.error();
    bool there = *latest && (*latest)->state != ConversationState::Closed && (*latest)->queue == queue.id;
    if (!there) return open(matter);
    const Conversation& c = **latest;
    auto inTheWay = [](const Contact& contact) {
        bool waits = contact.state == ContactState::Waiting || contact.state == ContactState::Offered;
        return isLive(contact) && !(contact.callback && waits);
    };
    if (std::any_of(c.contacts.begin(), c.contacts.end(), inTheWay)) return open(matter);
    ConversationId id = c.id;
    if (auto done = wake(c); !done) return done.error();
    return id;
}

// Nothing: it has ended, or was never handed out.
Result<std::optional<Contact>> Deciding::contactOf(const KnownCall& known) {
    auto found = existing(known.conversation);
    if (!found) return found.error();
    for (const Contact& contact : (*found)->contacts) {
        bool may =
            contact.call == known.part.call || (!contact.call && contact.state == ContactState::Active);
        if (isLive(contact) && may) return std::optional<Contact>(contact);
    }
    return std::optional<Contact>();
}

Result<void> Deciding::on(const ReportCall& c) {
    auto found = state_.call(c.call);
    if (!found) return found.error();
    if (!*found || !(*found)->part.queued) return Error{Errc::NotFound, "call"};
    const KnownCall known = **found;
    decision_.receipt.conversation = known.conversation;
    switch (c.step) {
    case CallStep::Answered:
        return c.agent ? callAnswered(known, c.agent) : Error{Errc::Invalid, "agent"};
    case CallStep::NotAnswered:
    case CallStep::Busy: {
        auto contact = contactOf(known);
        if (!contact) return contact.error();
        bool his = *contact && c.agent && (*contact)->agent == c.agent;
        if (!his || known.part.answeredAt || known.part.endedAt) return {};
        auto why = c.step == CallStep::Busy ? ReturnWhy::Declined : ReturnWhy::NotAnswered;
        return on(ReturnContact{known.conversation, (*contact)->id, c.agent, why});
    }
    case CallStep::HungUp: {
        if (known.part.answeredAt) return callEnded(known);
        if (!c.talked || !c.agent) return callAbandoned(known);
        if (auto done = callAnswered(known, c.agent); !done) return done;
        return callEnded(known);
    }
    case CallStep::Abandoned:
        return known.part.answeredAt ? callEnded(known) : callAbandoned(known);
    case CallStep::Callback:
        return wantsCallback(known);
    }
    return {};
}

Result<void> Deciding::callAnswered(const KnownCall& known, AgentId agent) {
    if (known.part.endedAt) return {};
    auto contact = contactOf(known);
    if (!contact) return contact.error();
    if (!known.part.answeredAt) {
        CallPart part = known.part;
        part.answeredAt = now_;
        if (auto done = tellCall(known, std::move(part), agent); !done) return done;
    }
    if (*contact) {
        bool offered = (*contact)->state == ContactState::Offered && (*contact)->agent == agent;
        bool has = (*contact)->state == ContactState::Active && (*contact)->agent == agent;
        return has ? Result<void>() : accept(known.conversation, **contact, agent, !offered);
    }
    if (known.part.answeredAt) return {}; // he has let go of it and talks on
    auto conversation = existing(known.conversation);
    if (!conversation) return conversation.error();
    const Queue* queue = state_.queue((*conversation)->queue);
    if (!queue || queue->work.handOut != HandOut::Push) return {};
    Contact own;
    own.id = newId<ContactId>();
    own.channel = Channel::Phone;
    own.queue = queue->id;
    return accept(known.conversation, own, agent, true);
}

Result<void> Deciding::callEnded(const KnownCall& known) {
    auto now = state_.call(known.part.call); // it may have been answered by this very command
    if (!now) return now.error();
    if (!*now || (*now)->part.endedAt) return {};
    CallPart part = (*now)->part;
    part.endedAt = now_;
    part.outcome = CallOutcome::Answered;
    if (auto done = tellCall(known, std::move(part), {}); !done) return done;
    auto contact = contactOf(known);
    if (!contact) return contact.error();
    return *contact ? end(known.conversation, **contact, EndWhy::Hung) : Result<void>();
}

// After hours nobody would look at it before the next day: then it is one to call back.
Result<void> Deciding::callAbandoned(const KnownCall& known) {
    if (known.part.endedAt) return {};
    auto contact = contactOf(known);
    if (!contact) return contact.error();
    const Queue* queue = *contact ? state_.queue((*contact)->queue) : nullptr;
    bool hasNumber = normalAddress(IdentityKind::Phone, known.part.number).has_value();
    if (queue && !isOpen(*queue) && hasNumber) return wantsCallback(known);
    CallPart part = known.part;
    part.endedAt = now_;
    part.outcome = CallOutcome::Missed;
    if (auto done = tellCall(known, std::move(part), {}); !done) return done;
    return *contact ? end(known.conversation, **contact, EndWhy::Abandoned) : Result<void>();
}

// Settling it puts a contact into the queue, or leaves the one that is there in its place.
Result<void> Deciding::wantsCallback(const KnownCall& known) {
    if (known.part.outcome == CallOutcome::Callback) return {};
    if (known.part.answeredAt) return Error{Errc::Conflict, "answered"};
    if (!normalAddress(IdentityKind::Phone, known.part.number)) return Error{Errc::Invalid, "number"};
    auto conversation = existing(known.conversation);
    if (!conversation) return conversation.error();
    if ((*conversation)->merged) return Error{Errc::Conflict, "merged"}; // it was over long before
    if (auto done = wake(**conversation); !done) return done;
    CallPart part = known.part;
    part.outcome = CallOutcome::Callback;
    if (!part.endedAt) part.endedAt = now_;
    return tellCall(known, std::move(part), {});
}

} // namespace santral
