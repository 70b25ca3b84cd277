// `santral-hub brand|queue|team|skill|hours|tag|reason …`: how the contact centre is divided, how its work is
// handed out, and the words its agents choose from.
#pragma once

#include "app/hub/command_line.hpp"

namespace santral::hub {

void addOrganisationCommands(CLI::App& program, Chosen& chosen);

} // namespace santral::hub
