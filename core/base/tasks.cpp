#include "core/base/tasks.hpp"

#include "core/base/log.hpp"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/error.hpp>
#include <boost/system/system_error.hpp>
#include <memory>

namespace santral {

Tasks::Tasks(asio::any_io_executor executor)
    : executor_(std::move(executor)), idle_(executor_, asio::steady_timer::time_point::max()) {}

Tasks::~Tasks() {
    for (const Job& job : running_) log::error("tasks", "still running at the end of its owner: " + job.name);
}

void Tasks::spawn(asio::awaitable<void> work, std::string name) {
    if (stopped_) return;
    auto job = running_.emplace(running_.end());
    job->name = std::move(name);
    auto ended = [this, job](std::exception_ptr failure) { finish(job, failure); };
    asio::co_spawn(executor_, std::move(work),
                   asio::bind_cancellation_slot(job->cancel.slot(), std::move(ended)));
}

void Tasks::finish(std::list<Job>::iterator job, std::exception_ptr failure) {
    if (failure) {
        try {
            std::rethrow_exception(failure);
        } catch (const boost::system::system_error& e) {
            // A job that was asked to end may leave by this exception; that is no fault.
            if (e.code() != asio::error::operation_aborted) {
                log::error("tasks", job->name + " ended by exception: " + e.what());
            }
        } catch (const std::exception& e) {
            log::error("tasks", job->name + " ended by exception: " + e.what());
        }
    }
    // A stop() from outside of the loop may still be on its way to the job's signal: it stays one turn
    // longer.
    auto ended = std::make_shared<std::list<Job>>();
    ended->splice(ended->end(), running_, job);
    asio::post(executor_, [ended] {});
    if (running_.empty()) idle_.cancel();
}

void Tasks::stop() {
    stopped_ = true;
    // Ending a job may end others; step over the list by posting each cancellation.
    for (Job& job : running_) {
        asio::cancellation_signal* cancel = &job.cancel;
        cancel->emit(asio::cancellation_type::terminal);
    }
}

asio::awaitable<void> Tasks::done() {
    while (!running_.empty()) co_await idle_.async_wait(kAwait);
}

} // namespace santral
