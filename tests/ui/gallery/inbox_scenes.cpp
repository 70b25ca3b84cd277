#include "tests/ui/gallery/inbox_scenes.hpp"

#include "ui/inbox/inbox_filtering.hpp"
#include "ui/inbox/inbox_model.hpp"
#include "ui/inbox/inbox_pane.hpp"
#include "ui/settings/key_table.hpp"
#include "ui/shell/help_desk.hpp"
#include "ui/shell/inbox_bulk.hpp"
#include "ui/shell/workspace.hpp"
#include "ui/supervisor/board_scope_box.hpp"
#include "ui/supervisor/board_view.hpp"

#include <QLineEdit>
#include <QTest>

namespace santral::ui {
namespace {

InboxFilter someFilter(const sample::Many& many) {
    InboxFilter filter;
    filter.unanswered = true;
    filter.queues = {many.floor.returns, many.floor.orders};
    filter.channels = {Channel::Chat};
    return filter;
}

void pickSome(DeskBench& bench, int count) {
    InboxPane& inbox = bench.window->inbox();
    inbox.setTab(InboxTab::Team);
    bench.settle();
    std::vector<ConversationId> ids;
    for (int i = 1; i <= count; ++i) ids.push_back(inbox.model().at(i).conversation.id);
    inbox.keepPicked(ids);
    bench.settle();
}

void arrangeFilter(DeskBench& bench, const QString& scene, const sample::Many& many) {
    InboxFiltering& filtering = bench.window->inbox().filtering();
    if (scene == QLatin1String("filter") || scene == QLatin1String("filtered")) {
        bench.window->inbox().setTab(InboxTab::Team);
        filtering.setFilter(someFilter(many));
    }
    if (scene == QLatin1String("filter-empty")) {
        InboxFilter nothing;
        nothing.tags = {"Altın"};
        nothing.unread = true;
        filtering.setFilter(nothing);
    }
    if (scene == QLatin1String("views") || scene.startsWith(QLatin1String("view-")))
        filtering.pick(many.shared);
    if (scene == QLatin1String("view-changed")) {
        InboxFilter more = filtering.query().filter;
        more.channels = {Channel::Mail};
        filtering.setFilter(more);
    }
    if (scene == QLatin1String("view-save")) {
        filtering.setFilter(someFilter(many));
        bench.settle();
        filtering.askName();
    }
    bench.settle();
    if (scene == QLatin1String("filter")) bench.window->run(Act::Filter);
    if (scene == QLatin1String("views")) bench.window->run(Act::Views);
}

void arrangeBulk(DeskBench& bench, const QString& scene) {
    pickSome(bench, scene == QLatin1String("bulk") ? 4 : 9);
    if (scene == QLatin1String("bulk-done")) {
        bench.window->bulk().run(BulkAct::Take);
        bench.settle();
    }
    if (scene == QLatin1String("bulk-running"))
        bench.window->inbox().bulk().setProgress(BulkBar::Progress{QStringLiteral("Çözülüyor"), 37, 240});
    if (scene != QLatin1String("bulk-failed")) return;
    bench.hub.failNext({Errc::Conflict, "taken"});
    bench.window->bulk().run(BulkAct::Take);
    bench.settle();
    QTest::mouseClick(bench.window->findChild<QWidget*>(QStringLiteral("bulkMore")), Qt::LeftButton);
}

void arrangeHelp(DeskBench& bench, const QString& scene, sample::Many many) {
    const ConversationId open = bench.window->workspace().row()->conversation.id;
    if (scene == QLatin1String("help-asked")) {
        bench.hub.setAgent({many.floor.gizem, "Gizem Şahin", Role::Supervisor});
        bench.settle();
        return bench.window->run(Act::AskHelp);
    }
    bench.window->inbox().setTab(InboxTab::Team);
    bench.settle();
    sample::askHelp(bench.hub, bench.clock, many, many.floor.deniz, open, std::chrono::minutes(4));
    const ConversationId other = bench.window->inbox().model().at(3).conversation.id;
    sample::askHelp(bench.hub, bench.clock, many, many.floor.leyla, other, std::chrono::seconds(40));
}

void arrangeAlarms(DeskBench& bench, const QString& scene, sample::Many many) {
    if (scene == QLatin1String("alert"))
        sample::askHelp(bench.hub, bench.clock, many, many.floor.deniz,
                        bench.window->workspace().row()->conversation.id, std::chrono::minutes(2));
    bench.settle();
    bench.hub.setBoard(sample::boardOf(many.floor, bench.clock.now(), bench.random, bench.clock));
    bench.window->openBoard();
    bench.settle();
    if (scene == QLatin1String("wall-alert")) return bench.window->board()->openWall();
    if (scene != QLatin1String("board-brands")) return;
    BoardScope scope;
    scope.byBrand = true;
    bench.window->board()->scope().setScope(scope);
    Q_EMIT bench.window->board()->scope().changed();
}

} // namespace

bool isInboxScene(const QString& scene) {
    for (const char* name :
         {"filter", "filtered", "filter-empty", "views", "view-changed", "view-save", "bulk", "bulk-done",
          "bulk-running", "bulk-failed", "help", "help-asked", "alert", "wall-alert", "board-brands"})
        if (scene == QLatin1String(name)) return true;
    return false;
}

void arrangeInbox(DeskBench& bench, const QString& scene, const sample::Many& many) {
    if (!isInboxScene(scene)) return;
    bench.window->activateWindow();
    if (scene.startsWith(QLatin1String("bulk"))) return arrangeBulk(bench, scene);
    if (scene.startsWith(QLatin1String("help"))) return arrangeHelp(bench, scene, many);
    if (scene.contains(QLatin1String("alert")) || scene.startsWith(QLatin1String("board")))
        return arrangeAlarms(bench, scene, many);
    arrangeFilter(bench, scene, many);
}

} // namespace santral::ui
