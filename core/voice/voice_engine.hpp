// The door to the phone. Behind it: the link to santral-voice (voice_link.hpp), liblinphone inside that
// process, a script in tests. Commands return at once; what came of them is heard as events. All on the
// owner's executor.
#pragma once

#include "core/base/asio.hpp"
#include "core/base/error.hpp"
#include "core/voice/values.hpp"

#include <functional>

namespace santral::voice {

using RecordDone = std::function<void(bool kept)>;

class VoiceEvents {
public:
    virtual void line(const LineInfo& line) = 0;
    // The whole call at every change; states come from confirmed signalling, never from a click. Exactly one
    // snapshot of a call has the state Ended, and it is the last.
    virtual void call(const CallInfo& call) = 0;
    virtual void dtmf(CallId call, char digit) = 0; // 0-9 * # A-D, RFC 4733
    virtual void quality(CallId call, const Quality& quality) = 0;
    virtual void holdFailed(CallId call, HoldFailure why) = 0;
    virtual void devices(const DeviceList& devices) = 0;
    // Call done(true) when the record is durable. Until then santral-voice keeps it in its journal; it comes
    // again after done(false) and in a new window, with the same id.
    virtual void record(const CallRecord& record, RecordDone done) = 0;
    virtual void failed(const Error& error) = 0; // the phone cannot work at all; it goes on trying

protected:
    ~VoiceEvents() = default;
};

enum class DeclineAs { Declined, Busy }; // SIP 603 and 486
constexpr std::array<std::string_view, 2> enumNames(DeclineAs) {
    return {"declined", "busy"};
}

// Commands on a call that is not known, has ended or is in a state that does not fit do nothing.
class VoiceEngine {
public:
    virtual ~VoiceEngine() = default;
    virtual void start(VoiceEvents& events) = 0;
    virtual asio::awaitable<void> stop() = 0; // no event afterwards; await it before the engine is destroyed

    virtual void setAccount(std::optional<Account> account) = 0; // none: the line is off
    virtual void networkChanged(bool up) = 0;                    // also after the computer slept

    // `target`: a number or user of our domain, or a whole sip: URI. The id is made by whoever dials.
    virtual void dial(CallId call, std::string target) = 0;
    virtual void answer(CallId call) = 0; // a call that is active is held first
    virtual void decline(CallId call, DeclineAs as) = 0;
    virtual void hangUp(CallId call) = 0; // also takes back a call that rings
    virtual void hold(CallId call, bool on) = 0;
    virtual void mute(CallId call, bool on) = 0;
    virtual void sendDtmf(CallId call,
                          std::string digits) = 0; // at most 32; others than 0-9 * # A-D are left out

    virtual void chooseDevices(DeviceChoice choice) = 0; // for running and coming calls
    virtual void refreshDevices() = 0;                   // when the system says that one came or went
};

} // namespace santral::voice
