#include "ui/conversation/conversation_view.hpp"

#include "core/domain/agent.hpp"
#include "tests/ui/support/ui_case.hpp"
#include "ui/conversation/composer.hpp"
#include "ui/conversation/conversation_header.hpp"
#include "ui/conversation/timeline_view.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/elided_label.hpp"

#include <QAccessible>
#include <QMenu>

using namespace santral;
using namespace santral::ui;

namespace {

struct Desk {
    Desk() {
        row.conversation.number = 20931;
        row.conversation.subject = "Exchange";
        row.customerName = "Robin Mercer";
        view.resize(900, 700);
        model.setItems(sample::thread(Language::English), false);
        view.timeline().setModel(&model);
        view.setConversation(row);
        view.show();
        REQUIRE(QTest::qWaitForWindowExposed(&view));
    }
    template <class T>
    T* child(const char* name) {
        return view.findChild<T*>(QLatin1String(name));
    }

    sample::FixedClock clock;
    ThreadModel model;
    InboxRow row;
    ConversationView view{clock};
};

} // namespace

TEST_CASE("conversation: a web link opens only after its real host was agreed to") {
    Desk desk;
    ScriptedPrompts answers;
    QSignalSpy opened(&desk.view, &ConversationView::linkConfirmed);
    answers.accepts = false;
    Q_EMIT desk.view.timeline().linkActivated(QUrl(text("https://bank.example@evil.example/login")));
    CHECK(opened.isEmpty());
    REQUIRE(answers.asked.size() == 1);
    CHECK(answers.asked.front().endsWith(text("|evil.example")));
    answers.accepts = true;
    Q_EMIT desk.view.timeline().linkActivated(QUrl(text("https://shop.example/")));
    CHECK(opened.size() == 1);
    Q_EMIT desk.view.timeline().linkActivated(QUrl(text("tel:+905550102238")));
    CHECK(opened.size() == 2);
    CHECK(answers.asked.size() == 2);
}

TEST_CASE("conversation: everything that takes the focus has a name to be spoken and found") {
    Desk desk;
    desk.view.composer().setMode(ComposeMode::Mail);
    int checked = 0;
    for (QWidget* widget : desk.view.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
        if (widget->objectName().startsWith(text("qt_"))) continue;
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
        INFO(widget->metaObject()->className() << " " << qPrintable(widget->objectName()));
        REQUIRE(interface);
        CHECK_FALSE(interface->text(QAccessible::Name).isEmpty());
        CHECK_FALSE(widget->objectName().isEmpty());
        ++checked;
    }
    CHECK(checked >= 10);
}

TEST_CASE("conversation: Escape leaves the answer for the thread and keeps it") {
    Desk desk;
    desk.view.activateWindow();
    desk.view.composer().focusText();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("half"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK(desk.view.timeline().hasFocus());
    CHECK(desk.view.composer().draft(ComposeMode::Chat).text == text("half"));
}

TEST_CASE("conversation: without one the pane says what to do") {
    Desk desk;
    desk.view.setConversation(std::nullopt);
    CHECK_FALSE(desk.view.timeline().isVisible());
    CHECK(desk.child<QWidget>("noConversation")->isVisible());
}

TEST_CASE("conversation header: folds to icons that keep their names") {
    Desk desk;
    auto* assign = desk.child<Button>("assign");
    CHECK(assign->text() == text("Assign"));
    desk.view.resize(480, 700);
    CHECK(assign->text().isEmpty());
    CHECK(assign->accessibleName() == text("Assign"));
    CHECK(assign->toolTip() == text("Assign"));
}

TEST_CASE("conversation header: a closed conversation offers to reopen") {
    Desk desk;
    QSignalSpy closed(&desk.view.header(), &ConversationHeader::closeRequested);
    QSignalSpy reopened(&desk.view.header(), &ConversationHeader::reopenRequested);
    auto* button = desk.child<Button>("close");
    QTest::mouseClick(button, Qt::LeftButton);
    CHECK(closed.size() == 1);
    desk.row.conversation.state = ConversationState::Closed;
    desk.view.setConversation(desk.row);
    CHECK(button->text() == text("Reopen"));
    QTest::mouseClick(button, Qt::LeftButton);
    CHECK(reopened.size() == 1);
}

TEST_CASE("conversation header: the menu of agents offers oneself first and not twice") {
    Desk desk;
    const AgentId self{Uuid{2, 1}};
    const AgentId other{Uuid{2, 2}};
    desk.view.header().setAgents({{self, "Alex Finch", Role::Agent}, {other, "Sam Lee", Role::Agent}}, self);
    QSignalSpy assigned(&desk.view.header(), &ConversationHeader::assignRequested);
    desk.view.header().openAssignMenu();
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu);
    QStringList labels;
    for (QAction* action : menu->actions())
        if (!action->isSeparator()) labels << action->text();
    CHECK(labels == QStringList{text("Take it myself"), text("Sam Lee")});
    menu->actions().front()->trigger();
    menu->close();
    REQUIRE(assigned.size() == 1);
    CHECK(assigned.front().front().value<AgentId>() == self);
}

TEST_CASE("conversation header: snoozing offers moments in the future, in order") {
    const auto choices = ConversationHeader::snoozeChoices(sample::now()); // a Wednesday
    REQUIRE(choices.size() == 5);
    for (std::size_t i = 1; i < choices.size(); ++i) CHECK(choices[i - 1].until < choices[i].until);
    CHECK(choices.front().until > sample::now());
    const auto sunday = ConversationHeader::snoozeChoices(sample::now() + std::chrono::days(4));
    CHECK(sunday.size() == 4); // tomorrow is Monday
}

TEST_CASE("conversation header: how long the customer waits is said") {
    Desk desk;
    desk.row.conversation.waitingSince = sample::now() - std::chrono::minutes(42);
    desk.view.setConversation(desk.row);
    CHECK(desk.child<QWidget>("conversationState")->accessibleName() == text("Waiting 42 min"));
}
