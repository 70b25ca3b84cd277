// What `santral-hub serve` owes the system: it hears signals, says when it is ready and alive, loads anew on
// SIGHUP and ends within ten seconds of SIGTERM or SIGINT. Main thread.
#pragma once

#include "core/base/asio.hpp"
#include "core/base/error.hpp"
#include "core/base/subscription.hpp"
#include "core/base/timers.hpp"

#include <boost/asio/signal_set.hpp>
#include <functional>
#include <string>
#include <vector>

namespace santral::hub {

class Service {
public:
    // From here on the signals are heard. `io` is turned by this thread alone and outlives the service.
    Service(asio::io_context& io, Timers& timers);

    // What SIGHUP loads anew, in the order given; a failure is logged under `what` and stops nothing else.
    void onReload(std::string what, std::function<Result<void>()> reload);

    // For long work on this thread before run(): whether it should be given up. Tells how far it is.
    bool keepsPreparing(const std::string& status);
    void ready(); // tells whoever started us
    void alive(); // at least twice in systemd's WatchdogSec

    void run(); // turns `io` until it is told to stop

    // Calls `end` on a thread of its own, runs `closing` on this one, and turns `io` until both are done. Ten
    // seconds later, or at another signal, the process ends hard with the exit code 1: everything
    // acknowledged is on disk.
    void finish(std::function<void()> end, asio::awaitable<void> closing);

private:
    void listen();
    void heard(int signal);
    void reloadAll();

    asio::io_context& io_;
    Timers& timers_;
    asio::signal_set signals_;
    std::vector<std::pair<std::string, std::function<Result<void>()>>> reloads_;
    Subscription limit_;
    bool stopping_ = false;  // told to
    bool finishing_ = false; // it is being done
    bool prepared_ = false;  // SIGHUP before that finds nothing to load
};

} // namespace santral::hub
