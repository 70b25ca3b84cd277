#include "core/voice/values.hpp"

namespace santral::voice {
namespace {

CallOutcome unansweredIn(EndKind end) {
    switch (end) {
    case EndKind::Declined:
        return CallOutcome::Declined;
    case EndKind::Busy:
        return CallOutcome::Busy;
    case EndKind::Elsewhere:
        return CallOutcome::Cancelled; // somebody talked to the customer: not a missed call
    default:
        return CallOutcome::Missed;
    }
}

CallOutcome unansweredOut(EndKind end) {
    switch (end) {
    case EndKind::Declined:
        return CallOutcome::Declined;
    case EndKind::Busy:
        return CallOutcome::Busy;
    case EndKind::NoAnswer:
        return CallOutcome::NoAnswer;
    case EndKind::Cancelled:
        return CallOutcome::Cancelled;
    default:
        return CallOutcome::Failed;
    }
}

} // namespace

CallOutcome outcomeOf(const CallInfo& call) {
    if (call.state != CallState::Ended) return CallOutcome::Ongoing;
    if (call.answeredAt) return CallOutcome::Answered;
    return call.direction == Direction::In ? unansweredIn(call.end) : unansweredOut(call.end);
}

} // namespace santral::voice
