// Desks that ask for more than their hub should give: what is signed in is not trusted either.
#include "tests/support/raw_desk.hpp"

using namespace santral;
using santral::test::RawDesk;
using santral::test::TeamBench;

namespace {

const std::string kAsk = R"({"t":"older","n":7,"customer":"00112233445566778899aabbccddeeff"})";

} // namespace

TEST_CASE("desk flood: who asks too much waits, is refused nothing, and holds nobody else up") {
    TeamBench t;
    auto conversation = t.visitorWrites("v1", "merhaba", t.support);
    t.addAgent("deniz", Role::Agent, {t.support});
    auto& other = t.openDesk(t.addAgent("emre", Role::Agent, {t.support}));
    t.untilWhole(other);
    RawDesk flood(t, "deniz");
    flood.greet();
    for (int i = 0; i < 1'000; ++i) flood.send(kAsk);
    CHECK(t.on(other, TakeConversation{conversation}));
    CHECK(flood.count("page") <= 900); // 800 at once, and what came free since
    t.until([&] { return flood.count("page") == 1'000; });
    CHECK_FALSE(flood.isClosed());
}

TEST_CASE("desk flood: a large frame counts for many small ones") {
    TeamBench t;
    t.addAgent("deniz", Role::Agent, {t.support});
    RawDesk flood(t, "deniz");
    flood.greet();
    const std::string large = R"({"t":"later","x":")" + std::string(900'000, 'x') + "\"}";
    for (int i = 0; i < 12; ++i) flood.send(large);
    flood.send(kAsk);
    auto began = std::chrono::steady_clock::now();
    t.until([&] { return flood.count("page") == 1; });
    CHECK(std::chrono::steady_clock::now() - began > std::chrono::milliseconds(1'000)); // 10.5 MB: 8 at once
}

TEST_CASE("desk flood: who fetches nothing is not heard until he does") {
    TeamBench t;
    const std::string text(7'900, 'x');
    ConversationId conversation;
    for (int i = 0; i < 60; ++i) conversation = t.visitorWrites("v1", text, t.support);
    auto found = t.hub->state().conversation(conversation);
    REQUIRE(found);
    auto identity = t.hub->state().identity((*found)->identity);
    REQUIRE(identity);
    t.until([&] { return t.hub->viewApplied() == t.hub->head(); });
    t.addAgent("deniz", Role::Agent, {t.support});
    RawDesk idle(t, "deniz");
    idle.greet();
    idle.setReading(false);
    for (int i = 0; i < 60; ++i) { // 400 KB each, 24 MB in all
        idle.send(R"({"t":"older","n":7,"customer":")" + toString((*identity)->customer) +
                  R"(","limit":50})");
    }
    auto take = toString(makeId<CommandId>(systemClock(), t.random));
    idle.send(R"({"t":"do","id":")" + take + R"(","c":"take","b":{"conversation":")" +
              toString(conversation) + R"("}})");
    auto owner = [&] { return (*t.hub->state().conversation(conversation))->owner; };
    auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(500);
    t.until([&] { return std::chrono::steady_clock::now() > until; });
    CHECK_FALSE(owner());
    idle.setReading(true);
    t.until([&] { return idle.count("done") == 1 && idle.count("page") == 60; });
    CHECK(owner());
}

TEST_CASE("desk flood: a token has three connections, and the oldest goes") {
    TeamBench t;
    t.addAgent("deniz", Role::Agent, {t.support});
    RawDesk first(t, "deniz"), second(t, "deniz"), third(t, "deniz"), fourth(t, "deniz");
    t.until([&] { return first.isClosed(); });
    CHECK(first.count("bye") == 1);
    fourth.greet();
    CHECK_FALSE(second.isClosed());
    CHECK_FALSE(third.isClosed());
}
