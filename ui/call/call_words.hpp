// The telephone in words: states, failures and reasons as sentences that say what to do.
#pragma once

#include "ui/bridge/voice_client.hpp"

#include <QString>

namespace santral::ui {

QString callStateText(const voice::CallInfo& call); // "Ringing", "On hold"; empty while both talk
QString callEndText(const voice::CallInfo& call);   // "The line was busy"
QString lineText(const voice::LineInfo& line);      // "Phone ready · 214"
QString holdFailureText(voice::HoldFailure why);
QString partyName(const voice::CallInfo& call);   // what is known before anybody was looked up
QString partyNumber(const voice::CallInfo& call); // as people write it

} // namespace santral::ui
