#include "core/net/backoff.hpp"

#include "tests/support/catch.hpp"

using namespace santral;
using namespace std::chrono_literals;

TEST_CASE("backoff: waits stay between 0.5 and 30 s and spread wider with every failure") {
    SeededRandom random(7);
    Millis longestFirst{0};
    Millis longestTenth{0};
    for (int round = 0; round < 200; ++round) {
        net::Backoff backoff(random);
        for (int attempt = 0; attempt < 10; ++attempt) {
            Millis wait = backoff.next();
            REQUIRE(wait >= 500ms);
            REQUIRE(wait <= 30s);
            if (attempt == 0) longestFirst = std::max(longestFirst, wait);
            if (attempt == 9) longestTenth = std::max(longestTenth, wait);
        }
    }
    CHECK(longestFirst <= 1s);
    CHECK(longestTenth > 25s);
}

TEST_CASE("backoff: starts from the beginning after a success") {
    SeededRandom random(7);
    net::Backoff backoff(random);
    for (int attempt = 0; attempt < 10; ++attempt) backoff.next();
    backoff.reset();
    CHECK(backoff.next() <= 1s);
}

TEST_CASE("backoff: who knows better waits less, and the range goes on growing for who does not") {
    SeededRandom random(7);
    net::Backoff backoff(random);
    for (int attempt = 0; attempt < 10; ++attempt) {
        Millis wait = backoff.next(3s);
        REQUIRE(wait >= 500ms);
        REQUIRE(wait <= 3s);
    }
    Millis longest{0};
    for (int attempt = 0; attempt < 50; ++attempt) longest = std::max(longest, backoff.next());
    CHECK(longest > 20s);
}
