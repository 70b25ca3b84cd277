#include "tests/support/hub_folder.hpp"
#include "tests/support/scope_hash.hpp"

using namespace santral;
using namespace santral::test;

namespace {

void untilAgreed(TeamBench& t, TeamBench::Desk& desk) {
    t.untilWhole(desk);
    t.until([&] { return desk->settled() && hashOfDesk(desk) == hashOfHub(t, desk.agent); });
}

} // namespace

TEST_CASE("scope hash: hub and desk agree over everything that can happen to a conversation") {
    TeamBench t;
    auto conversation = t.visitorWrites("v1", "merhaba", t.support);
    auto other = t.visitorWrites("v2", "fatura", t.billing);
    auto& desk = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    untilAgreed(t, desk);
    CHECK(hashOfDesk(desk).conversations == 1);
    REQUIRE(t.on(desk, TakeConversation{conversation}));
    REQUIRE(t.on(desk, SendMessage{conversation, t.newMessage(), Channel::Chat, "buyurun", {}, {}, 0}));
    REQUIRE(t.on(desk, AddNote{conversation, t.newMessage(), "eski müşteri", {}}));
    REQUIRE(t.on(desk, TagConversation{conversation, "iade", true}));
    t.must(t.system(IdentifyVisitor{"v1", "Ayşe", "ayse@example.com"}));
    t.must(t.system(ReportChatSeen{"v1", 2, Delivery::Read}));
    t.visitorWrites("v3", "yeni", t.support);
    untilAgreed(t, desk);
    REQUIRE(t.on(desk, SnoozeConversation{conversation, fromMillis(4'000'000'000'000)}));
    REQUIRE(t.on(desk, CloseConversation{conversation}));
    t.must(t.system(MoveConversation{other, t.support}));
    untilAgreed(t, desk);
    CHECK(hashOfDesk(desk).conversations == 3);
    t.must(t.system(MoveConversation{conversation, t.billing}));
    untilAgreed(t, desk);
}

TEST_CASE("scope hash: an erased customer leaves hub and desk alike") {
    TeamBench t;
    auto conversation = t.visitorWrites("v1", "merhaba", t.support);
    t.visitorWrites("v2", "kalan", t.support);
    auto& desk = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    untilAgreed(t, desk);
    auto found = t.hub->state().conversation(conversation);
    auto identity = t.hub->state().identity((*found)->identity);
    t.must(t.system(EraseCustomer{(*identity)->customer}));
    untilAgreed(t, desk);
}

TEST_CASE("scope hash: a desk that lacks one message, or one tick of delivery, has another one") {
    TeamBench t;
    auto conversation = t.visitorWrites("v1", "merhaba", t.support);
    auto& desk = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    REQUIRE(t.on(desk, SendMessage{conversation, t.newMessage(), Channel::Chat, "buyurun", {}, {}, 0}));
    untilAgreed(t, desk);
    t.stop(desk);
    auto before = hashOfDesk(desk);
    bool tick = GENERATE(false, true);
    if (tick) t.must(t.system(ReportChatSeen{"v1", 2, Delivery::Read}));
    if (!tick) t.visitorWrites("v1", "orada mısınız", t.support);
    CHECK_FALSE(hashOfHub(t, desk.agent) == before);
    t.start(desk, "deniz");
    untilAgreed(t, desk);
}

TEST_CASE("scope hash: desks of other scopes have others, and each agrees with the hub") {
    TeamBench t;
    t.visitorWrites("v1", "merhaba", t.support);
    t.visitorWrites("v2", "fatura", t.billing);
    auto& one = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    auto& two = t.openDesk(t.addAgent("emre", Role::Agent, {t.support, t.billing}));
    untilAgreed(t, one);
    untilAgreed(t, two);
    CHECK_FALSE(hashOfDesk(one) == hashOfDesk(two));
}

TEST_CASE("scope hash: what lies in a queue is in no octet of a desk without it, nor of one that lost it") {
    TeamBench t;
    const std::string canary = "kanaryakafesi";
    Agent agent = t.addAgent("emre", Role::Agent, {t.support, t.billing});
    auto& without = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    auto& with = t.openDesk(agent);
    auto conversation = t.visitorWrites("v2", canary, t.billing);
    t.visitorWrites("v1", "kalan", t.support);
    t.untilWhole(with);
    REQUIRE(t.on(with, AddNote{conversation, t.newMessage(), canary + " not", {}}));
    untilAgreed(t, without);
    untilAgreed(t, with);
    CHECK_FALSE(anyOctetsHold(without.folder, canary));
    REQUIRE(anyOctetsHold(with.folder, canary));
    agent.queues = {t.support};
    t.must(t.system(RegisterAgent{agent}));
    t.until([&] { return !anyOctetsHold(with.folder, canary); });
    untilAgreed(t, with);
    CHECK(hashOfDesk(with) == hashOfDesk(without));
    t.stop(without);
    t.stop(with);
    CHECK_FALSE(anyOctetsHold(without.folder, canary));
    CHECK_FALSE(anyOctetsHold(with.folder, canary));
}
