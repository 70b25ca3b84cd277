// Agents' states: ready, not ready and why, what comes next, and whether the desk is there at all.
#include "core/domain/rights.hpp"
#include "core/hub/deciding.hpp"

#include <algorithm>

namespace santral {

bool Deciding::isReason(ReasonId id, ReasonKind kind) const {
    const Reason* reason = state_.reason(id);
    return reason && reason->kind == kind && !reason->away;
}

// `state` with this presence from now on, and everything that was offered to who is not ready goes back.
Result<void> Deciding::enter(AgentState state, Presence presence, PresenceWhy why, ReasonId reason) {
    bool same = state.presence == presence && state.reason == reason && state.why == why;
    state.presence = presence;
    state.why = why;
    state.reason = reason;
    state.next.reset();
    if (!same) state.since = now_;
    if (presence == Presence::SignedOut) state.help = {}, state.helpSince = {};
    AgentId agent = state.agent;
    if (state_.agentState(agent) == state) return {};
    if (auto done = emit(AgentStateChanged{std::move(state)}, {}, {}); !done) return done;
    return presence == Presence::Ready ? Result<void>() : withdrawOffers(agent);
}

Result<void> Deciding::withdrawOffers(AgentId agent) {
    std::vector<std::pair<ConversationId, Contact>> offered;
    for (const auto& [id, served] : state_.served()) {
        for (const Contact& contact : served.contacts) {
            bool his = contact.state == ContactState::Offered && contact.agent == agent;
            if (his) offered.emplace_back(id, contact);
        }
    }
    for (const auto& [id, contact] : offered) {
        if (auto done = giveBack(id, contact, ReturnWhy::NotReady); !done) return done;
    }
    return {};
}

// "After this contact": once nothing is in hand any more.
Result<void> Deciding::goOnToNext(AgentId agent) {
    AgentState state = state_.agentState(agent);
    if (!state.next || state_.hasInHand(agent)) return {};
    NextState next = *state.next;
    return enter(std::move(state), next.presence, PresenceWhy::Chosen, next.reason);
}

Result<void> Deciding::on(const SetAgentState& c) {
    AgentId id = c.agent ? c.agent : command_.actor.agent;
    const Agent* agent = state_.agent(id);
    if (!agent || agent->away) return Error{Errc::NotFound, "agent"};
    bool own = id == command_.actor.agent;
    bool mayOthers = command_.actor.kind == Actor::Kind::System || may(command_.actor.role, Right::Lead);
    if (!own && !mayOthers) return Error{Errc::Denied, "a colleague's state"};
    if (c.reason && !isReason(c.reason, ReasonKind::NotReady)) return Error{Errc::NotFound, "reason"};
    AgentState state = state_.agentState(id);
    state.off.clear();
    for (Channel channel : c.off) {
        bool again = std::find(state.off.begin(), state.off.end(), channel) != state.off.end();
        if (!again) state.off.push_back(channel);
    }
    // Nobody who chose something since is set aside by a clock that ran out.
    if (c.idle && (state.presence != Presence::Ready || state_.hasInHand(id))) return {};
    ReasonId reason = c.presence == Presence::NotReady ? c.reason : ReasonId{};
    if (c.afterwards && c.presence != Presence::Ready && state_.hasInHand(id)) {
        state.next = NextState{c.presence, reason};
        if (state_.agentState(id) == state) return {};
        if (auto done = emit(AgentStateChanged{std::move(state)}, {}, {}); !done) return done;
        return withdrawOffers(id);
    }
    PresenceWhy why = c.idle ? PresenceWhy::Idle : own ? PresenceWhy::Chosen : PresenceWhy::Supervisor;
    return enter(std::move(state), c.presence, why, reason);
}

// Signing in is no promise to take work yet. Who has not left of himself stays as he was on a desk that came
// back in time: nothing is said of it then.
Result<void> Deciding::on(const NoteDesk& c) {
    if (!state_.agent(c.agent)) return Error{Errc::NotFound, "agent"};
    AgentState state = state_.agentState(c.agent);
    bool out = state.presence == Presence::SignedOut;
    if (out == !c.there) return {};
    return enter(std::move(state), c.there ? Presence::NotReady : Presence::SignedOut, c.why, {});
}

Result<void> Deciding::on(const AskHelp& c) {
    auto found = existing(c.conversation);
    if (!found) return found.error();
    AgentState state = state_.agentState(command_.actor.agent);
    state.agent = command_.actor.agent;
    bool asks = state.help == c.conversation;
    if (!state.agent || asks == c.on) return {};
    state.help = c.on ? c.conversation : ConversationId{};
    state.helpSince = c.on ? now_ : TimePoint{};
    return emit(AgentStateChanged{std::move(state)}, {}, {});
}

} // namespace santral
