// `santral-hub serve` and `check` on the command line.
#pragma once

#include "app/hub/command_line.hpp"

namespace santral::hub {

void addServeCommands(CLI::App& program, Chosen& chosen);

} // namespace santral::hub
