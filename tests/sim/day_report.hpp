// What the day was, told from the hub's ledger and from what desks saw.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/events.hpp"
#include "tests/sim/customers.hpp"

#include <unordered_map>

namespace santral::sim {

class DayReport {
public:
    void read(const std::vector<Event>& events); // in order, until the last
    void print() const;
    // From when the contact was on disk until its first offer was on the desk, where the agent who was chosen
    // had been free already.
    void printOffers(const Customers::Written& written,
                     const std::unordered_map<ContactId, SteadyPoint>& offered) const;
    bool unended() const { return !open_.empty(); }

private:
    void on(const Event& event, const ContactQueued& e);
    void on(const Event& event, const ContactOffered& e);
    void busy(const Event& event, AgentId agent);

    struct First { // queued as new, and then first offered
        Seq queued = 0, offered = 0;
        Millis waited{};
        bool atOnce = false;
    };
    std::unordered_map<ContactId, First> firsts_;
    std::unordered_map<AgentId, Seq> lastOf_; // event that may have made room or taken it
    std::unordered_map<ContactId, Channel> open_;
    std::map<std::string, std::size_t> counts_;
    std::size_t events_ = 0;
};

} // namespace santral::sim
