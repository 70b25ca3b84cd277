// How long to wait before the next attempt to connect: the range doubles from 1 s to 30 s, and the wait is
// drawn anew from the whole of it (full jitter), so that a team does not come back all at once.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/random.hpp"

#include <algorithm>

namespace santral::net {

class Backoff {
public:
    explicit Backoff(Random& random) : random_(random) {}

    static constexpr Millis kMost{30'000};

    // 500 ms … 30 s, or `most` where it is less. The range grows all the same.
    Millis next(Millis most = kMost) {
        auto width = static_cast<std::uint64_t>((std::min(ceiling_, most) - kLeast).count()) + 1;
        Millis wait = kLeast + Millis(static_cast<std::int64_t>(random_.next() % width));
        ceiling_ = std::min(ceiling_ * 2, kMost);
        return wait;
    }
    void reset() { ceiling_ = kFirst; } // after the connection has proved good

private:
    static constexpr Millis kLeast{500};
    static constexpr Millis kFirst{1'000};

    Random& random_;
    Millis ceiling_ = kFirst;
};

} // namespace santral::net
