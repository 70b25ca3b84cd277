// What a command is to do to its conversation, and what an event has done to it, in the same words: an event
// that carries a command out says what the command said.
#pragma once

#include "core/domain/commands.hpp"
#include "core/domain/events.hpp"

#include <string>

namespace santral::fault {

// Of what an agent asks for in these tests; empty for anything else.
std::string effectOf(const CommandBody& body, AgentId by);
std::string effectOf(const EventBody& body);
// Nobody asks twice for one like it: it names something that is new.
bool isUnique(const std::string& effect);

} // namespace santral::fault
