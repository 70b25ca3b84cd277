// The floor at one moment, as a supervisor sees it: queues with what waits and how the day went, agents with
// what they do. Follows from the ledger alone (core/routing/board_fold.hpp; docs/floor.md says how each
// figure is counted). Offered and counted are contacts (core/domain/contact.hpp), in each queue they come
// into anew; where agents take for themselves (HandOut::Pull), what waits are open conversations without an
// owner whose customer waits.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/agent_state.hpp"
#include "core/domain/contact.hpp"
#include "core/domain/queue_work.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace santral {

struct BoardFigures {            // of a span of time
    std::uint32_t arrived = 0;   // contacts that came into the queue
    std::uint32_t accepted = 0;  // by an agent, the first time in this queue
    std::uint32_t abandoned = 0; // by the customer before that
    std::uint32_t ended = 0;     // handled and done with, here at least: they may have moved on
    std::uint32_t promised = 0;  // answers that fell due or were given
    std::uint32_t kept = 0;      // of these, in time: the service level is kept / promised
    Millis waited{};             // of the accepted, until then; together
    Millis handled{};            // of the ended, in agents' hands until the end of wrap-up; together
    bool operator==(const BoardFigures&) const = default;
};

struct QueueChannelFigures {
    Channel channel = Channel::Chat;
    std::uint32_t waiting = 0;       // and those that are being offered
    std::uint32_t active = 0;        // in an agent's hands, those in wrap-up left out
    std::optional<TimePoint> oldest; // since when the one waits that waits longest
    BoardFigures today;
    BoardFigures lastHalfHour;
    bool operator==(const QueueChannelFigures&) const = default;
};

struct BoardQueue {
    QueueId queue;
    std::vector<QueueChannelFigures> channels; // with anything in them, in the order of Channel
    // Of the signed-in agents who serve it, alone or in a team. Each counts once: as busy or in wrap-up where
    // that is his Activity, with whatever queue; else by his presence, an offer or not.
    std::uint32_t ready = 0;
    std::uint32_t busy = 0;
    std::uint32_t wrapUp = 0;
    std::uint32_t notReady = 0;
    bool operator==(const BoardQueue&) const = default;
};

enum class Activity { SignedOut, NotReady, Idle, Reserved, Busy, WrapUp };
constexpr std::array<std::string_view, 6> enumNames(Activity) {
    return {"signed-out", "not-ready", "idle", "reserved", "busy", "wrap-up"};
}

struct BoardContact { // one that an agent has in hand or is offered
    ContactId contact;
    ConversationId conversation;
    Channel channel = Channel::Chat;
    ContactState state = ContactState::Active;
    QueueId queue;
    TimePoint since{};
    bool operator==(const BoardContact&) const = default;
};

struct BoardAgent {
    AgentState state;
    Activity activity = Activity::SignedOut;
    TimePoint since{};                  // does this
    std::vector<BoardContact> contacts; // by since
    std::uint32_t endedToday = 0;       // contacts that he had when they ended
    Millis handledToday{};              // these by him, together
    // Occupancy is busy / (busy + free): signed in and with or without something in hand (wrap-up too, an
    // offer not), not ready and empty left out.
    Millis busyToday{};
    Millis freeToday{};
    bool operator==(const BoardAgent&) const = default;
};

struct BoardTrend { // one step of the trend line, over all queues of a board
    TimePoint from{};
    std::uint32_t arrived = 0;
    std::uint32_t accepted = 0;
    std::uint32_t mostWaiting = 0; // at once
    bool operator==(const BoardTrend&) const = default;
};

// The same over a part of what came, step by step as in `trend`.
struct BoardTrendPart {
    std::optional<BrandId> brand;   // into its queues, nil: into those of no brand; nothing: into all
    std::optional<Channel> channel; // by it; nothing: by all
    std::vector<std::uint32_t> arrived, accepted, mostWaiting;
    bool operator==(const BoardTrendPart&) const = default;
};

struct Board {
    TimePoint at{};
    std::vector<BoardQueue> queues; // by id; of those that were put away only such with anything in them
    std::vector<BoardAgent> agents; // by id; whoever was ever signed in
    std::vector<BoardTrend> trend;  // of today, a step of kTrendStep each, oldest first
    // Each brand, each channel and each of both together, those with anything in them; brands only where a
    // queue of the board has one. Which brand a queue has is as of now, on a board of the past too.
    std::vector<BoardTrendPart> parts;
    bool operator==(const Board&) const = default;
};
inline constexpr auto kTrendStep = std::chrono::minutes(15);
inline constexpr auto kLastHalfHour = std::chrono::minutes(30);

} // namespace santral
