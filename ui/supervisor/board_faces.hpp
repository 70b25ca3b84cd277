// A board as it is shown: names for ids, shares for figures, and how pressing each of them is. No widgets.
#pragma once

#include "core/domain/agent.hpp"
#include "core/domain/board.hpp"
#include "core/domain/board_alarm.hpp"
#include "core/domain/team.hpp"
#include "ui/widgets/pill.hpp"

#include <QString>

#include <optional>
#include <vector>

namespace santral::ui {

// What of a board is looked at. Sums follow from the figures of the queues that are in it.
struct BoardScope {
    bool byBrand = false;                // a tile for each brand, in place of one for each queue
    std::optional<BrandId> brand = {};   // its queues alone; nil: those of no brand
    std::optional<Channel> channel = {}; // what came by it alone; agents and limits are a queue's in all
    bool operator==(const BoardScope&) const = default;
    bool isAll() const { return !brand && !channel; }
};

struct QueueFace {
    QueueId queue; // nil for a brand
    QString name;
    std::uint32_t waiting = 0;
    std::uint32_t active = 0;
    std::optional<TimePoint> oldest;      // of what waits
    ServiceLevel level;                   // that is promised
    std::uint64_t promised = 0, kept = 0; // today
    std::optional<int> today;             // percent answered in time; nothing: nothing fell due
    std::optional<int> lastHalfHour;
    std::uint32_t arrived = 0; // today, as the next two
    std::uint32_t accepted = 0;
    std::uint32_t abandoned = 0;
    std::uint32_t ready = 0, busy = 0, wrapUp = 0, notReady = 0; // nobody for a brand: they would count twice
    std::vector<BoardAlarm> alarms = {};
    std::vector<QueueFace> queues = {}; // of a brand
    bool operator==(const QueueFace&) const = default;
};

struct AgentFace {
    AgentState state;
    QString name;
    QString doing;  // "Busy", "Lunch", "Ready, except Mail"
    QString detail; // why, where he has not chosen it, and what comes next
    Activity activity = Activity::SignedOut;
    TimePoint since{};
    std::vector<BoardContact> contacts;
    std::optional<int> occupancy; // percent
    std::optional<Millis> handle; // on average
    std::uint32_t ended = 0;
    bool operator==(const AgentFace&) const = default;
};

// By name, as the desk's language has it.
std::vector<QueueFace> queueFaces(const Board& board, const Organisation& all, const BoardScope& scope = {});
std::vector<AgentFace> agentFaces(const Board& board, const Organisation& all,
                                  const std::vector<Agent>& agents);
QueueFace sumOf(const std::vector<QueueFace>& queues); // of all of them; promises nothing itself
std::vector<BoardTrend> trendOf(const Board& board, const BoardScope& scope);

// Neutral: nothing to say.
Tone waitTone(const QueueFace& queue, TimePoint now);                    // of the one that waits longest
Tone levelTone(const std::optional<int>& percent, std::uint32_t target); // of what was kept
// How pressing it is in all: a limit that is passed is bad, a level that is missed alone only warns.
Tone alarmTone(const QueueFace& queue, TimePoint now);
Tone activityTone(Activity activity);

} // namespace santral::ui
