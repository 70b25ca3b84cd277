// Work of a coroutine on another executor: `co_await onExecutor(ledger, work)` resumes where it was.
#pragma once

#include "core/base/asio.hpp"

#include <functional>
#include <type_traits>
#include <utility>

namespace santral {

template <class T>
asio::awaitable<T> runWork(std::function<T()> work) {
    co_return work();
}

// `work` runs on `executor`'s thread; what it refers to must outlive the await.
template <class T>
asio::awaitable<T> onExecutor(asio::any_io_executor executor, std::function<T()> work) {
    auto running = runWork<T>(std::move(work));
    co_return co_await asio::co_spawn(executor, std::move(running), asio::use_awaitable);
}

} // namespace santral
