// Filter, orders and saved views of the inbox, in the whole window.
#include "tests/ui/support/many_desk.hpp"
#include "ui/inbox/filter_bar.hpp"
#include "ui/inbox/filter_popover.hpp"
#include "ui/inbox/save_view_popover.hpp"
#include "ui/inbox/views_popover.hpp"
#include "ui/widgets/empty_state.hpp"

#include <QCheckBox>
#include <QLabel>
#include <QMenu>

using namespace santral;
using namespace santral::ui;

namespace {

struct FilterDesk : ManyDesk {
    QStringList pills() {
        QStringList texts;
        for (const FilterPill* pill : part<FilterBar>().findChildren<FilterPill*>())
            if (pill->isVisible()) texts << pill->text();
        return texts;
    }
    QString matching() { return part<QLabel>("filterBarMatching").text(); }
    QString title() { return part<QAbstractButton>("inboxViews").text(); }
    bool isChanged() {
        return part<QAbstractButton>("inboxViews").accessibleName().endsWith(QLatin1String("changed"));
    }
    SavedView kept(SavedViewId id) {
        SavedView found;
        for (const SavedView& view : filtering().names().all.views)
            if (view.id == id) found = view;
        return found;
    }
    void restart() {
        window.reset();
        settle();
        open({1366, 768});
        settle();
    }
};

} // namespace

TEST_CASE("inbox: it is narrowed by the keyboard alone, and says by what and how many are left") {
    FilterDesk desk;
    desk.turnTo(InboxTab::Team);
    const int all = desk.rows().rowCount();
    desk.run(Act::Filter);
    auto& popover = desk.part<FilterPopover>();
    REQUIRE(popover.isVisible());
    desk.type("filterField", QStringLiteral("yanit")); // the desk speaks English here
    CHECK(popover.shown() == QStringList{QStringLiteral("Tag “yanit”")});
    desk.part<QLineEdit>("filterField").clear();
    desk.type("filterField", QStringLiteral("unansw"));
    desk.key("filterField", Qt::Key_Return);
    CHECK(desk.pills() == QStringList{QStringLiteral("Unanswered")});
    CHECK(desk.rows().rowCount() < all);
    CHECK(desk.rows().rowCount() == desk.expected(desk.filtering().query()));
    CHECK(desk.matching() == QStringLiteral("%1 match").arg(desk.rows().rowCount()));
    for (int i = 0; i < desk.rows().rowCount(); ++i) CHECK(desk.rows().at(i).conversation.waitingSince);
    popover.close();
}

TEST_CASE("inbox: a pill takes its part out of the filter, and all go at once") {
    FilterDesk desk;
    desk.turnTo(InboxTab::Team);
    InboxFilter filter;
    filter.queues = {desk.many.floor.returns, desk.many.floor.orders};
    filter.channels = {Channel::Chat};
    desk.filtering().setFilter(filter);
    desk.settle();
    CHECK(desk.pills().size() == 3);
    auto* chat = desk.part<FilterBar>().findChildren<FilterPill*>().front();
    chat->setFocus();
    QTest::keyClick(chat, Qt::Key_Delete);
    desk.settle();
    CHECK(desk.pills().size() == 2);
    CHECK(desk.filtering().query().filter.channels.empty());
    desk.press("filterBarClear");
    CHECK(desk.pills().isEmpty());
    CHECK_FALSE(desk.part<FilterBar>().isVisible());
    CHECK(desk.filtering().query() == InboxQuery{InboxTab::Team});
}

TEST_CASE("inbox: a filter that hides everything says so, and one button clears it") {
    FilterDesk desk;
    InboxFilter nothing;
    nothing.tags = {"no such tag"};
    desk.filtering().setFilter(nothing);
    desk.settle();
    auto& empty = desk.part<EmptyState>("inboxEmpty");
    REQUIRE(empty.isVisible());
    CHECK(empty.accessibleName() == QStringLiteral("The filter hides everything"));
    CHECK(desk.matching() == QStringLiteral("0 match"));
    QTest::mouseClick(empty.findChild<Button*>(), Qt::LeftButton);
    desk.settle();
    CHECK_FALSE(empty.isVisible());
    CHECK(desk.rows().rowCount() > 0);
}

TEST_CASE("inbox: each tab keeps its own filter and order, also over a restart") {
    FilterDesk desk;
    InboxFilter unread;
    unread.unread = true;
    desk.filtering().setFilter(unread);
    desk.turnTo(InboxTab::Team);
    CHECK(desk.filtering().query() == InboxQuery{InboxTab::Team});
    desk.filtering().setOrder(InboxOrder::LongestWaiting);
    desk.settle();
    desk.restart();
    CHECK(desk.filtering().query() == InboxQuery{InboxTab::Mine, unread});
    CHECK(desk.rows().rowCount() == desk.expected(desk.filtering().query()));
    desk.turnTo(InboxTab::Team);
    CHECK(desk.filtering().query().order == InboxOrder::LongestWaiting);
    for (int i = 1; i < desk.rows().rowCount(); ++i)
        CHECK(before(desk.rows().at(i - 1), desk.rows().at(i), InboxOrder::LongestWaiting));
}

TEST_CASE("views: a digit picks one, with its tab, filter and order") {
    FilterDesk desk;
    desk.run(Act::Views);
    auto& popover = desk.part<ViewsPopover>();
    REQUIRE(popover.shown().size() == 4); // the whole inbox, two of one's own, everybody's
    desk.key("viewsField", Qt::Key_4);
    CHECK_FALSE(popover.isVisible());
    CHECK(desk.filtering().query() ==
          InboxQuery{InboxTab::Team, desk.many.unanswered, InboxOrder::LongestWaiting});
    CHECK(desk.title() == QStringLiteral("Yanıtsızlar"));
    CHECK_FALSE(desk.isChanged());
    desk.run(Act::Views);
    desk.key("viewsField", Qt::Key_1);
    CHECK(desk.filtering().query() == InboxQuery{InboxTab::Team});
    CHECK(desk.title() == QStringLiteral("Inbox"));
}

TEST_CASE("views: one that shows something else by now says so, and is put back or changed") {
    FilterDesk desk;
    desk.filtering().pick(desk.many.shared);
    desk.settle();
    InboxFilter more = desk.many.unanswered;
    more.channels = {Channel::Mail};
    desk.filtering().setFilter(more);
    desk.settle();
    CHECK(desk.isChanged());
    Q_EMIT desk.part<FilterBar>().restoreRequested();
    desk.settle();
    CHECK_FALSE(desk.isChanged());
    CHECK(desk.filtering().query().filter == desk.many.unanswered);
    desk.filtering().setFilter(more);
    Q_EMIT desk.part<FilterBar>().changeRequested(); // a supervisor's to change
    desk.settle();
    CHECK_FALSE(desk.isChanged());
    CHECK(desk.kept(desk.many.shared).query.filter == more);
    desk.run(Act::Undo);
    CHECK(desk.kept(desk.many.shared).query.filter == desk.many.unanswered);
    CHECK(desk.isChanged());
}

TEST_CASE("views: what is shown is kept under a name, for oneself or for everybody") {
    FilterDesk desk;
    const bool everybody = GENERATE(false, true);
    InboxFilter filter;
    filter.pressing = true;
    desk.turnTo(InboxTab::Team);
    desk.filtering().setFilter(filter);
    desk.settle();
    desk.press("filterSave");
    REQUIRE(desk.part<SaveViewPopover>().isVisible());
    desk.part<QCheckBox>("saveViewEverybody").setChecked(everybody);
    desk.type("saveViewName", QStringLiteral("Acil isler"));
    desk.key("saveViewName", Qt::Key_Return);
    CHECK(desk.title() == QStringLiteral("Acil isler"));
    const auto& saved = std::get<SaveView>(desk.hub.executed().back()).view;
    CHECK(saved.query == InboxQuery{InboxTab::Team, filter});
    CHECK(saved.owner == (everybody ? AgentId() : desk.hub.self().id));
    desk.run(Act::Undo);
    CHECK(desk.title() == QStringLiteral("Inbox"));
    CHECK(desk.filtering().query().filter == filter); // what is looked at stays
}

TEST_CASE("views: they are renamed and removed by their keys, and undone") {
    FilterDesk desk;
    desk.run(Act::Views);
    desk.key("viewsField", Qt::Key_Down);
    desk.key("viewsField", Qt::Key_F2);
    REQUIRE(desk.part<SaveViewPopover>().isVisible());
    CHECK_FALSE(desk.part<QCheckBox>("saveViewEverybody").isVisible());
    desk.type("saveViewName", QStringLiteral("Postalar"));
    desk.key("saveViewName", Qt::Key_Return);
    CHECK(desk.kept(desk.many.own).name == "Postalar");
    desk.run(Act::Undo);
    CHECK(desk.kept(desk.many.own).name == "Benim e-postalarım");
    desk.run(Act::Views);
    desk.key("viewsField", Qt::Key_Down);
    desk.key("viewsField", Qt::Key_Delete);
    CHECK(desk.kept(desk.many.own).away);
    desk.run(Act::Undo);
    CHECK_FALSE(desk.kept(desk.many.own).away);
}

TEST_CASE("views: an agent picks everybody's and does not change them") {
    FilterDesk desk;
    Agent me = desk.hub.self();
    me.role = Role::Agent;
    desk.hub.setAgent(me);
    desk.settle();
    desk.run(Act::Views);
    for (int i = 0; i < 3; ++i) desk.key("viewsField", Qt::Key_Down);
    desk.key("viewsField", Qt::Key_Delete);
    CHECK_FALSE(desk.kept(desk.many.shared).away);
    desk.key("viewsField", Qt::Key_Return);
    CHECK(desk.title() == QStringLiteral("Yanıtsızlar"));
}

TEST_CASE("views: a refused one is as the hub has it") {
    FilterDesk desk;
    desk.filtering().pick(desk.many.own);
    desk.settle();
    InboxFilter other;
    other.unread = true;
    desk.filtering().setFilter(other);
    desk.hub.failNext({Errc::Denied, "view"});
    Q_EMIT desk.part<FilterBar>().changeRequested();
    desk.settle();
    CHECK(desk.isChanged());
    CHECK_FALSE(desk.kept(desk.many.own).query.filter == other);
}

TEST_CASE("inbox: filter and views open also where the list is a strip of pictures") {
    FilterDesk desk;
    desk.window->resize(1000, 700);
    desk.settle();
    REQUIRE(desk.inbox().isStrip());
    desk.run(Act::Filter);
    CHECK(desk.part<FilterPopover>().isVisible());
    desk.part<FilterPopover>().close();
    desk.run(Act::Views);
    CHECK(desk.part<ViewsPopover>().isVisible());
    desk.part<ViewsPopover>().close();
}
