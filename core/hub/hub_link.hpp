// A desk's line to its hub: comes up by itself, says what state it is in, and hands over frames. Core thread.
#pragma once

#include "core/base/tasks.hpp"
#include "core/base/wakeup.hpp"
#include "core/hub/wire.hpp"
#include "core/net/backoff.hpp"
#include "core/net/web_socket_client.hpp"

#include <functional>
#include <memory>
#include <string>

namespace santral {

struct HubAddress {
    std::string host;
    std::uint16_t port = 443;
    bool tls = true;    // false is accepted for loopback addresses only
    std::string caFile; // one more certificate authority to trust; empty: the system's
    bool operator==(const HubAddress&) const = default;
};

// "wss://hub.example:8443", "hub.example". Errors: Invalid "address", Untrusted "plain" for ws:// to
// elsewhere.
Result<HubAddress> parseHubAddress(std::string_view text);

class HubLink {
public:
    // Refused: nothing is tried any more, but where the versions do not fit: the other side may be updated.
    enum class State { Connecting, Up, Down, Refused };
    struct Events {
        std::function<wire::Hello()> hello; // what the desk holds, asked for at each beginning
        std::function<void(wire::FromHub)> frame;
        std::function<void(State, std::string why)> state; // `why`: short code
    };
    using Dial = std::function<asio::awaitable<Result<std::unique_ptr<net::Stream>>>()>;
    struct Options {
        HubAddress address;
        std::string token;
        Timers& timers;
        const Clock& clock;
        Random& random;
        int version = wire::kVersion; // of the wire; tests know others
        Dial dial = {};               // the simulator's; none: TCP or TLS to the address
    };
    HubLink(asio::any_io_executor executor, Options options, Events events);

    void setToken(std::string token) { options_.token = std::move(token); } // before start()
    void start();
    asio::awaitable<void> stop();
    void retryNow(); // the network came back, or somebody asks
    bool isUp() const { return state_ == State::Up; }
    void send(const wire::FromDesk& frame); // dropped where the line is not up
    // The hub told something that does not fit: the line begins anew.
    void restart(const std::string& why);

private:
    asio::awaitable<void> run();
    asio::awaitable<void> connectOnce();
    asio::awaitable<Result<std::unique_ptr<net::WebSocket>>> openSocket();
    void heard(std::string_view text);
    void end(const std::string& why);
    void set(State state, std::string why);

    Options options_;
    Events events_;
    Tasks tasks_;
    net::Backoff backoff_;
    std::unique_ptr<net::WebSocket> socket_;
    Wakeup wake_; // the line ended, or is to be tried at once
    State state_ = State::Down;
    std::string byeWhy_;
};

} // namespace santral
