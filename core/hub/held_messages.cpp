#include "core/hub/held_messages.hpp"

#include <algorithm>
#include <vector>

namespace santral {
namespace {

constexpr Millis kLongestSleep = std::chrono::seconds(30); // a computer may have slept, or its clock been set
constexpr Millis kAgain = std::chrono::seconds(5);         // where it could not leave

} // namespace

void HeldMessages::put(ConversationId conversation, MessageId message, TimePoint due) {
    remove(message);
    all_[message] = {conversation, due};
    order_.emplace(due, message);
    arm();
}

void HeldMessages::remove(MessageId message) {
    auto known = all_.find(message);
    if (known == all_.end()) return;
    order_.erase({known->second.at, message});
    all_.erase(known);
}

void HeldMessages::arm() {
    timer_.reset();
    if (order_.empty()) return;
    auto left = std::chrono::ceil<Millis>(order_.begin()->first - clock_.now());
    timer_ = timers_.after(std::clamp(left, Millis(0), kLongestSleep), [this] { wakeDue(); });
}

void HeldMessages::wakeDue() {
    const TimePoint now = clock_.now();
    std::vector<std::pair<ConversationId, MessageId>> due;
    while (!order_.empty() && order_.begin()->first <= now) {
        MessageId message = order_.begin()->second;
        order_.erase(order_.begin());
        One& one = all_.at(message);
        due.emplace_back(one.conversation, message);
        one.at = now + kAgain;
        order_.emplace(one.at, message);
    }
    arm();
    for (const auto& [conversation, message] : due) wake_(conversation, message);
}

} // namespace santral
