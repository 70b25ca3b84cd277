// Against guessing passwords: so many tries at once and then so many a minute, for a desk's address and for a
// login. Both tables have an end, whatever is thrown at them. Used by SignIn; time is passed in.
#pragma once

#include "core/base/token_bucket.hpp"

#include <string>
#include <unordered_map>

namespace santral {

// One bucket a key, at most `most` of them. Full ones are forgotten; where none is, the one nearest to full.
class BoundedBuckets {
public:
    BoundedBuckets(Rate rate, std::size_t most) : rate_(rate), most_(most) {}
    Millis take(const std::string& key, SteadyPoint now);
    void giveBack(const std::string& key);
    void forget(const std::string& key) { buckets_.erase(key); }
    std::size_t size() const { return buckets_.size(); }

private:
    void makeRoom(SteadyPoint now);

    Rate rate_;
    std::size_t most_;
    std::unordered_map<std::string, TokenBucket> buckets_;
};

class SignInLimits {
public:
    // Zero: go on. Otherwise how long to wait; such a try counts for nothing. `address`: numeric; the /64 of
    // an IPv6 address counts as one, since one subscriber has all of it.
    Millis take(const std::string& address, const std::string& login, SteadyPoint now);
    // Whoever knows his password was not guessing: an office behind one address may sign in all at once.
    void succeeded(const std::string& address, const std::string& login);

private:
    static constexpr std::size_t kMost = 4096;
    BoundedBuckets addresses_{Rate{20, 0.2}, kMost};
    BoundedBuckets logins_{Rate{5, 0.1}, kMost};
};

} // namespace santral
