// Makes a linphone::Core the way Santral needs it. Called by linphone_engine.cpp.
#pragma once

#include "core/voice/linphone/linphone_engine.hpp"

#include <linphone++/linphone.hh>

namespace santral::voice {

// Not started yet; nullptr when the library refuses.
Result<std::shared_ptr<linphone::Core>> makeCore(const LinphoneOptions& options);

// Sockets for this transport only: nobody can ring us by another way.
void openTransport(linphone::Core& core, Transport transport);
void setEncryption(linphone::Core& core, Srtp srtp);

} // namespace santral::voice
