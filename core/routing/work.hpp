// What routing hands out, and the rules of the queue it waits in. Made by whoever owns them (the hub);
// routing only reads.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/channel.hpp"
#include "core/domain/ids.hpp"
#include "core/domain/queue_work.hpp"

#include <vector>

namespace santral::routing {

using santral::SkillLevel;
using santral::Widening;

struct QueueRules {
    QueueId id;
    bool open = true;                    // by its hours; while it is closed nothing is handed out
    std::vector<SkillLevel> skills = {}; // that every contact of the queue asks for
    std::vector<Widening> widenings = {};
    // One step of priority counts as so much earlier a deadline. Not as a class of its own: so whatever waits
    // comes first at some time.
    Millis perPriority = std::chrono::minutes(5);
    // From then on a contact for which nobody has room keeps one agent free of others until he has room for
    // it.
    Millis keepFreeAfter = std::chrono::seconds(20);
    bool operator==(const QueueRules&) const = default;
};

struct Contact {
    ContactId id;
    QueueId queue;
    Channel channel = Channel::Chat;
    TimePoint queuedAt{};
    TimePoint deadline{};           // of its service level: the earlier, the more urgent
    int priority = 0;               // segment, escalation; negative comes later
    std::vector<SkillLevel> skills; // besides those of the queue
    AgentId preferred; // sticky: nobody else is asked until `preferredUntil` while he is signed in
    TimePoint preferredUntil{};
    AgentId only; // was handed to this agent; nobody else may have it
    bool operator==(const Contact&) const = default;
};

} // namespace santral::routing
