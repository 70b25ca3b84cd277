#include "tests/fault/kills.hpp"

#include "tests/support/catch.hpp"

using namespace santral::fault;

namespace {

// A hundred in two halves, which run beside each other.
void fifty(std::uint64_t seed) {
    Report report = kills({50, seed, SANTRAL_FAULT});
    std::string all = report.json();
    for (const std::string& one : report.sentences) all += "\n" + one;
    INFO(all);
    CHECK(report.good());
    CHECK(report.faults == 50);
    CHECK(report.counts.acknowledged > 500);
    CHECK(report.counts.kept > 20);
}

} // namespace

TEST_CASE("kills: what a hub at work has acknowledged is there once, wherever its process is killed") {
    fifty(1);
}

TEST_CASE("kills: the same, fifty others") {
    fifty(2);
}
