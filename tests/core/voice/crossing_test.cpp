#include "core/voice/crossing.hpp"

#include "core/base/random.hpp"
#include "core/voice/scripted_engine.hpp"
#include "tests/core/voice/heard.hpp"
#include "tests/support/catch.hpp"

using namespace santral;
using namespace santral::voice;

TEST_CASE("crossing: commands and events change sides, and after stop nothing is told") {
    asio::io_context below, above;
    ScriptedEngine engine(systemClock(), systemRandom());
    auto door = makeCrossing(engine, below.get_executor(), above.get_executor());
    test::Heard heard;
    auto turn = [](asio::io_context& side) { side.restart(), side.poll(); };

    door->start(heard);
    door->setAccount(test::sampleAccount());
    CHECK(heard.lines.empty());
    turn(below);
    CHECK(heard.lines.empty());
    turn(above);
    REQUIRE(!heard.lines.empty());
    CHECK(heard.lines.back().state == LineState::Ready);

    CallId call = engine.offer({"sip:2@pbx.example", "2", {}});
    turn(above);
    CHECK(heard.is(call, CallState::Incoming));
    door->answer(call);
    turn(below), turn(above);
    CHECK(heard.is(call, CallState::Active));

    asio::co_spawn(above, door->stop(), asio::detached);
    std::size_t told = heard.calls.size();
    turn(above), turn(below), turn(above);
    CHECK(heard.calls.size() == told);
    CHECK(!engine.find(call));
}
