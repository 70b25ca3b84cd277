#include "core/routing/schedule_json.hpp"

#include "core/base/iso_time.hpp"
#include "core/base/text.hpp"
#include "core/domain/json.hpp"

#include <algorithm>

namespace santral::routing {
namespace {

using JsonValue = boost::json::value;

std::string inQuotes(std::string_view text) {
    return '"' + printable(text) + '"';
}

// Reads one schedule up to its first fault.
class ScheduleReader {
public:
    Result<Schedule> read(const JsonValue& json) {
        const auto* fields = json.if_object();
        if (!fields) return Error{Errc::Invalid, "is no JSON object"};
        if (!fields->contains("tz")) fail("tz", "is missing");
        for (const auto& [name, value] : *fields) field(name, value);
        if (fault_) return *fault_;
        return std::move(schedule_);
    }

private:
    void fail(const std::string& where, const std::string& what) {
        if (!fault_) fault_ = Error{Errc::Invalid, where + ": " + what};
    }

    void field(std::string_view name, const JsonValue& value) {
        if (name == "tz") {
            schedule_.zone = text("tz", value);
        } else if (name == "week") {
            week(value);
        } else if (name == "holidays") {
            holidays(value);
        } else if (name == "special") {
            special(value);
        } else {
            fail(printable(name), "no such field; there are tz, week, holidays and special");
        }
    }

    void week(const JsonValue& value) {
        const auto* days = value.if_object();
        if (!days) return fail("week", "is no JSON object");
        for (const auto& [name, spansOfDay] : *days) {
            std::string_view day = name;
            auto known = std::find(kWeekDays.begin(), kWeekDays.end(), day);
            std::string where = "week." + printable(day);
            if (known == kWeekDays.end()) return fail(where, "no such day; they are mon, tue … sun");
            schedule_.week[static_cast<std::size_t>(known - kWeekDays.begin())] = spans(where, spansOfDay);
        }
    }

    void holidays(const JsonValue& value) {
        const auto* dates = value.if_array();
        if (!dates) return fail("holidays", "is no list");
        for (std::size_t i = 0; i < dates->size(); ++i) {
            std::string where = "holidays[" + std::to_string(i) + "]";
            schedule_.holidays.push_back(date(where, text(where, (*dates)[i])));
        }
    }

    void special(const JsonValue& value) {
        const auto* days = value.if_object();
        if (!days) return fail("special", "is no JSON object");
        for (const auto& [name, spansOfDay] : *days) {
            std::string where = "special." + printable(std::string_view(name));
            schedule_.special.push_back({date(where, name), spans(where, spansOfDay)});
        }
    }

    std::vector<OpenSpan> spans(const std::string& where, const JsonValue& value) {
        std::vector<OpenSpan> out;
        const auto* list = value.if_array();
        if (!list) fail(where, "is no list");
        for (std::size_t i = 0; list && i < list->size(); ++i)
            out.push_back(span(where + "[" + std::to_string(i) + "]", (*list)[i]));
        return out;
    }

    OpenSpan span(const std::string& where, const JsonValue& value) {
        const auto* ends = value.if_array();
        if (!ends || ends->size() != 2) {
            fail(where, "is no pair of times such as [\"09:00\", \"18:00\"]");
            return {};
        }
        return {time(where, text(where, (*ends)[0])), time(where, text(where, (*ends)[1]))};
    }

    std::chrono::minutes time(const std::string& where, std::string_view written) {
        auto parsed = parseClockTime(written);
        if (!parsed) fail(where, inQuotes(written) + " is no time from 00:00 to 24:00");
        return parsed.value_or(std::chrono::minutes(0));
    }

    std::chrono::year_month_day date(const std::string& where, std::string_view written) {
        auto parsed = parseIsoDate(written);
        if (!parsed) fail(where, inQuotes(written) + " is no date such as 2026-10-29");
        return parsed.value_or(std::chrono::year_month_day());
    }

    std::string text(const std::string& where, const JsonValue& value) {
        const auto* string = value.if_string();
        if (!string) fail(where, "is no text");
        return string ? std::string(string->data(), string->size()) : std::string();
    }

    Schedule schedule_;
    std::optional<Error> fault_;
};

Result<Schedule> readChecked(const JsonValue& json) {
    Result<Schedule> read = ScheduleReader().read(json);
    if (read) {
        if (auto good = check(*read); !good) read = good.error();
    }
    return read;
}

Result<Schedule> readNamed(const std::string& name, const JsonValue& json) {
    Result<Schedule> read = readChecked(json);
    if (read) return read;
    return Error{read.error().code, "schedule " + inQuotes(name) + ", " + read.error().detail};
}

} // namespace

Result<Schedule> readSchedule(std::string_view text) {
    auto json = json::parse(text);
    if (!json) return json.error();
    return readChecked(*json);
}

Result<std::vector<NamedSchedule>> readSchedules(std::string_view text) {
    auto json = json::parse(text);
    if (!json) return json.error();
    const auto* schedules = json->if_object();
    if (!schedules) return Error{Errc::Invalid, "the schedules are no JSON object"};
    std::vector<NamedSchedule> out;
    for (const auto& [key, value] : *schedules) {
        std::string name(key);
        out.push_back({name, readNamed(name, value)});
    }
    return out;
}

} // namespace santral::routing
