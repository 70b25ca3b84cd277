// `santral-hub serve`: the hub without a screen, until SIGTERM or SIGINT.
#pragma once

#include "app/hub/command_line.hpp"

namespace santral::hub {

// Prints `SHOP http://…` and `READY` when it serves.
void addServeCommand(CLI::App& program, Chosen& chosen);

} // namespace santral::hub
