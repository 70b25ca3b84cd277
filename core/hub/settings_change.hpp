// What a change of the hub's settings is to the log of changes: one entry for each part that is another now.
#pragma once

#include "core/domain/commands.hpp"

#include <vector>

namespace santral {

// `after` with the passwords that came with it; neither they nor what is this desk's alone gets into an
// entry.
std::vector<RecordSettings> settingsChanges(AgentId by, const Settings& before, const Settings& after);

} // namespace santral
