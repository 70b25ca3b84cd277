// The day of each queue and channel in steps, kept apart until somebody says which he looks at: what waits at
// once over several does not follow from what waits at most in each.
#pragma once

#include "core/domain/board.hpp"

#include <functional>
#include <vector>

namespace santral::routing {

struct BoardTrends {
    struct Step {
        std::uint32_t arrived = 0;
        std::uint32_t accepted = 0;
    };
    struct Line {
        QueueId queue;
        Channel channel = Channel::Chat;
        std::vector<Step> steps;
        std::int64_t waiting = 0; // as the day begins
    };
    struct Level { // so many wait there from then on
        TimePoint at{};
        std::size_t line = 0;
        std::int64_t waiting = 0;
    };

    TimePoint dayStart{};
    std::size_t steps = 0; // from the beginning of the day to now
    std::vector<Line> lines;
    std::vector<Level> levels; // in order, none before the day

    using Sees = std::function<bool(QueueId, Channel)>;
    std::vector<BoardTrend> over(const Sees& sees) const;
    std::vector<BoardTrend> overAll() const;
    // Of what is seen, by brand and channel.
    std::vector<BoardTrendPart> parts(const std::function<bool(QueueId)>& sees,
                                      const std::function<BrandId(QueueId)>& brandOf) const;
};

} // namespace santral::routing
