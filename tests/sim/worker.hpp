// One thread with a loop, and a way for the program's own thread to have something done on it.
#pragma once

#include "core/base/asio.hpp"

#include "tests/bench/give_up.hpp"

#include <boost/asio/executor_work_guard.hpp>

#include <chrono>
#include <future>
#include <string>
#include <thread>
#include <type_traits>

namespace santral::sim {

// Until it is kept; the program ends where that takes longer than anything here may.
inline void waitFor(std::promise<void>& promise, const char* what) {
    constexpr std::chrono::minutes kLongest{2};
    if (promise.get_future().wait_for(kLongest) != std::future_status::ready)
        bench::giveUp(std::string("waited in vain for ") + what);
}

class Worker {
public:
    Worker() : thread_([this] { io_.run(); }) {}
    ~Worker() { stop(); }
    asio::any_io_executor executor() { return io_.get_executor(); }
    void stop() {
        io_.stop();
        if (thread_.joinable()) thread_.join();
    }
    // Waits for it; from another thread only.
    template <class Work>
    auto call(Work work) {
        std::packaged_task<std::invoke_result_t<Work>()> task(std::move(work));
        auto answer = task.get_future();
        asio::post(io_, [&task] { task(); });
        return answer.get();
    }
    void await(asio::awaitable<void> work) {
        std::promise<void> ended;
        asio::co_spawn(io_, std::move(work), [&ended](std::exception_ptr) { ended.set_value(); });
        ended.get_future().wait();
    }

private:
    asio::io_context io_{1};
    asio::executor_work_guard<asio::io_context::executor_type> guard_{io_.get_executor()};
    std::thread thread_;
};

} // namespace santral::sim
