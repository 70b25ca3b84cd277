// From liblinphone's words to ours. Pure; called by linphone_engine.cpp.
#pragma once

#include "core/voice/values.hpp"

#include <linphone++/linphone.hh>

namespace santral::voice {

Party partyOf(linphone::Call& call);
std::vector<Header> headersOf(linphone::Call& call); // those that telephone systems send along for us
// What a PBX that asks the hub calls it too: of the caller's Call-ID, which one that bridges calls sends
// along as X-Call-Id.
CallId sharedIdOf(linphone::Call& call, const std::vector<Header>& headers);
std::string dialledIn(linphone::Call& call);
void readMedia(linphone::Call& call, CallInfo& info); // codec and encryption, while streams run

struct Ending {
    EndKind kind = EndKind::Broken;
    int sip = 0;
    std::string phrase;
};
// In the state End or Error only, and inside its callback: later the call must not be touched.
Ending endingOf(linphone::Call& call, const CallInfo& info, const std::string& message);

// None for a failure without an answer of the registrar, which has to be looked into.
LineProblem problemOf(linphone::Reason reason, int sip);

Quality qualityOf(linphone::Call& call); // only while streams run: anywhere else it crashes
std::vector<Device> devicesOf(linphone::Core& core);

} // namespace santral::voice
