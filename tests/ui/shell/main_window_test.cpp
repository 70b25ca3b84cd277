#include "ui/shell/main_window.hpp"

#include "tests/support/catch.hpp"
#include "tests/ui/support/desk_bench.hpp"
#include "ui/call/call_bar.hpp"
#include "ui/call/offer_card.hpp"
#include "ui/conversation/composer.hpp"
#include "ui/conversation/composer_edit.hpp"
#include "ui/customer/customer_panel.hpp"
#include "ui/inbox/inbox_model.hpp"
#include "ui/inbox/inbox_pane.hpp"
#include "ui/settings/first_start.hpp"
#include "ui/settings/key_table.hpp"
#include "ui/shell/notice_center.hpp"
#include "ui/shell/search_model.hpp"
#include "ui/shell/search_popup.hpp"
#include "ui/shell/top_bar.hpp"
#include "ui/shell/workspace.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/look.hpp"

#include <QAccessible>
#include <QLineEdit>
#include <QTabBar>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <set>

using namespace santral;
using namespace santral::ui;
using namespace std::chrono_literals;

namespace {

template <class T>
T& part(MainWindow& window, const char* name = nullptr) {
    T* found = name ? window.findChild<T*>(QLatin1String(name)) : window.findChild<T*>();
    REQUIRE(found);
    return *found;
}

struct Opened : DeskBench {
    Opened() {
        fill();
        registerPhone();
        open();
        window->activateWindow();
    }
    ComposerEdit& text() { return part<ComposerEdit>(*window); }
    ConversationId current() { return window->workspace().row()->conversation.id; }
};

} // namespace

TEST_CASE("window: starts with its newest conversation and its customer on screen") {
    Opened desk;
    CHECK(desk.window->isSettled());
    REQUIRE(desk.window->workspace().row());
    CHECK(desk.current() == desk.window->inbox().model().at(0).conversation.id);
    CHECK(part<CustomerPanel>(*desk.window).card().has_value());
}

TEST_CASE("window: who takes a break is away for visitors too, until he is back") {
    Opened desk;
    auto& top = part<TopBar>(*desk.window);
    Q_EMIT top.stateChosen({OwnState::Kind::NotReady, {}, 0});
    desk.settle();
    CHECK_FALSE(desk.hub.ready());
    Q_EMIT top.stateChosen({});
    desk.settle();
    CHECK(desk.hub.ready());
}

TEST_CASE("window: J and K walk the inbox and open what they reach, but are letters in a text") {
    Opened desk;
    desk.window->inbox().list()->setFocus();
    const ConversationId first = desk.current();
    QTest::keyClick(desk.window->inbox().list(), Qt::Key_J);
    desk.settle();
    CHECK(desk.current() != first);
    QTest::keyClick(desk.window->inbox().list(), Qt::Key_K);
    desk.settle();
    CHECK(desk.current() == first);
    desk.text().setFocus();
    QTest::keyClicks(&desk.text(), QStringLiteral("jezk"));
    desk.settle();
    CHECK(desk.current() == first);
    CHECK(desk.text().toPlainText() == QStringLiteral("jezk"));
}

TEST_CASE("window: what was read is told to the hub once, whatever else changes in the row") {
    Opened desk;
    const ConversationId id = desk.current();
    auto& time = part<QTimer>(*desk.window, "readTimer");
    auto told = [&] {
        QMetaObject::invokeMethod(&time, "timeout");
        desk.settle();
        int reads = 0;
        for (const CommandBody& body : desk.hub.executed()) reads += std::holds_alternative<MarkRead>(body);
        return reads;
    };
    desk.hub.customerWrites(id, "Merhaba");
    desk.settle();
    desk.hub.failNext({Errc::Unavailable, {}}); // it waits on this desk
    const int once = told();
    desk.hub.edit(id, [](Conversation& c) { c.tags = {"vip"}; });
    desk.settle();
    CHECK(told() == once);
    desk.hub.customerWrites(id, "Kargom nerede?");
    desk.settle();
    CHECK(told() == once + 1);
}

TEST_CASE("window: E closes, Ctrl+Z outside of a text opens again") {
    Opened desk;
    desk.window->inbox().list()->setFocus();
    const ConversationId id = desk.current();
    QTest::keyClick(desk.window->inbox().list(), Qt::Key_E);
    desk.settle();
    CHECK(desk.hub.row(id).conversation.state == ConversationState::Closed);
    QTest::keyClick(desk.window->inbox().list(), Qt::Key_Z, Qt::ControlModifier);
    desk.settle();
    CHECK(desk.hub.row(id).conversation.state == ConversationState::Open);
}

TEST_CASE("window: Z and a digit snooze") {
    Opened desk;
    desk.window->inbox().list()->setFocus();
    const ConversationId id = desk.current();
    QTest::keyClick(desk.window->inbox().list(), Qt::Key_Z);
    QWidget* menu = QApplication::activePopupWidget();
    REQUIRE(menu);
    QTest::keyClick(menu, Qt::Key_2);
    desk.settle();
    CHECK(desk.hub.row(id).conversation.state == ConversationState::Snoozed);
    CHECK(*desk.hub.row(id).conversation.snoozedUntil == desk.clock.now() + 3h);
}

TEST_CASE("window: what is written survives a change of conversation and a new window") {
    Opened desk;
    const ConversationId first = desk.current();
    desk.text().setFocus();
    QTest::keyClicks(&desk.text(), QStringLiteral("Merhaba Deniz"));
    desk.window->inbox().list()->setFocus(); // loses the focus: kept at once
    desk.settle();
    REQUIRE(desk.hub.drafts().contains(first));
    desk.window->run(Act::Next);
    desk.settle();
    CHECK(desk.text().toPlainText().isEmpty());
    desk.window->run(Act::Previous);
    desk.settle();
    CHECK(desk.text().toPlainText() == QStringLiteral("Merhaba Deniz"));
    desk.window.reset();
    desk.open();
    CHECK(desk.text().toPlainText() == QStringLiteral("Merhaba Deniz"));
}

TEST_CASE("window: a draft is sent under the id it was kept with, and is gone then") {
    Opened desk;
    const ConversationId id = desk.current();
    desk.text().setFocus();
    QTest::keyClicks(&desk.text(), QStringLiteral("Tamam"));
    part<Composer>(*desk.window).flush();
    desk.settle();
    const MessageId kept = desk.hub.drafts().at(id).begin()->second.message;
    QTest::keyClick(&desk.text(), Qt::Key_Return);
    desk.settle();
    const auto* sent = std::get_if<SendMessage>(&desk.hub.executed().back());
    REQUIRE(sent);
    CHECK(sent->message == kept);
    CHECK(desk.hub.drafts().at(id).empty());
}

TEST_CASE("window: a refused message is given back to its writer") {
    Opened desk;
    desk.text().setFocus();
    QTest::keyClicks(&desk.text(), QStringLiteral("Tamam"));
    desk.hub.failNext({Errc::Full, ""});
    QTest::keyClick(&desk.text(), Qt::Key_Return);
    desk.settle();
    CHECK(desk.text().toPlainText() == QStringLiteral("Tamam"));
}

TEST_CASE("window: who is known by telephone only can be noted about, once") {
    Opened desk;
    TestPerson person;
    person.name = "Only Phone";
    person.phone = "+905550100177";
    const CustomerId customer = desk.hub.addCustomer(person);
    const ConversationId id = desk.hub.addConversation(customer, Channel::Phone, "Call", desk.clock.now());
    desk.window->workspace().open(desk.hub.row(id));
    desk.settle();
    auto& composer = part<Composer>(*desk.window);
    CHECK(composer.mode() == ComposeMode::Note);
    CHECK(composer.findChild<QTabBar*>()->count() == 1);
}

TEST_CASE("window: search finds as typed, moves by arrows and opens by Return") {
    Opened desk;
    desk.window->run(Act::Search);
    QLineEdit& box = desk.window->topBar().search();
    REQUIRE(box.hasFocus());
    QTest::keyClicks(&box, QStringLiteral("mubadile"));
    desk.settle();
    auto& popup = part<SearchPopup>(*desk.window);
    REQUIRE(popup.isVisible());
    const SearchHit* hit = popup.model().hitAt(popup.currentRow());
    REQUIRE(hit);
    const ConversationId wanted = hit->conversation;
    QTest::keyClick(&box, Qt::Key_Down);
    QTest::keyClick(&box, Qt::Key_Up);
    QTest::keyClick(&box, Qt::Key_Return);
    desk.settle();
    CHECK_FALSE(popup.isVisible());
    CHECK(desk.current() == wanted);
}

TEST_CASE("window: Escape leaves the search and changes nothing") {
    Opened desk;
    const ConversationId before = desk.current();
    desk.window->run(Act::Search);
    QLineEdit& box = desk.window->topBar().search();
    QTest::keyClicks(&box, QStringLiteral("siparis"));
    desk.settle();
    QTest::keyClick(&box, Qt::Key_Escape);
    desk.settle();
    CHECK(box.text().isEmpty());
    CHECK_FALSE(part<SearchPopup>(*desk.window).isVisible());
    CHECK(desk.current() == before);
}

TEST_CASE("window: a call is offered without taking the keyboard, and shows its customer") {
    Opened desk;
    desk.window->inbox().list()->setFocus();
    desk.ring("+905550100144");
    REQUIRE(desk.window->findChild<OfferCard*>());
    CHECK(QApplication::focusWidget() == desk.window->inbox().list());
    CHECK(desk.window->workspace().row()->customerName == "Robin Mercer");
}

TEST_CASE("window: an offer leaves what is being written alone") {
    Opened desk;
    const ConversationId before = desk.current();
    desk.text().setFocus();
    QTest::keyClicks(&desk.text(), QStringLiteral("Mer"));
    desk.ring("+905550100144");
    QTest::keyClicks(&desk.text(), QStringLiteral("haba"));
    desk.settle();
    CHECK(desk.current() == before);
    CHECK(desk.text().toPlainText() == QStringLiteral("Merhaba"));
}

TEST_CASE("window: a call is answered, muted, held and ended by keys, and shows what is confirmed") {
    Opened desk;
    const CallId call = desk.ring("+905550100144");
    desk.window->run(Act::Answer);
    desk.settle();
    auto& bar = part<CallBar>(*desk.window);
    CHECK(bar.isVisible());
    auto* offer = desk.window->findChild<OfferCard*>();
    CHECK((!offer || !offer->isVisible()));
    desk.window->run(Act::Mute);
    desk.settle();
    CHECK(desk.engine.find(call)->muted);
    CHECK(part<Button>(*desk.window, "callMute").isChecked());
    desk.window->run(Act::Hold);
    desk.settle();
    CHECK(part<Button>(*desk.window, "callHold").isChecked());
    desk.window->run(Act::HangUp);
    desk.settle();
    CHECK_FALSE(bar.isVisible());
}

TEST_CASE("window: assistive technology mutes and holds a call by toggling") {
    Opened desk;
    const CallId call = desk.ring("+905550100144");
    desk.window->run(Act::Answer);
    desk.settle();
    const auto toggle = [&](const char* name) {
        auto* told = QAccessible::queryAccessibleInterface(&part<Button>(*desk.window, name));
        told->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        desk.settle();
    };
    toggle("callMute");
    CHECK(desk.engine.find(call)->muted);
    toggle("callMute");
    CHECK_FALSE(desk.engine.find(call)->muted);
    CHECK_FALSE(part<Button>(*desk.window, "callMute").isChecked());
    toggle("callHold");
    CHECK(part<Button>(*desk.window, "callHold").isChecked());
    CHECK(desk.engine.find(call)->state == voice::CallState::Held);
}

TEST_CASE("window: rows that move or go open nothing by themselves") {
    Opened desk;
    const ConversationId chosen = desk.current();
    desk.phone->answer(desk.ring("+905550100144")); // its row goes to the top
    desk.window->workspace().open(chosen);
    desk.settle();
    desk.window->run(Act::HangUp);
    desk.settle();
    CHECK(desk.current() == chosen);
    desk.hub.edit(chosen, [](Conversation& c) { c.state = ConversationState::Closed; });
    desk.settle();
    CHECK(desk.current() == chosen);
}

TEST_CASE("window: a lost hold is told and nothing pretends to be held") {
    Opened desk;
    const CallId call = desk.ring("+905550100144");
    desk.phone->answer(call);
    desk.settle();
    desk.engine.loseNextHold();
    desk.window->run(Act::Hold);
    desk.settle();
    CHECK_FALSE(part<Button>(*desk.window, "callHold").isChecked());
}

TEST_CASE("window: the panes fold with the width") {
    Opened desk;
    auto& customer = part<CustomerPanel>(*desk.window);
    CHECK(customer.isVisible());
    CHECK_FALSE(desk.window->inbox().isStrip());
    desk.window->resize(1366, 768);
    desk.settle();
    CHECK_FALSE(customer.isVisible());
    desk.window->run(Act::CustomerPanel);
    desk.settle();
    CHECK(customer.isVisible());
    CHECK(customer.geometry().right() + 1 == customer.parentWidget()->width());
    desk.window->resize(1100, 768);
    desk.settle();
    CHECK(desk.window->inbox().isStrip());
    CHECK(desk.window->inbox().width() == InboxPane::kStripWidth);
    desk.window->resize(1600, 1000);
    desk.settle();
    CHECK_FALSE(desk.window->inbox().isStrip());
    CHECK(customer.isVisible());
}

TEST_CASE("window: F6 goes round the panes and never ends") {
    Opened desk;
    desk.window->inbox().list()->setFocus();
    std::vector<QWidget*> seen;
    for (int i = 0; i < 5; ++i) {
        desk.window->run(Act::NextPane);
        seen.push_back(QApplication::focusWidget());
    }
    CHECK(seen.back() == desk.window->inbox().list());
    CHECK(std::set<QWidget*>(seen.begin(), seen.end()).size() == 5);
}

TEST_CASE("window: a desk without anything begins with the guide, and its name is saved") {
    DeskBench desk;
    desk.hub.settings() = {};
    desk.open();
    auto* guide = desk.window->findChild<FirstStart*>();
    REQUIRE(guide);
    QTest::keyClicks(guide->findChild<QLineEdit*>(QStringLiteral("agentName")), QStringLiteral("Elif Kaya"));
    QTest::mouseClick(guide->findChild<QWidget*>(QStringLiteral("firstNext")), Qt::LeftButton);
    desk.settle();
    CHECK(guide->step() == 1);
    CHECK(desk.hub.settings().agentName == "Elif Kaya");
}

TEST_CASE("window: a joined desk that hears of the mailbox's address late does not answer to it") {
    Opened desk;
    part<Composer>(*desk.window).setMode(ComposeMode::Mail);
    desk.settle();
    auto& cc = part<QLineEdit>(*desk.window, "mailCc");
    REQUIRE(cc.text().contains(QStringLiteral("destek@ornek.example")));
    HubStatus status;
    status.mailboxes = {{"destek@ornek.example", "Destek"}};
    status.link = HubStatus::Link::Connected;
    desk.hub.setStatus(status);
    desk.settle();
    CHECK(cc.text().isEmpty());
}

TEST_CASE("window: a damaged file is told of once, in words, and stays behind the bell") {
    Opened desk;
    auto& notices = part<NoticeCenter>(*desk.window);
    const auto told = [&] {
        return std::count_if(notices.all().begin(), notices.all().end(), [](const Notice& one) {
            return one.text.contains(QStringLiteral("/kept/journal.db"));
        });
    };
    HubStatus status;
    status.damage.resize(1);
    status.damage[0].aside = "/kept/journal.db";
    desk.hub.setStatus(status);
    desk.settle();
    CHECK(told() == 1);
    status.messages = 7;
    desk.hub.setStatus(status);
    desk.settle();
    CHECK(told() == 1);
}
