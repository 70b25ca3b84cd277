#include "ui/bridge/voice_client.hpp"

#include "core/base/random.hpp"
#include "core/voice/scripted_engine.hpp"
#include "tests/support/application.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"

using namespace santral;
using namespace santral::ui;

namespace {

struct VoiceBench {
    Application application;
    asio::io_context core;
    FakeClock clock;
    SeededRandom random{1};
    voice::ScriptedEngine engine{clock, random};
    VoiceClient client{
        {engine, [this](std::function<void()> work) { asio::post(core, std::move(work)); }, clock, random}};
    std::vector<voice::CallRecord> kept;
    std::unique_ptr<VoiceRelay> relay = client.makeRelay([this](const voice::CallRecord& record, auto done) {
        kept.push_back(record);
        done(true);
    });

    VoiceBench() {
        engine.start(relay->events());
        client.setAccount(voice::Account{"214", "", "secret", "pbx.example", "", "", {}, {}, 300});
        settle();
    }
    void settle() {
        for (int round = 0; round < 4; ++round) {
            core.restart();
            core.poll();
            QCoreApplication::processEvents();
        }
    }
};

const voice::Party kCaller{"sip:905550100101@pbx.example", "+905550100101", "Deniz"};

} // namespace

TEST_CASE("voice client: an offer is told once and answered by its id") {
    VoiceBench bench;
    CHECK(bench.client.line().state == voice::LineState::Ready);
    int offers = 0;
    QObject::connect(&bench.client, &VoiceClient::offered, [&](const voice::CallInfo&) { ++offers; });
    const CallId call = bench.engine.offer(kCaller);
    bench.settle();
    CHECK(offers == 1);
    CHECK(bench.client.current() == nullptr);
    bench.client.answer(call);
    bench.settle();
    REQUIRE(bench.client.current());
    CHECK(bench.client.current()->state == voice::CallState::Active);
    CHECK(offers == 1);
}

TEST_CASE("voice client: an ended call leaves the list after its last snapshot") {
    VoiceBench bench;
    const CallId call = bench.engine.offer(kCaller);
    bench.settle();
    voice::CallState last = voice::CallState::Incoming;
    QObject::connect(&bench.client, &VoiceClient::callChanged,
                     [&](const voice::CallInfo& c) { last = c.state; });
    bench.client.decline(call);
    bench.settle();
    CHECK(last == voice::CallState::Ended);
    CHECK(bench.client.calls().empty());
    CHECK_FALSE(bench.kept.empty());
}

TEST_CASE("voice client: the talking call stands before the one on hold") {
    VoiceBench bench;
    const CallId first = bench.engine.offer(kCaller);
    bench.settle();
    bench.client.answer(first);
    const CallId second = bench.engine.offer({"sip:2@pbx.example", "+905550100102", ""});
    bench.settle();
    bench.client.answer(second);
    bench.settle();
    REQUIRE(bench.client.current());
    CHECK(bench.client.current()->id == second);
    CHECK(bench.client.find(first)->state == voice::CallState::Held);
}
