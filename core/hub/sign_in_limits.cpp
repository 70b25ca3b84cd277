#include "core/hub/sign_in_limits.hpp"

#include "core/net/rate_limit.hpp"

#include <algorithm>

namespace santral {

Millis BoundedBuckets::take(const std::string& key, SteadyPoint now) {
    if (buckets_.size() >= most_ && !buckets_.contains(key)) makeRoom(now);
    return buckets_[key].take(rate_, now);
}

void BoundedBuckets::giveBack(const std::string& key) {
    auto found = buckets_.find(key);
    if (found != buckets_.end()) found->second.giveBack();
}

void BoundedBuckets::makeRoom(SteadyPoint now) {
    std::erase_if(buckets_, [&](const auto& entry) { return entry.second.isFull(rate_, now); });
    if (buckets_.size() < most_) return;
    auto fuller = [&](const auto& a, const auto& b) {
        return a.second.left(rate_, now) < b.second.left(rate_, now);
    };
    buckets_.erase(std::max_element(buckets_.begin(), buckets_.end(), fuller));
}

Millis SignInLimits::take(const std::string& address, const std::string& login, SteadyPoint now) {
    std::string from = net::addressKey(address);
    Millis wait = addresses_.take(from, now);
    if (wait > Millis(0)) return wait;
    wait = logins_.take(login, now);
    if (wait > Millis(0)) addresses_.giveBack(from);
    return wait;
}

void SignInLimits::succeeded(const std::string& address, const std::string& login) {
    addresses_.giveBack(net::addressKey(address));
    logins_.forget(login);
}

} // namespace santral
