// What the log says of stalls: the first ones by name, and in the end how many there were. Any thread.
#pragma once

#include "app/workstation/stall_watch.hpp"

#include <atomic>

namespace santral {

class StallLog {
public:
    static constexpr int kNamed = 200; // a window that stalls at every key does not fill the log

    ~StallLog(); // says how many
    void stalled(const Stall& stall);
    void hangs(const std::string& doing, Millis since);

private:
    std::atomic<int> count_{0};
    std::atomic<std::int64_t> longest_{0};
};

} // namespace santral
