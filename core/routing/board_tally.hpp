// What the life of contacts and conversations is counted into.
#pragma once

#include "core/routing/board_agents.hpp"
#include "core/routing/board_facts.hpp"
#include "core/routing/board_queues.hpp"

namespace santral::routing {

struct BoardTally {
    BoardFacts facts;
    BoardQueues queues;
    BoardAgents agents;

    void note(BoardFactKind kind, BoardPlace place, TimePoint at, Millis took = {}) {
        facts.add({at, took, place, kind});
    }
};

} // namespace santral::routing
