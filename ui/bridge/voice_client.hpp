// The phone as widgets see it: the state of line, calls and devices on the GUI thread, and the orders an
// agent gives. Orders travel to the core thread; what came of them is heard as signals, so a button shows
// what is confirmed.
#pragma once

#include "core/voice/values.hpp"
#include "ui/bridge/courier.hpp"

#include <optional>

namespace santral::voice {
class VoiceEngine;
class VoiceEvents;
} // namespace santral::voice

namespace santral {
class Random;
} // namespace santral

namespace santral::ui {

// Keeps a call's record for good (core thread). Answers true when it is durable.
using KeepRecord = std::function<void(const voice::CallRecord& record, std::function<void(bool)> done)>;

// What the engine is started with. Lives on the core thread and must outlive the engine's stop(); when the
// client is gone, records are still kept and the rest falls silent.
class VoiceRelay {
public:
    virtual ~VoiceRelay() = default;
    virtual voice::VoiceEvents& events() = 0;
};

struct VoiceDoor {
    voice::VoiceEngine& engine;
    CorePost post;
    const Clock& clock;
    Random& random;
};

class VoiceClient : public QObject {
    Q_OBJECT
public:
    explicit VoiceClient(const VoiceDoor& door, QObject* parent = nullptr);

    // Called once, before the engine is started with relay.events().
    std::unique_ptr<VoiceRelay> makeRelay(KeepRecord keep);

    const voice::LineInfo& line() const { return line_; }
    const voice::DeviceList& devices() const { return devices_; }
    // Calls that have not ended, oldest first.
    const std::vector<voice::CallInfo>& calls() const { return calls_; }
    const voice::CallInfo* find(CallId call) const;
    // The one that the call bar shows: the one that talks, else one we dial, else one on hold. No offers.
    const voice::CallInfo* current() const;

    void setAccount(std::optional<voice::Account> account);
    CallId dial(const QString& target);
    void answer(CallId call);
    void decline(CallId call);
    void hangUp(CallId call);
    void hold(CallId call, bool on);
    void mute(CallId call, bool on);
    void sendDtmf(CallId call, const QString& digits);
    void chooseDevices(voice::DeviceChoice choice);
    void refreshDevices();

Q_SIGNALS:
    void lineChanged();
    void callChanged(const santral::voice::CallInfo& call); // also the last one, with the state Ended
    void callsChanged();                                    // the list, after callChanged
    void offered(const santral::voice::CallInfo& call);     // the first time it is seen, ringing
    void holdFailed(santral::CallId call, santral::voice::HoldFailure why);
    void qualityChanged(santral::CallId call, const santral::voice::Quality& quality);
    void devicesChanged();
    void broken(const QString& detail); // the phone cannot work at all; it goes on trying

private:
    class Relay;
    void take(const voice::CallInfo& call);

    Courier courier_;
    CorePost post_;
    voice::VoiceEngine& engine_; // core thread only
    const Clock& clock_;
    Random& random_;
    voice::LineInfo line_;
    voice::DeviceList devices_;
    std::vector<voice::CallInfo> calls_;
};

} // namespace santral::ui
