// Scopes (core/domain/scope.hpp) of what the hub knows. Core thread.
#pragma once

#include "core/domain/scope.hpp"
#include "core/hub/state.hpp"

namespace santral {

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
