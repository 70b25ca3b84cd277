// What on a board is beyond what its queues are set up to bear (QueueWork::limits, ServiceLevel::target).
#pragma once

#include "core/domain/board.hpp"
#include "core/domain/team.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace santral {

enum class BoardMeasure {
    Waiting,     // contacts, of all channels
    LongestWait, // seconds, of the one that waits longest
    Abandoned,   // percent of what arrived today
    ServiceLevel // percent of today's promises that were kept
};
constexpr std::array<std::string_view, 4> enumNames(BoardMeasure) {
    return {"waiting", "longest-wait", "abandoned", "service-level"};
}

struct BoardAlarm {
    QueueId queue;
    BoardMeasure what = BoardMeasure::Waiting;
    std::uint32_t value = 0; // above `limit`; a service level is below it
    std::uint32_t limit = 0;
    bool operator==(const BoardAlarm&) const = default;
};

// In the order of the board's queues and of the measures. Queues that were put away raise none. Percentages
// are cut: 79.9 is not yet 80.
std::vector<BoardAlarm> alarmsOf(const Board& board, const Organisation& organisation);

} // namespace santral
