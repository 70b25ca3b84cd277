#include "app/hub/inspect_sla.hpp"

#include "core/base/iso_time.hpp"
#include "core/base/text.hpp"
#include "core/domain/json.hpp"
#include "core/routing/business_hours.hpp"
#include "core/routing/schedule_json.hpp"

#include <boost/json.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <ostream>

namespace santral::hub {
namespace {

using CaseFields = boost::json::object;
using Calendars = std::map<std::string, Result<routing::BusinessHours>, std::less<>>;

Result<Calendars> loadCalendars(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return Error{Errc::NotFound, "cannot be read"};
    std::string text(std::istreambuf_iterator<char>(in), {});
    auto schedules = routing::readSchedules(text);
    if (!schedules) return schedules.error();
    Calendars out;
    for (const routing::NamedSchedule& one : *schedules) {
        auto hours = one.schedule ? routing::makeBusinessHours(*one.schedule)
                                  : Result<routing::BusinessHours>(one.schedule.error());
        out.emplace(one.name, std::move(hours));
    }
    return out;
}

Error caseFault(const std::string& what) {
    return {Errc::Invalid, what};
}

Result<std::string> textField(const CaseFields& fields, std::string_view name) {
    const auto* value = fields.if_contains(name);
    if (!value) return caseFault(std::string(name) + " is missing");
    if (!value->is_string()) return caseFault(std::string(name) + " is no text");
    return std::string(value->get_string());
}

Result<TimePoint> timeField(const CaseFields& fields, std::string_view name) {
    auto text = textField(fields, name);
    if (!text) return text.error();
    auto time = parseIsoUtc(*text);
    if (!time) {
        return caseFault(std::string(name) + ": \"" + printable(*text) +
                         "\" is no time such as 2026-11-23T06:15:00Z");
    }
    return *time;
}

Result<std::chrono::seconds> secondsField(const CaseFields& fields) {
    const auto* value = fields.if_contains("seconds");
    if (!value) return caseFault("seconds is missing");
    boost::system::error_code failed;
    auto seconds = value->to_number<std::int64_t>(failed);
    if (failed || seconds < 0) return caseFault("seconds is no whole number from 0 up");
    return std::chrono::seconds(seconds);
}

Result<boost::json::value> answerDue(const routing::BusinessHours& hours, TimePoint start,
                                     const CaseFields& fields) {
    auto open = secondsField(fields);
    if (!open) return open.error();
    std::optional<TimePoint> due = hours.due(start, *open);
    if (!due) return boost::json::value(nullptr);
    return boost::json::value(isoUtc(*due));
}

Result<boost::json::value> answerElapsed(const routing::BusinessHours& hours, TimePoint start,
                                         const CaseFields& fields) {
    auto end = timeField(fields, "end");
    if (!end) return end.error();
    return boost::json::value(hours.opened(start, *end).count());
}

Result<CaseFields> answerCase(const Calendars& calendars, const CaseFields& fields) {
    auto id = textField(fields, "id");
    if (!id) return id.error();
    auto schedule = textField(fields, "schedule");
    if (!schedule) return schedule.error();
    auto hours = calendars.find(*schedule);
    if (hours == calendars.end()) return caseFault("there is no schedule \"" + printable(*schedule) + "\"");
    if (!hours->second) return hours->second.error();
    auto op = textField(fields, "op");
    if (!op) return op.error();
    if (*op != "due" && *op != "elapsed") return caseFault("op is neither due nor elapsed");
    auto start = timeField(fields, "start");
    if (!start) return start.error();
    auto value = *op == "due" ? answerDue(*hours->second, *start, fields)
                              : answerElapsed(*hours->second, *start, fields);
    if (!value) return value.error();
    return CaseFields{{"id", *id}, {*op, *value}};
}

Result<CaseFields> answerLine(const Calendars& calendars, std::string_view line) {
    auto json = santral::json::parse(line);
    if (!json) return json.error();
    const auto* fields = json->if_object();
    if (!fields) return caseFault("this is no JSON object");
    return answerCase(calendars, *fields);
}

} // namespace

bool inspectSla(const std::string& schedulesFile, const std::string& casesFile, std::ostream& out,
                std::ostream& errors) {
    auto calendars = loadCalendars(schedulesFile);
    if (!calendars) {
        errors << schedulesFile << ": " << calendars.error().detail << '\n';
        return false;
    }
    std::ifstream cases(casesFile, std::ios::binary);
    if (!cases) {
        errors << casesFile << ": cannot be read\n";
        return false;
    }
    bool good = true;
    for (const auto& [name, hours] : *calendars) {
        if (hours) continue;
        good = false;
        errors << schedulesFile << ": " << hours.error().detail << '\n';
    }
    std::size_t number = 0;
    for (std::string line; std::getline(cases, line);) {
        ++number;
        if (trim(line).empty()) continue;
        Result<CaseFields> answered = answerLine(*calendars, line);
        if (answered) {
            out << boost::json::serialize(*answered) << '\n';
        } else {
            good = false;
            errors << casesFile << ':' << number << ": " << answered.error().detail << '\n';
        }
    }
    return good;
}

} // namespace santral::hub
