// The desk's side of santral-voice: starts it when it does not run, comes back to it after a crash of either,
// and hands each record to the desk until it is durable there. Made by the workstation; one thread: the
// executor's.
#pragma once

#include "core/base/tasks.hpp"
#include "core/base/timers.hpp"
#include "core/voice/voice_engine.hpp"

#include <filesystem>
#include <functional>
#include <memory>

namespace santral::voice {

struct LinkOptions {
    std::filesystem::path socket;               // where santral-voice listens
    std::filesystem::path tokenFile;            // what it wants to be shown
    std::function<Result<void>()> startProgram; // detached; called when nobody listens
    // Its journal: while that is empty and there is no account, nobody needs the program and it is not
    // started. No path: it always is.
    std::filesystem::path journal = {};
};

// The files of santral-voice in the user's runtime folder (core/os/paths.hpp).
struct VoiceFiles {
    std::filesystem::path socket, token, lock, journal;
};
VoiceFiles voiceFiles(const std::filesystem::path& runtime, const std::filesystem::path& data);

// What the link adds to the door's promises:
// - a record is delivered once to this link's events until done(false), whatever the line does meanwhile;
// after a crash
//   of the desk before done(true) it comes again with the same id, which is fit as the id of a hub command;
// - account, devices and network are told again to a program that starts anew; commands for calls are not;
// - dialling while the program cannot be reached ends the call as Broken, without a record;
// - when the program dies, its calls end as Broken, and their records come when it runs again.
// stop() lets santral-voice end once no call is left.
std::unique_ptr<VoiceEngine> makeVoiceLink(asio::any_io_executor executor, Timers& timers, const Clock& clock,
                                           LinkOptions options);

} // namespace santral::voice
