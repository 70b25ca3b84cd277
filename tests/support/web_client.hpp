// The other side of the HTTP server in tests: plain requests over a raw socket, and a WebSocket client by
// Beast, so that our framing is judged by somebody else's. Blocking calls that turn the test's io_context
// meanwhile.
#pragma once

#include "core/base/asio.hpp"

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace santral::test {

// Turns `io` until `done` or until `limit` real seconds have gone; false at the limit.
bool runUntil(asio::io_context& io, const std::function<bool()>& done, int limitSeconds = 10);

struct HttpAnswer {
    int status = 0;   // 0: closed without an answer
    std::string head; // status line and headers
    std::string body;
    bool closed = false; // the server ended the connection behind it
    std::string header(const std::string& name) const;
};

// A connection that sends what it is given, octet for octet.
class RawClient {
public:
    RawClient(asio::io_context& io, std::uint16_t port, const std::string& from = "127.0.0.1");
    ~RawClient();
    void send(const std::string& bytes);
    HttpAnswer answer(bool headOnly = false); // the next answer, by its Content-Length
    bool waitClosed();                        // true when the server has closed
    bool waitFor(std::size_t octets);         // until so many octets came in all
    const std::string& received() const;
    void finish(); // nothing more will be sent; the answer is still read
    void close();

private:
    struct State;
    std::shared_ptr<State> state_;
};

class SocketClient {
public:
    struct Wish {
        std::uint16_t port = 0;
        std::string path = "/chat";
        std::string origin = {}; // empty: no such header
        std::string from = "127.0.0.1";
        bool deflate = false; // offer compression
    };
    SocketClient(asio::io_context& io, const Wish& wish);
    ~SocketClient(); // drops the connection without a word

    bool open();             // true when the upgrade was accepted
    int refusedWith() const; // HTTP status of the refusal
    bool deflates() const;   // the server agreed to compression
    void send(const std::string& text);
    void sendBinary(const std::string& bytes);
    std::optional<std::string> next(); // next text; nullopt when closed
    bool hasNext() const;
    bool waitClosed();
    std::uint16_t closeCode() const;
    void close();
    void drop(); // the network goes away
    void setReading(bool on);

private:
    struct State;
    asio::io_context& io_;
    std::shared_ptr<State> state_;
};

} // namespace santral::test
