// The cases of due and elapsed time whose answers somebody else has worked out: see the corpora's own README.
#include "core/base/iso_time.hpp"
#include "core/routing/business_hours.hpp"
#include "core/routing/schedule_json.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"

#include <boost/json.hpp>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

using namespace santral;
using namespace santral::routing;

namespace {

std::map<std::string, BusinessHours> calendars() {
    std::ifstream file(test::corpora() / "sla/schedules.json", std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(file), {});
    std::map<std::string, BusinessHours> out;
    if (text.empty()) return out;
    for (const NamedSchedule& one : readSchedules(text).value())
        out.emplace(one.name, makeBusinessHours(one.schedule.value()).value());
    return out;
}

std::string textOf(const boost::json::object& fields, std::string_view name) {
    return std::string(fields.at(name).as_string());
}

TimePoint timeOf(const boost::json::object& fields, std::string_view name) {
    return parseIsoUtc(textOf(fields, name)).value();
}

boost::json::value clockSays(const BusinessHours& hours, const boost::json::object& fields) {
    TimePoint start = timeOf(fields, "start");
    if (textOf(fields, "op") == "elapsed") return hours.opened(start, timeOf(fields, "end")).count();
    auto due = hours.due(start, std::chrono::seconds(fields.at("seconds").as_int64()));
    if (!due) return nullptr;
    return boost::json::value(isoUtc(*due));
}

} // namespace

TEST_CASE("sla corpora: every case comes out to the second") {
    auto hours = calendars();
    std::ifstream file(test::corpora() / "sla/cases.jsonl");
    int right = 0, all = 0;
    std::chrono::nanoseconds slowest(0);
    for (std::string line; std::getline(file, line); ++all) {
        boost::json::object fields = boost::json::parse(line).as_object();
        const BusinessHours& schedule = hours.at(textOf(fields, "schedule"));
        SteadyPoint begin = systemClock().steadyNow();
        boost::json::value answer = clockSays(schedule, fields);
        slowest = std::max<std::chrono::nanoseconds>(slowest, systemClock().steadyNow() - begin);
        bool good = answer == fields.at("expect");
        right += good ? 1 : 0;
        if (!good) std::cout << "wrong: " << line << ", not " << answer << '\n';
    }
    if (all == 0) std::cout << test::kNoCorpora;
    if (all > 0) {
        std::cout << "sla cases answered rightly: " << right << " of " << all << ", the slowest in "
                  << slowest.count() / 1000 << " µs\n";
    }
    CHECK(right == all);
}
