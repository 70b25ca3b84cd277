#include "app/hub/pulse.hpp"

namespace santral::hub {
namespace {

constexpr auto kEvery = std::chrono::seconds(1);

} // namespace

Pulse::Pulse(asio::io_context& io, Timers& timers, RunningHub& running, Tell tell)
    : io_(io), timers_(timers), running_(running), tell_(std::make_shared<Tell>(std::move(tell))) {}

void Pulse::start() {
    beat();
}

void Pulse::stop() {
    next_.reset();
    tell_.reset();
}

void Pulse::beat() {
    next_ = timers_.after(kEvery, [this] { beat(); });
    if (std::exchange(asking_, true)) return; // still no answer to the last question
    running_.post([this, &io = io_, &running = running_, tell = std::weak_ptr(tell_)] {
        MonitorValues values = monitorValues(running.hub(), running.channels());
        asio::post(io, [this, tell, values = std::move(values)]() mutable {
            auto still = tell.lock();
            if (!still) return;
            asking_ = false;
            (*still)(std::move(values));
        });
    });
}

} // namespace santral::hub
