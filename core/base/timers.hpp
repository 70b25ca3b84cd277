// Waiting comes in through here (see clock.hpp): real timers over Asio, or the simulator's.
#pragma once

#include "core/base/asio.hpp"
#include "core/base/clock.hpp"
#include "core/base/error.hpp"
#include "core/base/subscription.hpp"

#include <boost/asio/experimental/awaitable_operators.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace santral {

class Timers {
public:
    virtual ~Timers() = default;
    // Calls `fire` once on the owner's thread unless the subscription is dropped before.
    virtual Subscription after(Millis delay, std::function<void()> fire) = 0;
    // Ends early, without error, when the coroutine is cancelled.
    virtual asio::awaitable<void> wait(Millis delay) = 0;
};

std::unique_ptr<Timers> makeTimers(asio::any_io_executor executor);

// Runs `work`, but not longer than `limit`; then cancels it and returns Timeout.
template <class T>
asio::awaitable<Result<T>> withTimeout(Timers& timers, Millis limit, asio::awaitable<Result<T>> work) {
    using namespace asio::experimental::awaitable_operators;
    auto first = co_await (std::move(work) || timers.wait(limit));
    if (first.index() == 1) co_return Error{Errc::Timeout, {}};
    co_return std::move(std::get<0>(first));
}

} // namespace santral
