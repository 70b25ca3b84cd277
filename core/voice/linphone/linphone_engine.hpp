// The phone over liblinphone 5.1 (SIP: RFC 3261, RTP: RFC 3550, DTMF: RFC 4733). Linked by app/voice alone.
// Everything that version 5.1.65 gets wrong is worked around in this folder and nowhere else.
#pragma once

#include "core/base/random.hpp"
#include "core/base/timers.hpp"
#include "core/voice/voice_engine.hpp"

#include <filesystem>
#include <memory>

namespace santral::voice {

struct LinphoneOptions {
    std::filesystem::path home;         // made at 0700: state of the library, an empty plugin folder
    std::string version;                // for the User-Agent
    std::filesystem::path extraCa;      // PEM, trusted in addition to the system's roots; empty: none
    std::filesystem::path playFile;     // wav spoken instead of a microphone; empty: sound card
    std::filesystem::path recordFolder; // with playFile: one wav a call of what was heard
    std::filesystem::path trace; // the library's log, with numbers and names: for support only; empty: none
    int directPort = 0;          // UDP port for calls without a registrar, for tests; 0: only with a line
};

// The engine lives on `executor`'s one thread; all references outlive it. Errors of start are told by
// failed().
std::unique_ptr<VoiceEngine> makeLinphoneEngine(asio::any_io_executor executor, Timers& timers,
                                                const Clock& clock, Random& random, LinphoneOptions options);

} // namespace santral::voice
