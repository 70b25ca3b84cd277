// The hub's mailbox from the command line: show, set, password, test, away.
#pragma once

#include "app/hub/command_line.hpp"

namespace santral::hub {

void addMailboxCommands(CLI::App& program, Chosen& chosen);

} // namespace santral::hub
