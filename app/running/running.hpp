// What the workstation stands on, whichever hub it has: one inside itself (RunningHub) or a team's
// (RunningDesk), with its threads and its phone. Made and dropped on the main thread; hub and phone belong to
// the core thread, reached by post().
#pragma once

#include "core/hub/hub.hpp"
#include "core/voice/voice_link.hpp"

#include <functional>
#include <string>

namespace santral {

class Running {
public:
    virtual ~Running() = default;
    // Starts the threads. `ready` is called on the core thread once the work can begin, with the address of
    // the sample shop (empty: none is served here).
    virtual void start(voice::VoiceEvents* phoneEvents,
                       std::function<void(std::string shop, bool firstStart)> ready) = 0;
    // A second program was started on this folder (called on the core thread). Before start().
    virtual void onRaise(std::function<void()> raise) = 0;
    virtual Hub& hub() = 0;
    virtual voice::VoiceEngine* phone() = 0; // nullptr: none
    virtual void post(std::function<void()> work) = 0;
    // A call's record, kept for good; core thread.
    virtual void keepRecord(const voice::CallRecord& record, std::function<void(bool)> done) = 0;
};

} // namespace santral
