// What a queue promises its customers, reckoned in its opening hours for one conversation at a time.
#include "core/hub/deciding.hpp"

#include <algorithm>

namespace santral {

// A promise of so many seconds of open time from `start`; nothing where none is made, or where the hours
// never come.
std::optional<ServiceClock> Deciding::promise(const QueueWork& work, TimePoint start,
                                              std::uint32_t seconds) const {
    if (seconds == 0) return std::nullopt;
    std::chrono::seconds open(seconds);
    std::chrono::seconds pressing(seconds * std::uint64_t{std::min(work.level.warnAt, 100u)} / 100);
    const routing::BusinessHours* hours = state_.hours(work.hours);
    if (!hours) return ServiceClock{start + open, start + pressing, ServiceMark::None};
    auto due = hours->due(start, open);
    auto warn = hours->due(start, pressing);
    if (!due || !warn) return std::nullopt;
    return ServiceClock{*due, *warn, ServiceMark::None};
}

// Where the customer may have begun to wait, or waits in another queue now. What is promised later than the
// conversation began counts from then.
Result<void> Deciding::settleClocks(ConversationId id, const Touched& touched) {
    auto found = existing(id);
    if (!found) return found.error();
    const Conversation& c = **found;
    bool anew = touched.heard || touched.reopened || touched.assigned || touched.joined ||
                (touched.call && touched.call->queued);
    if (!anew || c.state == ConversationState::Closed) return {};
    const Queue* queue = state_.queue(c.queue);
    const QueueWork work = queue ? queue->work : QueueWork();
    ServiceDue due{c.answer, c.resolution};
    std::uint32_t level = c.agentSeq == 0 ? work.level.firstAnswer : work.level.nextAnswer;
    if (c.waitingSince && (!c.answer || touched.moved)) due.answer = promise(work, *c.waitingSince, level);
    bool undone = std::holds_alternative<RestoreConversation>(command_.body) ||
                  std::holds_alternative<SeparateConversation>(command_.body);
    bool fromTheStart = touched.opened || undone || (touched.moved && c.resolution);
    TimePoint start = fromTheStart ? c.openedAt : now_;
    if (!c.resolution || touched.moved) due.resolution = promise(work, start, work.level.resolution);
    // A clock that has rung is not wound up again where the new promise is broken too.
    for (auto [next, before] :
         {std::pair(&due.answer, &c.answer), std::pair(&due.resolution, &c.resolution)}) {
        if (touched.moved && *next && *before && (*next)->due <= now_) (*next)->mark = (*before)->mark;
    }
    if (due.answer == c.answer && due.resolution == c.resolution) return {};
    return emit(std::move(due), id, c.identity);
}

Result<void> Deciding::on(const MarkService& c) {
    auto found = existing(c.conversation);
    if (!found) return found.error();
    const auto& clock = c.what == ServiceWhat::Answer ? (*found)->answer : (*found)->resolution;
    if (!clock || clock->mark >= c.mark) return {};
    TimePoint at = c.mark == ServiceMark::Breached ? clock->due : clock->warn;
    if (at > now_) return Error{Errc::Conflict, "changed"};
    return emit(ServiceMarked{c.what, c.mark}, c.conversation, (*found)->identity);
}

} // namespace santral
