// Who works at this desk for a team: known from the last time, or asked for in a window.
#pragma once

#include "app/workstation/token_keeper.hpp"

namespace santral {

struct Member {
    Membership membership;
    std::optional<TokenKeeper::Place> stored = {}; // he has just signed in, and his token went there
};

// Nothing: the person was asked and closed the window. Denied "not signed in" where nobody may be asked
// (--once). With --password-file nobody is asked either: errors of joinHub. Blocks, and runs the event loop
// while the window is there. GUI thread.
Result<std::optional<Member>> memberOf(const DeskOptions& options, ui::Preferences& preferences,
                                       TokenKeeper& tokens);

// The sign-in is over: the next start asks for it, and says why. A code of ui::signInReasonText().
void rememberEnd(ui::Preferences& preferences, const char* reason);

// The hub has signed this desk out and ordered its data away; the program is about to end.
void forgetDesk(const DeskOptions& options, const Membership& member, ui::Preferences& preferences,
                TokenKeeper& tokens);

} // namespace santral
