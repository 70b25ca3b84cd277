// `santral-hub backup`, `restore`, `verify`, `erased` and `export` on the command line.
#pragma once

#include "app/hub/command_line.hpp"

namespace santral::hub {

void addSafekeepingCommands(CLI::App& program, Chosen& chosen);

} // namespace santral::hub
