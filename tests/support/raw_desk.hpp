// A desk's line without a desk: signs in with a token and says what a test lets it say.
#pragma once

#include "core/net/web_socket_client.hpp"
#include "tests/support/team_bench.hpp"

#include <string>
#include <vector>

namespace santral::test {

class RawDesk {
public:
    using Opened = Result<std::unique_ptr<net::WebSocket>>;

    RawDesk(TeamBench& bench, const std::string& login) : bench_(bench) {
        net::WebSocketAddress address;
        address.host = "127.0.0.1";
        address.port = bench.port;
        address.path = "/desk";
        address.tls = false;
        address.headers.push_back({"Authorization", "Bearer " + bench.tokens.at(login)});
        bench.await(open(std::move(address)));
        REQUIRE(socket_);
    }
    ~RawDesk() {
        socket_.reset();
        bench_.settle();
    }

    void send(std::string text) { socket_->send(std::make_shared<const std::string>(std::move(text))); }
    void greet() {
        send(R"({"t":"hello","v":1,"program":"test"})");
        bench_.until([this] { return count("welcome") == 1; });
    }
    void setReading(bool on) { socket_->setReading(on); }
    std::size_t count(const std::string& kind) const { // frames of that kind so far
        auto is = [&](const std::string& f) { return f.starts_with("{\"t\":\"" + kind + "\""); };
        return static_cast<std::size_t>(std::count_if(frames.begin(), frames.end(), is));
    }
    bool isClosed() const { return closed_; }

    std::vector<std::string> frames;

private:
    asio::awaitable<void> open(net::WebSocketAddress address) {
        net::ConnectOptions connect;
        net::WebSocketLimits limits = net::hubLinkLimits();
        limits.message = limits.buffered = 64 * 1024 * 1024; // its hub may not read it for a while
        limits.deflate.on = false;                           // what says little would be a bomb
        auto opened = co_await net::connectWebSocket(*bench_.timers, systemClock(), bench_.random, address,
                                                     connect, limits);
        if (!opened) co_return;
        socket_ = std::move(*opened);
        net::WebSocket::Events events;
        events.message = [this](std::string_view text) { frames.emplace_back(text); };
        events.closed = [this](std::uint16_t) { closed_ = true; };
        socket_->listen(std::move(events));
    }

    TeamBench& bench_;
    std::unique_ptr<net::WebSocket> socket_;
    bool closed_ = false;
};

} // namespace santral::test
