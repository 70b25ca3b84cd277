#include "core/routing/schedule.hpp"

#include "core/base/iso_time.hpp"
#include "core/base/zone.hpp"

#include <algorithm>
#include <set>

namespace santral::routing {
namespace {

Error scheduleFault(const std::string& field, const std::string& what) {
    return {Errc::Invalid, field + ": " + what};
}

std::string spanWords(const OpenSpan& span) {
    return clockTime(span.open) + "-" + clockTime(span.close);
}

Result<void> checkSpans(const std::string& field, std::vector<OpenSpan> spans) {
    constexpr std::chrono::minutes kMidnight = std::chrono::hours(24);
    for (const OpenSpan& span : spans) {
        if (span.open < std::chrono::minutes(0) || span.close > kMidnight)
            return scheduleFault(field, spanWords(span) + " is not within 00:00-24:00");
        if (span.close < span.open) return scheduleFault(field, spanWords(span) + " ends before it begins");
        if (span.close == span.open) return scheduleFault(field, spanWords(span) + " ends when it begins");
    }
    std::sort(spans.begin(), spans.end());
    auto over = std::adjacent_find(spans.begin(), spans.end(),
                                   [](const OpenSpan& a, const OpenSpan& b) { return b.open < a.close; });
    if (over != spans.end())
        return scheduleFault(field, spanWords(over[0]) + " and " + spanWords(over[1]) + " overlap");
    return {};
}

Result<void> checkDates(const Schedule& schedule) {
    std::set<std::chrono::year_month_day> holidays, special;
    for (const auto& date : schedule.holidays) {
        if (!date.ok()) return scheduleFault("holidays", isoDate(date) + " is not in the calendar");
        holidays.insert(date);
    }
    for (const SpecialDay& day : schedule.special) {
        std::string field = "special." + isoDate(day.date);
        if (!day.date.ok()) return scheduleFault(field, "this date is not in the calendar");
        if (!special.insert(day.date).second) return scheduleFault(field, "this date is there twice");
        if (holidays.contains(day.date)) return scheduleFault(field, "this date is a holiday too");
        if (auto good = checkSpans(field, day.spans); !good) return good;
    }
    return {};
}

} // namespace

Result<void> check(const Schedule& schedule) {
    if (auto zone = findZone(schedule.zone); !zone)
        return Error{zone.error().code, "tz: " + zone.error().detail};
    for (std::size_t day = 0; day < kWeekDays.size(); ++day) {
        auto good = checkSpans("week." + std::string(kWeekDays[day]), schedule.week[day]);
        if (!good) return good;
    }
    return checkDates(schedule);
}

} // namespace santral::routing
