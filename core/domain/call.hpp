// A telephone call as the record keeps it.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/channel.hpp"
#include "core/domain/ids.hpp"

#include <array>
#include <optional>
#include <string>

namespace santral {

enum class CallOutcome { Ongoing, Answered, Missed, Declined, Busy, NoAnswer, Cancelled, Failed };
constexpr std::array<std::string_view, 8> enumNames(CallOutcome) {
    return {"ongoing", "answered", "missed", "declined", "busy", "no-answer", "cancelled", "failed"};
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
    std::string why; // plain words of the other side for Failed
    bool operator==(const CallPart&) const = default;
};

} // namespace santral
