#include "core/domain/fields.hpp"
#include "core/domain/json.hpp"
#include "core/routing/board_fold.hpp"
#include "tests/core/routing/board_judge.hpp"
#include "tests/core/routing/board_ledger.hpp"
#include "tests/support/catch.hpp"

using namespace santral;
using namespace santral::routing;
using namespace std::chrono_literals;

namespace {

// One board that was taken: after how many events, and of when.
struct Snapshot {
    std::size_t events;
    TimePoint now, dayStart;
    std::string board; // as text, so that a difference shows
    std::string some;  // the trend over some of the queues and channels
};

// What a supervisor might look at of them, another set for each snapshot.
auto seesSome(std::size_t events) {
    return [events](QueueId queue, Channel channel) {
        return (queue.value.lo * 7 + events + indexOf(channel)) % 3 != 0;
    };
}

std::string asText(std::vector<BoardTrend> trend) {
    Board board;
    board.trend = std::move(trend);
    return json::write(board);
}

struct Run {
    std::vector<Event> events;
    std::vector<Snapshot> snapshots;
};

// A ledger from beginning to end, with snapshots of it as it grew.
Run runOf(std::uint64_t seed, std::size_t steps) {
    test::BoardLedger ledger(seed);
    BoardFold fold;
    Run run;
    std::size_t applied = 0;
    for (std::size_t step = 0; step < steps; ++step) {
        ledger.step();
        for (; applied < ledger.events().size(); ++applied) fold.apply(ledger.events()[applied]);
        if (ledger.upTo(39) > 0 && step + 1 < steps) continue;
        TimePoint now = ledger.events().back().at + ledger.ticks(40);
        TimePoint dayStart = now - ledger.ticks(26 * 360);
        std::string some = asText(fold.trends(now, dayStart).over(seesSome(applied)));
        run.snapshots.push_back({applied, now, dayStart, json::write(fold.board(now, dayStart)), some});
    }
    run.events = ledger.events();
    return run;
}

BoardFold foldedUpTo(const std::vector<Event>& events, std::size_t count) {
    BoardFold fold;
    for (std::size_t i = 0; i < count; ++i) fold.apply(events[i]);
    return fold;
}

} // namespace

TEST_CASE("board: every figure is what trying everything finds") {
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        Run run = runOf(seed, 200);
        for (const Snapshot& snapshot : run.snapshots) {
            test::BoardJudge judge(run.events, snapshot.events);
            INFO("seed " << seed << ", after " << snapshot.events << " events");
            REQUIRE(json::write(judge.board(snapshot.now, snapshot.dayStart)) == snapshot.board);
            auto some = judge.trend(snapshot.now, snapshot.dayStart, seesSome(snapshot.events));
            REQUIRE(asText(some) == snapshot.some);
        }
    }
}

TEST_CASE("board: the fold at a moment is what it was then") {
    for (std::uint64_t seed = 1001; seed <= 1060; ++seed) {
        Run run = runOf(seed, 300);
        for (const Snapshot& snapshot : run.snapshots) {
            BoardFold fold = foldedUpTo(run.events, snapshot.events);
            INFO("seed " << seed << ", after " << snapshot.events << " events");
            REQUIRE(json::write(fold.board(snapshot.now, snapshot.dayStart)) == snapshot.board);
        }
    }
}

TEST_CASE("board: the fold at a moment is what it was then, from any earlier checkpoint") {
    SeededRandom random(7);
    for (std::uint64_t seed = 2001; seed <= 2060; ++seed) {
        Run run = runOf(seed, 300);
        for (const Snapshot& snapshot : run.snapshots) {
            std::size_t earlier = random.next() % (snapshot.events + 1);
            auto fold = BoardFold::load(foldedUpTo(run.events, earlier).save());
            INFO("seed " << seed << ", from " << earlier << " to " << snapshot.events << " events");
            REQUIRE(fold);
            for (std::size_t i = earlier; i < snapshot.events; ++i) fold->apply(run.events[i]);
            REQUIRE(json::write(fold->board(snapshot.now, snapshot.dayStart)) == snapshot.board);
            auto trends = fold->trends(snapshot.now, snapshot.dayStart);
            REQUIRE(asText(trends.over(seesSome(snapshot.events))) == snapshot.some);
        }
    }
}

TEST_CASE("board: a damaged checkpoint is refused or taken as another one, and never breaks anything") {
    SeededRandom random(11);
    Run run = runOf(3001, 120);
    std::string whole = foldedUpTo(run.events, run.events.size()).save();
    int refused = 0;
    for (int i = 0; i < 2000; ++i) {
        std::string damaged = whole;
        std::size_t at = random.next() % damaged.size();
        damaged[at] = "0123456789abcdef\"{}[]:,-."[random.next() % 25];
        if (i % 4 == 0) damaged.resize(at);
        auto fold = BoardFold::load(damaged);
        if (!fold) {
            REQUIRE(fold.error().code == Errc::Corrupt);
            ++refused;
            continue;
        }
        for (const Event& event : run.events) fold->apply(event);
        fold->board(run.events.back().at, run.events.back().at - 12h);
    }
    CHECK(refused > 500);
}
