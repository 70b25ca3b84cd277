// The one place that judges who asks for what, by the rights of core/domain/rights.hpp. Every command passes
// here with every object it touches.
#pragma once

#include "core/base/error.hpp"
#include "core/domain/administration.hpp"

namespace santral {

class State;

// Whether this kind of actor may ask for such a thing at all: Denied, or nothing.
Result<void> authorise(const Actor& actor, const CommandBody& body);
// And whether he may see every conversation, customer, identity and file that it names: NotFound where not,
// as if it were not there. A file is seen where a conversation in sight names it, and by who brought it. An
// agent's role is the one that stands in the state. Ids of new things, agents, queues, messages and calls are
// judged where the command is decided.
Result<void> authorise(const Actor& actor, const CommandBody& body, State& state);
// What administrators ask besides commands (core/domain/administration.hpp): Denied without the right.
Result<void> authoriseAdministration(const Actor& actor, AdminAsk ask, const State& state);

} // namespace santral
