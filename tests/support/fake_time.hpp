// Time that stands still until a test moves it: clock and timers of deterministic tests.
#pragma once

#include "core/base/timers.hpp"
#include "core/base/wakeup.hpp"

#include <map>
#include <memory>

namespace santral::test {

class FakeTime final : public Clock, public Timers {
public:
    explicit FakeTime(TimePoint start = fromMillis(1'760'000'000'000)) : now_(start) {}

    TimePoint now() const override { return now_; }
    SteadyPoint steadyNow() const override { return SteadyPoint(now_.time_since_epoch()); }

    Subscription after(Millis delay, std::function<void()> fire) override {
        auto key = std::make_pair(now_ + delay, ++last_);
        (*due_)[key] = std::move(fire);
        return Subscription([due = std::weak_ptr(due_), key] {
            if (auto all = due.lock()) all->erase(key);
        });
    }
    asio::awaitable<void> wait(Millis delay) override {
        Wakeup wakeup(co_await asio::this_coro::executor);
        Subscription limit = after(delay, [&wakeup] { wakeup.notify(); });
        co_await wakeup.wait();
    }

    // Fires what falls due on the way, each at its own time.
    void advance(Millis by) {
        TimePoint end = now_ + by;
        while (!due_->empty() && due_->begin()->first.first <= end) {
            auto fire = std::move(due_->begin()->second);
            now_ = due_->begin()->first.first;
            due_->erase(due_->begin());
            fire();
        }
        now_ = end;
    }

private:
    TimePoint now_;
    std::uint64_t last_ = 0;
    std::shared_ptr<std::map<std::pair<TimePoint, std::uint64_t>, std::function<void()>>> due_ =
        std::make_shared<std::map<std::pair<TimePoint, std::uint64_t>, std::function<void()>>>();
};

} // namespace santral::test
