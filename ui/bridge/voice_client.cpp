#include "ui/bridge/voice_client.hpp"

#include "core/base/random.hpp"
#include "core/voice/voice_engine.hpp"
#include "ui/bridge/text.hpp"

#include <algorithm>
#include <utility>

namespace santral::ui {

using namespace santral::voice;

namespace {

struct HoldTrouble {
    CallId call;
    HoldFailure why;
};
struct QualityOf {
    CallId call;
    Quality quality;
};

// How much a call has to say about what the agent is doing now.
int weight(CallState state) {
    switch (state) {
    case CallState::Active:
    case CallState::Holding:
    case CallState::Resuming:
        return 3;
    case CallState::Dialing:
    case CallState::Ringing:
    case CallState::EarlyMedia:
        return 2;
    case CallState::Held:
    case CallState::HeldByRemote:
        return 1;
    case CallState::Incoming:
    case CallState::Ended:
        break;
    }
    return 0;
}

} // namespace

class VoiceClient::Relay final : public VoiceRelay, private VoiceEvents {
public:
    struct Addresses {
        Courier::Address<LineInfo> line;
        Courier::Address<CallInfo> call;
        Courier::Address<QualityOf> quality;
        Courier::Address<HoldTrouble> hold;
        Courier::Address<DeviceList> devices;
        Courier::Address<Error> failed;
    };
    Relay(Addresses to, KeepRecord keep) : to_(std::move(to)), keep_(std::move(keep)) {}
    VoiceEvents& events() override { return *this; }

private:
    void line(const LineInfo& line) override { to_.line(line); }
    void call(const CallInfo& call) override { to_.call(call); }
    void dtmf(CallId, char) override {} // nobody at the desk listens to the customer's keys yet
    void quality(CallId call, const Quality& quality) override { to_.quality({call, quality}); }
    void holdFailed(CallId call, HoldFailure why) override { to_.hold({call, why}); }
    void devices(const DeviceList& devices) override { to_.devices(devices); }
    void record(const CallRecord& record, RecordDone done) override { keep_(record, std::move(done)); }
    void failed(const Error& error) override { to_.failed(error); }

    Addresses to_;
    KeepRecord keep_;
};

VoiceClient::VoiceClient(const VoiceDoor& door, QObject* parent)
    : QObject(parent), post_(door.post), engine_(door.engine), clock_(door.clock), random_(door.random) {}

std::unique_ptr<VoiceRelay> VoiceClient::makeRelay(KeepRecord keep) {
    Relay::Addresses to{
        courier_.listen<LineInfo>([this](LineInfo line) {
            line_ = std::move(line);
            Q_EMIT lineChanged();
        }),
        courier_.listen<CallInfo>([this](const CallInfo& call) { take(call); }),
        courier_.listen<QualityOf>(
            [this](const QualityOf& heard) { Q_EMIT qualityChanged(heard.call, heard.quality); }),
        courier_.listen<HoldTrouble>(
            [this](const HoldTrouble& trouble) { Q_EMIT holdFailed(trouble.call, trouble.why); }),
        courier_.listen<DeviceList>([this](DeviceList devices) {
            devices_ = std::move(devices);
            Q_EMIT devicesChanged();
        }),
        courier_.listen<Error>([this](const Error& error) { Q_EMIT broken(toQt(error.detail)); }),
    };
    return std::make_unique<Relay>(std::move(to), std::move(keep));
}

void VoiceClient::take(const CallInfo& call) {
    const auto known =
        std::find_if(calls_.begin(), calls_.end(), [&](const CallInfo& c) { return c.id == call.id; });
    const bool fresh = known == calls_.end();
    if (call.state == CallState::Ended) {
        if (!fresh) calls_.erase(known);
    } else if (fresh) {
        calls_.push_back(call);
    } else {
        *known = call;
    }
    if (fresh && call.state == CallState::Incoming) Q_EMIT offered(call);
    Q_EMIT callChanged(call);
    Q_EMIT callsChanged();
}

const CallInfo* VoiceClient::find(CallId call) const {
    const auto known =
        std::find_if(calls_.begin(), calls_.end(), [&](const CallInfo& c) { return c.id == call; });
    return known == calls_.end() ? nullptr : &*known;
}

const CallInfo* VoiceClient::current() const {
    const CallInfo* best = nullptr;
    for (const CallInfo& call : calls_)
        if (weight(call.state) > (best ? weight(best->state) : 0)) best = &call;
    return best;
}

void VoiceClient::setAccount(std::optional<Account> account) {
    post_([&engine = engine_, account = std::move(account)] { engine.setAccount(account); });
}

CallId VoiceClient::dial(const QString& target) {
    const auto id = santral::makeId<CallId>(clock_, random_);
    post_([&engine = engine_, id, target = toCore(target)] { engine.dial(id, target); });
    return id;
}

void VoiceClient::answer(CallId call) {
    post_([&engine = engine_, call] { engine.answer(call); });
}

void VoiceClient::decline(CallId call) {
    post_([&engine = engine_, call] { engine.decline(call, DeclineAs::Declined); });
}

void VoiceClient::hangUp(CallId call) {
    post_([&engine = engine_, call] { engine.hangUp(call); });
}

void VoiceClient::hold(CallId call, bool on) {
    post_([&engine = engine_, call, on] { engine.hold(call, on); });
}

void VoiceClient::mute(CallId call, bool on) {
    post_([&engine = engine_, call, on] { engine.mute(call, on); });
}

void VoiceClient::sendDtmf(CallId call, const QString& digits) {
    post_([&engine = engine_, call, digits = toCore(digits)] { engine.sendDtmf(call, digits); });
}

void VoiceClient::chooseDevices(DeviceChoice choice) {
    post_([&engine = engine_, choice = std::move(choice)] { engine.chooseDevices(choice); });
}

void VoiceClient::refreshDevices() {
    post_([&engine = engine_] { engine.refreshDevices(); });
}

} // namespace santral::ui
