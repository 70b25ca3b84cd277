// One open WebSocket as its owner sees it (RFC 6455): messages both ways. Made by HttpServer for its handler
// and by connectWebSocket for whoever called; closed by dropping it. One thread: the executor's.
#pragma once

#include "core/net/rate_limit.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace santral::net {

// Compression of messages (RFC 7692). Both sides have to want it; without context takeover, so that no socket
// keeps a window.
struct DeflateOptions {
    bool on = false;                   // offer it, or accept the offer
    std::size_t above = 256;           // octets; shorter messages stay as they are
    std::size_t ratio = 200;           // a message that grows further is a bomb: close 1009,
    std::size_t ratioFrom = 64 * 1024; // once it has so many octets
};

// A text for many sockets, compressed once for all that agreed to it, when the first of them is sent it. Made
// by MessageDeflate::prepare(); one thread.
struct PreparedText {
    std::string text;
    std::size_t above = static_cast<std::size_t>(-1); // octets; shorter ones stay as they are
    mutable std::optional<std::string> packed;        // empty: not worth it
};

struct WebSocketLimits {
    std::size_t message = 64 * 1024;    // octets from the other side; over it: close 1009
    std::size_t buffered = 1024 * 1024; // octets that it does not fetch; over it the connection is cut
    Rate controlRate{60, 20};           // pings and fragments; over it: close 1008; perSecond 0: no limit
    Millis pingAfter{40'000};           // of silence
    Millis silence{120'000};            // then the connection is cut
    Millis closing{5'000};              // for the other side to answer a close
    Millis handshake{10'000};           // a client's: for the server's answer to the upgrade
    DeflateOptions deflate;
};

class WebSocket {
public:
    // May drop the socket from inside.
    struct Events {
        std::function<void(std::string_view text)> message; // UTF-8 was checked
        std::function<void(std::string_view bytes)> binary; // none: binary closes with 1003
        std::function<void(std::uint16_t code)> closed;     // once and last; 1006 where nobody said good-bye
    };
    virtual ~WebSocket() = default;         // still open: close 1001. Nothing is called afterwards
    virtual void listen(Events events) = 0; // nothing is read before
    // Everything sent in one turn of the event loop leaves in one write. The text may be shared by any number
    // of sockets and is not copied while it waits.
    virtual void
    send(std::shared_ptr<const std::string> text) = 0; // compressed anew for every socket that agreed
    virtual void sendPrepared(std::shared_ptr<const PreparedText> text) = 0;
    virtual void sendBinary(std::shared_ptr<const std::string> bytes) = 0;
    virtual void close(std::uint16_t code, std::string_view reason) = 0;
    virtual std::size_t buffered() const = 0; // octets not yet handed to the operating system
    // false: no message is delivered and nothing is read until true, so that the other side has to wait.
    virtual void setReading(bool on) = 0;
};

} // namespace santral::net
