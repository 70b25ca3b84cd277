#include "app/workstation/hang_alarm.hpp"

#include "app/workstation/stall_watch.hpp"
#include "core/os/standstill.hpp"
#include "core/os/threads.hpp"

namespace santral {

// std::binary_semaphore would do, but GCC 12's wakes up a dozen times in the first eighth of a second of a
// wait.
HangAlarm::HangAlarm(Millis limit, std::function<void(const std::string&)> tell)
    : limit_(limit), tell_(std::move(tell)), thread_([this] { run(); }) {}

HangAlarm::~HangAlarm() {
    wake(over_);
    thread_.join();
}

void HangAlarm::run() {
    os::nameThread("hang-alarm");
    for (;;) {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [this] { return begun_ || over_; });
        if (over_) return;
        begun_ = false;
        lock.unlock();
        watch();
    }
}

void HangAlarm::wake(bool& why) {
    {
        std::lock_guard lock(mutex_);
        why = true;
    }
    wake_.notify_one();
}

bool HangAlarm::isOverWithin(Millis limit) {
    std::unique_lock lock(mutex_);
    return wake_.wait_for(lock, limit, [this] { return over_; });
}

void HangAlarm::next(std::uint64_t turn) noexcept {
    turn_.store(turn);
    if (!watching_.load() && !watching_.exchange(true)) wake(begun_);
}

void HangAlarm::busy(QEvent::Type type, const char* receiver) noexcept {
    type_.store(type, std::memory_order_relaxed);
    receiver_.store(receiver, std::memory_order_relaxed);
    const std::uint64_t turn = turn_.load(std::memory_order_relaxed);
    next(turn + 1 + (turn & 1)); // the next odd one
}

void HangAlarm::idle() noexcept {
    const std::uint64_t turn = turn_.load(std::memory_order_relaxed);
    if ((turn & 1) == 1) turn_.store(turn + 1);
}

void HangAlarm::watch() {
    std::uint64_t told = 0;
    for (;;) {
        const std::uint64_t turn = turn_.load();
        const os::Standstill before = os::standstill();
        if (isOverWithin(limit_)) return;
        if (turn_.load() != turn) continue;
        if (!stands(turn)) {
            // Whoever is busy from here on finds nobody watching, and wakes this thread again.
            watching_.store(false);
            if (turn_.load() == turn || watching_.exchange(true)) return;
            continue;
        }
        if (told == turn || !os::ranThrough(before, os::standstill())) continue;
        told = turn;
        Doing doing{static_cast<QEvent::Type>(type_.load(std::memory_order_relaxed)),
                    receiver_.load(std::memory_order_relaxed),
                    nullptr,
                    {}};
        tell_(doing.describe());
    }
}

} // namespace santral
