// The words of the log of changes about how work is handed out: of queues, of agents, of opening hours.
#pragma once

#include "ui/administration/setup_words.hpp"

namespace santral::ui {

std::vector<ChangeLine> workLines(const QueueWork& before, const QueueWork& after, const SetupModel& model);
std::vector<ChangeLine> abilityLines(const Agent& before, const Agent& after, const SetupModel& model);
std::vector<ChangeLine> scheduleLines(const std::string& before, const std::string& after);

} // namespace santral::ui
