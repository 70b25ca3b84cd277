// The life of contacts (core/domain/contact.hpp). What a command means to the contacts of a conversation
// follows from what it did to it: settle() looks at every conversation that was touched, whatever the
// command.
#include "core/domain/rights.hpp"
#include "core/hub/deciding.hpp"

#include <algorithm>
#include <map>

namespace santral {
namespace {

constexpr auto kNoPromise = std::chrono::hours(24); // how urgent is what nobody promised a time for

const Contact* findContact(const Conversation& conversation, ContactId id) {
    for (const Contact& contact : conversation.contacts) {
        if (contact.id == id) return &contact;
    }
    return nullptr;
}

Contact newContact(Channel channel) { // gets its id where it is queued
    Contact contact;
    contact.channel = channel;
    return contact;
}

// The one that is waited for, offered or worked on.
const Contact* openContact(const Conversation& conversation, Channel channel) {
    for (const Contact& contact : conversation.contacts) {
        if (contact.channel == channel && contact.state != ContactState::WrapUp) return &contact;
    }
    return nullptr;
}

} // namespace

Result<const Contact*> Deciding::contact(ConversationId id, ContactId contact) {
    auto found = existing(id);
    if (!found) return found.error();
    const Contact* there = findContact(**found, contact);
    if (!there) return Error{Errc::NotFound, "contact"};
    return there;
}

std::string Deciding::nameOf(AgentId id) const {
    const Agent* agent = state_.agent(id);
    return agent ? agent->name : toString(id);
}

Result<void> Deciding::on(const AcceptContact& c) {
    auto found = contact(c.conversation, c.contact);
    if (!found) return found.error();
    AgentId me = command_.actor.agent;
    const Contact& there = **found;
    if (there.state == ContactState::WrapUp) return Error{Errc::NotFound, "contact"};
    if (there.state == ContactState::Active && there.agent == me) return {};
    if (there.agent && there.agent != me) return Error{Errc::Conflict, nameOf(there.agent)};
    return accept(c.conversation, there, me, there.state != ContactState::Offered);
}

Result<void> Deciding::accept(ConversationId id, Contact contact, AgentId agent, bool byHand) {
    auto found = existing(id);
    if (!found) return found.error();
    const Conversation conversation = **found;
    ContactAccepted accepted{contact.id, contact.queue, contact.channel, agent, byHand};
    if (auto done = emit(accepted, id, conversation.identity); !done) return done;
    if (conversation.owner == agent) return {};
    return assign(id, agent, conversation.owner, conversation.identity);
}

Result<void> Deciding::on(const DeclineContact& c) {
    auto found = contact(c.conversation, c.contact);
    if (!found) return found.error();
    bool mine = (*found)->state == ContactState::Offered && (*found)->agent == command_.actor.agent;
    if (!mine) return Error{Errc::Conflict, "changed"};
    return giveBack(c.conversation, **found, ReturnWhy::Declined);
}

Result<void> Deciding::giveBack(ConversationId id, Contact contact, ReturnWhy why) {
    auto found = existing(id);
    if (!found) return found.error();
    IdentityId identity = (*found)->identity;
    AgentId agent = contact.agent;
    bool owned = contact.state == ContactState::Active && (*found)->owner == agent;
    if (auto done = emit(ContactReturned{contact.id, agent, why}, id, identity); !done) return done;
    return owned ? assign(id, {}, agent, identity) : Result<void>();
}

Result<void> Deciding::on(const FinishContact& c) {
    auto found = contact(c.conversation, c.contact);
    if (!found) return found.error();
    if ((*found)->state != ContactState::Active) return Error{Errc::Conflict, "changed"};
    bool foreign = command_.actor.kind == Actor::Kind::Agent && (*found)->agent != command_.actor.agent &&
                   !may(command_.actor.role, Right::Lead);
    if (foreign) return Error{Errc::Denied, nameOf((*found)->agent)};
    return end(c.conversation, **found, EndWhy::Finished);
}

// Wrap-up follows on what somebody had in hand and is not gone from.
Result<void> Deciding::end(ConversationId id, Contact contact, EndWhy why) {
    auto found = existing(id);
    if (!found) return found.error();
    ContactEnded ended{contact.id, contact.agent, why, {}};
    const Queue* queue = state_.queue(contact.queue);
    bool elsewhere = why == EndWhy::Moved || why == EndWhy::Merged; // the work goes on
    bool worked = contact.state == ContactState::Active && queue && !elsewhere;
    auto wrapUp =
        queue ? std::chrono::seconds(queue->work.wrapUp[indexOf(contact.channel)]) : std::chrono::seconds(0);
    bool there = state_.agentState(contact.agent).presence != Presence::SignedOut;
    if (worked && there && wrapUp.count() > 0) ended.wrapUp = now_ + wrapUp;
    if (auto done = emit(std::move(ended), id, (*found)->identity); !done) return done;
    return goOnToNext(contact.agent);
}

Result<void> Deciding::on(const FinishWrapUp& c) {
    auto found = contact(c.conversation, c.contact);
    if (!found) return found.error();
    if ((*found)->state != ContactState::WrapUp) return Error{Errc::Conflict, "changed"};
    if (c.reason && !isReason(c.reason, ReasonKind::Close)) return Error{Errc::NotFound, "reason"};
    return wrapUpEnds(c.conversation, **found, c.reason);
}

Result<void> Deciding::on(const EndWrapUp& c) {
    auto found = contact(c.conversation, c.contact);
    if (!found) return found.error();
    bool over = (*found)->state == ContactState::WrapUp && (*found)->until && *(*found)->until <= now_;
    if (!over) return Error{Errc::Conflict, "changed"};
    return wrapUpEnds(c.conversation, **found, {});
}

Result<void> Deciding::wrapUpEnds(ConversationId id, Contact contact, ReasonId reason) {
    auto found = existing(id);
    if (!found) return found.error();
    AgentId agent = contact.agent;
    if (auto done = emit(WrapUpEnded{contact.id, agent, reason}, id, (*found)->identity); !done) return done;
    return goOnToNext(agent);
}

Result<void> Deciding::on(const OfferContact& c) {
    auto found = contact(c.conversation, c.contact);
    if (!found) return found.error();
    const Contact& there = **found;
    const Agent* agent = state_.agent(c.agent);
    const Queue* queue = state_.queue(there.queue);
    bool may = agent && !agent->away && queue && state_.agentState(c.agent).takes(there.channel);
    if (there.state != ContactState::Waiting || !may) return Error{Errc::Conflict, "changed"};
    auto conversation = existing(c.conversation);
    if (!conversation) return conversation.error();
    ContactOffered offered{there.id, c.agent, now_ + std::chrono::seconds(queue->work.offer), c.why};
    return emit(std::move(offered), c.conversation, (*conversation)->identity);
}

Result<void> Deciding::on(const ReturnContact& c) {
    auto found = contact(c.conversation, c.contact);
    if (!found) return found.error();
    const Contact there = **found;
    bool his = there.agent == c.agent &&
               (there.state == ContactState::Offered || there.state == ContactState::Active);
    if (!his) return Error{Errc::Conflict, "changed"};
    if (auto done = giveBack(c.conversation, there, c.why); !done) return done;
    if (c.why != ReturnWhy::NotAnswered) return goOnToNext(c.agent);
    AgentState state = state_.agentState(c.agent);
    if (state.presence != Presence::Ready) return {};
    return enter(state, Presence::NotReady, PresenceWhy::NotAnswering, {});
}

Result<void> Deciding::on(const EndContact& c) {
    auto found = contact(c.conversation, c.contact);
    if (!found) return found.error();
    if ((*found)->state == ContactState::WrapUp) return Error{Errc::Conflict, "changed"};
    return end(c.conversation, **found, c.why);
}

void Deciding::touch(Touched& touched, const Event& event) {
    if (auto* message = std::get_if<MessageAdded>(&event.body); message && !message->note) {
        bool heard = message->direction == Direction::In;
        if (heard) touched.heard = true, touched.heardOn = message->channel;
        if (!heard && event.agent) touched.said = {message->channel, event.agent};
    }
    if (auto* call = std::get_if<CallChanged>(&event.body)) touched.call = *call;
    if (std::holds_alternative<ConversationReopened>(event.body)) touched.reopened = true;
    if (std::holds_alternative<ConversationOpened>(event.body)) touched.opened = true;
    if (std::holds_alternative<ConversationMoved>(event.body)) touched.moved = true;
    bool elsewhere = std::holds_alternative<ConversationAssigned>(event.body) ||
                     std::holds_alternative<ConversationMoved>(event.body);
    touched.assigned = touched.assigned || elsewhere;
    if (auto* apart = std::get_if<ConversationSeparated>(&event.body))
        touched.reopened = touched.reopened || apart->state != ConversationState::Closed;
    touched.joined = touched.joined || std::holds_alternative<ConversationTookOver>(event.body) ||
                     std::holds_alternative<ConversationLetGo>(event.body) ||
                     std::holds_alternative<ItemsLeft>(event.body) ||
                     std::holds_alternative<ItemsCame>(event.body);
}

// Imported history is no work.
Result<void> Deciding::settle() {
    if (std::holds_alternative<ImportConversation>(command_.body)) return {};
    if (auto done = handOnCalls(); !done) return done;
    std::map<ConversationId, Touched> all;
    for (const Event& event : decision_.events) {
        if (!event.conversation) continue;
        auto found = state_.conversation(event.conversation);
        if (!found) return found.error();
        const Conversation* c = *found; // nullptr: erased
        if (c && (c->queue || c->answer || c->resolution || !c->contacts.empty()))
            touch(all[event.conversation], event);
    }
    for (const auto& [id, touched] : all) {
        if (auto done = settleOne(id, touched); !done) return done;
    }
    return {};
}

Result<void> Deciding::settleOne(ConversationId id, const Touched& touched) {
    auto found = state_.conversation(id);
    if (!found) return found.error();
    const Queue* queue = state_.queue((*found)->queue);
    if (auto done = settleClocks(id, touched); !done) return done;
    const Conversation conversation = **state_.conversation(id); // as the clocks left it
    bool closed = conversation.state == ConversationState::Closed;
    bool pushed = queue && queue->work.handOut == HandOut::Push;
    for (const Contact& contact : conversation.contacts) {
        if (contact.state == ContactState::WrapUp) continue;
        // What waited because of another conversation waits there again.
        bool idle = touched.joined && !conversation.waitingSince && contact.state != ContactState::Active;
        auto done = conversation.merged || idle ? end(id, contact, EndWhy::Merged)
                    : closed                    ? end(id, contact, EndWhy::Closed)
                    : !pushed                   ? end(id, contact, EndWhy::Moved)
                                                : settleContact(conversation, contact, touched);
        if (!done) return done;
    }
    if (closed || !pushed) return {};
    if (touched.call) return settleCall(conversation, *touched.call);
    if (touched.heard && !openContact(conversation, touched.heardOn))
        return queueContact(conversation, newContact(touched.heardOn));
    bool again = touched.reopened || touched.assigned || touched.joined;
    if (!again || !conversation.waitingSince || openContact(conversation, conversation.channel)) return {};
    if (!conversation.owner) return queueContact(conversation, newContact(conversation.channel));
    Contact own;
    own.id = newId<ContactId>();
    own.channel = conversation.channel;
    own.queue = conversation.queue;
    return accept(id, own, conversation.owner, true);
}

Result<void> Deciding::settleContact(const Conversation& conversation, const Contact& contact,
                                     const Touched& touched) {
    if (touched.said && touched.said->first == contact.channel) {
        bool taken = contact.state == ContactState::Active;
        Contact his = contact;
        if (!taken) {
            his.agent = touched.said->second;
            if (auto done = accept(conversation.id, contact, his.agent, true); !done) return done;
            his.state = ContactState::Active;
        }
        if (contact.channel == Channel::Mail) return end(conversation.id, his, EndWhy::Answered);
        if (!taken) return {};
    }
    if (!touched.assigned) return {};
    bool moved = contact.queue != conversation.queue;
    auto talks = isTalking(contact);
    if (!talks) return talks.error();
    if (*talks && !conversation.owner) { // the caller has him on the line, whatever becomes of the matter
        Contact here = contact;
        here.queue = conversation.queue;
        return moved ? accept(conversation.id, here, contact.agent, true) : Result<void>();
    }
    if (moved && !conversation.owner) return queueContact(conversation, contact);
    bool his = contact.state == ContactState::Active && contact.agent == conversation.owner;
    if (conversation.owner && (!his || moved)) {
        Contact here = contact;
        here.queue = conversation.queue;
        return accept(conversation.id, here, conversation.owner, true);
    }
    if (!conversation.owner && contact.state == ContactState::Active)
        return giveBack(conversation.id, contact, ReturnWhy::GivenBack);
    return {};
}

// An agent and the caller of a call that came through a PBX: only the PBX ends that.
Result<bool> Deciding::isTalking(const Contact& contact) {
    if (contact.state != ContactState::Active || !contact.call || contact.callback) return false;
    auto call = state_.call(contact.call);
    if (!call) return call.error();
    return *call && (*call)->part.answeredAt && !(*call)->part.endedAt;
}

// Without an id: a new one.
Result<void> Deciding::queueContact(const Conversation& conversation, const Contact& contact) {
    const QueueWork& work = state_.queue(conversation.queue)->work;
    bool isNew = !contact.id, stays = !isNew && contact.queue == conversation.queue;
    ContactQueued queued;
    queued.contact = isNew ? newId<ContactId>() : contact.id;
    queued.queue = conversation.queue;
    queued.channel = contact.channel;
    queued.priority = work.priority;
    queued.deadline = conversation.answer ? conversation.answer->due : now_ + kNoPromise;
    if (stays) queued.deadline = contact.deadline;
    queued.call = contact.call;
    queued.callback = contact.callback;
    AgentId before = conversation.owner ? conversation.owner : conversation.lastAgent;
    if (before && work.sticky > 0 && isNew) {
        queued.preferred = before;
        queued.preferredUntil = now_ + std::chrono::seconds(work.sticky);
    }
    return emit(std::move(queued), conversation.id, conversation.identity);
}

// Whoever talks has the call in hand; one that rings is nobody's yet.
Result<void> Deciding::settleCall(const Conversation& conversation, const CallChanged& call) {
    if (call.queued) return settleQueued(conversation, call);
    const Contact* open = openContact(conversation, Channel::Phone);
    bool another = open && open->call && !open->callback; // a PBX tells of that one
    if (another) return {};
    bool nobodyThere = open && open->callback && !call.answeredAt; // he may try again
    if (call.endedAt)
        return open && !nobodyThere ? end(conversation.id, *open, EndWhy::Hung) : Result<void>();
    bool talks = call.answeredAt || call.direction == Direction::Out;
    AgentId agent = command_.actor.agent;
    if (!talks || !agent || (open && open->state == ContactState::Active)) return {};
    Contact own;
    own.id = open ? open->id : newId<ContactId>();
    own.channel = Channel::Phone;
    own.queue = conversation.queue;
    return accept(conversation.id, own, agent, true);
}

// Who waits for an agent, or to be called, is in the queue; the rest is said by decide_call.cpp.
Result<void> Deciding::settleQueued(const Conversation& conversation, const CallChanged& call) {
    bool callback = call.outcome == CallOutcome::Callback;
    bool waits = !call.answeredAt && !call.endedAt;
    if (!waits && !callback) return {};
    const Contact* open = openContact(conversation, Channel::Phone);
    bool known = open && open->call == call.call && open->callback == callback;
    bool another = open && open->call != call.call && !open->callback;
    if (known || another) return {};
    Contact next = open ? *open : newContact(Channel::Phone);
    next.call = call.call;
    next.callback = callback;
    return queueContact(conversation, next);
}

} // namespace santral
