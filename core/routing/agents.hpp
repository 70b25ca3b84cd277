// Who may be handed work, and how much of it at once.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/channel.hpp"
#include "core/domain/ids.hpp"
#include "core/routing/work.hpp"

#include <vector>

namespace santral::routing {

using santral::Capacity;
using santral::PerChannel;

struct Agent {
    AgentId id;
    PerChannel<bool> ready = {true, true, true};
    std::vector<QueueId> queues;
    std::vector<SkillLevel> skills;
    Capacity capacity;
    TimePoint idleSince{}; // became ready, or ended his last contact
    bool operator==(const Agent&) const = default;
};

} // namespace santral::routing
