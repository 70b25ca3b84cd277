#include "tests/ui/gallery/floor_scenes.hpp"

#include "tests/ui/gallery/inbox_scenes.hpp"
#include "ui/agent/state_control.hpp"
#include "ui/inbox/inbox_filtering.hpp"
#include "ui/inbox/inbox_model.hpp"
#include "ui/inbox/inbox_pane.hpp"
#include "ui/supervisor/agent_table.hpp"
#include "ui/supervisor/board_view.hpp"
#include "ui/supervisor/board_wall.hpp"
#include "ui/supervisor/time_machine.hpp"

#include <QMenu>
#include <QTest>

#include <array>

namespace santral::ui {
namespace {

bool isBoardScene(const QString& scene) {
    return scene.startsWith(QLatin1String("board")) || scene == QLatin1String("wall");
}

// Customers wait, some of them for longer than was promised.
void countDown(DeskBench& bench) {
    using namespace std::chrono_literals;
    const std::array<Millis, 7> due{95s, -200s, 38min, 21s, -95min, 4min, 3h};
    const InboxModel& rows = bench.window->inbox().model();
    std::vector<ConversationId> ids;
    for (int i = 0; i < rows.rowCount(); ++i) ids.push_back(rows.at(i).conversation.id);
    for (std::size_t i = 0; i < std::min(ids.size(), due.size()); ++i)
        sample::promise(bench.hub, ids[i], bench.clock.now() + due[i]);
    bench.settle();
}

void arrangeBoard(DeskBench& bench, const QString& scene, const sample::Floor& floor) {
    const Board now = sample::boardOf(floor, bench.clock.now(), bench.random, bench.clock);
    bench.hub.setBoard(scene.endsWith(QLatin1String("empty")) ? Board{bench.clock.now(), {}, {}, {}, {}}
                                                              : now);
    bench.hub.setBoardAt([&bench, floor](TimePoint moment) {
        return Result<Board>(sample::boardOf(floor, moment, bench.random, bench.clock));
    });
    bench.window->openBoard();
    bench.settle();
    BoardView& board = *bench.window->board();
    if (scene.endsWith(QLatin1String("past"))) board.time().go(bench.clock.now() - std::chrono::hours(27));
    if (scene.endsWith(QLatin1String("trouble"))) bench.hub.setBoard(Error{Errc::Unavailable, "hub"});
    if (scene.endsWith(QLatin1String("menu"))) {
        board.table().mark(floor.deniz);
        QTest::keyClick(&board.table(), Qt::Key_Return);
    }
    if (scene == QLatin1String("wall")) board.openWall();
}

Why someWhy(const sample::Floor& floor) {
    Why why;
    why.chosen = Chosen::LongestIdle;
    why.next = {floor.deniz, floor.leyla};
    why.before = 2;
    why.waited = std::chrono::seconds(95);
    why.agents[std::size_t(Verdict::NotReady)] = 3;
    why.agents[std::size_t(Verdict::LacksSkill)] = 1;
    why.agents[std::size_t(Verdict::Full)] = 2;
    return why;
}

} // namespace

bool isFloorScene(const QString& scene) {
    if (isInboxScene(scene)) return false;
    for (const char* name : {"state", "offered", "ringing", "why", "wrap-up", "countdown"})
        if (scene == QLatin1String(name)) return true;
    return isBoardScene(scene);
}

void arrangeFloor(DeskBench& bench, const QString& scene, const sample::Floor& floor) {
    if (!isFloorScene(scene)) return;
    bench.window->activateWindow();
    if (isBoardScene(scene)) return arrangeBoard(bench, scene, floor);
    countDown(bench);
    if (scene == QLatin1String("countdown"))
        bench.window->inbox().filtering().setOrder(InboxOrder::MostUrgent);
    if (scene == QLatin1String("wrap-up")) {
        sample::putInHand(bench.hub, bench.clock, bench.random, floor, bench.sample.chat,
                          ContactState::WrapUp);
        bench.clock.advance(std::chrono::seconds(14));
    }
    if (scene == QLatin1String("offered") || scene == QLatin1String("why")) {
        const ConversationId other = bench.window->inbox().model().at(2).conversation.id;
        sample::offer(bench.hub, bench.clock, bench.random, floor, bench.sample.chat);
        bench.clock.advance(std::chrono::seconds(3));
        sample::offer(bench.hub, bench.clock, bench.random, floor, other);
        bench.clock.advance(std::chrono::seconds(6));
    }
    if (scene == QLatin1String("ringing")) { // a call that is offered, and one that is not
        const CallId call = bench.ring("+905550100122", {}, "a84b4c76e66710@pbx.example");
        sample::offerCall(bench.hub, bench.clock, bench.random, floor, bench.sample.mainConversation, call);
        bench.clock.advance(std::chrono::seconds(4));
        bench.ring("+905550100144", "Robin Mercer");
        bench.clock.advance(std::chrono::seconds(3));
    }
    bench.hub.setWhy(someWhy(floor));
    bench.settle();
    if (scene == QLatin1String("why"))
        QTest::mouseClick(bench.window->findChild<QWidget*>(QStringLiteral("contactWhy")), Qt::LeftButton);
    if (scene != QLatin1String("state")) return;
    auto* control = bench.window->findChild<StateControl*>();
    control->menu()->popup(control->mapToGlobal(QPoint(0, control->height() + 4)));
}

QWidget* wallOf(const DeskBench& bench) {
    return bench.window->board() ? bench.window->board()->wall() : nullptr;
}

} // namespace santral::ui
