// `santral-hub user …`: who works here, as what, where, and with which password.
#pragma once

#include "app/hub/command_line.hpp"

namespace santral::hub {

void addUserCommands(CLI::App& program, Chosen& chosen);

} // namespace santral::hub
