// What a contact asks for at one moment: its queue's widenings make it ask for less and more urgently. Pure.
#pragma once

#include "core/routing/work.hpp"

#include <optional>
#include <vector>

namespace santral::routing {

struct Wish {
    std::vector<SkillLevel> skills; // only those still asked for
    std::vector<QueueId> queues;    // whose agents may have it
    TimePoint urgency{};            // the earlier, the sooner its turn
    int lowered = 0;                // levels given up
    bool operator==(const Wish&) const = default;
};

Wish wishAt(TimePoint now, const Contact& contact, const QueueRules& rules);

// When time alone changes what it asks for, or who may be asked; none: never again.
std::optional<TimePoint> nextChange(TimePoint now, const Contact& contact, const QueueRules& rules);

} // namespace santral::routing
