#include "tests/support/team_bench.hpp"

using namespace santral;
using santral::test::TeamBench;

namespace {

std::vector<Event> eventsAfter(TeamBench& t, Seq seq) {
    std::optional<Result<std::vector<Event>>> events;
    t.hub->readEvents(seq, 1'000, [&](Result<std::vector<Event>> read) { events = std::move(read); });
    t.until([&] { return events.has_value(); });
    REQUIRE(*events);
    return std::move(**events);
}

// A customer's first message, with all that it makes happen.
struct FirstMessage {
    TeamBench& t;
    Seq before = t.hub->head();
    std::vector<Event> events = (t.visitorWrites("v1", "merhaba", t.support), eventsAfter(t, before));
    std::vector<const Event*> named = [this] {
        std::vector<const Event*> all;
        for (const Event& event : events) all.push_back(&event);
        return all;
    }();
    DeskCommit commit{t.hub->state(), named};
};

Scope scopeWith(std::uint64_t agent, std::vector<QueueId> queues) {
    return {AgentId{{7, agent}}, false, std::move(queues)};
}

} // namespace

TEST_CASE("desk commit: all desks that hear the same share one text, whatever else they see") {
    TeamBench t;
    FirstMessage first{t};
    DeskCommit& commit = first.commit;
    REQUIRE_FALSE(commit.failed());
    auto one = commit.cutFor(scopeWith(1, {t.support}), scopeWith(1, {t.support}));
    auto two = commit.cutFor(scopeWith(2, {t.support, t.billing}), scopeWith(2, {t.support, t.billing}));
    auto other = commit.cutFor(scopeWith(3, {t.billing}), scopeWith(3, {t.billing}));
    CHECK_FALSE(one.isSilent());
    CHECK(commit.textFor(first.before, one) == commit.textFor(first.before, two)); // the same object
    CHECK_FALSE(commit.textFor(first.before, one) == commit.textFor(first.before - 1, two));
    CHECK(other.isSilent());
}

TEST_CASE("desk commit: a customer's card is in it once, however many of its events are about him") {
    TeamBench t;
    FirstMessage first{t};
    DeskCommit& commit = first.commit;
    Scope all{AgentId{{7, 1}}, true, {}};
    CHECK(commit.cutFor(all, all).cards.size() == 1);
}
