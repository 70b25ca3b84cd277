#include "core/base/iso_time.hpp"

#include "tests/support/catch.hpp"

using namespace santral;
using namespace std::chrono_literals;

TEST_CASE("iso time: what is written is read back") {
    for (std::string_view text : {"2026-11-23T06:15:00Z", "1969-12-31T23:59:59Z", "2024-02-29T00:00:00Z",
                                  "0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z"}) {
        INFO(text);
        REQUIRE(parseIsoUtc(text));
        CHECK(isoUtc(*parseIsoUtc(text)) == text);
    }
    CHECK(parseIsoUtc("1970-01-01T00:00:01Z") == fromMillis(1000));
    CHECK(isoDate(parseIsoDate("2026-10-29").value()) == "2026-10-29");
    CHECK(clockTime(parseClockTime("09:05").value()) == "09:05");
    CHECK(parseClockTime("24:00") == 24h);
}

TEST_CASE("iso time: parts of a second are left out") {
    CHECK(isoUtc(fromMillis(1999)) == "1970-01-01T00:00:01Z");
    CHECK(isoUtc(fromMillis(-1)) == "1969-12-31T23:59:59Z");
}

TEST_CASE("iso time: other forms and what no calendar has are refused") {
    for (std::string_view text :
         {"", "2026-11-23", "2026-11-23T06:15:00", "2026-11-23 06:15:00Z", "2026-11-23T06:15:00+03:00",
          "2026-11-23T06:15:00.5Z", "2026-02-29T00:00:00Z", "2026-11-23T24:00:00Z", "2026-11-23T06:60:00Z",
          "2026-11-23T06:15:60Z", "2026-13-01T00:00:00Z", "2026-11-00T00:00:00Z", "2026-11-23T-6:15:00Z"})
        CHECK_FALSE(parseIsoUtc(text));
    for (std::string_view text :
         {"", "2026-2-3", "20260203", "2026-02-30", "2026-04-31", "26-04-01", "2026-04-01 "})
        CHECK_FALSE(parseIsoDate(text));
    for (std::string_view text : {"", "9:00", "0900", "24:01", "25:00", "12:60", "09:00:00", "-9:00"})
        CHECK_FALSE(parseClockTime(text));
}
