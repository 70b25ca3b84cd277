// Open-loop load for benches of live chat: messages at random moments (Poisson arrivals) from random
// visitors, whatever the server does. A message's latency runs from the moment it was meant to be sent to its
// `ack`.
#pragma once

#include "tests/bench/server_process.hpp"
#include "tests/bench/talkers.hpp"

#include <random>

namespace santral::bench {

struct Step {
    double rate = 0; // offered, messages a second
    double seconds = 0;
    Sample latency;
    std::size_t said = 0;
    std::size_t unanswered = 0; // when the patience of the step was over
    double drained = 0;         // seconds until the last answer came, after the last message
    ServerFigures used;         // cpuSeconds and syncs: of this step; memory: at its end

    double perCoreSecond() const {
        return used.cpuSeconds > 0 ? static_cast<double>(said - unanswered) / used.cpuSeconds : 0;
    }
    bool holds() { return unanswered == 0 && latency.at(0.99) <= kSustainedMillis; }
    static constexpr double kSustainedMillis = 100;
};

class Load {
public:
    Load(const ServerProcess& server, Talkers& talkers);

    // Offers `rate` for that long, then waits for the answers, but no longer than `patience` seconds.
    Step run(double rate, double seconds, double patience);
    // `rate` for `seconds`, then `after` a second: how long until half a second of messages was answered as
    // ever again (in windows of 100 ms, p95 <= kNormalMillis). `over` tells of the overload itself.
    double recover(double rate, double seconds, double after, Step& over);
    static constexpr double kNormalMillis = 10;

    std::size_t said() const { return meant_.size(); }
    Steady::time_point meantAt(std::uint32_t message) const { return meant_[message]; }
    bool isAcked(std::uint32_t message) const { return answered_[message] >= 0; }
    std::size_t acked() const { return acked_; }
    std::size_t ackedTwice() const { return ackedTwice_; }

private:
    void offer(double rate, Steady::time_point from, Steady::time_point until);
    void await(Steady::time_point limit);
    void collect(Step& step, std::size_t first) const;
    double latencyOf(std::size_t message) const;

    const ServerProcess& server_;
    Talkers& talkers_;
    Talkers::Answered tell_;
    std::mt19937_64 random_{2026};
    std::vector<Steady::time_point> meant_; // by message
    std::vector<double> answered_;          // milliseconds later; below zero: not yet
    std::size_t acked_ = 0;
    std::size_t ackedTwice_ = 0;
};

} // namespace santral::bench
