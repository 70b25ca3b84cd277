// The whole window in a company with brands, views and limits (sample_inbox.hpp), and hands for its parts.
#pragma once

#include "tests/support/catch.hpp"
#include "tests/ui/support/desk_bench.hpp"
#include "tests/ui/support/sample_inbox.hpp"
#include "tests/ui/support/ui_case.hpp"
#include "ui/inbox/inbox_filtering.hpp"
#include "ui/inbox/inbox_model.hpp"
#include "ui/inbox/inbox_pane.hpp"
#include "ui/inbox/inbox_view.hpp"
#include "ui/settings/key_table.hpp"
#include "ui/shell/workspace.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/toast.hpp"

#include <QLineEdit>

namespace santral::ui {

struct ManyDesk : DeskBench {
    sample::Many many;

    explicit ManyDesk(const QSize& size = {1366, 768}) {
        fill();
        many = sample::setUpMany(hub, clock, random);
        open(size);
        window->activateWindow();
        settle();
    }
    template <class T>
    T& part(const char* name = nullptr) {
        T* found = name ? window->findChild<T*>(QLatin1String(name)) : window->findChild<T*>();
        INFO((name ? name : "a part"));
        REQUIRE(found);
        return *found;
    }
    InboxPane& inbox() { return window->inbox(); }
    InboxFiltering& filtering() { return inbox().filtering(); }
    InboxView& list() { return part<InboxView>(); }
    const InboxModel& rows() { return inbox().model(); }
    void turnTo(InboxTab tab) {
        inbox().setTab(tab);
        settle();
    }
    void run(Act act) {
        window->run(act);
        settle();
    }
    void type(const char* field, const QString& words) {
        QTest::keyClicks(&part<QLineEdit>(field), words);
        settle();
    }
    void key(const char* field, Qt::Key key) {
        QTest::keyClick(&part<QLineEdit>(field), key);
        settle();
    }
    void press(const char* button) {
        QTest::mouseClick(&part<QWidget>(button), Qt::LeftButton);
        settle();
    }
    // How many of what the tab has pass the filter, counted here.
    int expected(const InboxQuery& query) {
        int found = 0;
        for (const ConversationId id : hub.conversations())
            found += matches(hub.row(id).conversation, query, hub.self().id) ? 1 : 0;
        return found;
    }
};

} // namespace santral::ui
