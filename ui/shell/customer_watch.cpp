#include "ui/shell/customer_watch.hpp"

#include <algorithm>

namespace santral::ui {

CustomerWatch::CustomerWatch(HubClient& hub, CustomerId customer, std::size_t limit) : customer_(customer) {
    threads_ = hub.watchThread(customer, limit, [this](const ThreadUpdate& update) {
        if (ears_) return ears_->thread(update);
        if (update.snapshot) updates_.clear();
        updates_.push_back(update);
    });
    cards_ = hub.watchCustomer(customer, [this](const CustomerCard& card) {
        if (ears_) return ears_->card(card);
        card_ = card;
    });
}

void CustomerWatch::open(Ears ears) {
    ears_ = std::move(ears);
    for (const ThreadUpdate& update : std::exchange(updates_, {})) ears_->thread(update);
    if (auto card = std::exchange(card_, std::nullopt)) ears_->card(*card);
}

void CustomersAhead::expect(const std::vector<CustomerId>& customers) {
    std::erase_if(ahead_, [&](const auto& watch) {
        return std::find(customers.begin(), customers.end(), watch->customer()) == customers.end();
    });
    for (const CustomerId customer : customers) {
        const bool known = std::any_of(ahead_.begin(), ahead_.end(),
                                       [&](const auto& watch) { return watch->customer() == customer; });
        if (!known) ahead_.push_back(std::make_unique<CustomerWatch>(hub_, customer, limit_));
    }
}

std::unique_ptr<CustomerWatch> CustomersAhead::take(CustomerId customer) {
    auto found = std::find_if(ahead_.begin(), ahead_.end(),
                              [&](const auto& watch) { return watch->customer() == customer; });
    if (found == ahead_.end()) return std::make_unique<CustomerWatch>(hub_, customer, limit_);
    auto watch = std::move(*found);
    ahead_.erase(found);
    return watch;
}

} // namespace santral::ui
