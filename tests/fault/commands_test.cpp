#include "tests/fault/commands.hpp"

#include "tests/support/catch.hpp"

using namespace santral::fault;

TEST_CASE("commands: what desks were told by a hub is there once, over bad lines and whoever is killed") {
    CommandOptions options;
    options.count = 250;
    options.crashEvery = 50;
    options.program = SANTRAL_FAULT;
    Report report = commands(options);
    std::string all = report.json();
    for (const std::string& one : report.sentences) all += "\n" + one;
    INFO(all);
    CHECK(report.good());
    CHECK(report.faults == 5);
    CHECK(report.counts.asked == 250);
    CHECK(report.counts.acknowledged > 150);
}
