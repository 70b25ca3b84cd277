#include "app/workstation/stall_watch.hpp"

#include <QMetaEnum>
#include <QObject>

#include <algorithm>

namespace santral {

Doing Doing::of(const QObject& receiver, const QEvent& event) {
    Doing doing{event.type(), receiver.metaObject()->className(), nullptr, receiver.objectName()};
    if (const QObject* parent = receiver.parent()) doing.parent = parent->metaObject()->className();
    return doing;
}

std::string Doing::describe() const {
    const char* known = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    std::string text = known ? known : "event " + std::to_string(type);
    if (receiver) text += std::string(" at ") + receiver;
    if (!name.isEmpty()) text += " “" + name.toStdString() + "”";
    if (parent) text += std::string(" of ") + parent;
    return text;
}

Millis StallWatch::since(SteadyPoint from) const {
    return std::chrono::duration_cast<Millis>(parts_.clock.steadyNow() - from);
}

void StallWatch::begin() {
    since_ = parts_.clock.steadyNow();
    before_ = parts_.standstill();
    culprit_.clear();
}

void StallWatch::end() {
    if (waiting_) return;
    const Millis took = since(since_);
    if (took < kLimit || !os::ranThrough(before_, parts_.standstill())) return;
    if (culprit_.empty()) culprit_ = events_.empty() ? "between events" : events_.back().doing.describe();
    parts_.tell({took, culprit_});
}

void StallWatch::eventBegins(int loop, const Doing& doing) {
    if (events_.empty() || loop > events_.back().loop) {
        end();
        waiting_ = false;
        begin();
    }
    events_.push_back({loop, doing, parts_.clock.steadyNow()});
}

void StallWatch::eventEnds() {
    const Event& ended = events_.back();
    if (culprit_.empty() && since(std::max(ended.began, since_)) >= kLimit) culprit_ = ended.doing.describe();
    const bool outermost = events_.size() == 1 || events_[events_.size() - 2].loop < ended.loop;
    if (outermost) end();
    events_.pop_back();
    if (outermost) begin();
}

void StallWatch::waits() {
    end();
    waiting_ = true;
}

void StallWatch::wakes() {
    end();
    waiting_ = false;
    begin();
}

} // namespace santral
