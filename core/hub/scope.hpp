// What an agent may see, and so what his desk may hold: every conversation for an administrator; for
// everybody else those in the queues he or one of his teams serves, those he owns, and those in no queue. A
// customer is seen by whoever sees one of his conversations, and by everybody while he has none. Core thread.
#pragma once

#include "core/hub/state.hpp"

#include <vector>

namespace santral {

struct Scope {
    AgentId agent;
    bool everything = false;
    std::vector<QueueId> queues; // sorted

    bool sees(const store::Place& place) const;
    bool operator==(const Scope&) const = default;
};

// What both see; and whether `now` sees something that `before` did not.
Scope commonOf(const Scope& before, const Scope& now);
bool grows(const Scope& before, const Scope& now);

store::Place placeOf(const Conversation& conversation);
store::UnitQuery unitsOf(const Scope& scope); // everything in it
Scope scopeOf(const State& state, const Agent& agent);
Scope scopeOf(const State& state, const Actor& actor); // system: everything; unknown agents: nothing

// False too where there is no such thing.
Result<bool> sees(State& state, const Scope& scope, ConversationId id);
Result<bool> sees(State& state, const Scope& scope, CustomerId id);
Result<bool> sees(State& state, const Scope& scope, IdentityId id);
// Whether he sees a conversation that names this file, or has brought it himself since the hub was started.
Result<bool> seesFile(State& state, const Scope& scope, const std::string& hash);

} // namespace santral
