// A clock that stands still until a test moves it.
#pragma once

#include "core/base/clock.hpp"

namespace santral {

class FakeClock final : public Clock {
public:
    explicit FakeClock(TimePoint start = fromMillis(1'731'427'200'000))
        : now_(start) {} // 2024-11-12 16:00 UTC

    TimePoint now() const override { return now_; }
    SteadyPoint steadyNow() const override { return SteadyPoint(now_.time_since_epoch()); }
    void advance(Millis by) { now_ += by; }
    void set(TimePoint now) { now_ = now; }

private:
    TimePoint now_;
};

} // namespace santral
