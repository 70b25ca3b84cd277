#include "core/base/wakeup.hpp"

namespace santral {

void Wakeup::notify() {
    notified_ = true;
    waiting_.cancel();
}

asio::awaitable<bool> Wakeup::wait() {
    // The cancelled timer says nothing about who cancelled it: the flag does.
    if (!notified_) co_await waiting_.async_wait(kAwait);
    co_return std::exchange(notified_, false);
}

} // namespace santral
