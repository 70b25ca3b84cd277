// Whether this program was kept from running as a whole: stopped by a signal, or asleep with the computer.
// Whoever measures how long something took asks before and after; unless it ran through, the time says
// nothing.
#pragma once

#include <chrono>
#include <cstdint>

namespace santral::os {

struct Standstill {
    std::uint64_t wakings = 0;          // how often it went on after a stop
    std::chrono::milliseconds slept{0}; // with the computer, since that was switched on
};
bool ranThrough(const Standstill& before, const Standstill& after);

// From now on stops count. Takes over SIGCONT, so it is for main().
void countStops();
// Any thread. Costs a few dozen nanoseconds. Systems other than Linux tell of stops alone, or of nothing.
Standstill standstill();

} // namespace santral::os
