// Failures and states of core in plain sentences that say what to do. The codes are those of
// core/domain/settings.hpp, core/net/connect.hpp and core/hub/hub.hpp; a code that is not known here is shown
// as it is.
#pragma once

#include "core/hub/hub.hpp"
#include "core/voice/values.hpp"

#include <QString>

namespace santral::ui {

QString errorText(const Error& error);                 // why what was asked for did not happen
QString reasonText(const std::string& code);           // "wrong-password" → a sentence
QString stepText(const std::string& what);             // "sign-in" → "Sign in"
QString channelStateText(const ChannelStatus& status); // one line for the status bar
QString voiceProblemText(voice::LineProblem problem);  // what is wrong with the phone and what to do about it
bool isWriteTrouble(const Error& error);               // nothing can be kept: the disk is full or broken

} // namespace santral::ui
