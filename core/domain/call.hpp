// A telephone call as the record keeps it.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/channel.hpp"
#include "core/domain/ids.hpp"

#include <array>
#include <optional>
#include <string>

namespace santral {

enum class CallOutcome { Ongoing, Answered, Missed, Declined, Busy, NoAnswer, Cancelled, Failed, Callback };
constexpr std::array<std::string_view, 9> enumNames(CallOutcome) {
    return {"ongoing",   "answered",  "missed", "declined", "busy",
            "no-answer", "cancelled", "failed", "callback"}; // the caller is to be called
}

struct CallPart {
    CallId call;
    Direction direction = Direction::In;
    std::string number; // E.164 where it could be told, else as received
    std::string line;   // our side: the account or the dialled number
    CallOutcome outcome = CallOutcome::Ongoing;
    TimePoint startedAt{};
    std::optional<TimePoint> answeredAt;
    std::optional<TimePoint> endedAt;
    std::string why;     // plain words of the other side for Failed
    bool queued = false; // a PBX asked the hub who gets it, and tells what becomes of it
    bool operator==(const CallPart&) const = default;
};

// What a PBX tells of a call that came through it.
enum class CallStep {
    Answered,    // by an agent
    NotAnswered, // an agent's phone rang, and he did not
    Busy,        // an agent's phone would not ring
    HungUp,      // by whoever of the two
    Abandoned,   // the caller did not wait
    Callback     // the caller would rather be called back
};
constexpr std::array<std::string_view, 6> enumNames(CallStep) {
    return {"answered", "no-answer", "busy", "hung-up", "abandoned", "callback"};
}

} // namespace santral
