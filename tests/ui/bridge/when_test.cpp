#include "ui/bridge/when.hpp"

#include "tests/support/catch.hpp"
#include "ui/bridge/text.hpp"

#include <QLocale>

using namespace santral;
using namespace santral::ui;
using namespace std::chrono_literals;

namespace {

TimePoint at(int year, int month, int day, int hour, int minute) {
    return fromMillis(QDateTime(QDate(year, month, day), QTime(hour, minute)).toMSecsSinceEpoch());
}

} // namespace

TEST_CASE("when: the past gets coarser with distance") {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const TimePoint now = at(2024, 11, 12, 16, 0);
    CHECK(toCore(agoText(now - 20s, now)) == "now");
    CHECK(toCore(agoText(now + 20s, now)) == "now");
    CHECK(toCore(agoText(now - 14min, now)) == "14 min");
    CHECK(toCore(agoText(now - 3h, now)) == "3 h");
    CHECK(toCore(agoText(at(2024, 11, 11, 9, 0), now)) == "Yesterday");
    CHECK(toCore(agoText(at(2024, 10, 18, 9, 0), now)) == "18 Oct");
    CHECK(toCore(agoText(at(2023, 10, 18, 9, 0), now)) == "18.10.2023");
}

TEST_CASE("when: waiting is told in seconds while seconds matter") {
    CHECK(toCore(waitText(48s)) == "0:48");
    CHECK(toCore(waitText(90s)) == "1:30");
    CHECK(toCore(waitText(42min)) == "42 min");
    CHECK(toCore(waitText(5h)) == "5 h");
    CHECK(toCore(waitText(3min)) == "3 min");
    CHECK(toCore(waitText(-3s)) == "0:00");
}

TEST_CASE("when: what runs is painted again only when its text is another one") {
    CHECK(untilNextWait(48'300ms, Runs::Up) == 700ms);
    CHECK(untilNextWait(48'300ms, Runs::Down) == 301ms);
    CHECK(untilNextWait(12min + 10s, Runs::Up) == 50s);
    CHECK(untilNextWait(12min + 10s, Runs::Down) == 10s + 1ms);
    CHECK(untilNextWait(3h + 20min, Runs::Up) == 40min);
    CHECK(waitText(12min + 10s - untilNextWait(12min + 10s, Runs::Down)) == waitText(11min + 59s));
}

TEST_CASE("when: months are written in the language of the desk") {
    QLocale::setDefault(QLocale(QLocale::Turkish, QLocale::Turkey));
    CHECK(toCore(agoText(at(2024, 2, 3, 9, 0), at(2024, 11, 12, 16, 0))) == "3 Şub");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}
