#include "core/routing/schedule_json.hpp"

#include "core/base/iso_time.hpp"
#include "tests/support/catch.hpp"

using namespace santral;
using namespace santral::routing;
using namespace std::chrono_literals;

namespace {

Result<Schedule> read(const std::string& fields) {
    auto all = readSchedules(R"({"office": {)" + fields + "}}");
    REQUIRE(all);
    REQUIRE(all->size() == 1);
    return all->front().schedule;
}

std::string faultOf(const std::string& fields) {
    Result<Schedule> schedule = read(fields);
    return schedule ? "none" : schedule.error().detail;
}

const std::string kIstanbul = R"("tz": "Europe/Istanbul")";

std::string monday(const std::string& spans) {
    return kIstanbul + R"(, "week": {"mon": [)" + spans + "]}";
}

} // namespace

TEST_CASE("schedule: what is written is read") {
    Result<Schedule> schedule =
        read(kIstanbul + R"(, "week": {"mon": [["09:00", "12:30"], ["13:30", "24:00"]],
        "sun": []}, "holidays": ["2026-10-29"], "special": {"2026-10-28": [["09:00", "12:30"]]})");
    REQUIRE(schedule);
    CHECK(schedule->zone == "Europe/Istanbul");
    CHECK(schedule->week[0] == std::vector<OpenSpan>{{9h, 12h + 30min}, {13h + 30min, 24h}});
    CHECK(schedule->week[6].empty());
    CHECK(schedule->holidays == std::vector{parseIsoDate("2026-10-29").value()});
    CHECK(schedule->special ==
          std::vector<SpecialDay>{{parseIsoDate("2026-10-28").value(), {{9h, 12h + 30min}}}});
}

TEST_CASE("schedule: only the zone must be there") {
    CHECK(read(kIstanbul));
    CHECK(faultOf(R"("week": {})") == "schedule \"office\", tz: is missing");
}

TEST_CASE("schedule: an unknown field is told by its name") {
    CHECK(faultOf(kIstanbul + R"(, "holiday": [])") ==
          "schedule \"office\", holiday: no such field; there are tz, week, holidays and special");
    CHECK(faultOf(kIstanbul + R"(, "week": {"monday": []})") ==
          "schedule \"office\", week.monday: no such day; they are mon, tue … sun");
}

TEST_CASE("schedule: a field of the wrong kind is told by its place") {
    CHECK(faultOf(R"("tz": 3)") == "schedule \"office\", tz: is no text");
    CHECK(faultOf(kIstanbul + R"(, "week": [])") == "schedule \"office\", week: is no JSON object");
    CHECK(faultOf(kIstanbul + R"(, "week": {"mon": "closed"})") ==
          "schedule \"office\", week.mon: is no list");
    CHECK(faultOf(kIstanbul + R"(, "holidays": [7])") == "schedule \"office\", holidays[0]: is no text");
    CHECK(faultOf(monday(R"(["09:00"])")) ==
          "schedule \"office\", week.mon[0]: is no pair of times such as [\"09:00\", \"18:00\"]");
    CHECK(faultOf(monday(R"(["09:00", "12:00"], ["13:00", "6pm"])")) ==
          "schedule \"office\", week.mon[1]: \"6pm\" is no time from 00:00 to 24:00");
    CHECK(faultOf(kIstanbul + R"(, "special": {"tomorrow": []})") ==
          "schedule \"office\", special.tomorrow: \"tomorrow\" is no date such as 2026-10-29");
}

TEST_CASE("schedule: hours that cannot be are refused") {
    CHECK(faultOf(monday(R"(["18:00", "09:00"])")) ==
          "schedule \"office\", week.mon: 18:00-09:00 ends before it begins");
    CHECK(faultOf(monday(R"(["09:00", "09:00"])")) ==
          "schedule \"office\", week.mon: 09:00-09:00 ends when it begins");
    CHECK(faultOf(monday(R"(["13:00", "18:00"], ["09:00", "13:01"])")) ==
          "schedule \"office\", week.mon: 09:00-13:01 and 13:00-18:00 overlap");
    CHECK(faultOf(monday(R"(["09:00", "13:00"], ["13:00", "18:00"])")) == "none");
    CHECK(faultOf(kIstanbul + R"(, "special": {"2026-10-28": [["12:00", "09:00"]]})") ==
          "schedule \"office\", special.2026-10-28: 12:00-09:00 ends before it begins");
}

TEST_CASE("schedule: a zone that nobody knows and a date that is none are refused") {
    CHECK(faultOf(R"("tz": "Mars/Olympus")") ==
          "schedule \"office\", tz: there is no time zone \"Mars/Olympus\"; write an IANA name such as "
          "Europe/Istanbul");
    CHECK(faultOf(kIstanbul + R"(, "holidays": ["2026-01-01", "2026-02-30"])") ==
          "schedule \"office\", holidays[1]: \"2026-02-30\" is no date such as 2026-10-29");
}

TEST_CASE("schedule: a date cannot be a holiday and a special day") {
    CHECK(faultOf(kIstanbul + R"(, "holidays": ["2026-10-28"], "special": {"2026-10-28": []})") ==
          "schedule \"office\", special.2026-10-28: this date is a holiday too");
}

TEST_CASE("schedule: a value that was not read from a file is checked as strictly") {
    Schedule schedule;
    schedule.zone = "Europe/Istanbul";
    CHECK(check(schedule));
    schedule.holidays = {std::chrono::year(2026) / 2 / 30};
    CHECK(check(schedule).error().detail == "holidays: 2026-02-30 is not in the calendar");
    schedule.holidays.clear();
    schedule.special = {{std::chrono::year(2026) / 2 / 3, {}}, {std::chrono::year(2026) / 2 / 3, {}}};
    CHECK(check(schedule).error().detail == "special.2026-02-03: this date is there twice");
    schedule.special.clear();
    schedule.week[2] = {{-1h, 3h}};
    CHECK_FALSE(check(schedule));
    schedule.week[2] = {{1h, 24h + 1min}};
    CHECK(check(schedule).error().detail == "week.wed: 01:00-24:01 is not within 00:00-24:00");
}

TEST_CASE("schedule: one that is faulty leaves the others readable") {
    auto all = readSchedules(R"({"bad": 1, "good": {"tz": "Asia/Baku"}})");
    REQUIRE(all);
    REQUIRE(all->size() == 2);
    CHECK(all->at(0).schedule.error().detail == "schedule \"bad\", is no JSON object");
    CHECK(all->at(1).name == "good");
    CHECK(all->at(1).schedule);
    CHECK_FALSE(readSchedules("[]"));
    CHECK_FALSE(readSchedules("{"));
}
