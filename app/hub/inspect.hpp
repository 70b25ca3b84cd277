// `santral-hub inspect …`: what the product's own readers make of a mail, a page or a number, one JSON object
// a line. For support; docs/sieve.md describes the fields. Called by main().
#pragma once

#include "app/hub/command_line.hpp"

namespace santral::hub {

void addInspectCommand(CLI::App& program, Chosen& chosen); // kFailed where a line tells of an error

} // namespace santral::hub
