// A WebSocket of our own client in tests: what it was told, and a blocking way to open it.
#pragma once

#include "core/net/web_socket_client.hpp"
#include "tests/support/echo_site.hpp"

namespace santral::test {

struct DeskSocket {
    using Opened = Result<std::unique_ptr<net::WebSocket>>;

    explicit DeskSocket(Site& owner) : site(owner), random(7) {}
    ~DeskSocket() { // a dropped socket lives on until its good-bye is answered
        socket.reset();
        site.settle();
        site.advance(Millis(7'000));
    }

    bool join(net::WebSocketAddress address, net::WebSocketLimits limits, net::ConnectOptions options = {}) {
        return finish(net::connectWebSocket(site.timers, site.clock, random, std::move(address),
                                            std::move(options), limits));
    }
    bool join(const std::string& path = "/echo") {
        net::WebSocketLimits limits = net::hubLinkLimits();
        return join(plain(path), limits);
    }
    bool joinOver(std::unique_ptr<net::Stream> stream, net::WebSocketLimits limits = net::hubLinkLimits()) {
        return finish(
            net::openWebSocket(site.timers, site.clock, random, std::move(stream), plain("/echo"), limits));
    }
    net::WebSocketAddress plain(const std::string& path) const {
        net::WebSocketAddress address;
        address.host = "127.0.0.1";
        address.port = site.port;
        address.path = path;
        address.tls = false;
        return address;
    }

    void send(std::string text) { socket->send(std::make_shared<const std::string>(std::move(text))); }
    std::optional<std::string> next() {
        runUntil(site.io, [&] { return texts.size() > taken || closed; });
        if (texts.size() <= taken) return std::nullopt;
        return texts[taken++];
    }
    bool waitClosed() {
        return runUntil(site.io, [&] { return closed.has_value(); });
    }

    Site& site;
    SeededRandom random;
    std::unique_ptr<net::WebSocket> socket;
    Error refused;
    std::vector<std::string> texts;
    std::vector<std::string> binaries;
    std::optional<std::uint16_t> closed;
    std::size_t taken = 0;

private:
    bool finish(asio::awaitable<Opened> opening) {
        bool done = false;
        asio::co_spawn(site.io, take(std::move(opening), done), asio::detached);
        CHECK(runUntil(site.io, [&] { return done; }));
        return socket != nullptr;
    }
    asio::awaitable<void> take(asio::awaitable<Opened> opening, bool& done) {
        auto opened = co_await std::move(opening);
        done = true;
        if (!opened) {
            refused = opened.error();
            co_return;
        }
        socket = std::move(*opened);
        net::WebSocket::Events events;
        events.message = [this](std::string_view text) { texts.emplace_back(text); };
        events.binary = [this](std::string_view bytes) { binaries.emplace_back(bytes); };
        events.closed = [this](std::uint16_t code) { closed = code; };
        socket->listen(std::move(events));
    }
};

} // namespace santral::test
