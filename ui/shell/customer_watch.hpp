// One customer as the hub tells of him: his thread and his record. Begun before somebody opens him, so that
// he is on screen at once; what comes until then is kept.
#pragma once

#include "ui/bridge/hub_client.hpp"

#include <optional>
#include <vector>

namespace santral::ui {

class CustomerWatch {
public:
    struct Ears {
        std::function<void(const ThreadUpdate&)> thread;
        std::function<void(const CustomerCard&)> card;
    };

    CustomerWatch(HubClient& hub, CustomerId customer, std::size_t limit);
    CustomerId customer() const { return customer_; }
    // Told what is here before this returns, and from then on what comes. Once only.
    void open(Ears ears);

private:
    CustomerId customer_;
    std::optional<Ears> ears_;
    std::vector<ThreadUpdate> updates_; // since the last snapshot, while nobody listens
    std::optional<CustomerCard> card_;
    Subscription threads_;
    Subscription cards_;
};

// Those who are likely to be opened next.
class CustomersAhead {
public:
    CustomersAhead(HubClient& hub, std::size_t limit) : hub_(hub), limit_(limit) {}
    void expect(const std::vector<CustomerId>& customers); // these and no others
    std::unique_ptr<CustomerWatch> take(CustomerId customer);

private:
    HubClient& hub_;
    std::size_t limit_; // of entries of a thread
    std::vector<std::unique_ptr<CustomerWatch>> ahead_;
};

} // namespace santral::ui
