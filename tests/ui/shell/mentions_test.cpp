// Notes that mention colleagues: what goes out, and what the one who is mentioned gets to see.
#include "tests/ui/support/team_desk.hpp"
#include "ui/conversation/mention_list.hpp"
#include "ui/shell/mention_notices.hpp"
#include "ui/widgets/toast.hpp"

#include <QLabel>

using namespace santral;
using namespace santral::ui;

namespace {

struct Notes : TeamDesk {
    void write(const QString& words) {
        composer().setMode(ComposeMode::Note);
        text().setFocus();
        text().insertPlainText(words);
        QTest::keyClick(&text(), Qt::Key_Return, Qt::ControlModifier);
        settle();
    }
    const AddNote& lastNote() {
        const auto* note = std::get_if<AddNote>(&hub.executed().back());
        REQUIRE(note);
        return *note;
    }
};

// What the bell has to say, over a hub in memory.
struct Bell : HubBench {
    CustomerId customer = hub.addCustomer({"Ayşe Demir", "tr", "ayse@example.com", "", true, false});
    ConversationId id = hub.addConversation(customer, Channel::Chat, "Kargo", clock.now());
    AgentId deniz = hub.addAgent("Deniz");
    NoticeCenter notices{clock};
    ConversationId onScreen;
    std::vector<DesktopNotice> told;
    std::vector<QString> takenBack;
    std::vector<ConversationId> opened;
    std::unique_ptr<MentionNotices> mentions;

    void start() {
        MentionDoor door{*client, notices, {}, {}, {}, {}, {}};
        door.open = [this](ConversationId which, Seq) { opened.push_back(which); };
        door.isOnScreen = [this](ConversationId which) { return which == onScreen; };
        door.tell = [this](const DesktopNotice& notice) { told.push_back(notice); };
        door.showsContent = [] { return true; };
        door.takeBack = [this](const QString& key) { takenBack.push_back(key); };
        mentions = std::make_unique<MentionNotices>(std::move(door));
        settle();
    }
    TimelineItem note(Seq seq, TimePoint at) {
        TimelineItem item;
        item.seq = seq;
        item.conversation = id;
        item.kind = ItemKind::Note;
        item.agent = deniz;
        item.author = "Deniz";
        item.at = at;
        item.text = "bakar mısın";
        return item;
    }
    void hear(std::vector<TimelineItem> notes) {
        hub.tellMentions(std::move(notes));
        settle();
    }
};

} // namespace

TEST_CASE("mentions: a note that names a colleague goes out with his id") {
    Notes desk;
    desk.write(text("@Deniz Yıldırım bakar mısın"));
    CHECK(desk.lastNote().mentions == std::vector<AgentId>{desk.colleague});
    desk.write(text("kimse"));
    CHECK(desk.lastNote().mentions.empty());
}

TEST_CASE("mentions: the author is told at once of a colleague who cannot see it, and keeps his words") {
    Notes desk;
    desk.hub.failNext({Errc::Denied, "mention Deniz Yıldırım"});
    desk.write(text("@Deniz Yıldırım"));
    CHECK(desk.composer().draft(ComposeMode::Note).text == text("@Deniz Yıldırım"));
    bool said = false;
    for (const QLabel* label : desk.part<Toast>().findChildren<QLabel*>())
        said = said || label->text().startsWith(text("Deniz Yıldırım cannot see this conversation"));
    CHECK(said);
}

TEST_CASE("mentions: a colleague outside of the conversation's queue stands in the list as such") {
    Notes desk;
    const Queue queue{makeId<QueueId>(desk.clock, desk.random), "İade", {}, false};
    desk.hub.setOrganisation({{}, {queue}, {}});
    desk.hub.edit(desk.current(), [&](Conversation& c) { c.queue = queue.id; });
    desk.settle();
    const QList<Colleague>& all = desk.composer().mentions().colleagues();
    REQUIRE(all.size() == 1);
    CHECK_FALSE(all.front().sees);
}

TEST_CASE("mention notices: one that comes in stands behind the bell and on the desktop") {
    Bell bell;
    bell.start();
    bell.hear({bell.note(7, bell.clock.now())});
    REQUIRE(bell.notices.all().size() == 1);
    CHECK(bell.notices.all().front().text == text("Deniz mentioned you in a note"));
    REQUIRE(bell.told.size() == 1);
    CHECK(bell.told.front().text == text("bakar mısın"));
    bell.told.front().open();
    CHECK(bell.opened == std::vector<ConversationId>{bell.id});
}

TEST_CASE("mention notices: what was written while he was away stands behind the bell alone") {
    Bell bell;
    bell.hub.tellMentions({bell.note(7, bell.clock.now() - std::chrono::hours(3))});
    bell.start();
    CHECK(bell.notices.all().size() == 1);
    CHECK(bell.told.empty());
    CHECK(bell.hub.seenMentions() == 6);
}

TEST_CASE("mention notices: opening the conversation is seeing them, and so is clearing the line") {
    Bell bell;
    bell.start();
    bell.hear({bell.note(7, bell.clock.now()), bell.note(9, bell.clock.now())});
    CHECK(bell.hub.seenMentions() == 6);
    SECTION("opened") {
        bell.mentions->opened(bell.id);
    }
    SECTION("cleared") {
        bell.notices.remove(QStringLiteral("mention-7"));
        bell.settle();
        CHECK(bell.hub.seenMentions() == 8);
        bell.notices.remove(QStringLiteral("mention-9"));
    }
    bell.settle();
    CHECK(bell.notices.all().empty());
    CHECK(bell.hub.seenMentions() == 9);
}

TEST_CASE("mention notices: a note that was taken back leaves the bell and the desktop") {
    Bell bell;
    bell.start();
    bell.hear({bell.note(7, bell.clock.now()), bell.note(9, bell.clock.now())});
    bell.hub.takeMentionBack(7);
    bell.settle();
    REQUIRE(bell.notices.all().size() == 1);
    CHECK(bell.notices.all().front().key == QStringLiteral("mention-9"));
    CHECK(bell.takenBack == std::vector<QString>{QStringLiteral("mention-7")});
    CHECK(bell.hub.seenMentions() == 8);
}

TEST_CASE("notices: one that goes before anybody looked is not counted as new, and the others are") {
    FakeClock clock;
    NoticeCenter notices{clock};
    for (const char* key : {"a", "b", "c"}) notices.add({text(key), Icon::Info, text(key), {}, {}});
    notices.remove(text("b"));
    CHECK(notices.unseen() == 2);
    notices.add({text("a"), Icon::Info, text("again"), {}, {}});
    CHECK(notices.unseen() == 2);
}

TEST_CASE("mention notices: one in the conversation that is looked at makes no noise and is seen") {
    Bell bell;
    bell.onScreen = bell.id;
    bell.start();
    bell.hear({bell.note(7, bell.clock.now())});
    CHECK(bell.notices.all().empty());
    CHECK(bell.told.empty());
    CHECK(bell.hub.seenMentions() == 7);
}
