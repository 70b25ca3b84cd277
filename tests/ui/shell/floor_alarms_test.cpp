// What goes beyond its limits on the floor, told to supervisors.
#include "tests/ui/support/many_desk.hpp"
#include "ui/shell/floor_alarms.hpp"
#include "ui/shell/notice_center.hpp"
#include "ui/supervisor/board_scope_box.hpp"
#include "ui/supervisor/board_summary.hpp"
#include "ui/supervisor/board_view.hpp"
#include "ui/supervisor/queue_tile.hpp"

using namespace santral;
using namespace santral::ui;
using namespace std::chrono_literals;

namespace {

struct AlarmDesk : ManyDesk {
    Board board;

    AlarmDesk() {
        for (Queue& queue : many.floor.all.queues) queue.work.limits = {};
        hub.setOrganisation(many.floor.all);
        board = sample::boardOf(many.floor, clock.now(), random, clock);
        // Nothing is promised, so that limits alone count.
        for (BoardQueue& queue : board.queues)
            for (QueueChannelFigures& one : queue.channels) one.today.promised = one.today.kept = 0;
        tell();
    }
    void limit(QueueId id, BoardLimits limits) {
        for (Queue& queue : many.floor.all.queues)
            if (queue.id == id) queue.work.limits = limits;
        hub.setOrganisation(many.floor.all);
        settle();
    }
    void tell() {
        board.at = clock.now();
        hub.setBoard(board);
        settle();
    }
    void pass(Millis time) {
        clock.advance(time);
        window->alarms().tick();
        settle();
    }
    QueueChannelFigures& returns() { return board.queues[0].channels[0]; }
    QStringList notices() {
        QStringList texts;
        for (const Notice& notice : part<NoticeCenter>().all()) texts << notice.text;
        return texts;
    }
    QueueTile& tile(const QString& name) {
        for (QueueTile* one : window->board()->tiles())
            if (one->face().name == name) return *one;
        FAIL("no tile of that name");
        return *window->board()->tiles().front();
    }
};

} // namespace

TEST_CASE("alarms: what goes beyond its limit is told once, and is over when it is over") {
    AlarmDesk desk;
    desk.limit(desk.many.floor.returns, {3, 0, 0});
    CHECK(desk.notices() == QStringList{QStringLiteral("İade ve değişim: 4 wait, at most 3")});
    const int unseen = desk.part<NoticeCenter>().unseen();
    desk.returns().waiting = 5;
    desk.tell();
    desk.pass(1s);
    CHECK(desk.part<NoticeCenter>().unseen() == unseen);
    desk.returns().waiting = 3;
    desk.tell();
    CHECK(desk.notices().isEmpty());
}

TEST_CASE("alarms: what comes and goes within a minute is one alarm") {
    AlarmDesk desk;
    desk.limit(desk.many.floor.returns, {3, 0, 0});
    desk.returns().waiting = 2;
    desk.tell();
    desk.pass(10s);
    desk.returns().waiting = 4;
    desk.tell();
    CHECK(desk.notices().isEmpty());
    desk.returns().waiting = 2;
    desk.tell();
    desk.pass(61s);
    desk.returns().waiting = 4;
    desk.tell();
    CHECK(desk.notices().size() == 1);
}

TEST_CASE("alarms: somebody waits too long without anything having happened") {
    AlarmDesk desk;
    desk.returns().oldest = desk.clock.now() - 50s;
    desk.tell();
    desk.limit(desk.many.floor.returns, {0, 60, 0});
    CHECK(desk.notices().isEmpty());
    desk.pass(11s);
    CHECK(desk.notices() == QStringList{QStringLiteral("İade ve değişim: Longest wait over 1:00")});
}

TEST_CASE("alarms: muted they colour the tile and tell nobody") {
    AlarmDesk desk;
    desk.window->openBoard();
    desk.settle();
    desk.press("boardMute");
    desk.limit(desk.many.floor.returns, {3, 0, 0});
    CHECK(desk.notices().isEmpty());
    CHECK(desk.tile(QStringLiteral("İade ve değişim")).face().alarms.size() == 1);
    CHECK(desk.tile(QStringLiteral("İade ve değişim"))
              .accessibleName()
              .contains(QLatin1String("4 wait, at most 3")));
    CHECK(desk.preferences.flag(QStringLiteral("alarms-muted"), false));
}

TEST_CASE("alarms: the board is watched where there are limits and a supervisor") {
    AlarmDesk desk;
    for (Queue& queue : desk.many.floor.all.queues) queue.work.level = {};
    desk.hub.setOrganisation(desk.many.floor.all);
    desk.settle();
    CHECK_FALSE(desk.window->alarms().isWatching());
    desk.limit(desk.many.floor.returns, {3, 0, 0});
    CHECK(desk.window->alarms().isWatching());
    Agent me = desk.hub.self();
    me.role = Role::Agent;
    desk.hub.setAgent(me);
    desk.settle();
    CHECK_FALSE(desk.window->alarms().isWatching());
    CHECK(desk.notices().isEmpty());
}

TEST_CASE("board: its sums are those of one brand and one channel where these are chosen") {
    AlarmDesk desk;
    desk.window->openBoard();
    desk.settle();
    BoardScopeBox& scope = desk.window->board()->scope();
    const auto choose = [&](const BoardScope& wanted) {
        scope.setScope(wanted);
        Q_EMIT scope.changed();
        desk.settle();
    };
    const auto names = [&] {
        QStringList all;
        for (const QueueTile* tile : desk.window->board()->tiles()) all << tile->face().name;
        return all;
    };
    CHECK(names().size() == 4);
    choose({false, desk.many.moda, {}});
    CHECK(names() == QStringList{QStringLiteral("Fatura"), QStringLiteral("İade ve değişim")});
    CHECK(desk.part<BoardSummary>().accessibleName().startsWith(QLatin1String("Waiting 11,")));
    choose({false, desk.many.moda, Channel::Chat});
    CHECK(desk.part<BoardSummary>().accessibleName().startsWith(QLatin1String("Waiting 4,")));
    choose({true, {}, {}});
    CHECK(names() == QStringList{QStringLiteral("Lale Ev"), QStringLiteral("Lale Moda")});
    CHECK(desk.tile(QStringLiteral("Lale Moda")).face().waiting == 11);
    CHECK(desk.tile(QStringLiteral("Lale Moda")).accessibleName().contains(QLatin1String("2 queues")));
    choose({});
    CHECK(names().size() == 4);
}
