// Token buckets: so much at once, then so much a second. Used by the HTTP server and the web chat against
// floods.
#pragma once

#include "core/base/token_bucket.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

namespace santral::net {

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
