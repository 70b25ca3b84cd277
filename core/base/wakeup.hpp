// Wakes one waiting coroutine: how plain calls hand work to a loop. A wake-up that nobody waits for is kept.
// Everything here happens on the executor's one thread.
#pragma once

#include "core/base/asio.hpp"

#include <boost/asio/steady_timer.hpp>

namespace santral {

class Wakeup {
public:
    explicit Wakeup(asio::any_io_executor executor)
        : waiting_(std::move(executor), asio::steady_timer::time_point::max()) {}

    void notify();
    asio::awaitable<bool> wait(); // false: cancelled

private:
    asio::steady_timer waiting_;
    bool notified_ = false;
};

} // namespace santral
