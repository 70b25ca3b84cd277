// `santral-hub token …`: the devices an agent is signed in on.
#pragma once

#include "app/hub/command_line.hpp"

namespace santral::hub {

void addTokenCommands(CLI::App& program, Chosen& chosen);

} // namespace santral::hub
