#include "tests/bench/hostile.hpp"

#include "core/net/message_deflate.hpp"
#include "core/net/websocket_extensions.hpp"
#include "core/net/websocket_frames.hpp"
#include "tests/bench/give_up.hpp"

#include <arpa/inet.h>
#include <csignal>
#include <deque>
#include <fcntl.h>
#include <map>
#include <sched.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace santral::bench {
namespace {

namespace websocket = net::websocket;

constexpr int kTick = 10;            // milliseconds
constexpr std::size_t kMost = 600;   // of his connections at once
constexpr double kPatience = 15'000; // milliseconds for one that nobody ends
constexpr std::uint32_t kMask = 0x2f3a4b5c;
volatile std::sig_atomic_t ended = 0;

// One connection: what he says at once, what he says once he is let in, and what he drips.
struct Plan {
    Ill ill = Ill::Knocking;
    std::uint16_t port = 0;
    std::string first;  // at once
    std::string second; // behind a "101"
    int every = 1;      // ticks from one such to the next
    bool drips = false; // an octet a second from then on
    int repeats = 1;    // of `second`, one a tick
    int times = 1;      // such connections at once
};

std::string upgrade(std::uint16_t port, const std::string& path, const std::string& more) {
    std::string host = "127.0.0.1:" + std::to_string(port);
    return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host +
           "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
           more + "\r\n";
}

std::string post(std::uint16_t port, const std::string& path, const std::string& more) {
    std::string host = "127.0.0.1:" + std::to_string(port);
    return "POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host + "\r\n" + more +
           "\r\n";
}

std::string frameOf(std::string_view text) {
    std::string out;
    websocket::appendFrame(out, websocket::Opcode::Text, text, kMask);
    return out;
}

// A frame that says it has 1 GiB, and a part of that.
std::string hugeFrame() {
    std::string out("\x81\xff\0\0\0\0\x40\0\0\0mask", 14);
    return out.append(64 * 1024, 'x');
}

// 32 MiB of blanks, packed.
std::string bomb() {
    net::MessageDeflate deflate;
    std::string out;
    websocket::appendFrame(out, websocket::Opcode::Text, deflate.pack(std::string(32u << 20, ' ')), kMask);
    websocket::markPacked(out);
    return out;
}

std::string message() {
    return frameOf(R"({"t":"message","id":"00112233445566778899aabbccddeeff","text":"spam"})");
}

std::vector<Plan> plans(const Hostile::Wish& wish) {
    const std::string token = "Authorization: Bearer " + wish.token + "\r\n";
    const std::string deflate =
        token + "Sec-WebSocket-Extensions: " + std::string(websocket::kDeflate) + "\r\n";
    const std::string hello = frameOf(R"({"t":"hello","v":1,"brand":"default"})");
    const std::string desk = frameOf(R"({"t":"hello","v":1,"program":"x"})");
    std::string pings;
    for (int i = 0; i < 50; ++i) websocket::appendFrame(pings, websocket::Opcode::Ping, "x", kMask);
    std::string asks; // a signed-in desk that asks without end and fetches nothing
    for (int i = 0; i < 200; ++i)
        asks += frameOf(R"({"t":"older","n":1,"customer":"00112233445566778899aabbccddeeff"})");
    const std::string knock = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
    const std::string half = "GET /chat HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: ";
    std::uint16_t v = wish.visitors, d = wish.desks;
    return {
        {Ill::Knocking, v, knock, {}, 1, false, 1, 5},
        {Ill::Knocking, d, knock, {}, 1, false, 1, 5},
        {Ill::SlowHead, v, half, {}, 4, true},
        {Ill::SlowHead, d, half, {}, 4, true},
        {Ill::SlowBody, d, post(d, "/desk/sign-in", "Content-Length: 4000\r\n") + "{", {}, 20, true},
        {Ill::HugeFrame, v, upgrade(v, "/chat", ""), hugeFrame(), 8},
        {Ill::HugeFrame, d, upgrade(d, "/desk", token), hugeFrame(), 8},
        {Ill::HugeBody,
         v,
         post(v, "/upload?id=00112233445566778899aabbccddeeff&name=a", "Content-Length: 10737418240\r\n"),
         {},
         8},
        {Ill::HugeBody,
         d,
         post(d, "/desk/sign-in", "Content-Length: 1073741824\r\n") + std::string(8192, 'x'),
         {},
         8},
        {Ill::HugeBody, d, post(d, "/desk/file?name=a", token + "Content-Length: 10737418240\r\n"), {}, 8},
        {Ill::Flood, v, upgrade(v, "/chat", ""), hello + message() + message() + message(), 5, false, 100},
        {Ill::Flood, v, upgrade(v, "/chat", ""), hello + pings, 10, false, 20},
        {Ill::Flood, d, upgrade(d, "/desk", token), desk + asks, 50, false, 100},
        {Ill::Bomb, d, upgrade(d, "/desk", deflate), bomb(), 8},
    };
}

struct Line { // one of his connections
    const Plan* plan = nullptr;
    int handle = -1;
    bool in = false; // was let in
    int said = 0;
    Steady::time_point began;
    Steady::time_point dripped;
    std::string heard; // until he is let in
    websocket::FrameReader frames{websocket::Role::Client, 64u << 20};
};

class Running {
public:
    explicit Running(const Hostile::Wish& wish)
        : wish_(wish), plans_(plans(wish)), poll_(::epoll_create1(EPOLL_CLOEXEC)) {
        std::erase_if(plans_, [this](const Plan& plan) {
            auto wanted =
                std::find(wish_.only.begin(), wish_.only.end(), kIlls[static_cast<std::size_t>(plan.ill)]);
            return !wish_.only.empty() && wanted == wish_.only.end();
        });
    }
    ~Running() { ::close(poll_); }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    Ills run() {
        for (int tick = 0; ended == 0; ++tick) {
            for (const Plan& plan : plans_) {
                for (int i = 0; tick % plan.every == 0 && i < plan.times && lines_.size() < kMost; ++i)
                    begin(plan);
            }
            for (auto line = lines_.begin(); line != lines_.end();) keepOn((line++)->second);
            auto until = Steady::now() + std::chrono::milliseconds(kTick);
            while (ended == 0 && Steady::now() < until) listen();
        }
        while (!lines_.empty()) end(lines_.begin()->second, &IllCounts::held);
        return counts_;
    }

private:
    IllCounts& countsOf(const Plan& plan) { return counts_[static_cast<std::size_t>(plan.ill)]; }

    void begin(const Plan& plan) {
        Line line;
        line.plan = &plan;
        line.handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        line.began = line.dripped = Steady::now();
        sockaddr_in from{}, to{};
        from.sin_family = to.sin_family = AF_INET;
        ::inet_pton(AF_INET, wish_.from.c_str(), &from.sin_addr);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        to.sin_port = htons(plan.port);
        int on = 1;
        ::setsockopt(line.handle, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
        bool there = ::bind(line.handle, reinterpret_cast<const sockaddr*>(&from), sizeof from) == 0 &&
                     ::connect(line.handle, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0;
        ++countsOf(plan).tried;
        if (!there) {
            ++countsOf(plan).refused; // not even taken
            ::close(line.handle);
            return;
        }
        epoll_event wish{};
        wish.events = EPOLLIN;
        wish.data.fd = line.handle;
        ::epoll_ctl(poll_, EPOLL_CTL_ADD, line.handle, &wish);
        say(line, plan.first);
        lines_.emplace(line.handle, std::move(line));
    }
    // What the socket does not take is not said.
    static void say(const Line& line, std::string_view octets) {
        (void)!::send(line.handle, octets.data(), octets.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    }
    void keepOn(Line& line) {
        if (millisSince(line.began) > kPatience) return end(line, &IllCounts::held);
        if (line.in && line.said < line.plan->repeats) {
            ++line.said;
            say(line, line.plan->second);
        }
        if (!line.plan->drips || millisSince(line.dripped) < 1'000) return;
        line.dripped = Steady::now();
        say(line, "x");
    }
    void listen() {
        std::array<epoll_event, 64> ready;
        int found = ::epoll_wait(poll_, ready.data(), static_cast<int>(ready.size()), 2);
        for (int i = 0; i < found; ++i) {
            auto line = lines_.find(ready[static_cast<std::size_t>(i)].data.fd);
            if (line != lines_.end()) hear(line->second);
        }
    }
    void hear(Line& line) {
        std::array<char, 4096> buffer;
        auto taken = ::recv(line.handle, buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (taken < 0 && errno == EAGAIN) return;
        if (taken <= 0) return end(line, &IllCounts::cut);
        take(line, std::string_view(buffer.data(), static_cast<std::size_t>(taken)));
        if (wasTold(line)) end(line, &IllCounts::refused);
    }
    static void take(Line& line, std::string_view octets) {
        if (line.in) return line.frames.receive(octets);
        line.heard += octets;
        auto head = line.heard.find("\r\n\r\n");
        if (head == std::string::npos || !line.heard.starts_with("HTTP/1.1 101")) return;
        line.in = true;
        line.frames.receive(line.heard.substr(head + 4));
    }
    // A status that says no (or, to a plain question, anything), or a frame that closes with a code.
    static bool wasTold(Line& line) {
        while (line.in) {
            auto event = line.frames.next();
            if (!event) return false;
            if (std::holds_alternative<websocket::Close>(*event)) return true;
        }
        return line.heard.size() > 12 && !line.heard.starts_with("HTTP/1.1 1");
    }
    void end(Line& line, std::uint64_t IllCounts::*what) {
        ++(countsOf(*line.plan).*what);
        ::close(line.handle);
        lines_.erase(line.handle);
    }

    Hostile::Wish wish_;
    std::vector<Plan> plans_;
    int poll_;
    std::map<int, Line> lines_;
    Ills counts_{};
};

// He would have computers of his own: here he takes the processors only when those who are measured do not.
void stepBack() {
    bool realTime = ::sched_getscheduler(0) == SCHED_RR; // as chrt makes it where others work too
    sched_param none{};
    if (realTime) ::sched_setscheduler(0, SCHED_OTHER, &none);
    (void)!::nice(realTime ? -20 : 10);
}

} // namespace

Hostile::Hostile(Wish wish) {
    Running running(wish); // what he will say is made before anybody is measured
    int report[2];
    if (::pipe2(report, O_CLOEXEC) != 0) giveUp("pipe");
    process_ = ::fork();
    if (process_ < 0) giveUp("fork");
    if (process_ > 0) {
        ::close(report[1]);
        report_ = report[0];
        return;
    }
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    std::signal(SIGTERM, [](int) { ended = 1; });
    stepBack();
    Ills counts = running.run();
    bool told = ::write(report[1], counts.data(), sizeof counts) == static_cast<ssize_t>(sizeof counts);
    ::_exit(told ? 0 : 1);
}

Hostile::~Hostile() {
    if (process_ > 0) stop();
}

Ills Hostile::stop() {
    Ills counts{};
    ::kill(process_, SIGTERM);
    bool told = ::read(report_, counts.data(), sizeof counts) == static_cast<ssize_t>(sizeof counts);
    ::waitpid(process_, nullptr, 0);
    ::close(report_);
    process_ = -1;
    if (!told) giveUp("the hostile process broke");
    return counts;
}

} // namespace santral::bench
