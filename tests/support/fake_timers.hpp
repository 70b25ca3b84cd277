// Timers of a FakeClock: nothing fires until a test moves the time.
#pragma once

#include "core/base/timers.hpp"
#include "core/base/wakeup.hpp"
#include "tests/support/fake_clock.hpp"

#include <map>

namespace santral {

class FakeTimers final : public Timers {
public:
    FakeTimers(asio::any_io_executor executor, FakeClock& clock)
        : executor_(std::move(executor)), clock_(clock) {}

    Subscription after(Millis delay, std::function<void()> fire) override {
        auto place = waiting_.emplace(clock_.steadyNow() + delay, std::pair(++last_, std::move(fire)));
        return Subscription([this, number = place->second.first] {
            std::erase_if(waiting_, [number](const auto& one) { return one.second.first == number; });
        });
    }

    asio::awaitable<void> wait(Millis delay) override {
        Wakeup wakeup(executor_);
        Subscription limit = after(delay, [&wakeup] { wakeup.notify(); });
        co_await wakeup.wait();
    }

    // Moves the clock and fires what is due, in order.
    void advance(Millis by) {
        clock_.advance(by);
        while (!waiting_.empty() && waiting_.begin()->first <= clock_.steadyNow()) {
            auto fire = std::move(waiting_.begin()->second.second);
            waiting_.erase(waiting_.begin());
            fire();
        }
    }

private:
    asio::any_io_executor executor_;
    FakeClock& clock_;
    std::multimap<SteadyPoint, std::pair<std::uint64_t, std::function<void()>>> waiting_;
    std::uint64_t last_ = 0;
};

} // namespace santral
