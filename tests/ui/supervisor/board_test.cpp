// The floor board: for whom it is there, what it shows, the past, the wall, and what can be done from it.
#include "tests/ui/support/floor_desk.hpp"
#include "ui/bridge/when.hpp"
#include "ui/inbox/inbox_pane.hpp"
#include "ui/shell/rail.hpp"
#include "ui/shell/workspace.hpp"
#include "ui/supervisor/agent_table.hpp"
#include "ui/supervisor/board_view.hpp"
#include "ui/supervisor/board_wall.hpp"
#include "ui/supervisor/queue_tile.hpp"
#include "ui/supervisor/tile_grid.hpp"
#include "ui/supervisor/time_machine.hpp"

#include <QAccessible>
#include <QCheckBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QScreen>
#include <QSlider>

using namespace santral;
using namespace santral::ui;
using namespace std::chrono_literals;

namespace {

struct BoardDesk : FloorDesk {
    Board now;
    BoardDesk() {
        now = sample::boardOf(floor, clock.now(), random, clock);
        hub.setBoard(now);
        window->openBoard();
        settle();
    }
    BoardView& board() {
        REQUIRE(window->board());
        return *window->board();
    }
    QueueTile& tile(const char* name) {
        for (QueueTile* tile : board().tiles())
            if (tile->face().name == text(name)) return *tile;
        FAIL("no such tile");
        std::abort();
    }
    QStringList names() {
        QStringList all;
        const QAbstractItemModel& rows = board().table().filter();
        for (int row = 0; row < rows.rowCount(); ++row) all << rows.index(row, 0).data().toString();
        return all;
    }
    QMenu* menuOf(AgentId agent) {
        board().table().mark(agent);
        QTest::keyClick(&board().table(), Qt::Key_Return);
        return qobject_cast<QMenu*>(QApplication::activePopupWidget());
    }
};

Board at(const Board& like, TimePoint moment) {
    Board board = like;
    board.at = moment;
    board.queues.front().channels.front().waiting = 9;
    return board;
}

} // namespace

TEST_CASE("board: it is there for supervisors and administrators alone") {
    FloorDesk desk;
    CHECK(desk.part<RailButton>("railBoard").isVisible());
    Agent me = desk.hub.self();
    me.role = Role::Agent;
    desk.hub.setAgents({me});
    desk.settle();
    CHECK_FALSE(desk.part<RailButton>("railBoard").isVisible());
    desk.window->run(Act::Board);
    CHECK(desk.window->board() == nullptr);
}

TEST_CASE("board: whoever loses the role while he looks is back in the inbox") {
    BoardDesk desk;
    REQUIRE(desk.board().isVisible());
    Agent me = desk.hub.self();
    me.role = Role::Agent;
    desk.hub.setAgents({me});
    desk.settle();
    CHECK_FALSE(desk.board().isVisible());
    CHECK(desk.window->inbox().isVisible());
}

TEST_CASE("board: the hub is watched only while somebody looks") {
    BoardDesk desk;
    CHECK(desk.hub.isBoardWatched());
    desk.window->run(Act::Board);
    desk.settle();
    CHECK_FALSE(desk.board().isVisible());
    CHECK_FALSE(desk.hub.isBoardWatched());
    desk.window->run(Act::Board);
    desk.settle();
    CHECK(desk.hub.isBoardWatched());
}

TEST_CASE("board: a tile says what waits, how long, and how much was in time") {
    BoardDesk desk;
    REQUIRE(desk.board().tiles().size() == 4);
    const QString told = desk.tile("İade ve değişim").accessibleName();
    for (const char* part : {"Waiting 4", "Longest wait 4 min", "In time today 77%", "last 30 min 62%",
                             "6 abandoned", "1 ready", "2 busy", "1 in wrap-up", "1 not ready"}) {
        INFO(part);
        CHECK(told.contains(text(part)));
    }
    CHECK_FALSE(
        desk.tile("Teknik destek").accessibleName().contains(text("last 30 min"))); // promised nothing
}

TEST_CASE("board: the table finds by name or state and leaves out who is signed out") {
    BoardDesk desk;
    CHECK(desk.names().size() == 5);
    CHECK_FALSE(desk.names().contains(text("Gizem Şahin")));
    desk.part<QCheckBox>("boardSignedOut").click();
    CHECK(desk.names().contains(text("Gizem Şahin")));
    auto& find = desk.part<QLineEdit>("boardFind");
    QTest::keyClicks(&find, QStringLiteral("ogle"));
    CHECK(desk.names() == QStringList{text("Can Aksoy")});
    find.clear();
    QTest::keyClicks(&find, QStringLiteral("memmedova"));
    CHECK(desk.names() == QStringList{text("Leyla Məmmədova")});
}

TEST_CASE("board: the table is sorted by what it shows") {
    BoardDesk desk;
    desk.board().table().sortByColumn(AgentTableModel::InHand, Qt::DescendingOrder);
    CHECK(desk.names().front() == text("Deniz Yıldırım"));
    desk.board().table().sortByColumn(AgentTableModel::Since, Qt::AscendingOrder);
    CHECK(desk.names().front() == text("Leyla Məmmədova"));
}

TEST_CASE("board: a supervisor sets another's state and opens what he has in hand") {
    BoardDesk desk;
    desk.choose(desk.menuOf(desk.floor.leyla), {text("Not ready"), text("Mola")});
    const auto wish = desk.last<SetAgentState>();
    REQUIRE(wish);
    CHECK(wish->agent == desk.floor.leyla);
    CHECK(wish->reason == desk.floor.pause);
    CHECK(wish->off == std::vector{Channel::Phone});
    desk.choose(desk.menuOf(desk.floor.deniz), {text("Sign out")});
    CHECK(desk.last<SetAgentState>()->presence == Presence::SignedOut);
    Board open = desk.now;
    open.agents[1].contacts = {{ContactId{{1, 1}}, desk.sample.chat, Channel::Chat, ContactState::Active,
                                desk.floor.orders, desk.clock.now() - 6min}};
    desk.hub.setBoard(open);
    desk.settle();
    desk.choose(desk.menuOf(desk.floor.deniz), {text("Open: Chat · Sipariş · 6 min")});
    CHECK(desk.window->workspace().row()->conversation.id == desk.sample.chat);
    CHECK_FALSE(desk.board().isVisible());
    CHECK_FALSE(desk.hub.isViewing(desk.sample.chat)); // he looks on, and nobody is told
}

TEST_CASE("board: nobody looks at the conversation that lies under it") {
    FloorDesk desk;
    desk.window->workspace().open(desk.sample.chat);
    desk.settle();
    REQUIRE(desk.hub.isViewing(desk.sample.chat));
    desk.window->openBoard();
    desk.settle();
    CHECK(desk.window->workspace().isCovered());
    CHECK_FALSE(desk.hub.isViewing(desk.sample.chat));
    desk.window->workspace().open(desk.sample.chat); // as a notice does
    desk.settle();
    CHECK_FALSE(desk.window->board()->isVisible());
    CHECK_FALSE(desk.window->workspace().isCovered());
    CHECK(desk.hub.isViewing(desk.sample.chat));
}

TEST_CASE("board: a supervisor gives an agent a skill, and takes it back") {
    BoardDesk desk;
    const SkillId azeri{{7, 7}};
    Organisation all = desk.floor.all;
    all.skills = {{azeri, "Azerice"}};
    desk.hub.setOrganisation(all);
    desk.settle();
    desk.choose(desk.menuOf(desk.floor.leyla), {text("Skills"), text("Azerice: none"), text("4")});
    auto wish = desk.last<SetSkills>();
    REQUIRE(wish);
    CHECK(wish->agent == desk.floor.leyla);
    CHECK(wish->skills == std::vector<SkillLevel>{{azeri, 4}});
    desk.window->run(Act::Undo);
    desk.settle();
    CHECK(desk.last<SetSkills>()->skills.empty());
}

TEST_CASE("board: assistive technology goes there by toggling its place") {
    FloorDesk desk;
    auto& place = desk.part<RailButton>("railBoard");
    const auto toggle = [&] {
        auto* told = QAccessible::queryAccessibleInterface(&place);
        told->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        desk.settle();
    };
    toggle();
    REQUIRE(desk.window->board());
    CHECK(desk.window->board()->isVisible());
    toggle(); // it is a place, not a switch
    CHECK(place.isChecked());
    CHECK(desk.window->board()->isVisible());
}

TEST_CASE("board: the past is asked for, marked as past, and left with Now") {
    BoardDesk desk;
    desk.hub.setBoardAt([&](TimePoint moment) { return Result<Board>(at(desk.now, moment)); });
    const TimePoint moment = desk.clock.now() - 3h;
    desk.board().time().go(moment);
    desk.settle();
    REQUIRE(desk.hub.momentsAsked().size() == 1);
    CHECK(desk.hub.momentsAsked().front() == moment);
    CHECK(desk.board().isPast());
    CHECK(desk.board().notice().contains(text("This is how it was on 12 November 2024")));
    CHECK(desk.tile("İade ve değişim").face().waiting == 9);
    CHECK_FALSE(desk.hub.isBoardWatched());
    QMenu* menu = desk.menuOf(desk.floor.deniz);
    REQUIRE(menu);
    CHECK_FALSE(desk.labels(menu).contains(text("Sign out"))); // nobody is sent home in the past
    menu->close();
    desk.press("timeNow");
    CHECK_FALSE(desk.board().isPast());
    CHECK(desk.board().notice().isEmpty());
    CHECK(desk.tile("İade ve değişim").face().waiting == 4);
}

TEST_CASE("board: the slider goes back seven days at most, in steps of five minutes") {
    BoardDesk desk;
    desk.hub.setBoardAt([&](TimePoint moment) { return Result<Board>(at(desk.now, moment)); });
    auto& slider = desk.part<QSlider>("timeSlider");
    slider.setValue(slider.maximum() - 12);
    REQUIRE(desk.board().time().moment());
    CHECK(*desk.board().time().moment() == desk.clock.now() - 1h);
    slider.setValue(0);
    CHECK(*desk.board().time().moment() == desk.clock.now() - 7 * 24h);
    slider.setValue(slider.maximum());
    CHECK_FALSE(desk.board().time().moment());
}

TEST_CASE("board: a minute that is typed is meant from its first second") {
    BoardDesk desk;
    desk.hub.setBoardAt([&](TimePoint moment) { return Result<Board>(at(desk.now, moment)); });
    const TimePoint minute = fromMillis((toMillis(desk.clock.now()) / 60'000 - 10) * 60'000);
    desk.part<QDateTimeEdit>("timeEdit").setDateTime(toLocal(minute + 22s));
    REQUIRE(desk.board().time().moment());
    CHECK(*desk.board().time().moment() == minute);
}

TEST_CASE("board: of two moments asked for, the last one counts") {
    BoardDesk desk;
    desk.hub.setBoardAt([&](TimePoint moment) { return Result<Board>(at(desk.now, moment)); });
    desk.board().time().go(desk.clock.now() - 2h);
    desk.board().time().goNow();
    desk.settle();
    CHECK_FALSE(desk.board().isPast());
    CHECK(desk.tile("İade ve değişim").face().waiting == 4);
}

TEST_CASE("board: a hub that cannot be reached is said, and what was known stays") {
    BoardDesk desk;
    desk.hub.setBoard(Error{Errc::Unavailable, "hub"});
    desk.settle();
    CHECK(desk.board().notice().contains(text("cannot be reached")));
    CHECK(desk.board().tiles().size() == 4);
    desk.hub.setBoard(desk.now);
    desk.settle();
    CHECK(desk.board().notice().isEmpty());
}

TEST_CASE("board: before the first event there is nothing, in words") {
    BoardDesk desk;
    desk.board().time().go(desk.clock.now() - 6 * 24h);
    desk.settle();
    CHECK(desk.board().notice() == text("Nothing had happened yet at that moment."));
}

TEST_CASE("board: the wall shows the same, has nothing to press, and Escape leaves") {
    BoardDesk desk;
    desk.press("boardWallOpen");
    QPointer<BoardWall> wall = desk.board().wall();
    REQUIRE(wall);
    CHECK(wall->geometry() == wall->screen()->geometry());
    CHECK(wall->grid().tiles().size() == 4);
    CHECK(wall->findChildren<QAbstractButton*>().isEmpty());
    desk.window->run(Act::Board); // the page goes, the wall stays and is kept up to date
    desk.hub.setBoard(at(desk.now, desk.clock.now()));
    desk.settle();
    CHECK(wall->grid().tiles().front()->face().name == text("Fatura"));
    CHECK(desk.hub.isBoardWatched());
    QTest::keyClick(wall, Qt::Key_Escape);
    desk.settle();
    CHECK(desk.board().wall() == nullptr);
    CHECK_FALSE(desk.hub.isBoardWatched());
}

TEST_CASE("board: an empty floor says so") {
    FloorDesk desk;
    desk.hub.setBoard(Board{desk.clock.now(), {}, {}, {}, {}});
    desk.window->openBoard();
    desk.settle();
    CHECK(desk.part<QWidget>("boardEmpty").isVisible());
}

TEST_CASE("board: in a low and narrow window nothing lies over another, and the agents keep room") {
    BoardDesk desk;
    desk.window->resize(880, 600);
    desk.settle();
    const auto boxOf = [&](QWidget& part) {
        return QRect(part.mapTo(&desk.board(), QPoint(0, 0)), part.size());
    };
    const QRect tiles = boxOf(desk.part<QWidget>("boardTiles"));
    const QRect find = boxOf(desk.part<QLineEdit>("boardFind"));
    const QRect table = boxOf(desk.board().table());
    CHECK(tiles.bottom() < find.top());
    CHECK(find.bottom() < table.top());
    CHECK(table.height() >= 120);
    CHECK(desk.board().rect().contains(table));
    int wide = 0;
    for (int column = 0; column < AgentTableModel::kColumns; ++column)
        if (!desk.board().table().isColumnHidden(column)) wide += desk.board().table().columnWidth(column);
    CHECK(wide <= desk.board().table().viewport()->width());
}
