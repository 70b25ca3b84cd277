// Structured work on one executor: whoever starts coroutines owns a Tasks, calls stop() and awaits done().
// No coroutine outlives its owner. Everything here happens on the executor's one thread.
#pragma once

#include "core/base/asio.hpp"

#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/steady_timer.hpp>
#include <list>
#include <string>

namespace santral {

class Tasks {
public:
    explicit Tasks(asio::any_io_executor executor);
    ~Tasks(); // running work at this point is a bug and is logged
    Tasks(const Tasks&) = delete;
    Tasks& operator=(const Tasks&) = delete;

    // Starts `work`; an exception that leaves it is logged under `name` and ends only this work.
    void spawn(asio::awaitable<void> work, std::string name);
    void stop(); // asks all running work to end (terminal cancellation); new work is refused afterwards
    asio::awaitable<void> done();
    std::size_t running() const { return running_.size(); }
    const asio::any_io_executor& executor() const { return executor_; }

private:
    struct Job {
        std::string name;
        asio::cancellation_signal cancel;
    };
    void finish(std::list<Job>::iterator job, std::exception_ptr failure);

    asio::any_io_executor executor_;
    std::list<Job> running_;
    asio::steady_timer idle_;
    bool stopped_ = false;
};

} // namespace santral
