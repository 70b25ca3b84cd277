// The options of `queue add` and `queue set` about its work: how it is handed out, to whom, and what is
// promised.
#pragma once

#include "app/hub/command_line.hpp"

#include <optional>

namespace santral::hub {

struct WorkOptions {
    std::optional<std::string> handOut, hours;
    std::optional<std::string> first, next, resolution;
    std::optional<std::string> warnAt, target, priority;
    std::optional<std::string> offer, sticky, keepFree, gone, quiet;
    std::optional<std::string> mostWaiting;
    std::optional<std::string> alarmWaiting, alarmWait, alarmAbandoned;
    std::vector<std::string> skills, widenings, wrapUps, lines;
    bool alwaysOpen = false, noSkills = false, noWidenings = false, noLines = false;
};

void addWorkOptions(CLI::App& command, WorkOptions& options);

// Changes what is given and nothing else.
Result<void> fillIn(QueueWork& work, const WorkOptions& options, const Organisation& all);

// One row for everything that can be set.
Table workTable(const QueueWork& work, const Organisation& all);

} // namespace santral::hub
