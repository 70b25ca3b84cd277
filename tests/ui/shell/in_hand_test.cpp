#include "tests/ui/support/team_desk.hpp"
#include "ui/settings/key_table.hpp"
#include "ui/shell/in_hand_list.hpp"
#include "ui/shell/in_hand_words.hpp"
#include "ui/shell/notice_center.hpp"
#include "ui/shell/status_bar.hpp"
#include "ui/widgets/toast.hpp"

#include <QLabel>

using namespace santral;
using namespace santral::ui;

namespace {

const Error kStale{Errc::Conflict, "stale"};

QStringList namesOf(const InHandPopup& popup) {
    QStringList names;
    for (const InHandLine* line : popup.lines()) names << line->accessibleName();
    return names;
}

void press(InHandLine* line, const char* button) {
    auto* found = line->findChild<Button*>(QLatin1String(button));
    REQUIRE(found);
    QTest::mouseClick(found, Qt::LeftButton);
}

} // namespace

TEST_CASE("in hand: everything an agent does has a name") {
    const QString who = text("Ayşe Demir");
    CHECK(inHandTitle(SendMessage{}, who) == text("Reply to Ayşe Demir"));
    CHECK(inHandTitle(AddNote{}, who) == text("Note: Ayşe Demir"));
    CHECK(inHandTitle(CloseConversation{}, who) == text("Solved: Ayşe Demir"));
    CHECK(inHandTitle(TagConversation{{}, "Gold", false}, who) == text("Without tag “Gold”: Ayşe Demir"));
    CHECK(inHandTitle(SendMessage{}, {}) == text("Reply"));
}

TEST_CASE("in hand: a refusal says why in plain words") {
    InHand entry;
    entry.body = TakeConversation{};
    CHECK(inHandWhy(entry, HubStatus::Link::Offline) == text("Waits for the hub"));
    entry.refused = Error{Errc::Conflict, "Deniz"};
    CHECK(inHandWhy(entry, HubStatus::Link::Connected) == text("Deniz was faster."));
    entry.body = SendMessage{};
    entry.refused = kStale;
    CHECK(inHandWhy(entry, HubStatus::Link::Connected).contains(text("something new was said")));
}

TEST_CASE("in hand: the refused stand first, then what waits, with their customers") {
    TeamDesk desk;
    const ConversationId other = desk.sample.chat;
    InHandPopup& popup = desk.openInHand({desk.reply(desk.current(), "first"),
                                          {{}, CloseConversation{other}, desk.clock.now(), {}},
                                          desk.reply(other, "second", kStale)});
    REQUIRE(popup.isVisible());
    REQUIRE(popup.lines().size() == 3);
    CHECK(namesOf(popup).at(0).startsWith(text("Reply to Selin Korkmaz, second")));
    CHECK(namesOf(popup).at(1).startsWith(text("Reply to Deniz Aydın, first")));
    CHECK(namesOf(popup).at(2).startsWith(text("Solved: Selin Korkmaz")));
    for (const InHandLine* line : popup.lines()) // all of them are to be seen, also when it opens first
        CHECK(line->visibleRegion().boundingRect() == line->rect());
}

TEST_CASE("in hand: what only marks as read is counted and not listed") {
    TeamDesk desk;
    InHandPopup& popup = desk.openInHand({{{}, MarkRead{desk.current(), 9}, desk.clock.now(), {}}});
    CHECK(popup.lines().empty());
    CHECK(desk.part<InHandList>().count() == 1);
}

TEST_CASE("in hand: nothing is said to be nothing") {
    TeamDesk desk;
    InHandPopup& popup = desk.openInHand({});
    CHECK(popup.isVisible());
    CHECK(popup.findChild<QWidget*>(QStringLiteral("inHandEmpty"))->isVisible());
}

TEST_CASE("in hand: the chip of the hub opens it, and tells of what was refused") {
    TeamDesk desk;
    desk.hub.setInHand({desk.reply(desk.current(), "x", kStale)});
    desk.settle();
    auto& chip = desk.part<StatusChip>("statusHub");
    CHECK(chip.text().endsWith(text("1 refused")));
    QTest::mouseClick(&chip, Qt::LeftButton);
    desk.settle();
    CHECK(desk.part<InHandPopup>().isVisible());
}

TEST_CASE("in hand: arrows move, Return opens the conversation and Escape leaves") {
    TeamDesk desk;
    const ConversationId other = desk.sample.chat;
    InHandPopup& popup = desk.openInHand({desk.reply(desk.current(), "first"), desk.reply(other, "second")});
    CHECK(popup.lines().at(0)->hasFocus());
    QTest::keyClick(popup.lines().at(0), Qt::Key_Down);
    CHECK(popup.lines().at(1)->hasFocus());
    QTest::keyClick(popup.lines().at(1), Qt::Key_Escape);
    CHECK_FALSE(popup.isVisible());
    desk.window->run(Act::InHand);
    QTest::keyClick(popup.lines().at(1), Qt::Key_Return);
    desk.settle();
    CHECK_FALSE(popup.isVisible());
    CHECK(desk.current() == other);
}

TEST_CASE("in hand: a refused reply goes back into the composer and is a draft before it leaves the list") {
    TeamDesk desk;
    const ConversationId other = desk.sample.chat;
    const InHand entry = desk.reply(other, "Yarın elinizde olur", kStale);
    InHandPopup& popup = desk.openInHand({entry});
    press(popup.lines().front(), "inHandBack");
    desk.settle();
    CHECK(desk.current() == other);
    CHECK(desk.text().toPlainText() == text("Yarın elinizde olur"));
    CHECK(desk.part<InHandList>().count() == 0);
    const Draft kept = desk.hub.drafts().at(other).at("chat");
    CHECK(kept.message == std::get<SendMessage>(entry.body).message);
    CHECK(desk.part<QWidget>("meanwhile").isVisible());
}

TEST_CASE("in hand: what comes back does not push away what was written since") {
    TeamDesk desk;
    const ConversationId here = desk.current();
    desk.type(text("Bir de"));
    InHandPopup& popup = desk.openInHand({desk.reply(here, "Merhaba", kStale)});
    press(popup.lines().front(), "inHandBack");
    desk.settle();
    CHECK(desk.text().toPlainText() == text("Merhaba\n\nBir de"));
}

TEST_CASE("in hand: a reply whose draft is still here does not come back twice") {
    TeamDesk desk;
    const InHand entry = desk.reply(desk.sample.chat, "Merhaba", kStale);
    Draft draft;
    draft.slot = "chat";
    ComposerDraft written;
    written.text = text("Merhaba");
    draft.body = written.toBody();
    draft.message = std::get<SendMessage>(entry.body).message;
    desk.hub.saveDraft(desk.sample.chat, draft, [](const Result<void>&) {});
    InHandPopup& popup = desk.openInHand({entry});
    press(popup.lines().front(), "inHandBack");
    desk.settle();
    CHECK(desk.text().toPlainText() == text("Merhaba"));
}

TEST_CASE("in hand: what waits is taken back, and its text with it") {
    TeamDesk desk;
    const ConversationId other = desk.sample.chat;
    InHandPopup& popup = desk.openInHand(
        {{makeId<CommandId>(desk.clock, desk.random), CloseConversation{other}, desk.clock.now(), {}}});
    press(popup.lines().front(), "inHandTakeBack");
    desk.settle();
    CHECK(popup.lines().empty());
    desk.hub.setInHand({desk.reply(desk.current(), "Merhaba")});
    desk.settle();
    press(popup.lines().front(), "inHandTakeBack");
    desk.settle();
    CHECK(desk.text().toPlainText() == text("Merhaba"));
    CHECK(desk.part<InHandList>().count() == 0);
}

TEST_CASE("in hand: what is discarded is gone, and comes back by undo") {
    TeamDesk desk;
    InHandPopup& popup = desk.openInHand({desk.reply(desk.current(), "Merhaba", kStale)});
    QTest::keyClick(popup.lines().front(), Qt::Key_Delete);
    desk.settle();
    CHECK(desk.part<InHandList>().count() == 0);
    CHECK(desk.text().toPlainText().isEmpty());
    CHECK(desk.window->toast().act());
    desk.settle();
    CHECK(desk.text().toPlainText() == text("Merhaba"));
}

TEST_CASE("in hand: each refusal is told once behind the bell, until it is dealt with") {
    TeamDesk desk;
    auto& notices = desk.part<NoticeCenter>();
    const InHand entry = desk.reply(desk.current(), "Merhaba", kStale);
    desk.hub.setInHand({entry});
    desk.settle();
    REQUIRE(notices.all().size() == 1);
    CHECK(notices.all().front().text == text("Refused: Reply to Deniz Aydın"));
    desk.hub.setInHand({entry});
    desk.settle();
    CHECK(notices.all().size() == 1);
    CHECK(notices.unseen() == 1);
    desk.hub.setInHand({});
    desk.settle();
    CHECK(notices.all().empty());
}

TEST_CASE("in hand: a long sentence about the line has room in a narrow window") {
    for (const Language language : {Language::Turkish, Language::Azerbaijani, Language::English}) {
        TeamDesk desk;
        desk.preferences.setLanguage(language);
        desk.window->resize(860, 600);
        desk.hub.setInHand({desk.reply(desk.current(), "Merhaba", kStale)});
        HubStatus status;
        status.link = HubStatus::Link::Offline;
        status.linkWhy = "unknown-issuer";
        status.inHand = 12;
        desk.hub.setStatus(status);
        desk.settle();
        for (StatusChip* chip : desk.window->findChildren<StatusChip*>()) {
            INFO(qPrintable(chip->text()));
            if (chip->isVisible()) CHECK(chip->width() >= chip->sizeHint().width());
        }
        desk.preferences.setLanguage(Language::English);
    }
}
