#include "core/routing/board_trends.hpp"

#include <algorithm>

namespace santral::routing {
namespace {

// How many wait in the queues that are seen, as time goes by.
class WaitingNow {
public:
    WaitingNow(const BoardTrends& trends, const std::function<bool(QueueId)>& sees)
        : next_(trends.levels.begin()), end_(trends.levels.end()) {
        for (const BoardTrends::Line& line : trends.lines) {
            seen_.push_back(sees(line.queue));
            waiting_.push_back(line.waiting);
            if (seen_.back()) all_ += line.waiting;
        }
    }

    // The most from when it was last asked until before `to`. What came and went at once has not waited.
    std::int64_t mostUntil(TimePoint to) {
        std::int64_t most = all_;
        while (next_ != end_ && next_->at < to) {
            for (TimePoint at = next_->at; next_ != end_ && next_->at == at; ++next_) take(*next_);
            most = std::max(most, all_);
        }
        return most;
    }

private:
    void take(const BoardTrends::Level& level) {
        if (seen_[level.line]) all_ += level.waiting - waiting_[level.line];
        waiting_[level.line] = level.waiting;
    }

    std::vector<BoardTrends::Level>::const_iterator next_, end_;
    std::vector<bool> seen_;
    std::vector<std::int64_t> waiting_;
    std::int64_t all_ = 0;
};

} // namespace

std::vector<BoardTrend> BoardTrends::over(const std::function<bool(QueueId)>& sees) const {
    std::vector<BoardTrend> trend(steps);
    WaitingNow waiting(*this, sees);
    for (std::size_t i = 0; i < steps; ++i) {
        trend[i].from = dayStart + kTrendStep * static_cast<std::int64_t>(i);
        trend[i].mostWaiting = static_cast<std::uint32_t>(waiting.mostUntil(trend[i].from + kTrendStep));
    }
    for (const Line& line : lines) {
        if (!sees(line.queue)) continue;
        for (std::size_t i = 0; i < steps; ++i) {
            trend[i].arrived += line.steps[i].arrived;
            trend[i].accepted += line.steps[i].accepted;
        }
    }
    return trend;
}

std::vector<BoardTrend> BoardTrends::overAll() const {
    return over([](QueueId) { return true; });
}

} // namespace santral::routing
