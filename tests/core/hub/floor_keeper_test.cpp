// The floor board of a real hub: told to supervisors as it changes, and as it was at any moment.
#include "tests/support/routed_bench.hpp"

#include <algorithm>
#include <fstream>

using namespace santral;
using santral::test::RoutedBench;

namespace {

class Floor : public RoutedBench {
public:
    using RoutedBench::RoutedBench;

    Result<Board> boardAt(TimePoint moment) {
        return ask<Board>([&](Hub::Done<Board> done) { hub->boardAt(moment, done); });
    }
    Board boardNow() {
        std::optional<Board> last;
        auto watch = hub->watchBoard([&](Result<Board> board) {
            REQUIRE(board);
            last = std::move(*board);
        });
        wait(Millis(600));
        REQUIRE(last);
        return *last;
    }
    static const BoardQueue& queueIn(const Board& board, QueueId id) {
        auto found = std::find_if(board.queues.begin(), board.queues.end(),
                                  [&](const BoardQueue& q) { return q.queue == id; });
        REQUIRE(found != board.queues.end());
        return *found;
    }
};

std::uint32_t waiting(const BoardQueue& queue) {
    std::uint32_t all = 0;
    for (const QueueChannelFigures& one : queue.channels) all += one.waiting;
    return all;
}

} // namespace

TEST_CASE("floor: a chat that waits is on the board") {
    Floor t;
    t.chat();
    CHECK(waiting(Floor::queueIn(t.boardNow(), t.queue)) == 1);
}

TEST_CASE("floor: a change is told within a second, and nothing where nothing changed") {
    Floor t;
    int told = 0;
    Board last;
    auto watch = t.hub->watchBoard([&](Result<Board> board) {
        ++told;
        REQUIRE(board);
        last = std::move(*board);
    });
    t.wait(std::chrono::seconds(1));
    int before = told;
    t.wait(std::chrono::seconds(5));
    CHECK(told == before);
    t.chat();
    t.wait(std::chrono::seconds(1));
    CHECK(told == before + 1);
    CHECK(waiting(Floor::queueIn(last, t.queue)) == 1);
}

TEST_CASE("floor: agents see no board") {
    Floor t;
    std::optional<Result<Board>> told;
    auto watch = t.hub->watchBoardAs(Actor::of(*t.hub->state().agent(t.can)),
                                     [&](Result<Board> board) { told = std::move(board); });
    t.wait(std::chrono::seconds(1));
    REQUIRE(told);
    REQUIRE_FALSE(*told);
    CHECK(told->error().code == Errc::Denied);
}

TEST_CASE("floor: a supervisor sees his queues and those who serve them") {
    Floor t;
    QueueId foreign{{7, 9}};
    AgentId stranger{{4, 19}};
    t.must(t.system(SaveQueue{Queue{foreign, "Başka", {}, false, t.work}}));
    t.must(t.system(RegisterAgent{Agent{stranger, "Yabancı", Role::Agent, "yabanci", {}, {foreign}}}));
    t.setDesks({t.can, stranger});
    std::optional<Board> last;
    auto watch = t.hub->watchBoardAs(Actor::of(*t.hub->state().agent(t.sema)),
                                     [&](Result<Board> board) { last = *board; });
    t.wait(std::chrono::seconds(1));
    REQUIRE(last);
    CHECK(last->queues.size() == 2);
    bool knowsStranger = std::any_of(last->agents.begin(), last->agents.end(),
                                     [&](const BoardAgent& a) { return a.state.agent == stranger; });
    CHECK_FALSE(knowsStranger);
}

TEST_CASE("floor: a supervisor's trend is over the queues in his sight, now and of a moment before") {
    Floor t;
    QueueId foreign{{7, 9}};
    t.must(t.system(SaveQueue{Queue{foreign, "Başka", {}, false, t.work}}));
    t.chat("v1");
    t.must(t.system(MoveConversation{t.chat("v2"), foreign}));
    t.chat("v3");
    std::optional<Board> his, past;
    auto sema = Actor::of(*t.hub->state().agent(t.sema));
    auto watch = t.hub->watchBoardAs(sema, [&](Result<Board> board) { his = *board; });
    t.wait(std::chrono::seconds(1));
    t.hub->boardAtAs(sema, t.time.now(), [&](Result<Board> board) { past = *board; });
    t.wait();
    REQUIRE(his);
    REQUIRE(past);
    Board all = t.boardNow();
    CHECK(all.trend.back().arrived == 4); // one came into two queues
    CHECK(all.trend.back().mostWaiting == 3);
    CHECK(his->trend.back().arrived == 3);
    CHECK(his->trend.back().mostWaiting == 2);
    CHECK(past->trend == his->trend);
}

TEST_CASE("floor: each brand, each channel and both together have a trend of their own") {
    Floor t;
    const BrandId brand{{8, 1}};
    t.must(t.system(SaveBrand{Brand{brand, "Moda", false, {}}}));
    const QueueId branded{{7, 9}};
    t.must(t.system(SaveQueue{Queue{branded, "Moda", brand, false, t.work}}));
    t.chat("v1");
    t.chat("v2");
    t.must(t.system(MoveConversation{t.chat("v3"), branded}));
    const Board board = t.boardNow();
    auto arrived = [&](std::optional<BrandId> of, std::optional<Channel> by) {
        for (const BoardTrendPart& part : board.parts)
            if (part.brand == of && part.channel == by) return static_cast<int>(part.arrived.back());
        return -1;
    };
    CHECK(arrived(brand, {}) == 1);
    CHECK(arrived(BrandId{}, {}) == 3); // the third came there first
    CHECK(arrived({}, Channel::Chat) == 4);
    CHECK(arrived(brand, Channel::Chat) == 1);
    CHECK(arrived({}, Channel::Mail) == -1); // nothing came
}

TEST_CASE("floor: without brands there are trends by channel alone") {
    Floor t;
    t.chat("v1");
    for (const BoardTrendPart& part : t.boardNow().parts) CHECK_FALSE(part.brand);
}

TEST_CASE("floor: a past moment is as the board was told then") {
    Floor t;
    t.ready(t.can);
    std::vector<std::pair<TimePoint, Board>> told;
    for (int i = 0; i < 8; ++i) {
        ConversationId id = t.chat("v" + std::to_string(i));
        t.wait(std::chrono::seconds(7));
        if (t.contact(id).state == ContactState::Offered && t.contact(id).agent == t.can) t.accept(t.can, id);
        if (i % 3 == 2) t.must(t.by(t.can, CloseConversation{id}));
        t.wait(std::chrono::seconds(3));
        Board now = t.boardNow();
        told.emplace_back(now.at, now);
        t.wait(std::chrono::seconds(1));
    }
    for (const auto& [moment, board] : told) {
        auto then = t.boardAt(moment);
        REQUIRE(then);
        CHECK(*then == board);
    }
}

TEST_CASE("floor: before the first event and after now there is none") {
    Floor t;
    CHECK_FALSE(t.boardAt(TimePoint(Millis(1))));
    CHECK_FALSE(t.boardAt(t.time.now() + std::chrono::hours(1)));
}

TEST_CASE("floor: a lost or damaged file of checkpoints is made anew") {
    Floor t;
    t.chat();
    Board before = t.boardNow();
    t.close();
    for (const char* suffix : {"", "-wal", "-shm"})
        std::filesystem::remove(t.folder.path() / (std::string("floor.db") + suffix));
    std::ofstream(t.folder.path() / "floor.db") << "this is no database, and long enough to be looked at";
    t.open();
    CHECK(Floor::queueIn(t.boardNow(), t.queue) == Floor::queueIn(before, t.queue));
}
