// Dates and times as ISO 8601 writes them, for files and command lines. Strict: one form each, years of four
// digits, and only what the calendar has.
#pragma once

#include "core/base/clock.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace santral {

std::optional<std::chrono::year_month_day> parseIsoDate(std::string_view text); // 2026-11-23
std::optional<std::chrono::minutes> parseClockTime(std::string_view text);      // 00:00 to 24:00
std::optional<TimePoint> parseIsoUtc(std::string_view text);                    // 2026-11-23T06:15:00Z

std::string isoDate(const std::chrono::year_month_day& date);
std::string clockTime(std::chrono::minutes sinceMidnight);
std::string isoUtc(TimePoint at); // whole seconds, rounded down

} // namespace santral
