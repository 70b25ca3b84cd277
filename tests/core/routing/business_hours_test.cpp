#include "core/routing/business_hours.hpp"

#include "core/base/iso_time.hpp"
#include "tests/support/catch.hpp"

using namespace santral;
using namespace santral::routing;
using namespace std::chrono_literals;

namespace {

OpenSpan from(std::string_view open, std::string_view close) {
    return {parseClockTime(open).value(), parseClockTime(close).value()};
}

// Monday to Friday from 9 to 18 with an hour for lunch, Saturday from 10 to 14.
Schedule office(std::string zone = "Europe/Istanbul") {
    Schedule out;
    out.zone = std::move(zone);
    for (std::size_t day = 0; day < 5; ++day)
        out.week[day] = {from("09:00", "12:30"), from("13:30", "18:00")};
    out.week[5] = {from("10:00", "14:00")};
    return out;
}

Schedule everyDay(std::string zone, OpenSpan span) {
    Schedule out;
    out.zone = std::move(zone);
    out.week.fill({span});
    return out;
}

Schedule always(std::string zone) {
    return everyDay(std::move(zone), from("00:00", "24:00"));
}

TimePoint utc(std::string_view written) {
    return parseIsoUtc(written).value();
}

std::string due(const Schedule& schedule, std::string_view start, std::chrono::seconds open) {
    std::optional<TimePoint> at = makeBusinessHours(schedule).value().due(utc(start), open);
    return at ? isoUtc(*at) : "never";
}

std::chrono::seconds opened(const Schedule& schedule, std::string_view start, std::string_view end) {
    return makeBusinessHours(schedule).value().opened(utc(start), utc(end));
}

} // namespace

TEST_CASE("business hours: within a span open time is time") {
    CHECK(due(office(), "2026-11-23T06:30:00Z", 15min) == "2026-11-23T06:45:00Z");
    CHECK(opened(office(), "2026-11-23T06:30:00Z", "2026-11-23T06:45:07Z") == 15min + 7s);
}

TEST_CASE("business hours: what closed time interrupts goes on at the next opening") {
    CHECK(due(office(), "2026-11-23T09:00:00Z", 1h) == "2026-11-23T11:00:00Z");    // lunch
    CHECK(due(office(), "2026-11-23T14:30:00Z", 1h) == "2026-11-24T06:30:00Z");    // the night
    CHECK(due(office(), "2026-11-21T11:00:00Z", 15min) == "2026-11-23T06:15:00Z"); // Sunday
    CHECK(due(office(), "2026-11-22T01:00:00Z", 15min) == "2026-11-23T06:15:00Z");
}

TEST_CASE("business hours: the last second before closing is due at closing") {
    CHECK(due(office(), "2026-11-23T14:45:00Z", 15min) == "2026-11-23T15:00:00Z");
    CHECK(due(office(), "2026-11-23T14:45:00Z", 15min + 1s) == "2026-11-24T06:00:01Z");
    CHECK(due(office(), "2026-11-23T06:00:00Z", 5 * 8h + 4h) == "2026-11-28T11:00:00Z"); // a whole week
}

TEST_CASE("business hours: no time is due at once, open or closed") {
    CHECK(due(office(), "2026-11-23T06:00:00Z", 0s) == "2026-11-23T06:00:00Z");
    CHECK(due(office(), "2026-11-22T06:00:00Z", 0s) == "2026-11-22T06:00:00Z");
    CHECK(due(office(), "2026-11-22T06:00:00Z", -5s) == "2026-11-22T06:00:00Z");
}

TEST_CASE("business hours: an end before the start has no open time") {
    CHECK(opened(office(), "2026-11-24T06:00:00Z", "2026-11-23T06:00:00Z") == 0s);
    CHECK(opened(office(), "2026-11-23T06:00:00Z", "2026-11-23T06:00:00Z") == 0s);
}

TEST_CASE("business hours: a holiday is closed and a special day has hours of its own") {
    Schedule schedule = office();
    schedule.holidays = {parseIsoDate("2026-10-29").value()};
    schedule.special = {{parseIsoDate("2026-10-28").value(), {from("09:00", "12:30")}},
                        {parseIsoDate("2026-11-01").value(), {from("11:00", "12:00")}}}; // a Sunday
    CHECK(opened(schedule, "2026-10-27T21:00:00Z", "2026-10-29T21:00:00Z") == 3h + 30min);
    CHECK(due(schedule, "2026-10-28T09:00:00Z", 1h) == "2026-10-30T06:30:00Z");
    CHECK(opened(schedule, "2026-10-31T21:00:00Z", "2026-11-01T21:00:00Z") == 1h);
    CHECK(opened(schedule, "2026-10-25T21:00:00Z", "2026-11-01T21:00:00Z") == 8h * 3 + 3h + 30min + 4h + 1h);
}

TEST_CASE("business hours: a span with a missing hour is an hour shorter") {
    Schedule night = everyDay("America/New_York", from("00:00", "06:00"));
    CHECK(opened(night, "2026-03-08T04:00:00Z", "2026-03-08T14:00:00Z") == 5h);
    CHECK(due(night, "2026-03-08T05:00:00Z", 3h) == "2026-03-08T08:00:00Z");
    CHECK(opened(everyDay("Europe/Berlin", from("02:15", "02:45")), "2026-03-28T23:00:00Z",
                 "2026-03-29T22:00:00Z") == 0s);
}

TEST_CASE("business hours: a span with a doubled hour is an hour longer") {
    Schedule night = everyDay("America/New_York", from("00:00", "06:00"));
    CHECK(opened(night, "2026-11-01T04:00:00Z", "2026-11-01T14:00:00Z") == 7h);
    CHECK(opened(everyDay("Europe/Berlin", from("02:15", "02:45")), "2026-10-24T22:00:00Z",
                 "2026-10-25T23:00:00Z") == 1h); // half an hour, twice
}

TEST_CASE("business hours: clocks that change at midnight, by half an hour or by a day are followed") {
    CHECK(opened(always("America/Sao_Paulo"), "2018-11-03T03:00:00Z", "2018-11-05T02:00:00Z") == 47h);
    CHECK(opened(everyDay("Australia/Lord_Howe", from("01:00", "03:00")), "2026-10-03T12:00:00Z",
                 "2026-10-04T12:00:00Z") == 90min);
    Schedule apia = everyDay("Pacific/Apia", from("09:00", "17:00"));
    CHECK(opened(apia, "2011-12-29T10:00:00Z", "2011-12-31T10:00:00Z") == 16h); // the 29th and the 31st
    CHECK(due(apia, "2011-12-30T02:00:00Z", 4h) == "2011-12-30T22:00:00Z");
}

TEST_CASE("business hours: who never closes has real time") {
    CHECK(due(always("Europe/Berlin"), "2026-10-24T23:30:00Z", 3h) == "2026-10-25T02:30:00Z");
    CHECK(due(always("Europe/Berlin"), "2026-01-01T00:00:00Z", 24h * 365) == "2027-01-01T00:00:00Z");
}

TEST_CASE("business hours: who never opens is never due") {
    Schedule never;
    never.zone = "Europe/Berlin";
    CHECK(due(never, "2026-11-20T14:50:00Z", 1min) == "never");
    CHECK(due(never, "2026-11-20T14:50:00Z", 0s) == "2026-11-20T14:50:00Z");
    CHECK(opened(never, "0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z") == 0s);
    never.special = {{parseIsoDate("2026-11-21").value(), {from("10:00", "10:05")}}}; // but for five minutes
    CHECK(due(never, "2026-11-20T14:50:00Z", 5min) == "2026-11-21T09:05:00Z");
    CHECK(due(never, "2026-11-20T14:50:00Z", 6min) == "never");
}

TEST_CASE("business hours: what is not due within fifty years is never due") {
    CHECK(due(always("Etc/UTC"), "2026-01-01T00:00:00Z", 24h * 365 * 49) != "never");
    CHECK(due(always("Etc/UTC"), "2026-01-01T00:00:00Z", 24h * 365 * 51) == "never");
    CHECK(due(office(), "2026-01-01T00:00:00Z", std::chrono::seconds::max()) == "never");
    CHECK(due(always("Etc/UTC"), "9999-12-31T22:00:00Z", 1h) == "9999-12-31T23:00:00Z");
    CHECK(due(always("Etc/UTC"), "9999-12-31T23:00:00Z", 2h) == "never");
}

TEST_CASE("business hours: moments beyond every calendar are closed") {
    BusinessHours hours = makeBusinessHours(always("Europe/Berlin")).value();
    CHECK_FALSE(hours.due(TimePoint::max(), 1s));
    CHECK_FALSE(hours.due(TimePoint::min(), 1s));
    CHECK(hours.opened(TimePoint::min(), TimePoint::max()) > 24h * 365 * 9999);
    CHECK(hours.opened(TimePoint::max(), TimePoint::min()) == 0s);
}

TEST_CASE("business hours: a start between two seconds is due between two seconds") {
    BusinessHours hours = makeBusinessHours(office()).value();
    TimePoint start = utc("2026-11-23T14:59:59Z") + 250ms;
    CHECK(hours.due(start, 1s) == utc("2026-11-24T06:00:00Z") + 250ms);
    CHECK(hours.opened(start, utc("2026-11-24T06:00:00Z") + 249ms) == 0s);
    CHECK(hours.opened(start, utc("2026-11-24T06:00:00Z") + 250ms) == 1s);
}
