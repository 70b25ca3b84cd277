#include "tests/support/team_scale.hpp"

using namespace santral;
using namespace santral::test;

TEST_CASE(
    "team: of two desks that take one conversation at once, 300 times, one has it and one is told who") {
    raceForOneConversation(300);
}

TEST_CASE("team: four desks that each lack 600 events catch up and hold what the hub holds") {
    catchUp(4, 600);
}

TEST_CASE(
    "team: a desk that joins says how much is still to come, and takes and shows what comes meanwhile") {
    TeamBench t;
    ConversationId newest;
    for (int i = 0; i < 1'000; ++i) newest = t.visitorWrites("v" + std::to_string(i), "merhaba", t.support);
    joinWhileLoading(t, newest);
}

TEST_CASE("team: of two desks that accept one contact at once, 300 times, one has it and one is told who") {
    raceForOneContact(300);
}
