#include "app/voice/watchdog.hpp"

#include "core/base/log.hpp"

#include <cstdlib>

namespace santral {
namespace {

constexpr int kMostMissed = 15;
constexpr Millis kBeat{1'000};
constexpr int kStalled = 3; // exit code

} // namespace

void Watchdog::beat() {
    missed_ = *answered_ == asked_ ? 0 : missed_ + 1;
    if (missed_ > kMostMissed) {
        log::error("voice", "the library's thread has stalled; starting anew");
        std::_Exit(kStalled); // destructors would wait for that thread as well
    }
    asio::post(side_, [answered = answered_] { ++*answered; });
    ++asked_;
    next_ = timers_.after(kBeat, [this] { beat(); });
}

} // namespace santral
