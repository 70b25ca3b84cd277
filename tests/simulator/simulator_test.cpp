#include "core/base/log.hpp"
#include "tests/simulator/run.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/kept_log.hpp"

using namespace santral;

TEST_CASE("simulator: a seed goes the same way twice, to the last octet") {
    test::KeptLog quiet; // programs that crash complain of much
    test::TempFolder scratch;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        simulator::RunOptions options;
        options.seed = seed;
        auto first = simulator::run(options, scratch.path());
        options.story = true; // tells more, and changes nothing
        auto second = simulator::run(options, scratch.path());
        CAPTURE(seed);
        CHECK(first.digest == second.digest);
        CHECK(first.steps == second.steps);
    }
}

TEST_CASE("simulator: another seed goes another way") {
    test::KeptLog quiet;
    test::TempFolder scratch;
    auto first = simulator::run({101}, scratch.path());
    auto second = simulator::run({102}, scratch.path());
    CHECK(first.digest != second.digest);
}
