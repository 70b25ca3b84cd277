// The whole window on a made-up floor, and hands for its parts.
#pragma once

#include "tests/support/catch.hpp"
#include "tests/ui/support/desk_bench.hpp"
#include "tests/ui/support/sample_floor.hpp"
#include "tests/ui/support/ui_case.hpp"
#include "ui/settings/key_table.hpp"
#include "ui/widgets/button.hpp"

#include <QMenu>

namespace santral::ui {

struct FloorDesk : DeskBench {
    sample::Floor floor;

    explicit FloorDesk(const QSize& size = {1600, 1000}) {
        fill();
        floor = sample::setUpFloor(hub, clock, random);
        open(size);
        window->activateWindow();
    }
    template <class T>
    T& part(const char* name = nullptr) {
        T* found = name ? window->findChild<T*>(QLatin1String(name)) : window->findChild<T*>();
        INFO((name ? name : "a part"));
        REQUIRE(found);
        return *found;
    }
    void press(const char* name) {
        QTest::mouseClick(&part<Button>(name), Qt::LeftButton);
        settle();
    }
    ContactId offer(ConversationId to) {
        const ContactId id = sample::offer(hub, clock, random, floor, to);
        settle();
        return id;
    }
    // The newest command of this kind that was given.
    template <class T>
    std::optional<T> last() const {
        for (auto at = hub.executed().rbegin(); at != hub.executed().rend(); ++at)
            if (const auto* found = std::get_if<T>(&*at)) return *found;
        return {};
    }
    AgentState own() { return hub.stateOf(floor.me).value(); }
    // Chooses in a menu, by the words that stand there; through submenus, one word each.
    void choose(QMenu* menu, const QStringList& path) {
        REQUIRE(menu);
        for (const QString& words : path) {
            QAction* found = nullptr;
            for (QAction* action : menu->actions())
                if (action->text() == words) found = action;
            INFO(qPrintable(words));
            REQUIRE(found);
            if (found->menu())
                menu = found->menu();
            else
                found->trigger();
        }
        if (QWidget* open = QApplication::activePopupWidget()) open->close();
        settle();
    }
    QStringList labels(const QMenu* menu) const {
        QStringList all;
        for (const QAction* action : menu->actions())
            if (!action->isSeparator()) all << action->text();
        return all;
    }
};

} // namespace santral::ui
