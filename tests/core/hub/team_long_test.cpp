// What is promised of a team, in full.
#include "tests/support/team_scale.hpp"

#include <cstdlib>
#include <iostream>

using namespace santral;
using namespace santral::test;

TEST_CASE("team, long: of two desks that take one conversation at once, 10,000 times, one has it and one is "
          "told who") {
    raceForOneConversation(10'000);
}

TEST_CASE(
    "team, long: of two desks that accept one contact at once, 10,000 times, one has it and one is told "
    "who") {
    raceForOneContact(10'000);
}

TEST_CASE("team, long: twenty desks that each lack 10,000 events catch up and hold what the hub holds") {
    catchUp(20, 10'000);
}

TEST_CASE("team, long: a desk that joins a million messages says how much is to come, and works meanwhile") {
    const char* data = std::getenv("SANTRAL_BENCH_DATA");
    if (!data || !*data) {
        std::cout << "skipped: no data of bench_make_data in SANTRAL_BENCH_DATA\n";
        return;
    }
    TeamBench t{std::filesystem::path(data)};
    auto newest = t.visitorWrites("v1", "merhaba", t.support);
    joinWhileLoading(t, newest);
}
