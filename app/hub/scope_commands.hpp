// `santral-hub hash`: what a hub holds for an agent, or what a desk holds, as one number to compare.
#pragma once

#include "app/hub/command_line.hpp"

namespace santral::hub {

void addScopeCommands(CLI::App& program, Chosen& chosen);

} // namespace santral::hub
