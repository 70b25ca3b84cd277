#include "core/domain/scope.hpp"

#include "core/domain/rights.hpp"

#include <algorithm>

namespace santral {

bool Scope::sees(QueueId queue, AgentId owner) const {
    if (everything) return true;
    if (!agent) return false;
    if (!queue || owner == agent) return true;
    return std::binary_search(queues.begin(), queues.end(), queue);
}

Scope scopeOf(const Agent& agent, const std::vector<Team>& teams) {
    Scope scope;
    if (agent.away) return scope;
    scope.agent = agent.id;
    scope.everything = may(agent.role, Right::SeeEverything);
    if (scope.everything) return scope;
    scope.queues = agent.queues;
    for (const Team& team : teams) {
        bool his = std::find(agent.teams.begin(), agent.teams.end(), team.id) != agent.teams.end();
        if (his) scope.queues.insert(scope.queues.end(), team.queues.begin(), team.queues.end());
    }
    std::sort(scope.queues.begin(), scope.queues.end());
    scope.queues.erase(std::unique(scope.queues.begin(), scope.queues.end()), scope.queues.end());
    return scope;
}

Organisation seenBy(AgentId agent, Organisation organisation) {
    auto foreign = [agent](const SavedView& view) { return view.owner && view.owner != agent; };
    std::erase_if(organisation.views, foreign);
    return organisation;
}

} // namespace santral
