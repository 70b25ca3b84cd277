// Token buckets: so much at once, then so much a second. Used by the HTTP server and the web chat against
// floods.
#pragma once

#include "core/base/clock.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <unordered_map>

namespace santral::net {

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
    bool isFull(const Rate& rate, SteadyPoint now) const {
        double seconds = std::chrono::duration<double>(now - last_).count();
        return tokens_ + seconds * rate.perSecond >= rate.burst;
    }

private:
    double tokens_ = 0;
    SteadyPoint last_{};
    bool started_ = false;
};

// One bucket a key. Full buckets are forgotten, so that memory follows the floods, not the visitors.
class KeyedBuckets {
public:
    explicit KeyedBuckets(Rate rate) : rate_(rate) {}

    Millis take(const std::string& key, SteadyPoint now, double cost = 1) {
        if (buckets_.size() >= sweepAt_) sweep(now);
        return buckets_[key].take(rate_, now, cost);
    }
    std::size_t size() const { return buckets_.size(); }

private:
    void sweep(SteadyPoint now) {
        std::erase_if(buckets_, [&](const auto& entry) { return entry.second.isFull(rate_, now); });
        sweepAt_ = std::max<std::size_t>(1024, buckets_.size() * 2);
    }

    Rate rate_;
    std::size_t sweepAt_ = 1024;
    std::unordered_map<std::string, TokenBucket> buckets_;
};

// What limits count by: an IPv4 address, or the /64 of an IPv6 address, which is what one subscriber gets.
std::string addressKey(std::string_view address);

} // namespace santral::net
