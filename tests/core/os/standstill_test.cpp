#include "core/os/standstill.hpp"

#include "tests/support/catch.hpp"

#include <csignal>

using namespace santral;
using namespace std::chrono_literals;

TEST_CASE("standstill: whoever goes on after a stop did not run through") {
    os::countStops();
    const auto before = os::standstill();
    CHECK(os::ranThrough(before, os::standstill()));
    REQUIRE(::raise(SIGCONT) == 0);
    CHECK_FALSE(os::ranThrough(before, os::standstill()));
}

TEST_CASE("standstill: whoever slept with the computer did not run through") {
    CHECK_FALSE(os::ranThrough({3, 1'000ms}, {3, 61'000ms}));
    CHECK(os::ranThrough({3, 1'000ms}, {3, 1'001ms})); // two clocks, read one after the other
}
