#include "tests/sim/callers.hpp"

#include <algorithm>

namespace santral::sim {
namespace {

constexpr int kTries = 6;

} // namespace

void Callers::start(TimePoint begin) {
    for (const Arrival& arrival : floor_.plan.arrivals) {
        if (arrival.channel == Channel::Phone && !arrival.sip)
            later(arrival, std::max(begin + arrival.at - floor_.clock.now(), Millis(0)), kTries);
    }
}

void Callers::later(const Arrival& arrival, Millis delay, int triesLeft) {
    waiting_[&arrival] = floor_.timers.after(delay, [this, &arrival, triesLeft] {
        auto own = std::move(waiting_[&arrival]);
        waiting_.erase(&arrival);
        call(arrival, triesLeft);
    });
}

void Callers::call(const Arrival& arrival, int triesLeft) {
    DeskAgent* agent = oneWho(true);
    if (!agent && triesLeft > 0) return later(arrival, dice_.seconds(10, 30), triesLeft - 1);
    Arrival missed = arrival;
    missed.missed = true;
    if (!agent) agent = oneWho(false);
    if (!agent) {
        ++lost_;
        return;
    }
    bool free = agent->isIdle();
    agent->ring(free ? arrival : missed, "+9050" + std::to_string(10'000'000 + arrival.customer));
}

DeskAgent* Callers::oneWho(bool idle) {
    std::vector<DeskAgent*> could;
    for (const auto& agent : agents_) {
        bool serves = agent->serves(floor_.plan.phoneQueue());
        if (serves && (idle ? agent->isIdle() : agent->isHere() && !agent->isOnCall()))
            could.push_back(agent.get());
    }
    return could.empty() ? nullptr : could[dice_.below(could.size())];
}

} // namespace santral::sim
