#include "tests/bench/web_sockets.hpp"

#include "core/net/websocket_extensions.hpp"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace santral::bench {
namespace {

namespace websocket = net::websocket;

timespec until(Steady::time_point at) {
    auto left = std::max(at - Steady::now(), Steady::duration::zero());
    auto seconds = std::chrono::duration_cast<std::chrono::seconds>(left);
    auto rest = std::chrono::duration_cast<std::chrono::nanoseconds>(left - seconds);
    return {static_cast<time_t>(seconds.count()), static_cast<long>(rest.count())};
}

sockaddr_in at(const std::string& address, std::uint16_t port) {
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_port = htons(port);
    ::inet_pton(AF_INET, address.c_str(), &place.sin_addr);
    return place;
}

int connectTo(const WebSockets::Target& target) {
    int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in from = at(target.from, 0), to = at("127.0.0.1", target.port);
    int on = 1;
    ::setsockopt(handle, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    bool there = handle >= 0 && ::bind(handle, reinterpret_cast<const sockaddr*>(&from), sizeof from) == 0 &&
                 ::connect(handle, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0;
    if (there) ::setsockopt(handle, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (there || handle < 0) return handle;
    ::close(handle);
    return -1;
}

} // namespace

std::string addressOf(std::size_t network, std::size_t host) {
    return "127.0." + std::to_string(network) + "." + std::to_string(host);
}

WebSockets::WebSockets(Events events)
    : events_(std::move(events)), poll_(::epoll_create1(EPOLL_CLOEXEC)), buffer_(64u << 10) {
    masks_.seed(std::random_device{}());
}

WebSockets::~WebSockets() {
    for (Socket& s : all_) {
        if (s.handle >= 0) ::close(s.handle);
    }
    ::close(poll_);
}

std::size_t WebSockets::open(const Target& target) {
    std::size_t number = all_.size();
    Socket& s = all_.emplace_back();
    s.number = number;
    s.handle = connectTo(target);
    if (s.handle < 0) {
        lose(number);
        return number;
    }
    if (target.deflate) {
        s.frames.allowDeflate([this](std::string_view packed, std::size_t most) {
            return deflate_.unpack(packed, most, net::DeflateOptions{true});
        });
    }
    epoll_event wish{};
    wish.events = EPOLLIN;
    wish.data.u64 = number;
    ::epoll_ctl(poll_, EPOLL_CTL_ADD, s.handle, &wish);
    s.output = "GET " + target.path + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(target.port) +
               "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
               target.headers;
    if (target.deflate) ((s.output += "Sec-WebSocket-Extensions: ") += websocket::kDeflate) += "\r\n";
    s.output += "\r\n";
    flush(s);
    return number;
}

void WebSockets::turn(Steady::time_point limit) {
    std::array<epoll_event, 256> ready;
    timespec wait = until(limit);
    int found = ::epoll_pwait2(poll_, ready.data(), static_cast<int>(ready.size()), &wait, nullptr);
    for (int i = 0; i < found; ++i) {
        const epoll_event& event = ready[static_cast<std::size_t>(i)];
        if (event.events & EPOLLOUT) flush(all_[event.data.u64]);
        if (event.events & (EPOLLIN | EPOLLHUP | EPOLLERR)) read(event.data.u64);
    }
}

void WebSockets::read(std::size_t socket) {
    Socket& s = all_[socket];
    if (s.stage == Stage::Gone) return;
    auto taken = ::recv(s.handle, buffer_.data(), buffer_.size(), MSG_DONTWAIT);
    if (taken < 0 && errno == EAGAIN) return;
    if (taken <= 0) return lose(socket);
    s.received += static_cast<std::uint64_t>(taken);
    std::string_view bytes(buffer_.data(), static_cast<std::size_t>(taken));
    if (s.stage == Stage::Open) return take(socket, bytes);
    s.head += bytes;
    auto end = s.head.find("\r\n\r\n");
    if (end == std::string::npos) return;
    if (s.head.compare(0, 12, "HTTP/1.1 101") != 0) return lose(socket);
    s.stage = Stage::Open;
    std::string rest = s.head.substr(end + 4);
    std::string().swap(s.head);
    if (events_.opened) events_.opened(socket);
    take(socket, rest);
}

void WebSockets::take(std::size_t socket, std::string_view bytes) {
    Socket& s = all_[socket];
    s.frames.receive(bytes);
    while (s.stage == Stage::Open) {
        auto event = s.frames.next();
        if (!event) return;
        if (auto* message = std::get_if<websocket::Message>(&*event)) {
            events_.message(socket, message->data);
        } else if (auto* ping = std::get_if<websocket::Ping>(&*event)) {
            frame(s, websocket::Opcode::Pong, ping->data);
        } else if (!std::holds_alternative<websocket::Pong>(*event)) {
            return lose(socket);
        }
    }
}

void WebSockets::send(std::size_t socket, std::string_view text) {
    frame(all_[socket], websocket::Opcode::Text, text);
}

void WebSockets::frame(Socket& s, websocket::Opcode opcode, std::string_view payload) {
    if (s.stage == Stage::Gone) return;
    websocket::appendFrame(s.output, opcode, payload, static_cast<std::uint32_t>(masks_()));
    flush(s);
}

// What cannot be written is found out when it is read.
void WebSockets::flush(Socket& s) {
    if (s.stage == Stage::Gone || s.output.empty()) return;
    auto sent = ::send(s.handle, s.output.data(), s.output.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN) return s.output.clear();
    bool full = sent < static_cast<ssize_t>(s.output.size());
    s.output.erase(0, sent > 0 ? static_cast<std::size_t>(sent) : 0);
    if (full == s.blocked) return;
    s.blocked = full;
    epoll_event wish{};
    wish.events = EPOLLIN | (full ? EPOLLOUT : 0u);
    wish.data.u64 = s.number;
    ::epoll_ctl(poll_, EPOLL_CTL_MOD, s.handle, &wish);
}

void WebSockets::close(std::size_t socket) {
    Socket& s = all_[socket];
    if (s.handle >= 0) ::close(std::exchange(s.handle, -1));
    s.stage = Stage::Gone;
}

void WebSockets::lose(std::size_t socket) {
    close(socket);
    if (events_.lost) events_.lost(socket);
}

} // namespace santral::bench
