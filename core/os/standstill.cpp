#include "core/os/standstill.hpp"

#include <atomic>
#include <csignal>
#include <ctime>

namespace santral::os {
namespace {

std::atomic<std::uint64_t> wakings{0};
static_assert(std::atomic<std::uint64_t>::is_always_lock_free, "a signal handler counts in it");

#ifdef __linux__
// How far the clock that goes on in the computer's sleep is ahead of the one that does not.
std::chrono::milliseconds slept() {
    timespec all{}, awake{};
    ::clock_gettime(CLOCK_MONOTONIC, &awake);
    ::clock_gettime(CLOCK_BOOTTIME, &all);
    return std::chrono::milliseconds((all.tv_sec - awake.tv_sec) * 1'000 +
                                     (all.tv_nsec - awake.tv_nsec) / 1'000'000);
}
#else
std::chrono::milliseconds slept() {
    return {};
}
#endif

} // namespace

bool ranThrough(const Standstill& before, const Standstill& after) {
    constexpr std::chrono::milliseconds kNoSleep{50}; // the two clocks are not read at the same moment
    return before.wakings == after.wakings && after.slept - before.slept < kNoSleep;
}

void countStops() {
#ifdef SIGCONT
    struct sigaction action = {};
    action.sa_handler = [](int) { wakings.fetch_add(1, std::memory_order_relaxed); };
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGCONT, &action, nullptr);
#endif
}

Standstill standstill() {
    return {wakings.load(std::memory_order_relaxed), slept()};
}

} // namespace santral::os
