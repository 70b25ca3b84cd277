// Random schedules against somebody who only looks at a clock: minute by minute, with the C library's idea of
// local time.
#include "core/base/iso_time.hpp"
#include "core/base/random.hpp"
#include "core/routing/business_hours.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cstdlib>
#include <ctime>

using namespace santral;
using namespace santral::routing;
using namespace std::chrono_literals;

namespace {

// The time zone of this process, for as long as it lives.
class ProcessZone {
public:
    explicit ProcessZone(const std::string& name) {
        if (const char* before = std::getenv("TZ")) before_ = before;
        set(name);
    }
    ~ProcessZone() { set(before_); }
    ProcessZone(const ProcessZone&) = delete;
    ProcessZone& operator=(const ProcessZone&) = delete;

private:
    static void set(const std::string& name) {
        if (name.empty()) {
            unsetenv("TZ");
        } else {
            setenv("TZ", name.c_str(), 1);
        }
        tzset();
    }
    std::string before_;
};

class Walker {
public:
    explicit Walker(const Schedule& schedule) : schedule_(schedule), zone_(schedule.zone) {}

    std::chrono::seconds opened(TimePoint start, TimePoint end) const {
        Millis sum(0);
        for (TimePoint t = start; t < end;) {
            TimePoint next = std::min(end, nextMinute(t));
            if (isOpen(t)) sum += next - t;
            t = next;
        }
        return std::chrono::floor<std::chrono::seconds>(sum);
    }

    std::optional<TimePoint> due(TimePoint start, std::chrono::seconds open, TimePoint giveUp) const {
        Millis left = open;
        for (TimePoint t = start; t < giveUp; t = nextMinute(t)) {
            if (!isOpen(t)) continue;
            if (left <= nextMinute(t) - t) return t + left;
            left -= nextMinute(t) - t;
        }
        return std::nullopt;
    }

private:
    static TimePoint nextMinute(TimePoint t) { return std::chrono::floor<std::chrono::minutes>(t) + 1min; }

    bool isOpen(TimePoint t) const {
        std::time_t moment = std::chrono::floor<std::chrono::seconds>(t).time_since_epoch().count();
        std::tm local{};
        localtime_r(&moment, &local);
        std::chrono::year_month_day date(std::chrono::year(local.tm_year + 1900),
                                         std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)),
                                         std::chrono::day(static_cast<unsigned>(local.tm_mday)));
        std::chrono::minutes minute(local.tm_hour * 60 + local.tm_min);
        const auto& spans = spansOn(date, static_cast<std::size_t>(local.tm_wday + 6) % 7);
        return std::any_of(spans.begin(), spans.end(),
                           [&](const OpenSpan& span) { return span.open <= minute && minute < span.close; });
    }

    std::vector<OpenSpan> spansOn(std::chrono::year_month_day date, std::size_t weekDay) const {
        const auto& closed = schedule_.holidays;
        if (std::find(closed.begin(), closed.end(), date) != closed.end()) return {};
        for (const SpecialDay& day : schedule_.special)
            if (day.date == date) return day.spans;
        return schedule_.week[weekDay];
    }

    const Schedule& schedule_;
    ProcessZone zone_;
};

class Maker {
public:
    explicit Maker(std::uint64_t seed) : random_(seed) {}

    std::uint64_t below(std::uint64_t limit) { return random_.next() % limit; }

    std::vector<OpenSpan> spans() {
        std::vector<std::chrono::minutes> times;
        for (std::uint64_t i = 2 * below(4); i > 0; --i) times.emplace_back(below(24 * 60 + 1));
        if (below(6) == 0) times = {0min, 24h};
        std::sort(times.begin(), times.end());
        std::vector<OpenSpan> out;
        for (std::size_t i = 0; i < times.size(); i += 2)
            if (times[i] < times[i + 1]) out.push_back({times[i], times[i + 1]});
        if (below(2) == 0) std::reverse(out.begin(), out.end()); // they may stand in any order
        return out;
    }

    // A moment within the years that the zone files hold, half of them just before clocks change.
    TimePoint start(const Zone& zone) {
        auto moment = std::chrono::sys_seconds(std::chrono::seconds(below(2'050'000'000)));
        ZoneStretch stretch = zone.stretchAt(moment);
        bool changes = stretch.end < std::chrono::sys_seconds(2'050'000'000s);
        if (changes && below(2) == 0) moment = stretch.end - std::chrono::seconds(below(3 * 86'400));
        return TimePoint(moment) + (below(4) == 0 ? Millis(below(1000)) : 0ms);
    }

    Schedule schedule(const std::string& zone, TimePoint near) {
        Schedule out;
        out.zone = zone;
        for (auto& day : out.week) day = spans();
        auto today = std::chrono::floor<std::chrono::days>(near);
        for (int day = -2; day < 15; ++day) {
            std::chrono::year_month_day date(today + std::chrono::days(day));
            std::uint64_t kind = below(10);
            if (kind == 0) out.holidays.push_back(date);
            if (kind == 1) out.special.push_back({date, spans()});
        }
        return out;
    }

private:
    SeededRandom random_;
};

void compareOnce(Maker& maker, const std::string& zone) {
    TimePoint start = maker.start(findZone(zone).value());
    Schedule schedule = maker.schedule(zone, start);
    BusinessHours hours = makeBusinessHours(schedule).value();
    Walker walker(schedule);
    INFO(zone << " from " << isoUtc(start));
    TimePoint end = start + Millis(maker.below(20 * 86'400'000));
    REQUIRE(hours.opened(start, end) == walker.opened(start, end));
    std::chrono::seconds wanted(1 + maker.below(5 * 86'400));
    std::optional<TimePoint> due = hours.due(start, wanted);
    std::optional<TimePoint> walked = walker.due(start, wanted, start + std::chrono::days(20));
    if (walked) REQUIRE(due == walked);
    if (!walked && due) REQUIRE(*due > start + std::chrono::days(20));
    if (due) REQUIRE(hours.opened(start, *due) == wanted);
    if (due) REQUIRE(hours.opened(start, *due - 1ms) == wanted - 1s);
}

} // namespace

TEST_CASE("business hours: whoever walks minute by minute finds the same") {
    Maker maker(2026);
    for (int round = 0; round < 12; ++round)
        for (const std::string zone :
             {"Europe/Berlin", "Europe/Istanbul", "America/New_York", "America/Sao_Paulo", "Asia/Baku",
              "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca",
              "Antarctica/Troll", "America/St_Johns", "Africa/Cairo"})
            compareOnce(maker, zone);
}

TEST_CASE("business hours: far ahead open time and due time agree") {
    Maker maker(7);
    for (int round = 0; round < 200; ++round) {
        const std::string zone = round % 2 == 0 ? "Europe/Berlin" : "America/New_York";
        TimePoint start = maker.start(findZone(zone).value());
        BusinessHours hours = makeBusinessHours(maker.schedule(zone, start)).value();
        std::chrono::seconds wanted(1 + maker.below(300 * 86'400));
        std::optional<TimePoint> due = hours.due(start, wanted);
        INFO(zone << " from " << isoUtc(start) << " for " << wanted.count() << " s");
        if (due) REQUIRE(hours.opened(start, *due) == wanted);
        if (due) REQUIRE(hours.opened(start, *due - 1ms) == wanted - 1s);
    }
}
