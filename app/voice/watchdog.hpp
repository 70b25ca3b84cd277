// Ends the process when the library's thread does nothing for 15 s: it can wait for ever for a sound server
// that died. The desk then starts a new one, which says of the calls that they broke. Used by main.cpp.
#pragma once

#include "core/base/timers.hpp"

#include <atomic>
#include <memory>

namespace santral {

class Watchdog {
public:
    Watchdog(Timers& timers, asio::any_io_executor side) : timers_(timers), side_(std::move(side)) { beat(); }

private:
    void beat();

    Timers& timers_;
    asio::any_io_executor side_;
    // Shared, since a beat that was posted may come after our end.
    std::shared_ptr<std::atomic<int>> answered_ = std::make_shared<std::atomic<int>>(0);
    int asked_ = 0;
    int missed_ = 0;
    Subscription next_;
};

} // namespace santral
