// `santral-hub inspect …`: what the product's own readers make of a mail, a page or a number, and when its
// service-level clock says that a case is due, one JSON object a line. For support; docs/sieve.md and
// docs/service-levels.md describe the fields. Called by main().
#pragma once

#include "app/hub/command_line.hpp"

namespace santral::hub {

void addInspectCommand(CLI::App& program, Chosen& chosen); // kFailed where a line tells of an error

} // namespace santral::hub
