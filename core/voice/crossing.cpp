#include "core/voice/crossing.hpp"

namespace santral::voice {
namespace {

class Crossing final : public VoiceEngine, private VoiceEvents {
public:
    Crossing(VoiceEngine& inner, asio::any_io_executor innerSide, asio::any_io_executor outerSide)
        : inner_(inner), innerSide_(std::move(innerSide)), outerSide_(std::move(outerSide)) {}

    void start(VoiceEvents& events) override {
        events_ = &events;
        below([this](VoiceEngine& engine) { engine.start(*this); });
    }
    // What was posted before comes first on both sides: after this nothing of the crossing is under way.
    asio::awaitable<void> stop() override {
        events_ = nullptr;
        co_await asio::co_spawn(innerSide_, inner_.stop(), kAwait);
    }

    void setAccount(std::optional<Account> account) override {
        below([account = std::move(account)](VoiceEngine& engine) { engine.setAccount(account); });
    }
    void networkChanged(bool up) override {
        below([up](VoiceEngine& engine) { engine.networkChanged(up); });
    }
    void dial(CallId call, std::string target) override {
        below([call, target = std::move(target)](VoiceEngine& engine) { engine.dial(call, target); });
    }
    void answer(CallId call) override {
        below([call](VoiceEngine& engine) { engine.answer(call); });
    }
    void decline(CallId call, DeclineAs as) override {
        below([call, as](VoiceEngine& engine) { engine.decline(call, as); });
    }
    void hangUp(CallId call) override {
        below([call](VoiceEngine& engine) { engine.hangUp(call); });
    }
    void hold(CallId call, bool on) override {
        below([call, on](VoiceEngine& engine) { engine.hold(call, on); });
    }
    void mute(CallId call, bool on) override {
        below([call, on](VoiceEngine& engine) { engine.mute(call, on); });
    }
    void sendDtmf(CallId call, std::string digits) override {
        below([call, digits = std::move(digits)](VoiceEngine& engine) { engine.sendDtmf(call, digits); });
    }
    void chooseDevices(DeviceChoice choice) override {
        below([choice = std::move(choice)](VoiceEngine& engine) { engine.chooseDevices(choice); });
    }
    void refreshDevices() override {
        below([](VoiceEngine& engine) { engine.refreshDevices(); });
    }

private:
    void line(const LineInfo& line) override {
        above([line](VoiceEvents& events) { events.line(line); });
    }
    void call(const CallInfo& call) override {
        above([call](VoiceEvents& events) { events.call(call); });
    }
    void dtmf(CallId call, char digit) override {
        above([call, digit](VoiceEvents& events) { events.dtmf(call, digit); });
    }
    void quality(CallId call, const Quality& quality) override {
        above([call, quality](VoiceEvents& events) { events.quality(call, quality); });
    }
    void holdFailed(CallId call, HoldFailure why) override {
        above([call, why](VoiceEvents& events) { events.holdFailed(call, why); });
    }
    void devices(const DeviceList& devices) override {
        above([devices](VoiceEvents& events) { events.devices(devices); });
    }
    void record(const CallRecord& record, RecordDone done) override {
        above([this, record, done = std::move(done)](VoiceEvents& events) {
            events.record(record, [side = innerSide_, done](bool kept) {
                asio::post(side, [done, kept] { done(kept); });
            });
        });
    }
    void failed(const Error& error) override {
        above([error](VoiceEvents& events) { events.failed(error); });
    }

    template <class Work>
    void below(Work work) {
        asio::post(innerSide_, [this, work = std::move(work)] { work(inner_); });
    }
    template <class Work>
    void above(Work work) {
        asio::post(outerSide_, [this, work = std::move(work)] {
            if (events_) work(*events_);
        });
    }

    VoiceEngine& inner_;
    asio::any_io_executor innerSide_;
    asio::any_io_executor outerSide_;
    VoiceEvents* events_ = nullptr; // outer side only
};

} // namespace

std::unique_ptr<VoiceEngine> makeCrossing(VoiceEngine& inner, asio::any_io_executor innerSide,
                                          asio::any_io_executor outerSide) {
    return std::make_unique<Crossing>(inner, std::move(innerSide), std::move(outerSide));
}

} // namespace santral::voice
