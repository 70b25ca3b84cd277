#include "app/hub/monitor_port.hpp"

namespace santral::hub {
namespace {

net::HttpOptions fewConnections() {
    net::HttpOptions options;
    options.limits.connections = 64; // a handful of programs ask, and stay connected
    return options;
}

} // namespace

MonitorPort::MonitorPort(asio::any_io_executor executor, Timers& timers, const Clock& clock,
                         const Monitor& monitor)
    : monitor_(monitor), http_(std::move(executor), timers, clock, *this, fewConnections()) {}

Result<net::Endpoint> MonitorPort::listen(const net::Endpoint& at) {
    return http_.listen(at);
}

asio::awaitable<void> MonitorPort::stop() {
    co_await http_.stop();
}

} // namespace santral::hub
