// What was written and sent comes back to its writer, in the whole window: by the key, and above the composer
// while it has not left.
#include "core/domain/message.hpp"
#include "tests/ui/support/team_desk.hpp"
#include "ui/conversation/conversation_view.hpp"
#include "ui/conversation/held_bar.hpp"
#include "ui/conversation/later_menu.hpp"
#include "ui/conversation/timeline_view.hpp"
#include "ui/customer/customer_panel.hpp"
#include "ui/widgets/toast.hpp"

#include <QDateTimeEdit>
#include <QLabel>
#include <QMenu>

using namespace santral;
using namespace santral::ui;
using namespace std::chrono_literals;

namespace {

struct Writer : TeamDesk {
    // A mail of two lines with a file, as somebody writes it.
    void writeMail() {
        window->workspace().writing().write(ComposeMode::Mail);
        ComposerDraft draft = composer().draft(ComposeMode::Mail);
        draft.to = QStringLiteral("Deniz <deniz@example.com>");
        draft.cc = QStringLiteral("ali@example.com");
        draft.subject = QStringLiteral("Kargo");
        draft.text = QStringLiteral("Merhaba,\nyarın elinizde.");
        DraftFile file;
        file.name = QStringLiteral("fatura.pdf");
        file.type = QStringLiteral("application/pdf");
        file.size = 12;
        file.hash = QStringLiteral("ab12");
        draft.files << file;
        composer().setDraft(ComposeMode::Mail, draft);
        settle();
    }
    void sendMail() {
        QTest::keyClick(&text(), Qt::Key_Return, Qt::ControlModifier);
        settle();
    }
    void undoKey() {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        settle();
    }
    const SendMessage& lastSent() {
        for (auto it = hub.executed().rbegin(); it != hub.executed().rend(); ++it)
            if (const auto* out = std::get_if<SendMessage>(&*it)) return *out;
        FAIL("nothing was sent");
        std::abort();
    }
    const TimelineItem* held() {
        auto& model = *part<TimelineView>().model();
        for (int i = model.size() - 1; i >= 0; --i)
            if (model.item(i)->delivery == Delivery::Held) return model.item(i);
        return nullptr;
    }
    Toast& toast() { // the window's, not the thread's
        for (Toast* one : window->findChildren<Toast*>())
            if (!window->findChild<ConversationView*>()->isAncestorOf(one)) return *one;
        FAIL("no toast");
        std::abort();
    }
    HeldBar& bar() { return part<HeldBar>(); }
    template <class T>
    T& inBar(const char* name) {
        T* found = bar().findChild<T*>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
};

} // namespace

TEST_CASE("take back: a mail waits its ten seconds, and the thread and the bar say so") {
    Writer desk;
    desk.writeMail();
    desk.sendMail();
    CHECK(desk.lastSent().hold == 10);
    REQUIRE(desk.held());
    CHECK(desk.bar().isVisible());
    CHECK(desk.inBar<QWidget>("heldLine").accessibleName().startsWith(text("Leaves in 10 s: Merhaba")));
    desk.clock.advance(3s);
    desk.window->workspace().showHeld();
    CHECK(desk.inBar<QWidget>("heldLine").accessibleName().startsWith(text("Leaves in 7 s")));
}

TEST_CASE(
    "take back: the key brings text, receivers and files back unharmed, with the focus in the empty text") {
    Writer desk;
    desk.writeMail();
    const ComposerDraft before = desk.composer().draft(ComposeMode::Mail);
    desk.sendMail();
    const MessageId first = desk.lastSent().message;
    REQUIRE(desk.text().hasFocus());
    REQUIRE(desk.text().toPlainText().isEmpty());
    desk.undoKey();
    CHECK_FALSE(desk.held());
    CHECK_FALSE(desk.bar().isVisible());
    CHECK(desk.composer().draft(ComposeMode::Mail) == before);
    const Draft kept = desk.hub.drafts().at(desk.current()).at("mail");
    CHECK(kept.message != first); // what is sent next is another message
    desk.sendMail();
    CHECK(desk.lastSent().message == kept.message);
    CHECK(desk.lastSent().attachments.size() == 1);
}

TEST_CASE("take back: in a text that has something to undo the key is the text's") {
    Writer desk;
    desk.writeMail();
    desk.sendMail();
    desk.type(text("yeni"));
    desk.undoKey();
    CHECK(desk.held());
    CHECK(desk.text().toPlainText().isEmpty());
}

TEST_CASE("take back: what comes back stands before what was written since") {
    Writer desk;
    desk.writeMail();
    desk.sendMail();
    desk.type(text("Bir de"));
    desk.inBar<Button>("heldBack").click();
    desk.settle();
    CHECK(desk.text().toPlainText() == text("Merhaba,\nyarın elinizde.\n\nBir de"));
    CHECK_FALSE(desk.held());
}

TEST_CASE("take back: what has left meanwhile is told, and is no draft again") {
    Writer desk;
    desk.writeMail();
    desk.sendMail();
    desk.hub.failNextUndo({Errc::Conflict, "left"});
    desk.undoKey();
    CHECK(desk.text().toPlainText().isEmpty());
    CHECK(desk.toast().accessibleName() == text("Not taken back: it has left already."));
    CHECK(desk.hub.drafts().at(desk.current()).count("mail") == 0);
}

TEST_CASE(
    "take back: sent and solved by one key is both taken back by one key, from the next conversation too") {
    Writer desk;
    const ConversationId id = desk.current();
    desk.writeMail();
    QTest::keyClick(&desk.text(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    desk.settle();
    CHECK(desk.hub.row(id).conversation.state == ConversationState::Closed);
    desk.window->workspace().open(desk.sample.chat);
    desk.settle();
    desk.window->run(Act::Undo);
    desk.settle();
    desk.settle();
    CHECK(desk.hub.row(id).conversation.state == ConversationState::Open);
    CHECK(desk.current() == id);
    CHECK(desk.composer().draft(ComposeMode::Mail).text == text("Merhaba,\nyarın elinizde."));
}

TEST_CASE("take back: a chat answer has left; there is nothing to undo") {
    Writer desk;
    desk.type(text("Buyurun"));
    desk.send();
    CHECK(desk.lastSent().hold == 0);
    CHECK_FALSE(desk.toast().isOffering());
}

TEST_CASE("take back: as long as the preferences say, for each channel") {
    Writer desk;
    desk.preferences.setHold(Channel::Chat, 5);
    desk.preferences.setHold(Channel::Mail, 0);
    desk.type(text("Buyurun"));
    desk.send();
    CHECK(desk.lastSent().hold == 5);
    desk.writeMail();
    desk.sendMail();
    CHECK(desk.lastSent().hold == 0);
}

TEST_CASE("take back: a note goes by the key and is in the composer again") {
    Writer desk;
    desk.window->workspace().writing().write(ComposeMode::Note);
    desk.type(text("VIP"));
    QTest::keyClick(&desk.text(), Qt::Key_Return, Qt::ControlModifier);
    desk.settle();
    CHECK(desk.text().toPlainText().isEmpty());
    desk.undoKey();
    CHECK(desk.text().toPlainText() == text("VIP"));
    CHECK(desk.hub.undone().size() == 1);
}

TEST_CASE("take back: words about the customer, and an address") {
    Writer desk;
    const CustomerId customer = desk.window->workspace().customer();
    std::optional<CustomerCard> card;
    auto watch = desk.hub.watchCustomer(customer, [&](const CustomerCard& c) { card = c; });
    desk.settle();
    const CustomerCard before = *card;
    auto& panel = desk.part<CustomerPanel>();
    Customer other = before.customer;
    other.name = "Yanlış";
    Q_EMIT panel.edited(other);
    desk.settle();
    Q_EMIT panel.identityAdded(IdentityKind::Mail, text("yanlis@example.com"));
    desk.settle();
    CHECK(card->identities.size() == before.identities.size() + 1);
    desk.window->run(Act::Undo);
    desk.window->run(Act::Undo);
    desk.settle();
    CHECK(*card == before);
}

TEST_CASE("later: the menu offers the usual times with the zone, and the message is scheduled") {
    Writer desk;
    desk.writeMail();
    desk.window->run(Act::SendLater);
    auto& menu = desk.part<QMenu>("laterMenu");
    REQUIRE(menu.actions().size() >= 4);
    CHECK(menu.actions().last()->text().contains(text("UTC")));
    QTest::keyClick(&menu, Qt::Key_1);
    desk.settle();
    CHECK_FALSE(menu.isVisible());
    CHECK(desk.lastSent().at == desk.clock.now() + 1h);
    CHECK(desk.lastSent().hold == 0);
    REQUIRE(desk.held());
    CHECK(desk.held()->why == kScheduled);
    CHECK(desk.text().toPlainText().isEmpty());
}

TEST_CASE("later: a date and time of one's own, never one that is over") {
    Writer desk;
    desk.writeMail();
    desk.window->run(Act::SendLater);
    auto& menu = desk.part<QMenu>("laterMenu");
    menu.findChild<QAction*>(QStringLiteral("laterOwn"))->trigger();
    menu.hide();
    desk.settle();
    auto& edit = desk.part<QDateTimeEdit>("laterEdit");
    CHECK(desk.part<QLabel>("laterZone").text().contains(text("UTC")));
    const QDateTime wanted = QDateTime::fromMSecsSinceEpoch(toMillis(desk.clock.now())).addDays(3);
    edit.setDateTime(wanted);
    desk.part<Button>("laterAccept").click();
    desk.settle();
    const QDateTime minute(wanted.date(), QTime(wanted.time().hour(), wanted.time().minute()));
    CHECK(toMillis(*desk.lastSent().at) == minute.toMSecsSinceEpoch());
}

TEST_CASE("later: another time, taken back, or now, from the bar above the composer") {
    Writer desk;
    desk.writeMail();
    desk.composer().sendAt(desk.clock.now() + 20h);
    desk.settle();
    CHECK(desk.inBar<QWidget>("heldLine").accessibleName().startsWith(text("Leaves: ")));
    SECTION("another time, and back to the first by the key") {
        const TimePoint first = *desk.held()->until;
        desk.inBar<Button>("heldTime").click();
        auto& menu = desk.part<QMenu>("laterMenu");
        menu.actions().at(1)->trigger();
        menu.hide();
        desk.settle();
        CHECK(desk.held()->until == desk.clock.now() + 3h);
        const auto& asked = std::get<RescheduleMessage>(desk.hub.executed().back());
        CHECK(asked.at != first);
        desk.window->run(Act::Undo);
        desk.settle();
        CHECK(desk.hub.undone().size() == 1);
    }
    SECTION("now") {
        desk.inBar<Button>("heldNow").click();
        desk.settle();
        CHECK_FALSE(desk.held());
        CHECK_FALSE(desk.bar().isVisible());
    }
    SECTION("taken back") {
        desk.inBar<Button>("heldBack").click();
        desk.settle();
        CHECK_FALSE(desk.held());
        CHECK(desk.composer().draft(ComposeMode::Mail).text == text("Merhaba,\nyarın elinizde."));
    }
}

TEST_CASE("later: the agent is told when the customer writes before it has left") {
    Writer desk;
    desk.writeMail();
    desk.composer().sendAt(desk.clock.now() + 20h);
    desk.settle();
    CHECK_FALSE(desk.inBar<QWidget>("heldLine").accessibleName().contains(text("written since")));
    desk.hub.customerWrites(desk.current(), "Vazgeçtim");
    desk.settle();
    CHECK(desk.inBar<QWidget>("heldLine").accessibleName().contains(text("the customer has written since")));
    CHECK(desk.held());
}

TEST_CASE("later: a chat answer and a note have no time of their own, and an empty mail nothing to send") {
    Writer desk;
    CHECK_FALSE(desk.part<Button>("sendLater").isVisible());
    desk.window->workspace().writing().write(ComposeMode::Note);
    CHECK_FALSE(desk.part<Button>("sendLater").isVisible());
    desk.window->workspace().writing().write(ComposeMode::Mail);
    CHECK(desk.part<Button>("sendLater").isVisible());
    CHECK_FALSE(desk.part<Button>("sendLater").isEnabled());
    desk.window->run(Act::SendLater);
    CHECK_FALSE(desk.part<QMenu>("laterMenu").isVisible());
}
