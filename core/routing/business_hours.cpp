#include "core/routing/business_hours.hpp"

#include <algorithm>

namespace santral::routing {
namespace {

constexpr TimePoint kEarliest = std::chrono::sys_days(std::chrono::year(0) / 1 / 1);
constexpr TimePoint kLatest = std::chrono::sys_days(std::chrono::year(10000) / 1 / 1);

std::vector<OpenSpan> inOrder(std::vector<OpenSpan> spans) {
    std::sort(spans.begin(), spans.end());
    return spans;
}

} // namespace

Result<BusinessHours> makeBusinessHours(const Schedule& schedule) {
    if (auto good = check(schedule); !good) return good.error();
    auto zone = findZone(schedule.zone);
    if (!zone) return zone.error();
    return BusinessHours(*zone, schedule);
}

BusinessHours::BusinessHours(Zone zone, const Schedule& schedule) : zone_(zone) {
    for (std::size_t day = 0; day < week_.size(); ++day) {
        week_[day] = inOrder(schedule.week[day]);
        for (const OpenSpan& span : week_[day]) weekOpen_ += span.close - span.open;
    }
    for (const auto& date : schedule.holidays) exceptions_[LocalDay(date)] = {};
    for (const SpecialDay& day : schedule.special) exceptions_[LocalDay(day.date)] = inOrder(day.spans);
}

std::optional<TimePoint> BusinessHours::due(TimePoint start, std::chrono::seconds open) const {
    if (open <= std::chrono::seconds(0)) return start;
    if (open > kDueWithin || start < kEarliest || start >= kLatest) return std::nullopt;
    TimePoint last = std::min(kLatest, start + Millis(kDueWithin));
    Passed passed = pass(start, last, open);
    if (passed.open < open) return std::nullopt;
    return passed.at;
}

std::chrono::seconds BusinessHours::opened(TimePoint start, TimePoint end) const {
    Passed passed = pass(std::max(start, kEarliest), std::min(end, kLatest), Millis::max());
    return std::chrono::floor<std::chrono::seconds>(passed.open);
}

// Walks until `until`, or until the open time that is wanted has passed.
BusinessHours::Passed BusinessHours::pass(TimePoint from, TimePoint until, Millis wanted) const {
    Passed passed{from};
    while (passed.at < until && passed.open < wanted) {
        ZoneStretch stretch = zone_.stretchAt(std::chrono::floor<std::chrono::seconds>(passed.at));
        passStretch(passed, std::min<TimePoint>(until, stretch.end), stretch.offset, wanted);
    }
    return passed;
}

// Within a stretch the clock on the wall goes on evenly. Whatever it jumps over or shows twice lies between
// two stretches, so nothing else here has to know of summer time.
void BusinessHours::passStretch(Passed& passed, TimePoint until, std::chrono::seconds offset,
                                Millis wanted) const {
    LocalPoint now(passed.at.time_since_epoch() + offset);
    const LocalPoint end(until.time_since_epoch() + offset);
    while (now < end && passed.open < wanted) {
        auto today = std::chrono::floor<std::chrono::days>(now);
        auto weeks = now == today ? plainWeeks(today, end, wanted - passed.open) : std::chrono::weeks(0);
        if (weeks.count() > 0) {
            passed.open += weeks.count() * weekOpen_;
            now += weeks;
        } else {
            now = passDay(passed.open, now, std::min<LocalPoint>(end, today + std::chrono::days(1)), wanted);
        }
    }
    passed.at = TimePoint(now.time_since_epoch() - offset);
}

// Through one day, or to where the open time that is wanted has passed.
BusinessHours::LocalPoint BusinessHours::passDay(Millis& open, LocalPoint from, LocalPoint until,
                                                 Millis wanted) const {
    auto day = std::chrono::floor<std::chrono::days>(from);
    for (const OpenSpan& span : spansOn(day)) {
        LocalPoint begin = std::max<LocalPoint>(from, day + span.open);
        LocalPoint end = std::min<LocalPoint>(until, day + span.close);
        if (begin >= end) continue;
        Millis counted = std::min(end - begin, wanted - open);
        open += counted;
        if (open == wanted) return begin + counted;
    }
    return until;
}

// How many weeks from a midnight on are like any other and do not yet use up what is left.
std::chrono::weeks BusinessHours::plainWeeks(LocalDay from, LocalPoint until, Millis left) const {
    auto last = std::chrono::floor<std::chrono::days>(until);
    auto exception = exceptions_.lower_bound(from);
    if (exception != exceptions_.end()) last = std::min(last, exception->first);
    auto weeks = std::chrono::floor<std::chrono::weeks>(last - from);
    if (weekOpen_ == Millis(0)) return weeks;
    return std::min(weeks, std::chrono::weeks((left - Millis(1)) / weekOpen_));
}

const std::vector<OpenSpan>& BusinessHours::spansOn(LocalDay day) const {
    auto exception = exceptions_.find(day);
    if (exception != exceptions_.end()) return exception->second;
    return week_[std::chrono::weekday(day).iso_encoding() - 1];
}

} // namespace santral::routing
