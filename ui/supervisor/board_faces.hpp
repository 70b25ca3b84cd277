// A board as it is shown: names for ids, shares for figures, and how pressing each of them is. No widgets.
#pragma once

#include "core/domain/agent.hpp"
#include "core/domain/board.hpp"
#include "core/domain/team.hpp"
#include "ui/widgets/pill.hpp"

#include <QString>

#include <optional>
#include <vector>

namespace santral::ui {

struct QueueFace {
    QueueId queue;
    QString name;
    std::uint32_t waiting = 0;
    std::uint32_t active = 0;
    std::optional<TimePoint> oldest; // of what waits
    ServiceLevel level;              // that is promised
    std::optional<int> today;        // percent answered in time; nothing: nothing fell due
    std::optional<int> lastHalfHour;
    std::uint32_t arrived = 0; // today, as the next two
    std::uint32_t accepted = 0;
    std::uint32_t abandoned = 0;
    std::uint32_t ready = 0, busy = 0, wrapUp = 0, notReady = 0;
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
std::vector<QueueFace> queueFaces(const Board& board, const Organisation& all);
std::vector<AgentFace> agentFaces(const Board& board, const Organisation& all,
                                  const std::vector<Agent>& agents);
QueueFace sumOf(const std::vector<QueueFace>& queues); // of all of them; promises nothing itself

// Neutral: nothing to say.
Tone waitTone(const QueueFace& queue, TimePoint now);                    // of the one that waits longest
Tone levelTone(const std::optional<int>& percent, std::uint32_t target); // of what was kept
Tone activityTone(Activity activity);

} // namespace santral::ui
