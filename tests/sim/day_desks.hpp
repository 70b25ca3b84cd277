// All desks of the day, on a thread of their own with two more for their disks; called from the program's.
#pragma once

#include "tests/sim/callers.hpp"
#include "tests/sim/day_hub.hpp"
#include "tests/sim/supervisor.hpp"

namespace santral::sim {

class DayDesks {
public:
    DayDesks(const DayWish& wish, const DayPlan& plan, const ScaledClock& clock, const DayHub& hub);
    ~DayDesks();

    void supervisorsSignIn(const std::vector<TimePoint>& moments); // returns when they are there
    void start(TimePoint begin);
    void goHome(); // every other one
    void stop();   // links and threads; what was seen stays

    std::vector<AgentId> here();
    std::string complaints(); // what was refused, and how often
    bool callersDone();
    std::vector<ToldBoard> told();
    Result<Board> boardAt(TimePoint moment); // asked at a supervisor's desk
    // Once it has stopped
    std::size_t boardsTold() const;
    const std::unordered_map<ContactId, SteadyPoint>& offered() const { return floor_->offered; }

private:
    asio::awaitable<void> stopAll();
    void schedule(Millis delay, std::function<void()> work);

    const DayWish& wish_;
    const DayPlan& plan_;
    const ScaledClock& clock_;
    Worker core_, journal_, disk_;
    ScaledTimers timers_;
    std::unique_ptr<Timers> realTimers_;
    Tasks tasks_;
    std::unique_ptr<DayFloor> floor_;
    std::vector<std::unique_ptr<DeskAgent>> agents_;
    std::vector<std::unique_ptr<Supervisor>> supervisors_;
    std::unique_ptr<Callers> callers_;
    std::vector<Subscription> events_; // of the day
    bool stopped_ = false;
};

} // namespace santral::sim
