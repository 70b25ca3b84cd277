#include "core/voice/scripted_engine.hpp"

#include "tests/core/voice/engine_contract.hpp"

using namespace santral;
using namespace santral::voice;
namespace contract = santral::test::contract;

namespace {

class ScriptedStage final : public test::VoiceStage {
public:
    ScriptedStage() {
        engine_.start(heard);
        engine_.setAccount(test::sampleAccount());
    }
    VoiceEngine& engine() override { return engine_; }
    bool until(const std::function<bool()>& seen) override {
        // The other side's phone rings at once.
        for (const CallInfo& call : std::vector(heard.calls)) {
            if (call.direction == Direction::Out) engine_.remoteRings(call.id);
        }
        return seen();
    }
    void settle() override {}
    std::string customer() override { return "+90 555 010 01 02"; }
    void customerCalls() override {
        engine_.offer({"sip:+905550100101@pbx.example", "+905550100101", "Sample"});
    }
    void customerAnswers() override { engine_.remoteAnswers(heard.calls.back().id); }
    void customerHangsUp() override {
        const CallInfo* call = engine_.find(heard.calls.back().id);
        if (call) engine_.remoteEnds(call->id, call->answeredAt ? EndKind::HungUp : EndKind::Cancelled);
    }
    void stopEngine() override {
        asio::io_context io;
        asio::co_spawn(io, engine_.stop(), asio::detached);
        io.run();
    }

    ScriptedEngine engine_{systemClock(), systemRandom()};
};

CallId active(ScriptedStage& stage) {
    stage.customerCalls();
    CallId call = stage.heard.calls.back().id;
    stage.engine_.answer(call);
    return call;
}

} // namespace

TEST_CASE("phone contract: a call is offered, answered, muted and ended, each on record") {
    ScriptedStage stage;
    contract::answeredCall(stage);
}
TEST_CASE("phone contract: a call that the caller takes back is missed") {
    ScriptedStage stage;
    contract::missedCall(stage);
}
TEST_CASE("phone contract: declined and busy are told apart") {
    ScriptedStage stage;
    contract::declinedCall(stage, DeclineAs::Declined, CallOutcome::Declined);
    contract::declinedCall(stage, DeclineAs::Busy, CallOutcome::Busy);
}
TEST_CASE("phone contract: a dialled call rings, is answered and hung up") {
    ScriptedStage stage;
    contract::dialledCall(stage);
}
TEST_CASE("phone contract: a dialled call can be taken back") {
    ScriptedStage stage;
    contract::takenBackCall(stage);
}
TEST_CASE("phone contract: a call ends once, and nothing moves it afterwards") {
    ScriptedStage stage;
    contract::oneEnd(stage);
}
TEST_CASE("phone contract: commands for unknown calls do nothing") {
    ScriptedStage stage;
    contract::strangeCommands(stage);
}
TEST_CASE("phone contract: what cannot be dialled ends as an unknown number") {
    ScriptedStage stage;
    contract::badNumber(stage);
}
TEST_CASE("phone contract: a stopped engine ends its calls and is silent") {
    ScriptedStage stage;
    contract::silenceAfterStop(stage);
}

TEST_CASE("phone: hold is confirmed, refused without a line, and a failed one says that the voice is gone") {
    ScriptedStage stage;
    CallId call = active(stage);
    stage.engine_.hold(call, true);
    CHECK(stage.heard.is(call, CallState::Held));
    stage.engine_.hold(call, false);
    CHECK(stage.heard.is(call, CallState::Active));

    stage.engine_.networkChanged(false);
    stage.engine_.hold(call, true);
    CHECK(stage.heard.is(call, CallState::Active));
    REQUIRE(stage.heard.holdFailures == std::vector{HoldFailure::NotRegistered});

    stage.engine_.networkChanged(true);
    stage.engine_.loseNextHold();
    stage.engine_.hold(call, true);
    CHECK(stage.heard.holdFailures.back() == HoldFailure::MediaDead);
    CHECK(stage.heard.last(call)->mediaDead);
}

TEST_CASE("phone: answering a second call holds the first") {
    ScriptedStage stage;
    CallId first = active(stage);
    CallId second = active(stage);
    CHECK(stage.heard.is(first, CallState::Held));
    CHECK(stage.heard.is(second, CallState::Active));
}

TEST_CASE("phone: a chosen headset that is pulled out is told, and taken again when it comes back") {
    ScriptedStage stage;
    Device headset{"usb-1", "Headset", true, true};
    stage.engine_.plug({headset});
    stage.engine_.chooseDevices({"usb-1", "usb-1"});
    CHECK(stage.heard.deviceLists.back().inUse.input == "usb-1");
    stage.engine_.plug({});
    CHECK(stage.heard.deviceLists.back().inputLost);
    CHECK(stage.heard.deviceLists.back().inUse.input.empty());
    stage.engine_.plug({headset});
    CHECK(!stage.heard.deviceLists.back().inputLost);
    CHECK(stage.heard.deviceLists.back().inUse.input == "usb-1");
}
