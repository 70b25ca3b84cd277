// What an agent may see, and so what his desk may hold: every conversation where his role has that right
// (rights.hpp); for everybody else those in the queues he or one of his teams serves, those he owns, and
// those in no queue. A customer is seen by whoever sees one of his conversations, and by everybody while he
// has none.
#pragma once

#include "core/domain/agent.hpp"
#include "core/domain/team.hpp"

#include <vector>

namespace santral {

struct Scope {
    AgentId agent;
    bool everything = false;
    std::vector<QueueId> queues; // sorted

    bool sees(QueueId queue, AgentId owner) const; // a conversation that lies there
    template <class Place>
    bool sees(const Place& place) const {
        return sees(place.queue, place.owner);
    }
    bool operator==(const Scope&) const = default;
};

// Who may not sign in any more sees nothing.
Scope scopeOf(const Agent& agent, const std::vector<Team>& teams);

} // namespace santral
