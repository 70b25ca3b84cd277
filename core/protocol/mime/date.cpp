#include "core/protocol/mime/date.hpp"

#include "core/base/text.hpp"
#include "core/protocol/mime/head.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <utility>
#include <vector>

namespace santral::mime {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

struct Parts {
    int day = 0, month = 0, year = -1;
    int hour = -1, minute = 0, second = 0;
    int offset = 0; // seconds east of UTC
    bool zoned = false, pm = false, am = false;
    bool broken = false; // a time that is none: better no date than a wrong one
};

std::optional<int> number(std::string_view text) {
    int value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

std::string withoutComments(std::string_view text) {
    std::string out;
    int depth = 0;
    for (char c : text) {
        if (c == '(') ++depth;
        if (depth == 0) out += c == ',' || c == '\t' ? ' ' : c;
        if (c == ')' && depth > 0) --depth;
    }
    return out;
}

bool readTime(std::string_view word, Parts& parts) {
    std::vector<std::string_view> fields = split(word, ':');
    if (fields.size() < 2 || fields.size() > 3) return false;
    std::optional<int> hour = number(fields[0]);
    std::optional<int> minute = number(fields[1]);
    std::optional<int> second = fields.size() == 3 ? number(fields[2].substr(0, fields[2].find('.'))) : 0;
    if (!hour || !minute || !second) return false;
    parts.hour = *hour;
    parts.minute = *minute;
    parts.second = *second;
    return true;
}

// "+0300", "-05:30", "+3".
bool readOffset(std::string_view word, Parts& parts) {
    if (word.size() < 2 || (word[0] != '+' && word[0] != '-')) return false;
    std::string digits;
    for (char c : word.substr(1)) {
        if (c == ':') continue;
        if (c < '0' || c > '9') return false;
        digits += c;
    }
    if (digits.size() < 3) digits += "00";
    if (digits.size() > 4) return false;
    int value = *number(digits);
    int seconds = (value / 100 * 60 + value % 100) * 60;
    parts.offset = word[0] == '-' ? -seconds : seconds;
    parts.zoned = true;
    return true;
}

bool readZoneName(std::string_view word, Parts& parts) {
    static constexpr std::array<std::pair<std::string_view, int>, 12> kZones{{{"ut", 0},
                                                                              {"utc", 0},
                                                                              {"gmt", 0},
                                                                              {"z", 0},
                                                                              {"est", -5},
                                                                              {"edt", -4},
                                                                              {"cst", -6},
                                                                              {"cdt", -5},
                                                                              {"mst", -7},
                                                                              {"mdt", -6},
                                                                              {"pst", -8},
                                                                              {"pdt", -7}}};
    for (const auto& [name, hours] : kZones) {
        if (!equalsIgnoreCase(word, name)) continue;
        parts.offset = hours * 3600;
        parts.zoned = true;
        return true;
    }
    return false;
}

bool readMonth(std::string_view word, Parts& parts) {
    std::string low = toLowerAscii(word.substr(0, 3));
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        if (low == kMonths[i]) {
            parts.month = static_cast<int>(i) + 1;
            return true;
        }
    }
    return false;
}

int fullYear(int year, std::size_t digits) {
    if (digits <= 2) return year < 50 ? year + 2000 : year + 1900; // RFC 5322 section 4.3
    return digits == 3 ? year + 1900 : year;
}

void readWord(std::string_view word, Parts& parts) {
    if (word.find(':') != std::string_view::npos && parts.hour < 0) {
        parts.broken = parts.broken || !readTime(word, parts);
        return;
    }
    if (parts.hour >= 0 && !parts.zoned && (readOffset(word, parts) || readZoneName(word, parts))) return;
    if (equalsIgnoreCase(word, "pm")) parts.pm = true;
    if (equalsIgnoreCase(word, "am")) parts.am = true;
    if (std::optional<int> value = number(word)) {
        bool isDay = parts.day == 0 && word.size() <= 2 && *value >= 1 && *value <= 31;
        if (isDay) {
            parts.day = *value;
        } else if (parts.year < 0 && word.size() <= 4) {
            parts.year = fullYear(*value, word.size());
        }
        return;
    }
    if (parts.month == 0 && word.size() >= 3) readMonth(word, parts);
}

// "2026-11-21", "21-Nov-2026"
bool readDashed(std::string_view word, Parts& parts) {
    std::vector<std::string_view> fields = split(word, '-');
    if (fields.size() != 3 || fields[0].empty()) return false;
    if (fields[0].size() == 4 && number(fields[0]) && number(fields[1]) && number(fields[2])) {
        parts.year = *number(fields[0]);
        parts.month = *number(fields[1]);
        parts.day = *number(fields[2]);
        return true;
    }
    for (std::string_view field : fields) readWord(field, parts);
    return parts.month != 0;
}

std::optional<std::int64_t> toUnix(const Parts& parts) {
    using namespace std::chrono;
    year_month_day date{year(parts.year), month(static_cast<unsigned>(parts.month)),
                        std::chrono::day(static_cast<unsigned>(parts.day))};
    if (parts.broken || parts.year < 0 || !date.ok()) return std::nullopt;
    int hour = parts.hour < 0 ? 0 : parts.hour;
    if (parts.pm && hour < 12) hour += 12;
    if (parts.am && hour == 12) hour = 0;
    if (hour > 24 || parts.minute > 59 || parts.second > 60) return std::nullopt;
    std::int64_t days = sys_days(date).time_since_epoch().count();
    return days * 86'400 + hour * 3'600 + parts.minute * 60 + parts.second - parts.offset;
}

} // namespace

std::optional<std::int64_t> parseDate(std::string_view value) {
    std::string line = withoutComments(unfold(value.substr(0, 256)));
    Parts parts;
    for (std::string_view word : split(line, ' ')) {
        if (word.empty()) continue;
        // ISO 8601 glues date, time and zone.
        std::size_t t = word.find('T');
        if (t == 10 && word[4] == '-' && readDashed(word.substr(0, t), parts)) {
            std::string_view time = word.substr(t + 1);
            std::size_t zone = time.find_first_of("Z+-");
            readTime(time.substr(0, zone), parts);
            if (zone != std::string_view::npos) readOffset(time.substr(zone), parts);
            continue;
        }
        bool dashed = word.find('-', 1) != std::string_view::npos && parts.month == 0;
        if (dashed && readDashed(word, parts)) continue;
        readWord(word, parts);
    }
    return toUnix(parts);
}

std::string formatDate(std::int64_t unixSeconds) {
    using namespace std::chrono;
    sys_seconds time{seconds(unixSeconds)};
    sys_days day = floor<days>(time);
    year_month_day date(day);
    hh_mm_ss<seconds> clock(time - day);
    std::array<char, 64> out{};
    auto month = static_cast<std::size_t>(static_cast<unsigned>(date.month()) - 1);
    std::string name(kMonths[month]);
    name[0] = static_cast<char>(name[0] - 32);
    std::snprintf(out.data(), out.size(), "%s, %02u %s %04d %02d:%02d:%02d +0000",
                  std::string(kDays[weekday(day).c_encoding()]).c_str(), static_cast<unsigned>(date.day()),
                  name.c_str(), static_cast<int>(date.year()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return out.data();
}

} // namespace santral::mime
