// The contract of the door, kept by the real engine: two of them call each other over loopback without a
// registrar. What needs one (hold, transports, certificates) is in tests/integration/voice_test.py.
#include "core/voice/linphone/linphone_engine.hpp"

#include "tests/core/voice/engine_contract.hpp"
#include "tests/support/temp_folder.hpp"

#include <boost/asio/ip/udp.hpp>
#include <fstream>

using namespace santral;
using namespace santral::voice;
using namespace std::chrono_literals;
namespace contract = santral::test::contract;

namespace {

int freePort() {
    asio::io_context io;
    asio::ip::udp::socket probe(io, asio::ip::udp::endpoint(asio::ip::make_address("127.0.0.1"), 0));
    return probe.local_endpoint().port();
}

// A second of silence, so that no sound card is needed: RIFF, 16 bit, mono, 8 kHz.
void writeSilence(const std::filesystem::path& file) {
    constexpr std::uint32_t kSize = 16000;
    std::ofstream out(file, std::ios::binary);
    auto number = [&out](std::uint32_t value, int octets) {
        for (int i = 0; i < octets; ++i) out.put(static_cast<char>(value >> 8 * i & 0xFF));
    };
    out << "RIFF", number(36 + kSize, 4), out << "WAVEfmt ", number(16, 4), number(1, 2), number(1, 2);
    number(8000, 4), number(16000, 4), number(2, 2), number(16, 2), out << "data", number(kSize, 4);
    out << std::string(kSize, '\0');
}

asio::awaitable<void> stopOne(VoiceEngine& engine, bool& stopped) {
    co_await engine.stop();
    stopped = true;
}

class LinphoneStage final : public test::VoiceStage {
public:
    LinphoneStage() {
        writeSilence(folder_ / "silence.wav");
        desk_ = make(deskPort_);
        customer_ = make(customerPort_);
        desk_->start(heard);
        customer_->start(there_);
    }
    ~LinphoneStage() override {
        stopEngine();
        stop(*customer_);
    }

    VoiceEngine& engine() override { return *desk_; }
    // Real packets need real time.
    bool until(const std::function<bool()>& seen) override { return run(seen, 10s); }
    void settle() override {
        run([] { return false; }, 300ms);
    }
    std::string customer() override { return "sip:customer@127.0.0.1:" + std::to_string(customerPort_); }
    void customerCalls() override {
        theirs_ = newId();
        customer_->dial(theirs_, "sip:desk@127.0.0.1:" + std::to_string(deskPort_));
    }
    void customerAnswers() override {
        REQUIRE(until(
            [this] { return !there_.calls.empty() && there_.calls.back().state == CallState::Incoming; }));
        customer_->answer(there_.calls.back().id);
    }
    void customerHangsUp() override { customer_->hangUp(theirs_); }
    void stopEngine() override {
        if (!std::exchange(stopped_, true)) stop(*desk_);
    }

private:
    std::unique_ptr<VoiceEngine> make(int port) {
        LinphoneOptions options;
        options.home = folder_ / "home";
        options.version = "test";
        options.playFile = folder_ / "silence.wav";
        options.directPort = port;
        return makeLinphoneEngine(io_.get_executor(), *timers_, systemClock(), systemRandom(), options);
    }
    bool run(const std::function<bool()>& seen, Millis limit) {
        SteadyPoint end = systemClock().steadyNow() + limit;
        while (!seen() && systemClock().steadyNow() < end) io_.restart(), io_.run_one_for(20ms);
        return seen();
    }
    void stop(VoiceEngine& engine) {
        bool stopped = false;
        asio::co_spawn(io_, stopOne(engine, stopped), asio::detached);
        REQUIRE(until([&] { return stopped; }));
    }

    test::TempFolder folder_;
    asio::io_context io_;
    std::unique_ptr<Timers> timers_ = makeTimers(io_.get_executor());
    int deskPort_ = freePort();
    int customerPort_ = freePort();
    std::unique_ptr<VoiceEngine> desk_;
    std::unique_ptr<VoiceEngine> customer_;
    test::Heard there_;
    CallId theirs_;
    bool stopped_ = false;
};

} // namespace

TEST_CASE("liblinphone: a call is offered, answered, muted and ended, each on record") {
    LinphoneStage stage;
    contract::answeredCall(stage);
}
TEST_CASE("liblinphone: a call that the caller takes back is missed") {
    LinphoneStage stage;
    contract::missedCall(stage);
}
TEST_CASE("liblinphone: a declined call is on record as declined") {
    LinphoneStage stage;
    contract::declinedCall(stage, DeclineAs::Declined, CallOutcome::Declined);
}
TEST_CASE("liblinphone: a call refused as busy is on record as busy") {
    LinphoneStage stage;
    contract::declinedCall(stage, DeclineAs::Busy, CallOutcome::Busy);
}
TEST_CASE("liblinphone: a dialled call rings, is answered and hung up") {
    LinphoneStage stage;
    contract::dialledCall(stage);
}
TEST_CASE("liblinphone: a dialled call can be taken back") {
    LinphoneStage stage;
    contract::takenBackCall(stage);
}
TEST_CASE("liblinphone: a call ends once, and nothing moves it afterwards") {
    LinphoneStage stage;
    contract::oneEnd(stage);
}
TEST_CASE("liblinphone: commands for unknown calls do nothing") {
    LinphoneStage stage;
    contract::strangeCommands(stage);
}
TEST_CASE("liblinphone: what cannot be dialled ends as an unknown number") {
    LinphoneStage stage;
    contract::badNumber(stage);
}
TEST_CASE("liblinphone: a stopped engine ends its calls and is silent") {
    LinphoneStage stage;
    contract::silenceAfterStop(stage);
}
TEST_CASE("liblinphone: Qt 5, which the distribution's plugins bring along, stays out of the process") {
    LinphoneStage stage;
    std::ifstream maps("/proc/self/maps");
    std::string all((std::istreambuf_iterator<char>(maps)), {});
    CHECK(all.find("libmediastreamer") != std::string::npos);
    CHECK(all.find("libQt5") == std::string::npos);
}
