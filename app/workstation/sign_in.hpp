// Who works at this desk for a team: known from the last time, or asked for in a window.
#pragma once

#include "app/workstation/team.hpp"

namespace santral {

// Nothing: the person was asked and closed the window. Denied "not signed in" where nobody may be asked
// (--once). With --password-file nobody is asked either: errors of membershipFor(). Blocks, and runs the
// event loop while the window is there. GUI thread.
Result<std::optional<Membership>> memberOf(const DeskOptions& options, ui::Preferences& preferences);

// The hub has signed this desk out: its data goes, and the next window says so.
void forgetDesk(const DeskOptions& options, const Membership& member, ui::Preferences& preferences);

} // namespace santral
