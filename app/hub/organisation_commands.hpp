// `santral-hub brand|queue|team|skill|hours …`: how the contact centre is divided, and how its work is.
#pragma once

#include "app/hub/command_line.hpp"

namespace santral::hub {

void addOrganisationCommands(CLI::App& program, Chosen& chosen);

} // namespace santral::hub
