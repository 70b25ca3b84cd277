// `santral-hub pbx-token`: what a telephone system asks the hub with.
#pragma once

#include "app/hub/command_line.hpp"

namespace santral::hub {

void addPbxCommands(CLI::App& program, Chosen& chosen);

} // namespace santral::hub
