#include "core/base/zone.hpp"

#include "core/base/iso_time.hpp"
#include "core/base/random.hpp"
#include "tests/support/catch.hpp"

using namespace santral;
using namespace std::chrono_literals;

namespace {

std::chrono::sys_seconds utc(std::string_view written) {
    return std::chrono::floor<std::chrono::seconds>(parseIsoUtc(written).value());
}

std::chrono::local_seconds wall(std::string_view written) { // "2026-03-29 02:30"
    auto date = parseIsoDate(written.substr(0, 10)).value();
    return std::chrono::local_days(date) + parseClockTime(written.substr(11)).value();
}

std::string toUtc(std::string_view zone, std::string_view local, Twice twice = Twice::First) {
    return isoUtc(findZone(zone).value().toUtc(wall(local), twice));
}

std::chrono::minutes offset(std::string_view zone, std::string_view moment) {
    return std::chrono::floor<std::chrono::minutes>(findZone(zone).value().stretchAt(utc(moment)).offset);
}

} // namespace

TEST_CASE("zone: local time is ahead of UTC by what the day of the year says") {
    CHECK(offset("Europe/Berlin", "2026-01-15T12:00:00Z") == 1h);
    CHECK(offset("Europe/Berlin", "2026-07-15T12:00:00Z") == 2h);
    CHECK(offset("Asia/Kathmandu", "2026-07-15T12:00:00Z") == 5h + 45min);
    CHECK(offset("America/Sao_Paulo", "2018-12-01T12:00:00Z") == -2h);
}

TEST_CASE("zone: what governments changed is known") {
    CHECK(offset("Europe/Istanbul", "2015-12-01T12:00:00Z") == 2h);
    CHECK(offset("Europe/Istanbul", "2016-12-01T12:00:00Z") == 3h);
    CHECK(offset("Asia/Baku", "2015-07-01T12:00:00Z") == 5h);
    CHECK(offset("Asia/Baku", "2016-07-01T12:00:00Z") == 4h);
}

TEST_CASE("zone: a name that is none is told in the error") {
    for (std::string_view name : {"Mars/Olympus", "", "Europe", "europe/berlin", "localtime", "zone.tab",
                                  "UTC+3", "../../../etc/passwd", "posix/Europe/Berlin"}) {
        INFO(name);
        auto zone = findZone(name);
        REQUIRE_FALSE(zone);
        CHECK(zone.error().code == Errc::NotFound);
        CHECK(zone.error().detail.find('"' + std::string(name) + '"') != std::string::npos);
    }
}

TEST_CASE("zone: a name of old is a zone too") {
    CHECK(findZone("Turkey").value().name() == "Turkey");
    CHECK(offset("Asia/Calcutta", "2026-07-15T12:00:00Z") == 5h + 30min);
}

TEST_CASE("zone: a local time that clocks jumped over is the moment of the jump") {
    CHECK(toUtc("Europe/Berlin", "2026-03-29 02:30") == "2026-03-29T01:00:00Z");
    CHECK(toUtc("America/Sao_Paulo", "2018-11-04 00:15") == "2018-11-04T03:00:00Z");
    CHECK(toUtc("Australia/Lord_Howe", "2026-10-04 02:10") == "2026-10-03T15:30:00Z");
    CHECK(toUtc("Pacific/Apia", "2011-12-30 12:00") == "2011-12-30T10:00:00Z"); // a whole day
}

TEST_CASE("zone: of a local time that came twice the first is meant, or the second where asked for") {
    CHECK(toUtc("Europe/Berlin", "2026-10-25 02:30") == "2026-10-25T00:30:00Z");
    CHECK(toUtc("Europe/Berlin", "2026-10-25 02:30", Twice::Second) == "2026-10-25T01:30:00Z");
    CHECK(toUtc("Australia/Lord_Howe", "2026-04-05 01:45") == "2026-04-04T14:45:00Z");
    CHECK(toUtc("Australia/Lord_Howe", "2026-04-05 01:45", Twice::Second) == "2026-04-04T15:15:00Z");
}

TEST_CASE("zone: a change takes effect at its very second") {
    CHECK(toUtc("Europe/Berlin", "2026-03-29 01:59") == "2026-03-29T00:59:00Z");
    CHECK(toUtc("Europe/Berlin", "2026-03-29 03:00") == "2026-03-29T01:00:00Z");
    CHECK(offset("Europe/Berlin", "2026-03-29T00:59:59Z") == 1h);
    CHECK(offset("Europe/Berlin", "2026-03-29T01:00:00Z") == 2h);
}

TEST_CASE("zone: every moment is one of the two meanings of its local time") {
    SeededRandom random(11);
    for (std::string_view name :
         {"Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Australia/Lord_Howe", "Pacific/Apia",
          "Africa/Casablanca", "Antarctica/Troll", "Asia/Kathmandu"}) {
        Zone zone = findZone(name).value();
        for (int round = 0; round < 500; ++round) {
            auto moment = utc("1970-01-01T00:00:00Z") + std::chrono::seconds(random.next() % 2'100'000'000);
            if (round % 2 == 0) { // near a change
                ZoneStretch stretch = zone.stretchAt(moment);
                if (stretch.end < utc("2038-01-01T00:00:00Z"))
                    moment = stretch.end - 3h + std::chrono::seconds(random.next() % (6 * 3600));
            }
            auto local = zone.toLocal(moment);
            auto first = zone.toUtc(local), second = zone.toUtc(local, Twice::Second);
            if (first != moment && second != moment) FAIL(name << " at " << isoUtc(moment));
            if (first > second) FAIL(name << " at " << isoUtc(moment) << ": the first is the later one");
        }
    }
}

TEST_CASE("zone: each stretch begins where the one before it ends") {
    Zone zone = findZone("Europe/Istanbul").value();
    ZoneStretch stretch = zone.stretchAt(utc("1980-01-01T00:00:00Z"));
    int stretches = 0;
    while (stretch.end < utc("2030-01-01T00:00:00Z")) {
        ZoneStretch next = zone.stretchAt(stretch.end);
        REQUIRE(next.begin == stretch.end);
        REQUIRE(zone.stretchAt(stretch.end - 1s).begin == stretch.begin);
        stretch = next;
        ++stretches;
    }
    CHECK(stretches > 60);
    CHECK(isoUtc(stretch.begin) == "2016-09-06T21:00:00Z");
}

// Fails where tzdata was compiled with `zic -b slim`: the library reads only the changes that are written
// out.
TEST_CASE("zone: the system's files write out the summers to come") {
    CHECK(offset("Europe/Berlin", "2037-07-15T12:00:00Z") == 2h);
    CHECK(offset("America/New_York", "2037-07-15T12:00:00Z") == -4h);
}
