// Says that the GUI thread has not come back for so long that it may never do so, while it hangs: StallWatch
// can only tell afterwards. Its thread sleeps without a time as long as nothing happens in the window, so an
// idle desk is not woken by it.
#pragma once

#include "core/base/clock.hpp"

#include <QEvent>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace santral {

class HangAlarm {
public:
    // `tell` is called once for each hang, on a thread of the alarm.
    HangAlarm(Millis limit, std::function<void(const std::string& doing)> tell);
    ~HangAlarm();

    // GUI thread. The class is that of the receiver, which outlives everything.
    void busy(QEvent::Type type, const char* receiver) noexcept;
    void idle() noexcept;

private:
    void run();
    void wake(bool& why);
    bool isOverWithin(Millis limit);
    void watch();
    bool stands(std::uint64_t turn) const { return turn_.load() == turn && (turn & 1) == 1; }
    void next(std::uint64_t turn) noexcept;

    const Millis limit_;
    const std::function<void(const std::string&)> tell_;
    std::atomic<std::uint64_t> turn_{0}; // odd: something is being done
    std::atomic<int> type_{0};
    std::atomic<const char*> receiver_{nullptr};
    std::atomic<bool> watching_{false};
    // Only for the thread's sleep: the GUI thread holds it for a moment when it wakes the other.
    std::mutex mutex_;
    std::condition_variable wake_;
    bool begun_ = false, over_ = false;
    std::thread thread_;
};

} // namespace santral
