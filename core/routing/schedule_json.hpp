// Schedules as JSON, by their names:
//   {"office": {"tz": "Europe/Istanbul", "week": {"mon": [["09:00", "12:30"], ["13:30", "18:00"]]},
//               "holidays": ["2026-10-29"], "special": {"2026-10-28": [["09:00", "12:30"]]}}}
// Only `tz` must be there. People write these files, so a field that nobody knows is an error too.
#pragma once

#include "core/routing/schedule.hpp"

#include <string_view>

namespace santral::routing {

struct NamedSchedule {
    std::string name;
    Result<Schedule> schedule; // checked; an error names the schedule and the field
};

// One of them: what stands behind a name above. The error names the field.
Result<Schedule> readSchedule(std::string_view json);

// An error only where the whole is not an object of schedules.
Result<std::vector<NamedSchedule>> readSchedules(std::string_view json);

} // namespace santral::routing
