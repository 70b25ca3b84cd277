// Service levels of conversations in a real hub: when an answer is due, warned of and broken.
#include "tests/support/routed_bench.hpp"

using namespace santral;
using santral::test::RoutedBench;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

void promises(QueueWork& work) {
    work.handOut = HandOut::Pull;
    work.level.firstAnswer = 120;
    work.level.nextAnswer = 600;
    work.level.resolution = 3600;
    work.level.warnAt = 50;
}

void answers(RoutedBench& t, ConversationId id, AgentId agent) {
    SendMessage answer;
    answer.conversation = id;
    answer.message = t.newMessage();
    answer.text = "Buyurun";
    t.must(t.by(agent, answer));
}

} // namespace

TEST_CASE("service level: a first message is due as the queue promises") {
    RoutedBench t(promises);
    const Conversation c = t.conversation(t.chat());
    REQUIRE(c.answer);
    CHECK(c.answer->due == t.time.now() + minutes(2));
    CHECK(c.answer->warn == t.time.now() + minutes(1));
    REQUIRE(c.resolution);
    CHECK(c.resolution->due == t.time.now() + minutes(60));
}

TEST_CASE("service level: a second message before the answer changes nothing") {
    RoutedBench t(promises);
    ConversationId id = t.chat();
    auto first = t.conversation(id).answer;
    t.wait(seconds(30));
    t.chat("v1", "Alo?");
    CHECK(t.conversation(id).answer == first);
}

TEST_CASE("service level: an answer stops its clock and not the one of the whole") {
    RoutedBench t(promises);
    ConversationId id = t.chat();
    answers(t, id, t.can);
    CHECK_FALSE(t.conversation(id).answer);
    CHECK(t.conversation(id).resolution);
}

TEST_CASE("service level: what comes after the first answer has the later promise") {
    RoutedBench t(promises);
    ConversationId id = t.chat();
    answers(t, id, t.can);
    t.chat("v1", "Bir şey daha");
    REQUIRE(t.conversation(id).answer);
    CHECK(t.conversation(id).answer->due == t.time.now() + minutes(10));
}

TEST_CASE("service level: it warns, and then is broken") {
    RoutedBench t(promises);
    ConversationId id = t.chat();
    t.wait(seconds(59));
    CHECK(t.conversation(id).answer->mark == ServiceMark::None);
    t.wait(seconds(2));
    CHECK(t.conversation(id).answer->mark == ServiceMark::Warned);
    t.wait(seconds(60));
    CHECK(t.conversation(id).answer->mark == ServiceMark::Breached);
}

TEST_CASE("service level: what broke while the hub was away is marked when it is back") {
    RoutedBench t(promises);
    ConversationId id = t.chat();
    t.close();
    t.time.advance(minutes(5));
    t.open();
    t.wait(seconds(3));
    CHECK(t.conversation(id).answer->mark == ServiceMark::Breached);
}

TEST_CASE("service level: only opening hours count") {
    RoutedBench t(promises);
    HoursId hours{{5, 1}};
    // The bench begins on Thursday, 9 October 2025, 08:53:20 UTC.
    t.must(
        t.system(SaveHours{Hours{hours, "Ofis", R"({"tz":"Etc/UTC","week":{"thu":[["09:00","18:00"]]}})"}}));
    t.work.hours = hours;
    t.must(t.system(SaveQueue{Queue{t.queue, "Satış", {}, false, t.work}}));
    ConversationId id = t.chat();
    auto open = std::chrono::sys_days(std::chrono::year(2025) / 10 / 9) + std::chrono::hours(9);
    CHECK(t.conversation(id).answer->due == open + minutes(2));
}

TEST_CASE("service level: moved to another queue it has that one's promise, from when the customer began") {
    RoutedBench t(promises);
    QueueWork slower = t.work;
    slower.level.firstAnswer = 600;
    t.must(t.system(SaveQueue{Queue{t.other, "İade", {}, false, slower}}));
    ConversationId id = t.chat();
    TimePoint began = t.time.now();
    t.wait(seconds(30));
    t.must(t.by(t.sema, MoveConversation{id, t.other}));
    CHECK(t.conversation(id).answer->due == began + minutes(10));
}

TEST_CASE("service level: closing stops both clocks, and taking that back starts them again") {
    RoutedBench t(promises);
    ConversationId id = t.chat();
    auto due = t.conversation(id).answer->due;
    Standing before = standingOf(t.conversation(id));
    t.must(t.by(t.can, CloseConversation{id}));
    CHECK_FALSE(t.conversation(id).answer);
    CHECK_FALSE(t.conversation(id).resolution);
    Standing after = before;
    after.state = ConversationState::Closed;
    t.must(t.by(t.can, RestoreConversation{id, after, before}));
    REQUIRE(t.conversation(id).answer);
    CHECK(t.conversation(id).answer->due == due);
}

TEST_CASE("service level: an old matter in which the customer comes back is due from then on") {
    RoutedBench t(promises);
    ConversationId id = t.chat();
    answers(t, id, t.can);
    t.must(t.by(t.can, CloseConversation{id}));
    t.wait(minutes(90));
    t.chat("v1", "Yine ben");
    REQUIRE(t.conversation(id).resolution);
    CHECK(t.conversation(id).resolution->due == t.time.now() + minutes(60));
}

TEST_CASE("service level: hours that cannot be read are refused with the field") {
    RoutedBench t;
    auto refused = t.system(SaveHours{Hours{HoursId{{5, 1}}, "Ofis", R"({"tz":"Mars/Olympus"})"}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::Invalid);
    CHECK(refused.error().detail.find("tz") != std::string::npos);
}
