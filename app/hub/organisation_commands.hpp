// `santral-hub brand|queue|team …`: how the contact centre is divided.
#pragma once

#include "app/hub/command_line.hpp"

namespace santral::hub {

void addOrganisationCommands(CLI::App& program, Chosen& chosen);

} // namespace santral::hub
