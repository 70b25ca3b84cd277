#include "core/domain/board_alarm.hpp"

#include <algorithm>
#include <optional>

namespace santral {
namespace {

struct Sum { // over the channels of a queue
    std::uint32_t waiting = 0;
    std::optional<TimePoint> oldest;
    std::uint64_t arrived = 0, abandoned = 0, promised = 0, kept = 0;
};

Sum figuresOf(const BoardQueue& queue) {
    Sum sum;
    for (const QueueChannelFigures& one : queue.channels) {
        sum.waiting += one.waiting;
        if (one.oldest) sum.oldest = std::min(sum.oldest.value_or(*one.oldest), *one.oldest);
        sum.arrived += one.today.arrived;
        sum.abandoned += one.today.abandoned;
        sum.promised += one.today.promised;
        sum.kept += one.today.kept;
    }
    return sum;
}

std::uint32_t percent(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 0 : static_cast<std::uint32_t>(part * 100 / whole);
}

std::uint32_t secondsSince(std::optional<TimePoint> since, TimePoint now) {
    if (!since || *since > now) return 0;
    return static_cast<std::uint32_t>(std::chrono::duration_cast<std::chrono::seconds>(now - *since).count());
}

} // namespace

std::vector<BoardAlarm> alarmsOf(const Board& board, const Organisation& organisation) {
    std::vector<BoardAlarm> alarms;
    for (const BoardQueue& one : board.queues) {
        auto same = [&](const Queue& queue) { return queue.id == one.queue && !queue.away; };
        auto queue = std::find_if(organisation.queues.begin(), organisation.queues.end(), same);
        if (queue == organisation.queues.end()) continue;
        const BoardLimits& limits = queue->work.limits;
        const Sum sum = figuresOf(one);
        auto most = [&](BoardMeasure what, std::uint32_t value, std::uint32_t limit) {
            if (limit > 0 && value > limit) alarms.push_back({one.queue, what, value, limit});
        };
        most(BoardMeasure::Waiting, sum.waiting, limits.waiting);
        most(BoardMeasure::LongestWait, secondsSince(sum.oldest, board.at), limits.longestWait);
        most(BoardMeasure::Abandoned, percent(sum.abandoned, sum.arrived), limits.abandonedPercent);
        const std::uint32_t level = percent(sum.kept, sum.promised), target = queue->work.level.target;
        if (sum.promised > 0 && level < target)
            alarms.push_back({one.queue, BoardMeasure::ServiceLevel, level, target});
    }
    return alarms;
}

} // namespace santral
