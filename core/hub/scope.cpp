#include "core/hub/scope.hpp"

#include <algorithm>
#include <iterator>

namespace santral {

Scope commonOf(const Scope& before, const Scope& now) {
    if (before.everything) return now;
    if (now.everything) return before;
    Scope common;
    common.agent = now.agent;
    std::set_intersection(before.queues.begin(), before.queues.end(), now.queues.begin(), now.queues.end(),
                          std::back_inserter(common.queues));
    return common;
}

bool grows(const Scope& before, const Scope& now) {
    return !(commonOf(before, now) == now);
}

store::UnitQuery unitsOf(const Scope& scope) {
    store::UnitQuery query;
    query.everything = scope.everything;
    query.queues = scope.queues;
    query.loose = bool(scope.agent);
    query.owner = scope.agent;
    return query;
}

store::Place placeOf(const Conversation& conversation) {
    return {conversation.queue, conversation.owner};
}

Scope scopeOf(const State& state, const Agent& agent) {
    return scopeOf(agent, state.organisation().teams);
}

Scope scopeOf(const State& state, const Actor& actor) {
    Scope scope;
    scope.everything = actor.kind == Actor::Kind::System;
    if (actor.kind != Actor::Kind::Agent) return scope;
    const Agent* agent = state.agent(actor.agent);
    return agent ? scopeOf(state, *agent) : scope;
}

Result<bool> sees(State& state, const Scope& scope, ConversationId id) {
    auto found = state.conversation(id);
    if (!found) return found.error();
    return *found && scope.sees(placeOf(**found));
}

Result<bool> sees(State& state, const Scope& scope, CustomerId id) {
    auto card = state.card(id);
    if (!card) return card.error();
    if (!*card) return false;
    if (scope.everything) return true;
    auto all = state.conversationsOf(id);
    if (!all) return all.error();
    auto seen = [&](const Conversation* c) { return scope.sees(placeOf(*c)); };
    return (all->empty() && scope.agent) || std::any_of(all->begin(), all->end(), seen);
}

Result<bool> sees(State& state, const Scope& scope, IdentityId id) {
    auto found = state.identity(id);
    if (!found) return found.error();
    if (!*found) return false;
    CustomerId customer = (*found)->customer;
    return sees(state, scope, customer);
}

Result<bool> seesFile(State& state, const Scope& scope, const std::string& hash) {
    if (scope.everything || state.hasBrought(scope.agent, hash)) return true;
    return state.namesFile(hash, unitsOf(scope));
}

} // namespace santral
