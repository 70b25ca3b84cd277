// Stories of a team whose size a test chooses: a few of everything in each run, as many as promised in the
// long ones.
#pragma once

#include "tests/support/scope_hash.hpp"
#include "tests/support/team_bench.hpp"

#include <algorithm>

namespace santral::test {

// Two desks ask for the same work at once, again and again. One has it each time, and the other is told who.
inline void raceFor(TeamBench& t, ConversationId conversation, const CommandBody& command,
                    std::size_t rounds) {
    std::array<Agent, 2> agents{t.addAgent("deniz", Role::Agent, {t.support}),
                                t.addAgent("emre", Role::Agent, {t.support})};
    std::array<TeamBench::Desk*, 2> desks{&t.openDesk(agents[0]), &t.openDesk(agents[1])};
    for (TeamBench::Desk* desk : desks) t.untilWhole(*desk);
    auto soon = [&](const std::function<bool()>& done) {
        auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!done() && std::chrono::steady_clock::now() < end) {
            t.io.restart();
            t.io.run_one_for(std::chrono::milliseconds(100));
        }
        REQUIRE(done());
    };
    std::array<std::size_t, 2> won{};
    for (std::size_t round = 0; round < rounds; ++round) {
        std::array<std::optional<Result<Receipt>>, 2> answers;
        for (std::size_t i = 0; i < 2; ++i) {
            std::size_t who = (i + round) % 2; // each is first by turns
            (*desks[who])
                ->execute(makeId<CommandId>(systemClock(), t.random), command,
                          [&answers, who](Result<Receipt> r) { answers[who] = std::move(r); });
        }
        soon([&] { return answers[0] && answers[1]; });
        std::size_t winner = answers[0]->has_value() ? 0 : 1;
        REQUIRE(answers[winner]->has_value());
        REQUIRE_FALSE(answers[1 - winner]->has_value());
        REQUIRE(answers[1 - winner]->error() == Error{Errc::Conflict, agents[winner].name});
        REQUIRE((*t.hub->state().conversation(conversation))->owner == agents[winner].id);
        ++won[winner];
        bool free = false;
        t.hub->submitNew(Actor::system(), AssignConversation{conversation, {}},
                         [&](Result<Receipt> r) { free = r.has_value(); });
        soon([&] { return free; });
    }
    CHECK(won[0] + won[1] == rounds);
}

inline void raceForOneConversation(std::size_t rounds) {
    TeamBench t;
    auto conversation = t.visitorWrites("v1", "merhaba", t.support);
    raceFor(t, conversation, TakeConversation{conversation}, rounds);
}

// A contact that waits and that nobody was offered: whoever accepts it first has it.
inline void raceForOneContact(std::size_t rounds) {
    TeamBench t;
    Queue queue{t.support, "Support", {}, false};
    queue.work.handOut = HandOut::Push;
    t.must(t.system(SaveQueue{queue}));
    auto conversation = t.visitorWrites("v1", "merhaba", t.support);
    const Conversation* waiting = *t.hub->state().conversation(conversation);
    REQUIRE(waiting->contacts.size() == 1);
    raceFor(t, conversation, AcceptContact{conversation, waiting->contacts.front().id}, rounds);
}

// So many desks come back, each lacking so many events, and have what the hub has.
inline void catchUp(std::size_t count, Seq missed) {
    TeamBench t;
    constexpr std::size_t kVisitors = 50;
    auto visitor = [](std::size_t i) { return "v" + std::to_string(i % kVisitors); };
    for (std::size_t i = 0; i < kVisitors; ++i) t.visitorWrites(visitor(i), "merhaba", t.support);
    std::vector<TeamBench::Desk*> desks;
    for (std::size_t i = 0; i < count; ++i)
        desks.push_back(&t.openDesk(t.addAgent("desk" + std::to_string(i), Role::Agent, {t.support})));
    for (TeamBench::Desk* desk : desks) t.untilWhole(*desk);
    for (TeamBench::Desk* desk : desks) t.stop(*desk);
    Seq head = t.hub->head();
    for (std::size_t i = 0; t.hub->head() < head + missed; ++i) {
        MessageId id = t.newMessage();
        t.hub->submitNew(Actor::system(), ReceiveChat{visitor(i), id, {}, "siparişim nerede", {}, {}},
                         [](Result<Receipt> r) { REQUIRE(r); });
        if (i % 100 == 0) t.settle();
    }
    t.until([&] { return t.hub->idle(); }, 120);
    for (std::size_t i = 0; i < count; ++i) t.start(*desks[i], "desk" + std::to_string(i));
    auto there = [&](TeamBench::Desk* desk) {
        return t.linked(*desk) && (*desk)->position() == t.hub->head() && (*desk)->settled();
    };
    t.until([&] { return std::all_of(desks.begin(), desks.end(), there); }, 300);
    auto hub = hashOfHub(t, desks.front()->agent);
    CHECK(hub.items >= missed);
    for (TeamBench::Desk* desk : desks) CHECK(hashOfDesk(*desk) == hub);
}

// A desk joins a hub that has much to tell it: it says how much is still to come, and works meanwhile.
inline void joinWhileLoading(TeamBench& t, ConversationId early) {
    auto& desk = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    std::vector<std::uint64_t> left;
    auto watch = desk->watchStatus([&](const HubStatus& status) {
        if (status.loading > 0 && (left.empty() || left.back() != status.loading))
            left.push_back(status.loading);
    });
    t.until([&] { return !left.empty(); }, 120);
    CHECK_FALSE(desk->isWhole());
    REQUIRE(t.on(desk, TakeConversation{early})); // the newest come first, so this is here
    auto fresh = t.visitorWrites("later", "tam yüklenirken", t.support);
    auto shown = [&] {
        std::optional<bool> found;
        desk->loadConversation(fresh, [&](Result<InboxRow> row) { found = row.has_value(); });
        t.until([&] { return found.has_value(); });
        return *found;
    };
    t.until(shown);
    bool meanwhile = !desk->isWhole();
    t.until([&] { return desk->isWhole() && desk->settled(); }, 1'500);
    CHECK(meanwhile);
    CHECK(left.size() >= 3);
    CHECK(std::is_sorted(left.rbegin(), left.rend()));
    TimePoint since = systemClock().now() - std::chrono::hours(24) * 89; // a desk keeps 90 days
    t.until([&] { return hashOfDesk(desk, since) == hashOfHub(t, desk.agent, since); }, 300);
}

} // namespace santral::test
