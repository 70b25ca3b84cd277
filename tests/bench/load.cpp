#include "tests/bench/load.hpp"

namespace santral::bench {
namespace {

Steady::duration seconds(double value) {
    return std::chrono::duration_cast<Steady::duration>(std::chrono::duration<double>(value));
}

ServerFigures usedSince(const ServerFigures& before, ServerFigures now) {
    now.cpuSeconds -= before.cpuSeconds;
    now.syncs -= before.syncs;
    return now;
}

} // namespace

Load::Load(const ServerProcess& server, Talkers& talkers) : server_(server), talkers_(talkers) {
    tell_ = [this](std::uint32_t message, Steady::time_point at) {
        if (message >= answered_.size()) return;
        if (answered_[message] >= 0) ++ackedTwice_;
        if (answered_[message] < 0) ++acked_;
        answered_[message] = std::max(0.0, millisBetween(meant_[message], at));
    };
}

void Load::offer(double rate, Steady::time_point from, Steady::time_point until) {
    std::exponential_distribution<double> gap(rate);
    std::uniform_int_distribution<std::size_t> whom(0, talkers_.count() - 1);
    auto next = from + seconds(gap(random_));
    while (next < until) {
        while (next < until && next <= Steady::now()) {
            meant_.push_back(next);
            answered_.push_back(-1);
            talkers_.say(whom(random_), static_cast<std::uint32_t>(meant_.size() - 1));
            next += seconds(gap(random_));
        }
        talkers_.turn(std::min(next, until), tell_);
    }
}

void Load::await(Steady::time_point limit) {
    while (acked_ < meant_.size() && talkers_.broken() == 0 && Steady::now() < limit)
        talkers_.turn(limit, tell_);
}

double Load::latencyOf(std::size_t message) const {
    return answered_[message] >= 0 ? answered_[message] : millisBetween(meant_[message], Steady::now());
}

void Load::collect(Step& step, std::size_t first) const {
    for (std::size_t i = first; i < meant_.size(); ++i) {
        step.latency.add(latencyOf(i));
        if (answered_[i] < 0) ++step.unanswered;
    }
    step.said = meant_.size() - first;
}

Step Load::run(double rate, double length, double patience) {
    Step step;
    step.rate = rate;
    step.seconds = length;
    ServerFigures before = server_.figures();
    std::size_t first = meant_.size();
    auto begin = Steady::now();
    auto end = begin + seconds(length);
    offer(rate, begin, end);
    await(end + seconds(patience));
    step.drained = millisBetween(end, Steady::now()) / 1000;
    step.used = usedSince(before, server_.figures());
    collect(step, first);
    return step;
}

double Load::recover(double rate, double length, double after, Step& over) {
    constexpr double kPatience = 3.5;
    constexpr std::size_t kCalm = 5; // windows
    constexpr double kWindow = 0.1;
    over.rate = rate;
    over.seconds = length;
    ServerFigures before = server_.figures();
    std::size_t first = meant_.size();
    auto begin = Steady::now();
    auto end = begin + seconds(length);
    offer(rate, begin, end);
    std::size_t firstAfter = meant_.size();
    offer(after, end, end + seconds(kPatience));
    await(end + seconds(3 * kPatience));
    over.used = usedSince(before, server_.figures());
    collect(over, first);
    std::vector<Sample> windows(static_cast<std::size_t>(kPatience / kWindow + 0.5));
    for (std::size_t i = firstAfter; i < meant_.size(); ++i) {
        auto window = static_cast<std::size_t>(millisBetween(end, meant_[i]) / 1000 / kWindow);
        windows[std::min(window, windows.size() - 1)].add(latencyOf(i));
    }
    std::size_t calm = 0, at = 0;
    for (; at < windows.size() && calm < kCalm; ++at)
        calm = windows[at].at(0.95) <= kNormalMillis ? calm + 1 : 0;
    return static_cast<double>(at - calm) * kWindow;
}

} // namespace santral::bench
