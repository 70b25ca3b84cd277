#include "tests/fault/power_cuts.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/kept_log.hpp"

using namespace santral::fault;

namespace {

std::string told(const Report& report) {
    std::string all = report.json();
    for (const std::string& one : report.sentences) all += "\n" + one;
    return all;
}

} // namespace

TEST_CASE("power cuts: what a hub at work has acknowledged is there once, whenever the power goes") {
    santral::test::KeptLog aside;
    Report report = powerCuts({40, 1, {}});
    INFO(told(report));
    CHECK(report.good());
    CHECK(report.faults == 40);
    CHECK(report.counts.acknowledged > 300);
    CHECK(report.counts.kept > 20);
}

TEST_CASE("power cuts: a ledger that is not synced is noticed") {
    santral::test::KeptLog aside;
    Report report = powerCuts({200, 1, "ledger.db"});
    INFO(told(report));
    CHECK_FALSE(report.good());
    CHECK(report.counts.lost + report.unsound + report.unopened > 0);
}

TEST_CASE("power cuts: a journal that is not synced is noticed") {
    santral::test::KeptLog aside;
    Report report = powerCuts({200, 1, "journal.db"});
    INFO(told(report));
    CHECK_FALSE(report.good());
}

TEST_CASE("power cuts: a run repeats for its seed") {
    santral::test::KeptLog aside;
    auto once = [] {
        Report report = powerCuts({25, 9, {}});
        report.seconds = 0;
        return report.json();
    };
    CHECK(once() == once());
}
