// The clock seam, many times as fast: a working day in minutes. Records and everything that waits in the hub
// run by it; links measure real time, so their steady clock stays the real one.
#pragma once

#include "core/base/timers.hpp"

#include <atomic>

namespace santral::sim {

class ScaledClock final : public Clock {
public:
    ScaledClock(TimePoint from, double speed) : from_(from), speed_(speed) {}
    void start(); // until then it stands still; once
    double speed() const { return speed_; }

    TimePoint now() const override;
    SteadyPoint steadyNow() const override { return systemClock().steadyNow(); }

private:
    TimePoint from_;
    double speed_;
    SteadyPoint began_{};
    std::atomic<bool> runs_ = false; // began_ is there
};

class ScaledTimers final : public Timers {
public:
    ScaledTimers(asio::any_io_executor executor, double speed)
        : executor_(std::move(executor)), speed_(speed) {}

    Subscription after(Millis delay, std::function<void()> fire) override;
    asio::awaitable<void> wait(Millis delay) override;

private:
    std::chrono::nanoseconds real(Millis delay) const;

    asio::any_io_executor executor_;
    double speed_;
};

} // namespace santral::sim
