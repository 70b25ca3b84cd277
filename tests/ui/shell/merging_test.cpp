// Two conversations of a customer made one in the window, taken apart again, and one made two.
#include "tests/ui/support/team_desk.hpp"
#include "ui/conversation/conversation_header.hpp"
#include "ui/conversation/timeline_view.hpp"
#include "ui/shell/choice_popup.hpp"
#include "ui/widgets/pill.hpp"
#include "ui/widgets/toast.hpp"

#include <QLineEdit>
#include <QMenu>

using namespace santral;
using namespace santral::ui;

namespace {

struct Merging : TeamDesk {
    CustomerId customer = hub.addCustomer({"Ece Aksoy", "tr", "ece@example.com", "", false, false});
    ConversationId older = hub.addConversation(customer, Channel::Mail, "Fatura", clock.now());
    ConversationId parcel = hub.addConversation(customer, Channel::Chat, "Kargo", clock.now());
    Seq first = 0, second = 0;

    Merging() {
        says(older, "Faturam nerede?");
        first = says(parcel, "Kargom nerede?");
        clock.advance(std::chrono::minutes(1));
        second = says(parcel, "Bir de iade soracaktım");
        window->workspace().open(parcel);
        settle();
        QTest::qWait(0);
        settle();
        REQUIRE(current() == parcel);
    }
    Seq says(ConversationId id, const std::string& words) {
        TimelineItem item;
        item.channel = Channel::Chat;
        item.text = words;
        return hub.addItem(id, item);
    }
    ChoicePopup& choices() { return part<ChoicePopup>(); }
    Conversation now(ConversationId id) { return hub.row(id).conversation; }
    QMenu& menu() {
        QTest::mouseClick(&part<Button>("more"), Qt::LeftButton);
        auto* open = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(open);
        return *open;
    }
    static QAction* action(QMenu& menu, const QString& label) {
        for (QAction* one : menu.actions())
            if (one->text() == label) return one;
        return nullptr;
    }
    void chooseMerge() {
        QMenu& open = menu();
        QAction* merge = action(open, ui::text("Merge into…"));
        REQUIRE(merge);
        open.close();
        merge->trigger();
        settle();
    }
    void merge() {
        chooseMerge();
        QTest::keyClick(&part<QLineEdit>("choiceField"), Qt::Key_Return);
        settle();
    }
    // What the menu of this entry offers for splitting.
    void splitAt(Seq seq) {
        auto& timeline = part<TimelineView>();
        timeline.setCurrentRow(timeline.model()->rowOf(seq));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, timeline.mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(&timeline, &event);
        auto* open = timeline.findChild<QMenu*>(QStringLiteral("timelineMenu"));
        REQUIRE(open);
        QAction* split = action(*open, ui::text("Split from here…"));
        REQUIRE(split);
        open->close();
        split->trigger();
        settle();
    }
};

} // namespace

TEST_CASE("merging: the menu lists the customer's other conversations with number, subject and state") {
    Merging desk;
    desk.hub.edit(desk.older, [](Conversation& c) { c.state = ConversationState::Closed; });
    desk.settle();
    desk.chooseMerge();
    REQUIRE(desk.choices().isVisible());
    const QString shown = desk.choices().shown().value(0);
    CHECK(desk.choices().shown().size() == 1);
    CHECK(shown == text("#%1  Fatura · solved").arg(desk.now(desk.older).number));
}

TEST_CASE("merging: by keyboard it goes into the chosen one, which is open then, and a toast takes it back") {
    Merging desk;
    desk.merge();
    CHECK(desk.now(desk.parcel).merged);
    CHECK(desk.current() == desk.older);
    REQUIRE(desk.window->toast().isOffering());
    CHECK(desk.window->toast().act());
    desk.settle();
    CHECK_FALSE(desk.now(desk.parcel).merged);
    CHECK(desk.now(desk.parcel).state == ConversationState::Open);
}

TEST_CASE("merging: a customer with one conversation is not asked") {
    TeamDesk desk;
    const CustomerId alone = desk.hub.addCustomer({"Tek", "tr", "tek@example.com", "", false, false});
    const ConversationId id = desk.hub.addConversation(alone, Channel::Chat, "Kargo", desk.clock.now());
    desk.window->workspace().open(id);
    desk.settle();
    QTest::mouseClick(&desk.part<Button>("more"), Qt::LeftButton);
    auto* open = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(open);
    CHECK_FALSE(Merging::action(*open, text("Merge into…")));
    open->close();
}

TEST_CASE("merging: one that was merged says so, takes no answer, and is separated by its main button") {
    Merging desk;
    desk.merge();
    desk.window->workspace().open(desk.parcel);
    desk.settle();
    const QString into = text("Merged into #%1").arg(desk.now(desk.older).number);
    CHECK(desk.part<Pill>("conversationState").accessibleName().contains(into));
    CHECK_FALSE(desk.composer().isVisible());
    CHECK_FALSE(desk.part<Button>("assign").isVisible());
    QMenu& menu = desk.menu();
    CHECK_FALSE(Merging::action(menu, text("Merge into…")));
    CHECK(Merging::action(menu, text("Separate again")));
    menu.close();
    QTest::mouseClick(&desk.part<Button>("close"), Qt::LeftButton);
    desk.settle();
    CHECK_FALSE(desk.now(desk.parcel).merged);
    CHECK(desk.composer().isVisible());
}

TEST_CASE("merging: a refusal says why") {
    Merging desk;
    desk.hub.failNext({Errc::Conflict, "call"});
    desk.merge();
    CHECK(desk.current() == desk.parcel);
    CHECK(desk.window->toast().accessibleName() == text("A call is still going on there."));
}

TEST_CASE("splitting: from an entry on, under a subject of its own, and the new one is open then") {
    Merging desk;
    ScriptedPrompts answers;
    answers.line = text(" İade ");
    desk.splitAt(desk.second);
    CHECK(answers.asked == QStringList{text("Split from here")});
    const auto* split = std::get_if<SplitConversation>(&desk.hub.executed().back());
    REQUIRE(split);
    CHECK(split->conversation == desk.parcel);
    CHECK(split->messages.size() == 1);
    CHECK(split->subject == "İade");
    CHECK(desk.current() == split->made);
    CHECK(desk.window->toast().isOffering());
}

TEST_CASE("splitting: nothing happens where no subject is confirmed") {
    Merging desk;
    ScriptedPrompts answers;
    answers.accepts = false;
    const std::size_t before = desk.hub.executed().size();
    desk.splitAt(desk.second);
    CHECK(desk.hub.executed().size() == before);
}

TEST_CASE("merging: its words are there in Turkish and Azerbaijani") {
    const std::pair<Language, const char*> words[] = {{Language::Turkish, "Şununla birleştir…"},
                                                      {Language::Azerbaijani, "Bununla birləşdir…"}};
    for (const auto& [language, merge] : words) {
        InLanguage in(language);
        Merging desk;
        QMenu& menu = desk.menu();
        QStringList labels;
        for (QAction* one : menu.actions()) labels << one->text();
        INFO(labels.join(QLatin1Char('|')).toStdString());
        CHECK(labels.contains(text(merge)));
        menu.close();
    }
}
