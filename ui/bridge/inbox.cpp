#include "ui/bridge/inbox.hpp"

#include <utility>

namespace santral::ui {

void Inbox::put(Item item) {
    std::lock_guard lock(mutex_);
    if (!wake_) return;
    const bool wasEmpty = items_.empty();
    items_.push_back(std::move(item));
    if (wasEmpty) wake_();
}

std::vector<Inbox::Item> Inbox::take() {
    std::lock_guard lock(mutex_);
    return std::exchange(items_, {});
}

void Inbox::close() {
    std::vector<Item> dropped;
    {
        std::lock_guard lock(mutex_);
        wake_ = nullptr;
        dropped.swap(items_);
    }
}

} // namespace santral::ui
