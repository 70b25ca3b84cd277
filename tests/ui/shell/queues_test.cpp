// Queues and colleagues: where a conversation lies, moving it, handing it over.
#include "core/domain/team.hpp"
#include "tests/ui/support/team_desk.hpp"
#include "ui/conversation/conversation_header.hpp"
#include "ui/settings/key_table.hpp"
#include "ui/shell/choice_popup.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/toast.hpp"

#include <QLineEdit>
#include <QMenu>

using namespace santral;
using namespace santral::ui;

namespace {

struct Queues : TeamDesk {
    Queue returns{makeId<QueueId>(clock, random), "İade", {}, false};
    Queue orders{makeId<QueueId>(clock, random), "Sipariş", {}, false};
    Queue closed{makeId<QueueId>(clock, random), "Eski", {}, true};

    Queues() {
        hub.setOrganisation({{}, {returns, orders, closed}, {}});
        hub.edit(current(), [this](Conversation& c) { c.queue = returns.id; });
        settle();
    }
    ChoicePopup& choices() { return part<ChoicePopup>(); }
    QLineEdit& field() { return part<QLineEdit>("choiceField"); }
    Conversation now() { return hub.row(current()).conversation; }
    QStringList menu() {
        QTest::mouseClick(&part<Button>("more"), Qt::LeftButton);
        auto* open = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(open);
        QStringList labels;
        for (QAction* action : open->actions()) labels << action->text();
        open->close();
        return labels;
    }
};

} // namespace

TEST_CASE("queues: the head says where the conversation lies, and the menu where it can go") {
    Queues desk;
    CHECK(desk.part<ElidedLabel>("conversationMeta").text().contains(text("İade")));
    CHECK(desk.menu().contains(text("Move to queue…")));
    CHECK(desk.menu().contains(text("Hand over to…")));
}

TEST_CASE("queues: a company without queues hears nothing of them") {
    TeamDesk desk;
    desk.window->run(Act::Move);
    CHECK_FALSE(desk.part<ChoicePopup>().isVisible());
}

TEST_CASE("queues: a few letters find the queue, Return moves, and undo gives it back to its owner") {
    Queues desk;
    const AgentId owner = desk.now().owner;
    REQUIRE(owner);
    desk.window->run(Act::Move);
    REQUIRE(desk.choices().isVisible());
    CHECK_FALSE(desk.choices().shown().contains(text("Eski")));
    QTest::keyClicks(&desk.field(), text("sip"));
    CHECK(desk.choices().shown() == QStringList{text("Sipariş")});
    QTest::keyClick(&desk.field(), Qt::Key_Return);
    desk.settle();
    CHECK_FALSE(desk.choices().isVisible());
    CHECK(desk.now().queue == desk.orders.id);
    CHECK_FALSE(desk.now().owner);
    CHECK(desk.window->toast().act());
    desk.settle();
    CHECK(desk.now().queue == desk.returns.id);
    CHECK(desk.now().owner == owner);
}

TEST_CASE("queues: out of all queues is a choice, and the queue it lies in is none") {
    Queues desk;
    desk.window->run(Act::Move);
    QTest::keyClicks(&desk.field(), text("iade"));
    QTest::keyClick(&desk.field(), Qt::Key_Return);
    desk.settle();
    CHECK(desk.choices().isVisible());
    QTest::keySequence(&desk.field(), QKeySequence::SelectAll);
    QTest::keyClick(&desk.field(), Qt::Key_Backspace);
    QTest::keyClick(&desk.field(), Qt::Key_Down);
    QTest::keyClick(&desk.field(), Qt::Key_Down);
    QTest::keyClick(&desk.field(), Qt::Key_Return);
    desk.settle();
    CHECK_FALSE(desk.now().queue);
}

TEST_CASE("hand over: to a colleague, who finds the note first") {
    Queues desk;
    desk.window->run(Act::HandOver);
    REQUIRE(desk.choices().isVisible());
    CHECK(desk.choices().shown() == QStringList{text("Deniz Yıldırım")});
    QTest::keyClicks(&desk.field(), text("yildirim"));
    auto& note = desk.part<QLineEdit>("choiceNote");
    CHECK(note.isVisible());
    QTest::keyClicks(&note, text("Kargo ile konustum"));
    QTest::keyClick(&note, Qt::Key_Return);
    desk.settle();
    CHECK(desk.now().owner == desk.colleague);
    const auto& done = desk.hub.executed();
    REQUIRE(done.size() >= 2);
    const auto* written = std::get_if<AddNote>(&done[done.size() - 2]);
    REQUIRE(written);
    CHECK(written->text == "Kargo ile konustum");
    CHECK(std::holds_alternative<AssignConversation>(done.back()));
}

TEST_CASE("hand over: a note that cannot be kept hands nothing over") {
    Queues desk;
    const AgentId owner = desk.now().owner;
    desk.window->run(Act::HandOver);
    QTest::keyClicks(&desk.part<QLineEdit>("choiceNote"), text("not"));
    desk.hub.failNext({Errc::Full, ""});
    QTest::keyClick(&desk.part<QLineEdit>("choiceNote"), Qt::Key_Return);
    desk.settle();
    CHECK(desk.now().owner == owner);
}
