// What every phone engine keeps, written once: a test program gives a stage with the engine and the other
// side, and calls each of these. See scripted_engine_test.cpp and linphone_engine_test.cpp.
#pragma once

#include "core/base/random.hpp"
#include "tests/core/voice/heard.hpp"
#include "tests/support/catch.hpp"

namespace santral::test {

class VoiceStage {
public:
    virtual ~VoiceStage() = default;
    virtual voice::VoiceEngine& engine() = 0; // started with heard
    // Runs the world until `seen` says true; false when that takes too long.
    virtual bool until(const std::function<bool()>& seen) = 0;
    virtual void settle() = 0;          // lets everything happen that is under way
    virtual std::string customer() = 0; // what to dial to reach the other side, which rings
    virtual void customerCalls() = 0;
    virtual void customerAnswers() = 0;
    virtual void customerHangsUp() = 0;
    virtual void stopEngine() = 0;

    CallId newId() { return makeId<CallId>(systemClock(), systemRandom()); }
    CallId offered() { // id of the newest call that was offered to us
        if (!until([&] {
                return !heard.calls.empty() && heard.calls.back().state == voice::CallState::Incoming;
            }))
            return {};
        return heard.calls.back().id;
    }
    bool reaches(CallId call, voice::CallState state) {
        return until([&] { return heard.is(call, state); });
    }

    Heard heard;
};

namespace contract {

using voice::CallState;

inline void answeredCall(VoiceStage& stage) {
    stage.customerCalls();
    CallId call = stage.offered();
    REQUIRE(call);
    stage.engine().answer(call);
    REQUIRE(stage.reaches(call, CallState::Active));
    CHECK(stage.heard.last(call)->answeredAt);
    stage.engine().mute(call, true);
    CHECK(stage.until([&] { return stage.heard.last(call)->muted; }));
    stage.customerHangsUp();
    REQUIRE(stage.reaches(call, CallState::Ended));
    CHECK(stage.heard.last(call)->end == voice::EndKind::HungUp);
    REQUIRE(stage.heard.records.size() == 3);
    CHECK(stage.heard.records[0].part.outcome == CallOutcome::Ongoing);
    CHECK(stage.heard.records[1].part.answeredAt);
    CHECK(stage.heard.records[2].part.outcome == CallOutcome::Answered);
    CHECK(stage.heard.records[2].part.endedAt >= stage.heard.records[2].part.answeredAt);
}

inline void missedCall(VoiceStage& stage) {
    stage.customerCalls();
    CallId call = stage.offered();
    stage.customerHangsUp();
    REQUIRE(stage.reaches(call, CallState::Ended));
    CHECK(stage.heard.records.back().part.outcome == CallOutcome::Missed);
}

inline void declinedCall(VoiceStage& stage, voice::DeclineAs as, CallOutcome outcome) {
    stage.customerCalls();
    CallId call = stage.offered();
    stage.engine().decline(call, as);
    REQUIRE(stage.reaches(call, CallState::Ended));
    CHECK(stage.heard.records.back().part.outcome == outcome);
}

inline void dialledCall(VoiceStage& stage) {
    CallId call = stage.newId();
    stage.engine().dial(call, stage.customer());
    REQUIRE(stage.reaches(call, CallState::Ringing));
    stage.customerAnswers();
    REQUIRE(stage.reaches(call, CallState::Active));
    stage.engine().hangUp(call);
    REQUIRE(stage.reaches(call, CallState::Ended));
    CHECK(stage.heard.last(call)->direction == Direction::Out);
    CHECK(stage.heard.records.back().part.outcome == CallOutcome::Answered);
}

inline void takenBackCall(VoiceStage& stage) {
    CallId call = stage.newId();
    stage.engine().dial(call, stage.customer());
    REQUIRE(stage.reaches(call, CallState::Ringing));
    stage.engine().hangUp(call);
    REQUIRE(stage.reaches(call, CallState::Ended));
    CHECK(stage.heard.records.back().part.outcome == CallOutcome::Cancelled);
}

inline void oneEnd(VoiceStage& stage) {
    stage.customerCalls();
    CallId call = stage.offered();
    stage.engine().hangUp(call);
    stage.engine().hangUp(call);
    stage.customerHangsUp();
    REQUIRE(stage.reaches(call, CallState::Ended));
    stage.engine().answer(call);
    stage.engine().hold(call, true);
    stage.engine().mute(call, true);
    stage.settle();
    CHECK(stage.heard.count(call, CallState::Ended) == 1);
    CHECK(stage.heard.last(call)->state == CallState::Ended);
}

inline void strangeCommands(VoiceStage& stage) {
    CallId nobody = stage.newId();
    stage.engine().answer(nobody);
    stage.engine().decline(nobody, voice::DeclineAs::Busy);
    stage.engine().hangUp(nobody);
    stage.engine().hold(nobody, true);
    stage.engine().mute(nobody, true);
    stage.engine().sendDtmf(nobody, "1");
    stage.settle();
    CHECK(stage.heard.calls.empty());
    CHECK(stage.heard.records.empty());
    CHECK(stage.heard.holdFailures.empty());
}

inline void badNumber(VoiceStage& stage) {
    CallId call = stage.newId();
    stage.engine().dial(call, "sip:a@b?Subject=x\r\nEvil: 1");
    REQUIRE(stage.reaches(call, CallState::Ended));
    CHECK(stage.heard.last(call)->end == voice::EndKind::UnknownNumber);
    CHECK(stage.heard.count(call, CallState::Ended) == 1);
}

inline void silenceAfterStop(VoiceStage& stage) {
    stage.customerCalls();
    CallId call = stage.offered();
    stage.stopEngine();
    std::size_t told = stage.heard.calls.size();
    CHECK(stage.heard.is(call, CallState::Ended));
    stage.customerHangsUp();
    stage.settle();
    CHECK(stage.heard.calls.size() == told);
}

} // namespace contract
} // namespace santral::test
