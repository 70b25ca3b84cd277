// A list of callbacks that want to hear of something; each stays until its Subscription is dropped.
// One thread. A listener may drop itself or others while it is being told.
#pragma once

#include "core/base/subscription.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>

namespace santral {

template <class... Args>
class Listeners {
public:
    using Tell = std::function<void(Args...)>;

    [[nodiscard]] Subscription add(Tell tell) {
        std::uint64_t key = ++last_;
        (*all_)[key] = std::make_shared<Tell>(std::move(tell));
        std::weak_ptr<Map> all = all_;
        return Subscription([all, key] {
            if (auto map = all.lock()) map->erase(key);
        });
    }

    void tell(const Args&... args) const {
        for (auto at = all_->begin(); at != all_->end();) {
            std::uint64_t key = at->first;
            std::shared_ptr<Tell> now = at->second; // stays alive if it drops itself
            (*now)(args...);
            at = all_->upper_bound(key);
        }
    }

    bool empty() const { return all_->empty(); }

private:
    // Never copied: a listener may remember things from one time to the next.
    using Map = std::map<std::uint64_t, std::shared_ptr<Tell>>;
    std::shared_ptr<Map> all_ = std::make_shared<Map>();
    std::uint64_t last_ = 0;
};

} // namespace santral
