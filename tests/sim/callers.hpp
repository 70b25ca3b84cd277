// Scripted calls: each rings at a desk that is ready and has nothing in hand; where there is none the caller
// tries again, and is missed in the end. On the desks' thread, since calls are the desks' to report; those
// that are real come through a PBX (contact_day.py).
#pragma once

#include "tests/sim/desk_agent.hpp"

namespace santral::sim {

class Callers {
public:
    Callers(DayFloor& floor, std::vector<std::unique_ptr<DeskAgent>>& agents, std::uint64_t seed)
        : floor_(floor), agents_(agents), dice_(seed) {}
    void start(TimePoint begin);
    void stop() { waiting_.clear(); }
    bool done() const { return waiting_.empty(); }
    std::size_t lost() const { return lost_; } // who found nobody signed in

private:
    void call(const Arrival& arrival, int triesLeft);
    void later(const Arrival& arrival, Millis delay, int triesLeft);
    DeskAgent* oneWho(bool idle);

    DayFloor& floor_;
    std::vector<std::unique_ptr<DeskAgent>>& agents_;
    Dice dice_;
    std::map<const Arrival*, Subscription> waiting_;
    std::size_t lost_ = 0;
};

} // namespace santral::sim
