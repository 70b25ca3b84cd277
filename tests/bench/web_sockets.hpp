// Many WebSockets of one thread through one epoll, as light as can be: what benches let visitors and desks
// be. Plain sockets to the loopback address; Linux only.
#pragma once

#include "core/net/message_deflate.hpp"
#include "core/net/websocket_frames.hpp"
#include "tests/bench/figures.hpp"

#include <deque>
#include <functional>
#include <random>

namespace santral::bench {

// 127.0.NETWORK.HOST: each visitor or office comes from an address of its own, since limits count by it.
std::string addressOf(std::size_t network, std::size_t host);

class WebSockets {
public:
    struct Target {
        std::uint16_t port = 0;
        std::string path;
        std::string headers = {}; // whole lines, each with its end
        std::string from = "127.0.0.1";
        bool deflate = false; // offers compression
    };
    struct Events {
        std::function<void(std::size_t socket)> opened;
        std::function<void(std::size_t socket, std::string_view text)> message;
        std::function<void(std::size_t socket)> lost; // refused, closed or broken; nothing follows
    };
    explicit WebSockets(Events events);
    ~WebSockets();
    WebSockets(const WebSockets&) = delete;
    WebSockets& operator=(const WebSockets&) = delete;

    // Its number, counted from 0. Lost at once where it cannot connect.
    std::size_t open(const Target& target);
    void send(std::size_t socket, std::string_view text);
    void close(std::size_t socket);
    // Waits until then at most, and takes what has come.
    void turn(Steady::time_point until);

    std::size_t count() const { return all_.size(); }
    bool isGone(std::size_t socket) const { return all_[socket].stage == Stage::Gone; }
    std::uint64_t received(std::size_t socket) const { return all_[socket].received; } // octets, all of them

private:
    enum class Stage { Greeting, Open, Gone };
    struct Socket {
        std::size_t number = 0;
        int handle = -1;
        Stage stage = Stage::Greeting;
        net::websocket::FrameReader frames{net::websocket::Role::Client, 64u << 20};
        std::string head;   // of the HTTP answer, while it comes
        std::string output; // what the socket did not take yet
        std::uint64_t received = 0;
        bool blocked = false; // EPOLLOUT is asked for
    };
    void read(std::size_t socket);
    void take(std::size_t socket, std::string_view bytes);
    void frame(Socket& s, net::websocket::Opcode opcode, std::string_view payload);
    void flush(Socket& s);
    void lose(std::size_t socket);

    Events events_;
    std::deque<Socket> all_; // one stays where it is when others come
    int poll_ = -1;
    std::minstd_rand masks_;
    std::vector<char> buffer_;
    net::MessageDeflate deflate_;
};

} // namespace santral::bench
