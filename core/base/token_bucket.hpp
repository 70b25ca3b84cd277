// So much at once, then so much a second: against floods. Time is passed in.
#pragma once

#include "core/base/clock.hpp"

#include <algorithm>
#include <cmath>

namespace santral {

struct Rate {
    double burst = 1;
    double perSecond = 1;
};

class TokenBucket {
public:
    // Zero: granted. Otherwise how long until it would be.
    Millis take(const Rate& rate, SteadyPoint now, double cost = 1) {
        if (!started_) {
            started_ = true;
            tokens_ = rate.burst;
            last_ = now;
        }
        double seconds = std::chrono::duration<double>(now - last_).count();
        tokens_ = std::min(rate.burst, tokens_ + std::max(seconds, 0.0) * rate.perSecond);
        last_ = now;
        if (tokens_ >= cost) {
            tokens_ -= cost;
            return Millis(0);
        }
        return Millis(static_cast<std::int64_t>(std::ceil((cost - tokens_) / rate.perSecond * 1000)));
    }
    void giveBack(double cost = 1) { tokens_ += cost; }
    // What could be taken at once; over the burst where nothing was taken for long.
    double left(const Rate& rate, SteadyPoint now) const {
        double seconds = std::chrono::duration<double>(now - last_).count();
        return tokens_ + seconds * rate.perSecond;
    }
    bool isFull(const Rate& rate, SteadyPoint now) const { return left(rate, now) >= rate.burst; }

private:
    double tokens_ = 0;
    SteadyPoint last_{};
    bool started_ = false;
};

} // namespace santral
