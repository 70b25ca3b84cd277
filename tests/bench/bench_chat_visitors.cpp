#include "tests/bench/bench_chat_visitors.hpp"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <charconv>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace santral::bench {
namespace {

namespace websocket = net::websocket;

constexpr std::size_t kInflight = 8; // protocol.md section 9
constexpr std::size_t kWave = 100;   // connections being opened at a time
constexpr std::size_t kHalf = 16;    // hex digits

std::string hex(std::uint64_t value) {
    std::array<char, kHalf + 1> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(value));
    return {digits.data(), kHalf};
}

// The value of "key":"…" in a frame whose strings need no unescaping.
std::string_view textOf(std::string_view frame, std::string_view key) {
    auto at = frame.find(key);
    if (at == std::string_view::npos) return {};
    frame.remove_prefix(at + key.size());
    return frame.substr(0, frame.find('"'));
}

bool isType(std::string_view frame, std::string_view type) {
    constexpr std::string_view kBegin = R"({"t":")";
    return frame.substr(kBegin.size(), type.size()) == type;
}

timespec until(Steady::time_point at) {
    auto left = std::max(at - Steady::now(), Steady::duration::zero());
    auto seconds = std::chrono::duration_cast<std::chrono::seconds>(left);
    auto rest = std::chrono::duration_cast<std::chrono::nanoseconds>(left - seconds);
    return {static_cast<time_t>(seconds.count()), static_cast<long>(rest.count())};
}

} // namespace

Visitors::Visitors(std::uint16_t port, std::size_t count, std::vector<std::string> texts)
    : port_(port), all_(count), texts_(std::move(texts)), poll_(::epoll_create1(EPOLL_CLOEXEC)),
      buffer_(64u << 10) {
    std::random_device random;
    run_ = hex(std::uint64_t{random()} << 32 | random() | 1);
    masks_.seed(random());
}

Visitors::~Visitors() {
    for (Visitor& v : all_) {
        if (v.socket >= 0) ::close(v.socket);
    }
    ::close(poll_);
}

std::string Visitors::idOf(std::uint32_t message) const {
    return run_ + hex(message);
}

std::optional<std::uint32_t> Visitors::messageOf(std::string_view id) const {
    std::uint32_t message = 0;
    if (id.size() != 2 * kHalf || id.substr(0, kHalf) != run_) return std::nullopt;
    auto read = std::from_chars(id.data() + kHalf, id.data() + id.size(), message, 16);
    if (read.ec != std::errc() || read.ptr != id.data() + id.size()) return std::nullopt;
    return message;
}

bool Visitors::open(double seconds) {
    auto limit =
        Steady::now() + std::chrono::duration_cast<Steady::duration>(std::chrono::duration<double>(seconds));
    Acked nobody = [](std::uint32_t, Steady::time_point) {};
    for (std::size_t next = 0; opened_ < all_.size();) {
        while (next < all_.size() && next < opened_ + kWave) {
            if (!connect(next++)) return false;
        }
        if (broken_ > 0 || Steady::now() >= limit) return false;
        turn(std::min(limit, Steady::now() + std::chrono::milliseconds(100)), nobody);
    }
    return true;
}

bool Visitors::connect(std::size_t visitor) {
    Visitor& v = all_[visitor];
    v.socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port_);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const auto* address = reinterpret_cast<const sockaddr*>(&to);
    if (v.socket < 0 || ::connect(v.socket, address, sizeof to) != 0) return false;
    int on = 1;
    ::setsockopt(v.socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    epoll_event wish{};
    wish.events = EPOLLIN;
    wish.data.u64 = visitor;
    ::epoll_ctl(poll_, EPOLL_CTL_ADD, v.socket, &wish);
    std::string host = "127.0.0.1:" + std::to_string(port_);
    v.output = "GET /chat HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host +
               "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    flush(v);
    return true;
}

void Visitors::turn(Steady::time_point limit, const Acked& acked) {
    if (!retries_.empty()) limit = std::min(limit, retries_.top().at);
    std::array<epoll_event, 256> ready;
    timespec wait = until(limit);
    int found = ::epoll_pwait2(poll_, ready.data(), static_cast<int>(ready.size()), &wait, nullptr);
    for (int i = 0; i < found; ++i) {
        const epoll_event& event = ready[static_cast<std::size_t>(i)];
        drive(event.data.u64, event.events, acked);
    }
    while (!retries_.empty() && retries_.top().at <= Steady::now()) {
        Retry due = retries_.top();
        retries_.pop();
        all_[due.visitor].waiting.push_front(due.message);
        answered(due.visitor);
    }
}

void Visitors::drive(std::size_t visitor, std::uint32_t readiness, const Acked& acked) {
    Visitor& v = all_[visitor];
    if (readiness & EPOLLOUT) flush(v);
    if (readiness & (EPOLLIN | EPOLLHUP | EPOLLERR)) read(visitor, acked);
}

void Visitors::read(std::size_t visitor, const Acked& acked) {
    Visitor& v = all_[visitor];
    auto taken = ::recv(v.socket, buffer_.data(), buffer_.size(), MSG_DONTWAIT);
    if (taken < 0 && errno == EAGAIN) return;
    if (taken <= 0) return lose(v);
    std::string_view bytes(buffer_.data(), static_cast<std::size_t>(taken));
    if (v.stage != Stage::Greeting) return take(visitor, bytes, acked);
    v.head += bytes;
    auto end = v.head.find("\r\n\r\n");
    if (end == std::string::npos) return;
    if (v.head.compare(0, 12, "HTTP/1.1 101") != 0) return lose(v);
    v.stage = Stage::Hello;
    sendFrame(v, websocket::Opcode::Text, R"({"t":"hello","v":1,"brand":"default","lang":"tr"})");
    std::string rest = v.head.substr(end + 4);
    std::string().swap(v.head);
    take(visitor, rest, acked);
}

void Visitors::take(std::size_t visitor, std::string_view bytes, const Acked& acked) {
    Visitor& v = all_[visitor];
    v.frames.receive(bytes);
    while (auto event = v.frames.next()) {
        if (auto* message = std::get_if<websocket::Message>(&*event)) {
            takeFrame(visitor, message->data, acked);
        } else if (auto* ping = std::get_if<websocket::Ping>(&*event)) {
            sendFrame(v, websocket::Opcode::Pong, ping->data);
        } else if (!std::holds_alternative<websocket::Pong>(*event)) {
            return lose(v);
        }
    }
}

void Visitors::takeFrame(std::size_t visitor, std::string_view frame, const Acked& acked) {
    Visitor& v = all_[visitor];
    if (isType(frame, "ack")) {
        auto message = messageOf(textOf(frame, R"("id":")"));
        if (message) acked(*message, Steady::now());
        if (v.inflight > 0) --v.inflight;
        return answered(visitor);
    }
    if (isType(frame, "welcome") && v.stage == Stage::Hello) {
        v.stage = Stage::Open;
        ++opened_;
    }
    if (isType(frame, "error")) refused(visitor, frame);
}

// There is room again for the next one.
void Visitors::answered(std::size_t visitor) {
    Visitor& v = all_[visitor];
    while (v.inflight < kInflight && !v.waiting.empty()) {
        std::uint32_t next = v.waiting.front();
        v.waiting.pop_front();
        sendMessage(v, next);
    }
}

void Visitors::refused(std::size_t visitor, std::string_view frame) {
    constexpr std::string_view kWait = R"("wait":)";
    auto message = messageOf(textOf(frame, R"("about":")"));
    auto wait = frame.find(kWait);
    if (!message || wait == std::string_view::npos) {
        std::fprintf(stderr, "bench_chat: %.*s\n", static_cast<int>(frame.size()), frame.data());
        ++broken_;
        return;
    }
    ++pushedBack_;
    Visitor& v = all_[visitor];
    if (v.inflight > 0) --v.inflight;
    std::chrono::milliseconds after(std::atol(frame.data() + wait + kWait.size()));
    retries_.push({Steady::now() + after, visitor, *message});
}

void Visitors::say(std::size_t visitor, std::uint32_t message) {
    Visitor& v = all_[visitor];
    if (v.inflight < kInflight && v.waiting.empty()) return sendMessage(v, message);
    v.waiting.push_back(message);
}

void Visitors::sendMessage(Visitor& v, std::uint32_t message) {
    ++v.inflight;
    frame_ = R"({"t":"message","id":")";
    frame_ += run_;
    frame_ += hex(message);
    frame_ += R"(","text":")";
    frame_ += texts_[message % texts_.size()];
    frame_ += "\"}";
    sendFrame(v, websocket::Opcode::Text, frame_);
}

void Visitors::sendFrame(Visitor& v, websocket::Opcode opcode, std::string_view payload) {
    websocket::appendFrame(v.output, opcode, payload, static_cast<std::uint32_t>(masks_()));
    flush(v);
}

void Visitors::flush(Visitor& v) {
    if (v.stage == Stage::Gone || v.output.empty()) return;
    auto sent = ::send(v.socket, v.output.data(), v.output.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN) return lose(v);
    bool full = sent < static_cast<ssize_t>(v.output.size());
    v.output.erase(0, sent > 0 ? static_cast<std::size_t>(sent) : 0);
    epoll_event wish{};
    wish.events = EPOLLIN | (full ? EPOLLOUT : 0u);
    wish.data.u64 = static_cast<std::uint64_t>(&v - all_.data());
    if (full || v.blocked) ::epoll_ctl(poll_, EPOLL_CTL_MOD, v.socket, &wish);
    v.blocked = full;
}

void Visitors::lose(Visitor& v) {
    if (v.stage == Stage::Gone) return;
    v.stage = Stage::Gone;
    ++broken_;
    ::epoll_ctl(poll_, EPOLL_CTL_DEL, v.socket, nullptr);
}

} // namespace santral::bench
