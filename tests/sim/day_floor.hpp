// What the scripted people share: the plan, the clock, the loops their desks run on, and what they have seen.
// Everything here belongs to the desks' thread.
#pragma once

#include "core/base/tasks.hpp"
#include "core/hub/remote_hub.hpp"
#include "tests/sim/day_plan.hpp"
#include "tests/sim/dice.hpp"
#include "tests/sim/scaled_time.hpp"
#include "tests/sim/worker.hpp"

#include <map>
#include <unordered_map>

namespace santral::sim {

struct DayFloor {
    const DayWish& wish;
    const DayPlan& plan;
    const ScaledClock& clock;
    Timers& timers;     // of the script: the hub's time
    Timers& realTimers; // of the links
    Tasks& tasks;
    asio::any_io_executor core, journal, disk;
    std::uint16_t port = 0;
    std::function<std::string(AgentId)> tokenOf;

    std::function<void()> supervisorCame = {};               // and has the board
    const void* onBreak = nullptr;                           // who has his break: one at a time
    std::vector<AgentId> here = {};                          // signed in, who take work
    std::unordered_map<ContactId, SteadyPoint> offered = {}; // when one was first on a desk
    std::map<std::string, std::size_t> refusals = {};        // of commands, by what was said

    CommandId newCommand() const { return makeId<CommandId>(clock, systemRandom()); }
    MessageId newMessage() const { return makeId<MessageId>(clock, systemRandom()); }
};

} // namespace santral::sim
