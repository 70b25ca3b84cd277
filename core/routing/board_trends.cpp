#include "core/routing/board_trends.hpp"

#include <algorithm>
#include <set>

namespace santral::routing {
namespace {

// How many wait in what is seen, as time goes by.
class WaitingNow {
public:
    WaitingNow(const BoardTrends& trends, const BoardTrends::Sees& sees)
        : next_(trends.levels.begin()), end_(trends.levels.end()) {
        for (const BoardTrends::Line& line : trends.lines) {
            seen_.push_back(sees(line.queue, line.channel));
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

// Nothing where nothing came and nothing waited.
std::optional<BoardTrendPart> partOf(const std::vector<BoardTrend>& trend, std::optional<BrandId> brand,
                                     std::optional<Channel> channel) {
    BoardTrendPart part{brand, channel, {}, {}, {}};
    bool any = false;
    for (const BoardTrend& step : trend) {
        part.arrived.push_back(step.arrived);
        part.accepted.push_back(step.accepted);
        part.mostWaiting.push_back(step.mostWaiting);
        any = any || step.arrived > 0 || step.accepted > 0 || step.mostWaiting > 0;
    }
    return any ? std::optional(std::move(part)) : std::nullopt;
}

} // namespace

std::vector<BoardTrend> BoardTrends::over(const Sees& sees) const {
    std::vector<BoardTrend> trend(steps);
    WaitingNow waiting(*this, sees);
    for (std::size_t i = 0; i < steps; ++i) {
        trend[i].from = dayStart + kTrendStep * static_cast<std::int64_t>(i);
        trend[i].mostWaiting = static_cast<std::uint32_t>(waiting.mostUntil(trend[i].from + kTrendStep));
    }
    for (const Line& line : lines) {
        if (!sees(line.queue, line.channel)) continue;
        for (std::size_t i = 0; i < steps; ++i) {
            trend[i].arrived += line.steps[i].arrived;
            trend[i].accepted += line.steps[i].accepted;
        }
    }
    return trend;
}

std::vector<BoardTrend> BoardTrends::overAll() const {
    return over([](QueueId, Channel) { return true; });
}

std::vector<BoardTrendPart> BoardTrends::parts(const std::function<bool(QueueId)>& sees,
                                               const std::function<BrandId(QueueId)>& brandOf) const {
    std::set<BrandId> known;
    for (const Line& line : lines)
        if (sees(line.queue)) known.insert(brandOf(line.queue));
    std::vector<std::optional<BrandId>> brands{std::nullopt};
    if (known.size() > 1 || (known.size() == 1 && *known.begin()))
        brands.insert(brands.end(), known.begin(), known.end());
    std::vector<BoardTrendPart> parts;
    auto add = [&](std::optional<BrandId> brand, std::optional<Channel> channel) {
        auto trend = over([&](QueueId queue, Channel by) {
            return sees(queue) && (!brand || brandOf(queue) == *brand) && (!channel || by == *channel);
        });
        if (auto part = partOf(trend, brand, channel)) parts.push_back(std::move(*part));
    };
    for (const auto& brand : brands) {
        if (brand) add(brand, std::nullopt);
        for (Channel channel : {Channel::Chat, Channel::Mail, Channel::Phone}) add(brand, channel);
    }
    return parts;
}

} // namespace santral::routing
