#include "tests/sim/scaled_time.hpp"

#include <boost/asio/steady_timer.hpp>

#include <cmath>

namespace santral::sim {

void ScaledClock::start() {
    began_ = steadyNow();
    runs_.store(true, std::memory_order_release);
}

TimePoint ScaledClock::now() const {
    if (!runs_.load(std::memory_order_acquire)) return from_;
    std::chrono::duration<double, std::milli> real = steadyNow() - began_;
    return from_ + Millis(static_cast<Millis::rep>(real.count() * speed_));
}

// Never too early: whoever waits for a moment finds it there.
std::chrono::nanoseconds ScaledTimers::real(Millis delay) const {
    std::chrono::duration<double, std::nano> scaled = delay;
    return std::chrono::nanoseconds(static_cast<std::int64_t>(std::ceil(scaled.count() / speed_)));
}

Subscription ScaledTimers::after(Millis delay, std::function<void()> fire) {
    auto timer = std::make_shared<asio::steady_timer>(executor_, real(delay));
    timer->async_wait([timer, fire = std::move(fire)](boost::system::error_code failed) {
        if (!failed && timer->expiry() != asio::steady_timer::time_point::min()) fire();
    });
    return Subscription([timer] { timer->expires_at(asio::steady_timer::time_point::min()); });
}

asio::awaitable<void> ScaledTimers::wait(Millis delay) {
    asio::steady_timer timer(executor_, real(delay));
    co_await timer.async_wait(kAwait);
}

} // namespace santral::sim
