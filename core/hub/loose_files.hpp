// Files that are here without an entry that names them: what a visitor has uploaded and not sent, a mail that
// was taken before. The journal keeps which they are; what nothing names after a day is deleted, also over a
// restart. Core thread.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/timers.hpp"
#include "core/hub/local_hub.hpp"

#include <memory>
#include <string>
#include <vector>

namespace santral {

class LooseFiles {
public:
    static constexpr auto kWaits = std::chrono::hours(24);

    LooseFiles(LocalHub& hub, const Clock& clock, Timers& timers)
        : hub_(hub), clock_(clock), timers_(timers) {}
    void start();                // deletes what is due, now and every hour
    void keep(std::string hash); // one that may be loose from now on

private:
    void sweep();
    void deleteUnnamed(TimePoint before, const std::vector<std::string>& hashes);

    LocalHub& hub_;
    const Clock& clock_;
    Timers& timers_;
    Subscription timer_;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

} // namespace santral
