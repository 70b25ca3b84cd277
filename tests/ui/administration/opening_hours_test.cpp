// Opening hours between the form and the text that is kept.
#include "core/routing/schedule_json.hpp"
#include "tests/ui/support/ui_case.hpp"
#include "ui/administration/opening_hours.hpp"

using namespace santral;
using namespace santral::ui;

namespace {

const std::string kOffice =
    R"({"tz":"Europe/Istanbul","week":{"mon":[["09:00","12:30"],["13:30","18:00"]],"sun":[["00:00","24:00"]]},)"
    R"("holidays":["2026-10-29"],"special":{"2026-10-28":[["09:00","12:30"]]}})";

} // namespace

TEST_CASE("opening hours: what is written is what the hub reads") {
    const OpeningHours hours = openingHoursFrom(kOffice);
    const auto mine = routing::readSchedule(scheduleOf(hours));
    const auto given = routing::readSchedule(kOffice);
    REQUIRE(mine);
    REQUIRE(given);
    CHECK(*mine == *given);
    CHECK(openingHoursFrom(scheduleOf(hours)) == hours);
}

TEST_CASE("opening hours: holidays and special days stand together, in the order of the calendar") {
    const OpeningHours hours = openingHoursFrom(kOffice);
    REQUIRE(hours.days.size() == 2);
    CHECK(dateText(hours.days[0].date) == text("28.10.2026"));
    CHECK(spansText(hours.days[0].spans) == text("09:00-12:30"));
    CHECK(hours.days[1].spans.empty());
}

TEST_CASE("opening hours: spans are understood as people write them") {
    for (const char* typed :
         {"09:00-12:30, 13:30-18:00", "9-12.30; 13:30 – 18", " 13:30-18:00,09:00-12:30,"}) {
        INFO(typed);
        const SpansRead read = spansFrom(text(typed));
        CHECK(read.problem.isEmpty());
        CHECK(spansText(read.spans) == text("09:00-12:30, 13:30-18:00"));
    }
    CHECK(spansFrom({}).spans.empty());
    CHECK(minutesOf(spansFrom(text("00:00-24:00")).spans) == 24 * 60);
}

TEST_CASE("opening hours: what is wrong with a span is said in words") {
    const auto problem = [](const char* typed) { return spansFrom(text(typed)).problem; };
    CHECK(problem("bugün") == text("“bugün” is not a time such as 09:00-18:00"));
    CHECK(problem("09:00-18:75") == text("“09:00-18:75” is not a time such as 09:00-18:00"));
    CHECK(problem("18:00-09:00") ==
          text("18:00-09:00 ends before it begins; what is after 24:00 stands on the next day"));
    CHECK(problem("09:00-09:00") == text("09:00-09:00 ends when it begins"));
    CHECK(problem("20:00-25:00") == text("20:00-25:00 goes beyond 24:00"));
    CHECK(problem("09:00-13:00, 12:00-18:00") == text("09:00-13:00 and 12:00-18:00 overlap"));
}

TEST_CASE("opening hours: a date is one of the calendar, in either way of writing it") {
    CHECK(dateFrom(text("29.10.2026")) == QDate(2026, 10, 29));
    CHECK(dateFrom(text("2026-10-29")) == QDate(2026, 10, 29));
    CHECK_FALSE(dateFrom(text("31.02.2026")).isValid());
    CHECK_FALSE(dateFrom(text("tomorrow")).isValid());
}

TEST_CASE("opening hours: a zone has a name that the hub knows too") {
    CHECK(isZoneName(text("Europe/Istanbul")));
    CHECK_FALSE(isZoneName(text("Europe/Nowhere")));
    CHECK_FALSE(isZoneName(text("UTC+03:00")));
    CHECK_FALSE(isZoneName({}));
}
