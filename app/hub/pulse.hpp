// Asks the core thread once a second how the hub is. While it answers, the monitor has fresh values and
// systemd hears that we live; a core thread that stands still shows by its silence. Main thread.
#pragma once

#include "app/running/running_hub.hpp"
#include "core/hub/monitor.hpp"

#include <functional>
#include <memory>

namespace santral::hub {

class Pulse {
public:
    using Tell = std::function<void(MonitorValues)>;

    // `running` stays until stop(), `timers` belong to `io`.
    Pulse(asio::io_context& io, Timers& timers, RunningHub& running, Tell tell);
    void start();
    void stop(); // nothing is asked or told from here on

private:
    void beat();

    asio::io_context& io_;
    Timers& timers_;
    RunningHub& running_;
    std::shared_ptr<Tell> tell_; // gone after stop(): an answer on its way finds nobody
    bool asking_ = false;
    Subscription next_;
};

} // namespace santral::hub
