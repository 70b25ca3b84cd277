// Time comes in through here, never from the system: tests and the simulator bring their own clock.
#pragma once

#include <chrono>
#include <cstdint>

namespace santral {

using Millis = std::chrono::milliseconds;
using TimePoint = std::chrono::sys_time<Millis>; // wall clock, UTC, milliseconds since 1970
using SteadyPoint = std::chrono::time_point<std::chrono::steady_clock, std::chrono::nanoseconds>;

class Clock {
public:
    virtual ~Clock() = default;
    virtual TimePoint now() const = 0;         // for people and records; may jump
    virtual SteadyPoint steadyNow() const = 0; // for waiting and measuring; never goes back
};

const Clock& systemClock();

inline std::int64_t toMillis(TimePoint t) {
    return t.time_since_epoch().count();
}
inline TimePoint fromMillis(std::int64_t ms) {
    return TimePoint(Millis(ms));
}

} // namespace santral
