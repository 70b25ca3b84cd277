#include "core/base/iso_time.hpp"

#include <algorithm>
#include <cstdio>

namespace santral {
namespace {

bool hasForm(std::string_view text, std::string_view form) { // 9 stands for a digit
    return std::equal(text.begin(), text.end(), form.begin(), form.end(),
                      [](char c, char f) { return f == '9' ? c >= '0' && c <= '9' : c == f; });
}

int number(std::string_view text, std::size_t from, std::size_t digits) {
    int value = 0;
    for (char c : text.substr(from, digits)) value = value * 10 + (c - '0');
    return value;
}

template <class... Values>
std::string formatted(const char* format, Values... values) {
    char text[64];
    std::snprintf(text, sizeof text, format, values...);
    return text;
}

} // namespace

std::optional<std::chrono::year_month_day> parseIsoDate(std::string_view text) {
    if (!hasForm(text, "9999-99-99")) return std::nullopt;
    std::chrono::year_month_day date(std::chrono::year(number(text, 0, 4)),
                                     std::chrono::month(static_cast<unsigned>(number(text, 5, 2))),
                                     std::chrono::day(static_cast<unsigned>(number(text, 8, 2))));
    if (!date.ok()) return std::nullopt;
    return date;
}

std::optional<std::chrono::minutes> parseClockTime(std::string_view text) {
    if (!hasForm(text, "99:99") || number(text, 3, 2) > 59) return std::nullopt;
    std::chrono::minutes time(number(text, 0, 2) * 60 + number(text, 3, 2));
    if (time > std::chrono::hours(24)) return std::nullopt;
    return time;
}

std::optional<TimePoint> parseIsoUtc(std::string_view text) {
    if (!hasForm(text, "9999-99-99T99:99:99Z")) return std::nullopt;
    auto date = parseIsoDate(text.substr(0, 10));
    auto time = parseClockTime(text.substr(11, 5));
    int seconds = number(text, 17, 2);
    if (!date || !time || *time == std::chrono::hours(24) || seconds > 59) return std::nullopt;
    return std::chrono::sys_days(*date) + *time + std::chrono::seconds(seconds);
}

std::string isoDate(const std::chrono::year_month_day& date) {
    return formatted("%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string clockTime(std::chrono::minutes sinceMidnight) {
    auto minutes = static_cast<int>(sinceMidnight.count());
    return formatted("%02d:%02d", minutes / 60, minutes % 60);
}

std::string isoUtc(TimePoint at) {
    auto day = std::chrono::floor<std::chrono::days>(at);
    auto second = static_cast<int>(std::chrono::floor<std::chrono::seconds>(at - day).count());
    return isoDate(day) + formatted("T%02d:%02d:%02dZ", second / 3600, second / 60 % 60, second % 60);
}

} // namespace santral
