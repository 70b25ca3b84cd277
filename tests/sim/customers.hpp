// Who writes to the hub: chats, with what the visitor says later and when he gives up, and mails. On the
// hub's thread, as its connectors are.
#pragma once

#include "core/base/timers.hpp"
#include "core/hub/local_hub.hpp"
#include "tests/sim/day_plan.hpp"

#include <map>

namespace santral::sim {

class Customers {
public:
    Customers(LocalHub& hub, const Clock& clock, Timers& timers, const DayPlan& plan)
        : hub_(hub), clock_(clock), timers_(timers), plan_(plan) {}
    void start(TimePoint begin); // of the day
    void stop() { next_.reset(), waiting_.clear(); }
    bool done() const { return arrived_ == plan_.arrivals.size() && waiting_.empty(); }
    // When what a customer did was answered to his connector: with it the contact is on disk. By its last
    // event.
    using Written = std::map<Seq, SteadyPoint>;
    const Written& written() const { return written_; }
    std::size_t refused() const { return refused_; }

private:
    void comeNext();
    void comes(const Arrival& arrival);
    void chats(const Arrival& arrival);
    void mails(const Arrival& arrival);
    void says(std::size_t customer, QueueId queue, std::function<void(ConversationId)> then);
    void goes(ConversationId conversation); // where nobody has answered him yet
    void ask(CommandBody command, std::function<void(const Receipt&)> then);
    void later(Millis delay, std::function<void()> work);

    LocalHub& hub_;
    const Clock& clock_;
    Timers& timers_;
    const DayPlan& plan_;
    TimePoint begin_{};
    std::size_t arrived_ = 0, refused_ = 0;
    std::uint64_t number_ = 0;
    Subscription next_;
    std::map<std::uint64_t, Subscription> waiting_;
    Written written_;
};

} // namespace santral::sim
