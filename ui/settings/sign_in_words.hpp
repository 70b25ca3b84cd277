// Why joining a team's hub failed, in a sentence that says what to do about it.
#pragma once

#include "core/base/error.hpp"

#include <QString>

namespace santral::ui {

// For errors of parseHubAddress() and joinHub(): codes of core/hub/hub_link.hpp, core/hub/hub_files.hpp and
// core/net/connect.hpp. Never empty.
QString signInTroubleText(const Error& error);
// With how many seconds are left until the hub listens again.
QString signInWaitText(int seconds);
// After signing in where no keychain keeps the token.
QString tokenInFileText();
// Why this window is shown again: "signed-out" (with the data), "sign-in-ended", "keychain". Other codes as
// in reasonText(); empty for none.
QString signInReasonText(const QString& reason);

} // namespace santral::ui
