// The monitor on an HTTP port of its own. Main thread.
#pragma once

#include "core/hub/monitor.hpp"

namespace santral::hub {

class MonitorPort final : private net::HttpHandler {
public:
    // All references outlive the port.
    MonitorPort(asio::any_io_executor executor, Timers& timers, const Clock& clock, const Monitor& monitor);
    Result<net::Endpoint> listen(const net::Endpoint& at); // errors of net::listen
    asio::awaitable<void> stop();                          // before the end of the object

private:
    net::Plan plan(const net::Request& head) override { return monitor_.answer(head); }
    // Everything is answered by plan().
    void handle(net::Request, net::Answer answer) override { answer(net::textResponse(404, {})); }
    net::Response refusal(const net::Request&, unsigned status) override {
        return net::textResponse(status, {});
    }
    void upgraded(net::Request, std::unique_ptr<net::WebSocket>) override {}

    const Monitor& monitor_;
    net::HttpServer http_;
};

} // namespace santral::hub
