// An answer that was written while something new was said: it stays with its writer, who is told what is new.
#include "tests/ui/support/team_desk.hpp"
#include "ui/conversation/timeline_view.hpp"
#include "ui/widgets/elided_label.hpp"

using namespace santral;
using namespace santral::ui;

namespace {

const Error kStale{Errc::Conflict, "stale"};

struct Stale : TeamDesk {
    QString said() { return part<QWidget>("meanwhile").accessibleName(); }
    bool isTold() { return part<QWidget>("meanwhile").isVisible(); }
    Seq lastSeen() { return std::get<SendMessage>(hub.executed().back()).seen; }
    Seq newestRow() {
        auto& model = *part<TimelineView>().model();
        return model.item(model.size() - 1)->seq;
    }
    void colleagueAnswers(const std::string& words) {
        TimelineItem item;
        item.channel = Channel::Chat;
        item.direction = Direction::Out;
        item.agent = colleague;
        item.author = "Deniz Yıldırım";
        item.text = words;
        hub.addItem(current(), item);
        settle();
    }
};

} // namespace

TEST_CASE("stale reply: a reply goes out with the last event that was on the screen") {
    Stale desk;
    const Seq last = desk.newestRow();
    desk.type(text("Tamam"));
    desk.send();
    CHECK(desk.lastSeen() == last);
}

TEST_CASE("stale reply: what is ahead of the hub says nothing of what was seen") {
    Stale desk;
    const ConversationId id = desk.current();
    const Seq last = desk.newestRow();
    desk.hub.edit(id, [](Conversation& c) { c.lastSeq = c.agentSeq = kFirstAhead + 4; });
    desk.settle();
    desk.type(text("Tamam"));
    desk.send();
    CHECK(desk.lastSeen() == last);
}

TEST_CASE("stale reply: what came while the agent read above was not on the screen") {
    Stale desk;
    const ConversationId id = desk.current();
    auto& timeline = desk.part<TimelineView>();
    for (int i = 0; i < 40; ++i) desk.hub.customerWrites(id, "Satır " + std::to_string(i));
    desk.settle();
    const Seq last = desk.hub.row(id).conversation.lastSeq;
    timeline.scrollByPixels(-900);
    desk.hub.customerWrites(id, "Bir şey daha");
    desk.settle();
    desk.type(text("Tamam"));
    desk.send();
    CHECK(desk.lastSeen() <= last);
    CHECK(desk.lastSeen() > 0);
}

TEST_CASE("stale reply: the text stays, who wrote is told, and the same key sends it anyway") {
    Stale desk;
    const ConversationId id = desk.current();
    desk.type(text("Tamam"));
    desk.hub.failNext(kStale);
    desk.send();
    CHECK(desk.text().toPlainText() == text("Tamam"));
    REQUIRE(desk.isTold());
    const Seq before = desk.lastSeen();
    desk.hub.customerWrites(id, "Vazgeçtim, gerek kalmadı");
    desk.settle();
    CHECK(desk.said() == text("Deniz Aydın wrote meanwhile: Vazgeçtim, gerek kalmadı"));
    CHECK(desk.part<Button>("send").text() == text("Send anyway"));
    CHECK(desk.text().hasFocus());
    desk.send();
    CHECK(desk.lastSeen() > before);
    CHECK(desk.lastSeen() == desk.hub.row(id).conversation.customerSeq);
    CHECK_FALSE(desk.isTold());
    CHECK(desk.text().toPlainText().isEmpty());
    CHECK(desk.part<Button>("send").text() == text("Send"));
}

TEST_CASE("stale reply: a colleague's answer is told as his") {
    Stale desk;
    desk.type(text("Tamam"));
    desk.hub.failNext(kStale);
    desk.send();
    desk.colleagueAnswers("Kargoya verdik");
    CHECK(desk.said() == text("Deniz Yıldırım answered meanwhile: Kargoya verdik"));
}

TEST_CASE("stale reply: the new row is shown on demand") {
    Stale desk;
    const ConversationId id = desk.current();
    desk.type(text("Tamam"));
    desk.hub.failNext(kStale);
    desk.send();
    desk.hub.customerWrites(id, "Bir sorum daha var");
    desk.settle();
    auto& timeline = desk.part<TimelineView>();
    timeline.scrollByPixels(-5000);
    QTest::mouseClick(&desk.part<Button>("meanwhileShow"), Qt::LeftButton);
    CHECK(timeline.model()->item(timeline.currentRow())->text == "Bir sorum daha var");
}

TEST_CASE("stale reply: who gives his answer up or goes elsewhere is not reminded") {
    Stale desk;
    desk.type(text("Tamam"));
    desk.hub.failNext(kStale);
    desk.send();
    REQUIRE(desk.isTold());
    desk.text().clear();
    desk.composer().flush();
    desk.settle();
    CHECK_FALSE(desk.isTold());
    desk.type(text("Tamam"));
    desk.hub.failNext(kStale);
    desk.send();
    REQUIRE(desk.isTold());
    desk.window->run(Act::Next);
    desk.settle();
    CHECK_FALSE(desk.isTold());
}

TEST_CASE("stale reply: a refusal for another reason is no news") {
    Stale desk;
    desk.type(text("Tamam"));
    desk.hub.failNext({Errc::Denied, ""});
    desk.send();
    CHECK_FALSE(desk.isTold());
    CHECK(desk.text().toPlainText() == text("Tamam"));
}

TEST_CASE("thread: what was shown ahead of the hub goes before what replaces it") {
    Stale desk;
    auto& timeline = desk.part<TimelineView>();
    TimelineItem ahead;
    ahead.seq = ahead.revision = kFirstAhead + 1;
    ahead.conversation = desk.current();
    ahead.direction = Direction::Out;
    ahead.text = "Yolda";
    ahead.delivery = Delivery::Waiting;
    ThreadUpdate first;
    first.changed = {ahead};
    desk.hub.tellThreadUpdate(desk.window->workspace().customer(), first);
    desk.settle();
    REQUIRE(timeline.model()->rowOf(kFirstAhead + 1) == timeline.model()->size() - 1);
    const int rows = timeline.model()->size();
    ThreadUpdate second;
    second.gone = {kFirstAhead + 1};
    ahead.text = "Bu da yolda";
    second.changed = {ahead};
    desk.hub.tellThreadUpdate(desk.window->workspace().customer(), second);
    desk.settle();
    CHECK(timeline.model()->size() == rows);
    CHECK(timeline.model()->item(rows - 1)->text == "Bu da yolda");
}
