#include "core/domain/board_alarm.hpp"

#include "tests/support/catch.hpp"

using namespace santral;

namespace {

struct Floor {
    Organisation organisation;
    Board board;

    Floor() {
        board.at = fromMillis(1'000'000);
        add(1);
    }
    void add(std::uint64_t n) {
        Queue queue;
        queue.id = QueueId{{5, n}};
        queue.work.level.target = 0;
        organisation.queues.push_back(queue);
        BoardQueue figures;
        figures.queue = queue.id;
        figures.channels.resize(2);
        figures.channels[1].channel = Channel::Mail;
        board.queues.push_back(figures);
    }
    BoardLimits& limits() { return organisation.queues[0].work.limits; }
    QueueChannelFigures& chat() { return board.queues[0].channels[0]; }
    QueueChannelFigures& mail() { return board.queues[0].channels[1]; }
    std::vector<BoardAlarm> alarms() const { return alarmsOf(board, organisation); }
    BoardAlarm alarm(BoardMeasure what, std::uint32_t value, std::uint32_t limit) const {
        return {organisation.queues[0].id, what, value, limit};
    }
};

} // namespace

TEST_CASE("board alarm: nothing is alarming where no limit is set") {
    Floor floor;
    floor.chat().waiting = 500;
    floor.chat().oldest = fromMillis(0);
    floor.chat().today.arrived = floor.chat().today.abandoned = 10;
    floor.chat().today.promised = 10;
    CHECK(floor.alarms().empty());
}

TEST_CASE("board alarm: more wait than may, over all channels together") {
    Floor floor;
    floor.limits().waiting = 5;
    floor.chat().waiting = 3;
    floor.mail().waiting = 2;
    CHECK(floor.alarms().empty());
    floor.mail().waiting = 3;
    CHECK(floor.alarms() == std::vector{floor.alarm(BoardMeasure::Waiting, 6, 5)});
}

TEST_CASE("board alarm: the one that waits longest has waited longer than it may") {
    Floor floor;
    floor.limits().longestWait = 60;
    floor.mail().oldest = floor.board.at - std::chrono::seconds(20);
    floor.chat().oldest = floor.board.at - std::chrono::milliseconds(60'900);
    CHECK(floor.alarms().empty()); // not yet 61
    floor.chat().oldest = floor.board.at - std::chrono::seconds(61);
    CHECK(floor.alarms() == std::vector{floor.alarm(BoardMeasure::LongestWait, 61, 60)});
    floor.chat().oldest = floor.board.at + std::chrono::hours(1);
    CHECK(floor.alarms().empty());
}

TEST_CASE("board alarm: more have given up today than may") {
    Floor floor;
    floor.limits().abandonedPercent = 5;
    floor.chat().today.arrived = 80;
    floor.mail().today.arrived = 20;
    floor.chat().today.abandoned = 5;
    CHECK(floor.alarms().empty());
    floor.mail().today.abandoned = 1;
    CHECK(floor.alarms() == std::vector{floor.alarm(BoardMeasure::Abandoned, 6, 5)});
}

TEST_CASE("board alarm: fewer promises were kept today than shall be") {
    Floor floor;
    floor.organisation.queues[0].work.level.target = 80;
    CHECK(floor.alarms().empty()); // none was made
    floor.chat().today.promised = 10;
    floor.chat().today.kept = 8;
    CHECK(floor.alarms().empty());
    floor.mail().today.promised = 10;
    floor.mail().today.kept = 7;
    CHECK(floor.alarms() == std::vector{floor.alarm(BoardMeasure::ServiceLevel, 75, 80)});
}

TEST_CASE("board alarm: a queue that was put away raises none, and one that nobody knows neither") {
    Floor floor;
    floor.limits().waiting = 1;
    floor.chat().waiting = 2;
    CHECK(floor.alarms().size() == 1);
    floor.organisation.queues[0].away = true;
    CHECK(floor.alarms().empty());
    floor.organisation.queues.clear();
    CHECK(floor.alarms().empty());
}

TEST_CASE("board alarm: alarms stand in the order of the board, and of one queue in that of the measures") {
    Floor floor;
    floor.add(2);
    for (std::size_t i : {0u, 1u}) {
        floor.organisation.queues[i].work.limits = {1, 10, 0};
        floor.board.queues[i].channels[0].waiting = 2;
        floor.board.queues[i].channels[0].oldest = floor.board.at - std::chrono::seconds(30);
    }
    auto alarms = floor.alarms();
    REQUIRE(alarms.size() == 4);
    CHECK(alarms[0] == floor.alarm(BoardMeasure::Waiting, 2, 1));
    CHECK(alarms[1] == floor.alarm(BoardMeasure::LongestWait, 30, 10));
    CHECK(alarms[2].queue == floor.organisation.queues[1].id);
}
