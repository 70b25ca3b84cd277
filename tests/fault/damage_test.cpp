#include "tests/fault/damage.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/kept_log.hpp"

using namespace santral::fault;

TEST_CASE(
    "damage: what a disk has changed is never shown as good, and is built anew, brought over or named") {
    santral::test::KeptLog aside;
    Report report = damage({60, 1});
    std::string all = report.json();
    for (const std::string& one : report.sentences) all += "\n" + one;
    INFO(all);
    CHECK(report.good());
    CHECK(report.faults == 60);
}
