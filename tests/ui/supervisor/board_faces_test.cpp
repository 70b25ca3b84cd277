#include "ui/supervisor/board_faces.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"

using namespace santral;
using namespace santral::ui;
using namespace std::chrono_literals;

namespace {

QueueFace waiting(Millis longest, TimePoint now) {
    QueueFace face;
    face.waiting = 1;
    face.oldest = now - longest;
    face.level.firstAnswer = 120;
    face.level.warnAt = 75;
    return face;
}

} // namespace

TEST_CASE("board faces: waiting is pressing from the share of the promise on that the queue says") {
    FakeClock clock;
    const TimePoint now = clock.now();
    CHECK(waitTone(waiting(60s, now), now) == Tone::Ok);
    CHECK(waitTone(waiting(90s, now), now) == Tone::Warn);
    CHECK(waitTone(waiting(120s, now), now) == Tone::Bad);
    QueueFace promisesNothing = waiting(3h, now);
    promisesNothing.level.firstAnswer = 0;
    CHECK(waitTone(promisesNothing, now) == Tone::Neutral);
    QueueFace empty = waiting(3h, now);
    empty.waiting = 0;
    CHECK(waitTone(empty, now) == Tone::Neutral);
}

TEST_CASE("board faces: a service level below its target warns, far below it is bad") {
    CHECK(levelTone(std::nullopt, 80) == Tone::Neutral);
    CHECK(levelTone(80, 80) == Tone::Ok);
    CHECK(levelTone(79, 80) == Tone::Warn);
    CHECK(levelTone(69, 80) == Tone::Bad);
}

TEST_CASE("board faces: channels of a queue add up, and almost kept is not kept") {
    BoardQueue queue;
    queue.channels.resize(2);
    queue.channels[0].waiting = 2;
    queue.channels[0].oldest = fromMillis(500);
    queue.channels[0].today.promised = 3;
    queue.channels[0].today.kept = 2;
    queue.channels[1].waiting = 1;
    queue.channels[1].oldest = fromMillis(200);
    queue.channels[1].today.abandoned = 4;
    Board board;
    board.queues = {queue};
    const QueueFace face = queueFaces(board, {}).front();
    CHECK(face.waiting == 3);
    CHECK(face.oldest == fromMillis(200));
    CHECK(face.today == 66);
    CHECK(face.abandoned == 4);
    CHECK_FALSE(face.lastHalfHour);
}

TEST_CASE("board faces: occupancy leaves out who was neither busy nor free") {
    BoardAgent agent;
    Board board;
    board.agents = {agent};
    CHECK_FALSE(agentFaces(board, {}, {}).front().occupancy);
    board.agents[0].busyToday = 3h;
    board.agents[0].freeToday = 1h;
    board.agents[0].endedToday = 6;
    board.agents[0].handledToday = 30min;
    const AgentFace face = agentFaces(board, {}, {}).front();
    CHECK(face.occupancy == 75);
    CHECK(face.handle == Millis(5min));
}

TEST_CASE("board faces: the trend is that of the brand and channel that are looked at") {
    const BrandId brand{Uuid{9, 9}};
    Board board;
    board.trend = {{TimePoint(Millis(1)), 8, 7, 6}, {TimePoint(Millis(2)), 5, 4, 3}};
    board.parts = {{brand, {}, {3, 2}, {2, 1}, {1, 0}}, {brand, Channel::Mail, {1, 1}, {1, 1}, {0, 0}}};
    CHECK(trendOf(board, {}) == board.trend);
    CHECK(trendOf(board, {false, brand, {}}) ==
          std::vector<BoardTrend>{{TimePoint(Millis(1)), 3, 2, 1}, {TimePoint(Millis(2)), 2, 1, 0}});
    CHECK(trendOf(board, {false, brand, Channel::Mail})[0] == BoardTrend{TimePoint(Millis(1)), 1, 1, 0});
}

TEST_CASE("board faces: where nothing came the trend has its steps and is flat") {
    Board board;
    board.trend = {{TimePoint(Millis(1)), 8, 7, 6}};
    CHECK(trendOf(board, {false, {}, Channel::Phone}) ==
          std::vector<BoardTrend>{{TimePoint(Millis(1)), 0, 0, 0}});
}

TEST_CASE("board faces: a tile for each brand leaves the trend that of all") {
    Board board;
    board.trend = {{TimePoint(Millis(1)), 8, 7, 6}};
    CHECK(trendOf(board, {true, {}, {}}) == board.trend);
}
