// Wakes every held message when it is due. What is held stands in the ledger; here is only when to look
// again, so nothing is lost with it. Core thread.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/timers.hpp"
#include "core/domain/ids.hpp"

#include <functional>
#include <map>
#include <set>
#include <utility>

namespace santral {

class HeldMessages {
public:
    // Asked for each that is due, again every few seconds until it is removed.
    using Wake = std::function<void(ConversationId, MessageId)>;

    HeldMessages(const Clock& clock, Timers& timers, Wake wake)
        : clock_(clock), timers_(timers), wake_(std::move(wake)) {}

    void put(ConversationId conversation, MessageId message, TimePoint due); // new, or due at another time
    void remove(MessageId message);
    std::size_t size() const { return all_.size(); }

private:
    struct One {
        ConversationId conversation;
        TimePoint at;
    };
    void arm();
    void wakeDue();

    const Clock& clock_;
    Timers& timers_;
    Wake wake_;
    std::map<MessageId, One> all_;
    std::set<std::pair<TimePoint, MessageId>> order_;
    Subscription timer_;
};

} // namespace santral
