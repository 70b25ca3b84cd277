// When a company is open, as an administrator writes it down: by the clock on its own wall. A plain value;
// BusinessHours reckons with it.
#pragma once

#include "core/base/error.hpp"

#include <array>
#include <chrono>
#include <string>
#include <vector>

namespace santral::routing {

struct OpenSpan { // from `open` until just before `close`, since midnight; `close` may be 24:00
    std::chrono::minutes open{};
    std::chrono::minutes close{};
    auto operator<=>(const OpenSpan&) const = default;
};

struct SpecialDay { // has these hours in place of its week day's
    std::chrono::year_month_day date;
    std::vector<OpenSpan> spans;
    bool operator==(const SpecialDay&) const = default;
};

struct Schedule {
    std::string zone;                                  // IANA name
    std::array<std::vector<OpenSpan>, 7> week;         // Monday first; a day without spans is closed
    std::vector<std::chrono::year_month_day> holidays; // closed
    std::vector<SpecialDay> special;                   // none of them a holiday too
    bool operator==(const Schedule&) const = default;
};

inline constexpr std::array<std::string_view, 7> kWeekDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

// The first fault, which names its field as schedule_json.hpp does: a zone that nobody knows, a span that
// ends before it begins or lies over another, a date that the calendar lacks or that is there twice.
Result<void> check(const Schedule& schedule);

} // namespace santral::routing
