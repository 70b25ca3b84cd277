#include "core/hub/decide.hpp"

#include "core/hub/deciding.hpp"

#include <algorithm>

namespace santral {

Result<Decision> Decider::decide(const Command& command, const DecideConfig& config) {
    Deciding deciding(state_, clock_, random_, command, config);
    auto done = std::visit([&](const auto& body) { return deciding.on(body); }, command.body);
    if (done) done = deciding.settle();
    if (!done) {
        broken_ = deciding.emitted();
        return done.error();
    }
    return deciding.finish();
}

Deciding::Deciding(State& state, const Clock& clock, Random& random, const Command& command,
                   const DecideConfig& config)
    : state_(state), clock_(clock), random_(random), command_(command), config_(config),
      now_(std::max(clock.now(), state.lastAt())), scope_(scopeOf(state, command.actor)) {
    decision_.receipt.at = now_;
}

Decision Deciding::finish() {
    if (emitted()) {
        decision_.receipt.first = decision_.events.front().seq;
        decision_.receipt.last = decision_.events.back().seq;
    }
    return std::move(decision_);
}

Result<void> Deciding::emit(EventBody body, ConversationId conversation, IdentityId identity) {
    return emitAs(command_.actor, std::move(body), conversation, identity);
}

Result<void> Deciding::emitAs(const Actor& actor, EventBody body, ConversationId conversation,
                              IdentityId identity) {
    Event event;
    event.seq = state_.head() + 1;
    event.id = newId<EventId>();
    event.at = now_;
    event.actorKind = actor.kind;
    event.agent = actor.agent;
    event.conversation = conversation;
    event.identity = identity;
    event.body = std::move(body);
    if (conversation) decision_.receipt.conversation = conversation;
    decision_.events.push_back(std::move(event));
    return state_.apply(decision_.events.back());
}

Result<const Conversation*> Deciding::existing(ConversationId id) {
    auto found = state_.conversation(id);
    if (found && !*found) return Error{Errc::NotFound, "conversation"};
    return found;
}

Result<const Conversation*> Deciding::unmerged(ConversationId id) {
    auto found = existing(id);
    if (found && (*found)->merged) return Error{Errc::Conflict, "merged"};
    return found;
}

Result<void> Deciding::assign(ConversationId id, AgentId agent, AgentId from, IdentityId identity) {
    ConversationAssigned assigned{agent, {}, from};
    return emit(assigned, id, identity);
}

Result<IdentityId> Deciding::meet(const Newcomer& who) {
    auto known = state_.identity(who.kind, who.address);
    if (!known) return known.error();
    bool news = !*known || (who.verified && !(*known)->verified) ||
                (!who.display.empty() && who.display != (*known)->display);
    if (!news) return (*known)->id;
    IdentitySeen seen{who.kind, who.verified, who.sample, who.address, who.display, {}, false};
    if (*known) {
        IdentityId id = (*known)->id;
        seen.verified = seen.verified || (*known)->verified;
        seen.sample = (*known)->sample;
        seen.claimed = (*known)->claimed;
        if (auto done = emit(std::move(seen), {}, id); !done) return done.error();
        return id;
    }
    auto id = newId<IdentityId>();
    if (auto done = emit(std::move(seen), {}, id); !done) return done.error();
    IdentityLinked linked{who.customer, who.reason, false, {}};
    if (!who.customer) linked = {newId<CustomerId>(), LinkReason::First, true, {}};
    if (auto done = emit(linked, {}, id); !done) return done.error();
    return id;
}

Result<ConversationId> Deciding::open(const Matter& matter) {
    ConversationId id = matter.id ? matter.id : newId<ConversationId>();
    const Queue* queue = state_.queue(matter.queue);
    BrandId brand = matter.brand || !queue ? matter.brand : queue->brand;
    ConversationOpened opened{brand,         matter.queue,    matter.channel,
                              matter.sample, matter.happened, matter.subject};
    if (auto done = emit(std::move(opened), id, matter.identity); !done) return done.error();
    return id;
}

Result<ConversationId> Deciding::conversationFor(const Matter& matter) {
    if (matter.fresh) return open(matter);
    const Conversation* current = state_.current(matter.identity);
    if (current && (command_.actor.kind != Actor::Kind::Agent || isSeen(*current))) return current->id;
    auto identity = state_.identity(matter.identity);
    if (!identity) return identity.error();
    if (!*identity) return open(matter);
    // A chat that goes on is a reply; a call or a mail out of the blue after the end is a new matter.
    auto resumes = [&](const Conversation& c, bool own) {
        bool reply = matter.channel == Channel::Chat && own && now_ - c.lastAt < kReopenWithin;
        return c.state != ConversationState::Closed || reply;
    };
    auto merged = state_.mergedOf(matter.identity);
    if (!merged) return merged.error();
    const Conversation* found = *merged && resumes(**merged, true) ? *merged : nullptr;
    if (!found) {
        auto latest = state_.latestConversation((*identity)->customer);
        if (!latest) return latest.error();
        found = *latest;
        if (!found || !resumes(*found, found->identity == matter.identity)) return open(matter);
        if (matter.brand && found->brand && found->brand != matter.brand) return open(matter);
    }
    if (command_.actor.kind == Actor::Kind::Agent && !isSeen(*found)) return open(matter);
    ConversationId id = found->id;
    if (auto done = wake(*found); !done) return done.error();
    return id;
}

Result<void> Deciding::wake(const Conversation& conversation) {
    if (conversation.state == ConversationState::Open) return {};
    return emit(ConversationReopened{}, conversation.id, conversation.identity);
}

} // namespace santral
