#include "ui/shell/routed_calls.hpp"

#include <utility>

namespace santral::ui {

using voice::CallInfo;
using voice::CallState;

RoutedCalls::RoutedCalls(VoiceClient* voice, const Clock& clock, QObject* parent)
    : QObject(parent), clock_(clock), voice_(voice) {
    timer_.setInterval(500);
    connect(&timer_, &QTimer::timeout, this, &RoutedCalls::look);
    if (!voice_) return;
    connect(voice_, &VoiceClient::offered, this, &RoutedCalls::look);
    connect(voice_, &VoiceClient::callChanged, this, &RoutedCalls::look);
}

void RoutedCalls::setOffers(std::set<CallId> calls) {
    offers_ = std::move(calls);
    look();
}

const CallInfo* RoutedCalls::find(CallId call) const {
    return voice_ ? voice_->find(call) : nullptr;
}

RoutedCalls::Show RoutedCalls::show(CallId call) const {
    const auto known = both_.find(call);
    if (known != both_.end()) return known->second ? Show::Together : Show::Nothing;
    return left_.contains(call) ? Show::Nothing : Show::Alone;
}

bool RoutedCalls::rings(CallId call) const {
    const CallInfo* info = find(call);
    return info && info->state == CallState::Incoming;
}

std::set<CallId> RoutedCalls::pickUp() {
    std::set<CallId> picked;
    const SteadyPoint now = clock_.steadyNow();
    std::erase_if(accepted_, [&](const auto& one) {
        const auto [call, since] = one;
        const bool late = now - since >= kPickUp;
        if (late || !rings(call)) return late;
        voice_->answer(call);
        picked.insert(call);
        return true;
    });
    return picked;
}

void RoutedCalls::look() {
    std::map<CallId, bool> both;
    for (const CallId call : offers_)
        if (find(call)) both[call] = rings(call);
    const SteadyPoint now = clock_.steadyNow();
    auto left = left_;
    for (const CallId call : pickUp()) left[call] = now;
    for (const auto& [call, rang] : both_)
        if (!both.contains(call)) left[call] = now;
    std::erase_if(left, [&](const auto& one) {
        const bool over = !offers_.contains(one.first) && !find(one.first);
        return over || both.contains(one.first) || now - one.second >= kSettling;
    });
    if (both == both_ && left == left_) return;
    both_ = std::move(both);
    left_ = std::move(left);
    if (left_.empty())
        timer_.stop();
    else if (!timer_.isActive())
        timer_.start();
    Q_EMIT changed();
}

void RoutedCalls::answer(CallId call) {
    if (rings(call))
        voice_->answer(call);
    else
        accepted_[call] = clock_.steadyNow();
}

void RoutedCalls::notAccepted(CallId call) {
    accepted_.erase(call);
}

void RoutedCalls::decline(CallId call) {
    if (voice_) voice_->decline(call);
}

} // namespace santral::ui
