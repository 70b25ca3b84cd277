// What is done with several conversations at once.
#include "tests/ui/support/many_desk.hpp"
#include "ui/inbox/bulk_bar.hpp"
#include "ui/shell/choice_popup.hpp"
#include "ui/shell/inbox_bulk.hpp"

#include <QLabel>
#include <QMenu>

using namespace santral;
using namespace santral::ui;

namespace {

struct BulkDesk : ManyDesk {
    explicit BulkDesk(int more = 0) {
        for (int i = 0; i < more; ++i) {
            const auto customer =
                hub.addCustomer({"Müşteri " + std::to_string(i), "tr", "", "", true, false});
            hub.addConversation(customer, Channel::Chat, "Soru", clock.now() - std::chrono::minutes(i));
        }
        turnTo(InboxTab::Team);
    }
    BulkBar& bar() { return inbox().bulk(); }
    std::vector<ConversationId> pick(int count) {
        std::vector<ConversationId> ids;
        for (int i = 0; i < count; ++i) ids.push_back(rows().at(i).conversation.id);
        inbox().keepPicked(ids);
        return ids;
    }
    QPoint at(int row) { return list().visualRect(rows().index(row)).center(); }
    Conversation now(ConversationId id) { return hub.row(id).conversation; }
    QString toast() { return window->toast().findChild<QLabel*>(QStringLiteral("toastText"))->text(); }
};

} // namespace

TEST_CASE("picking: keys and mouse pick rows, and the open conversation stays open") {
    BulkDesk desk;
    const ConversationId open = desk.window->workspace().row()->conversation.id;
    desk.list().setCurrentIndex(desk.rows().index(0));
    desk.settle();
    const ConversationId first = desk.window->workspace().row()->conversation.id;
    desk.run(Act::Pick);
    CHECK(desk.rows().picks() == 1);
    QTest::keyClick(&desk.list(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&desk.list(), Qt::Key_Down, Qt::ShiftModifier);
    CHECK(desk.rows().picks() == 3);
    QTest::keyClick(&desk.list(), Qt::Key_Up, Qt::ShiftModifier);
    CHECK(desk.rows().picks() == 2);
    QTest::mouseClick(desk.list().viewport(), Qt::LeftButton, Qt::ControlModifier, desk.at(5));
    CHECK(desk.rows().picks() == 3);
    QTest::mouseClick(desk.list().viewport(), Qt::LeftButton, Qt::ShiftModifier, desk.at(7));
    CHECK(desk.rows().picks() == 3); // 5 to 7, and none else
    desk.settle();
    CHECK(desk.window->workspace().row()->conversation.id == first);
    QTest::keyClick(&desk.list(), Qt::Key_A, Qt::ControlModifier);
    CHECK(desk.rows().picks() == desk.rows().rowCount());
    QTest::keyClick(&desk.list(), Qt::Key_Escape);
    CHECK(desk.rows().picks() == 0);
    CHECK_FALSE(desk.bar().isVisible());
    static_cast<void>(open);
}

TEST_CASE("picking: a click on the picture picks, elsewhere it opens") {
    BulkDesk desk;
    const QRect row = desk.list().visualRect(desk.rows().index(2));
    QTest::mouseClick(desk.list().viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(36, 34));
    desk.settle();
    CHECK(desk.rows().picks() == 1);
    QTest::mouseClick(desk.list().viewport(), Qt::LeftButton, {}, row.center());
    desk.settle();
    CHECK(desk.window->workspace().row()->conversation.id == desk.rows().at(2).conversation.id);
}

TEST_CASE("bulk: what is picked is taken together, and one key takes all of it back") {
    BulkDesk desk;
    const auto ids = desk.pick(6);
    std::vector<AgentId> before;
    for (const ConversationId id : ids) before.push_back(desk.now(id).owner);
    CHECK(desk.bar().said() == QStringLiteral("6 selected"));
    desk.run(Act::Take); // the same key as for one
    for (const ConversationId id : ids) CHECK(desk.now(id).owner == desk.hub.self().id);
    CHECK(desk.toast() == QStringLiteral("6 are yours"));
    CHECK(desk.rows().picks() == 0);
    desk.run(Act::Undo);
    CHECK(desk.hub.undone().size() == 6);
    for (std::size_t i = 0; i < ids.size(); ++i) CHECK(desk.now(ids[i]).owner == before[i]);
}

TEST_CASE("bulk: every action asks once what it needs and does it to all") {
    BulkDesk desk;
    const auto ids = desk.pick(3);
    const auto choose = [&](const QString& words) {
        QWidget* open = QApplication::activePopupWidget();
        REQUIRE(open);
        auto* field = open->findChild<QLineEdit*>(QStringLiteral("choiceField"));
        REQUIRE(field);
        QTest::keyClicks(field, words);
        QTest::keyClick(field, Qt::Key_Return);
        desk.settle();
    };
    SECTION("assign") {
        desk.run(Act::HandOver);
        choose(QStringLiteral("Can"));
        for (const ConversationId id : ids) CHECK(desk.now(id).owner == desk.many.floor.can);
    }
    SECTION("move") {
        desk.run(Act::Move);
        choose(QStringLiteral("Fatura"));
        for (const ConversationId id : ids) CHECK(desk.now(id).queue == desk.many.floor.billing);
    }
    SECTION("tag") {
        desk.run(Act::Tag);
        choose(QStringLiteral("Stok"));
        for (const ConversationId id : ids) {
            const auto tags = desk.now(id).tags;
            CHECK(std::find(tags.begin(), tags.end(), "Stok") != tags.end());
        }
    }
    SECTION("close") {
        desk.run(Act::Close);
        choose(QStringLiteral("cozuldu"));
        for (const ConversationId id : ids) CHECK(desk.now(id).state == ConversationState::Closed);
        const auto& last = std::get<CloseConversation>(desk.hub.executed().back());
        CHECK(last.reason == desk.many.floor.settled);
    }
    SECTION("snooze") {
        desk.run(Act::Snooze);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_1);
        desk.settle();
        for (const ConversationId id : ids) CHECK(desk.now(id).state == ConversationState::Snoozed);
    }
    SECTION("read") {
        desk.press("bulkRead");
        int read = 0;
        for (const CommandBody& body : desk.hub.executed()) read += std::holds_alternative<MarkRead>(body);
        CHECK(read >= 3);
        CHECK_FALSE(desk.window->toast().isOffering()); // that cannot be taken back
    }
}

TEST_CASE("bulk: on the tab of what is solved they are opened again") {
    BulkDesk desk;
    const ConversationId id = desk.rows().at(0).conversation.id;
    desk.hub.edit(id, [](Conversation& c) { c.state = ConversationState::Closed; });
    desk.turnTo(InboxTab::Solved);
    desk.pick(1);
    desk.run(Act::Close);
    CHECK(desk.now(id).state == ConversationState::Open);
}

TEST_CASE("bulk: what was refused is counted, named and stays picked; the rest is done and undone") {
    BulkDesk desk;
    const auto ids = desk.pick(5);
    const QString name = QString::fromStdString(desk.rows().at(0).customerName);
    desk.hub.failNext({Errc::Conflict, "taken"});
    desk.run(Act::Take);
    CHECK(desk.bar().said() == QStringLiteral("1 left as it is"));
    CHECK(desk.rows().picks() == 1);
    CHECK(desk.rows().picked().front().conversation.id == ids.front());
    CHECK(desk.toast() == QStringLiteral("4 are yours · 1 refused"));
    desk.press("bulkMore");
    auto& why = desk.part<QMenu>("bulkFailures");
    REQUIRE(why.actions().size() == 1);
    CHECK(why.actions().front()->text().startsWith(name + QLatin1Char(':')));
    why.close();
    desk.run(Act::Take); // again, for the one that is left
    CHECK(desk.now(ids.front()).owner == desk.hub.self().id);
    CHECK_FALSE(desk.bar().isVisible());
}

TEST_CASE("bulk: hundreds are picked beyond the page that is loaded, done a few at a time, and stopped") {
    BulkDesk desk(300);
    REQUIRE(desk.rows().rowCount() < 300);
    desk.pick(1);
    desk.settle();
    desk.press("bulkMore"); // all there are
    REQUIRE(desk.rows().picks() > 300);
    const int all = desk.rows().picks();
    const std::size_t before = desk.hub.executed().size();
    QStringList told;
    QObject::connect(&desk.window->bulk().work(), &BulkWork::progressed, [&](const QString&, int done, int) {
        told << desk.bar().said();
        if (done == 40) desk.window->bulk().work().stop();
    });
    desk.window->run(Act::Take);
    for (int i = 0; i < 60 && desk.window->bulk().work().isRunning(); ++i) desk.settle();
    REQUIRE_FALSE(desk.window->bulk().work().isRunning());
    const int sent = static_cast<int>(desk.hub.executed().size() - before);
    CHECK(sent >= 40);
    CHECK(sent < 40 + BulkWork::kAtOnce);
    CHECK(told.contains(QStringLiteral("Taking: 39 of %1").arg(all)));
    CHECK(desk.rows().picks() == all - sent); // what it was stopped before
    desk.run(Act::Undo);
    CHECK(static_cast<int>(desk.hub.undone().size()) == sent);
}

TEST_CASE("bulk: what cannot be taken back any more is counted with its reason") {
    BulkDesk desk;
    desk.pick(4);
    desk.run(Act::Take);
    desk.hub.failNextUndo({Errc::Conflict, "changed"});
    desk.run(Act::Undo);
    CHECK(desk.toast() == QStringLiteral("1 of 4: Not taken back: somebody has changed it since."));
}
