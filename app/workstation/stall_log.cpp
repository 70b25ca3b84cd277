#include "app/workstation/stall_log.hpp"

#include "core/base/log.hpp"

namespace santral {

StallLog::~StallLog() {
    const std::string limit = std::to_string(StallWatch::kLimit.count());
    if (count_ == 0) {
        log::info("window", "no stall over " + limit + " ms");
        return;
    }
    log::info("window", std::to_string(count_) + " stalls over " + limit + " ms, the longest " +
                            std::to_string(longest_) + " ms");
}

void StallLog::stalled(const Stall& stall) {
    const std::int64_t took = stall.took.count();
    if (took > longest_) longest_ = took;
    if (++count_ > kNamed) return;
    log::warn("window", "stalled for " + std::to_string(took) + " ms: " + stall.doing);
}

void StallLog::hangs(const std::string& doing, Millis since) {
    log::error("window", "does not answer for " + std::to_string(since.count()) + " ms now: " + doing);
}

} // namespace santral
