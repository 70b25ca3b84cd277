// The visitors of bench_chat: many WebSockets of one thread that speak docs/protocol.md, "Wire of visitors",
// and keep its rules: at most `inflight` messages without answer, refused ones again after `wait`.
#pragma once

#include "core/net/websocket_frames.hpp"
#include "tests/bench/figures.hpp"

#include <deque>
#include <functional>
#include <queue>
#include <random>

namespace santral::bench {

class Visitors {
public:
    using Acked = std::function<void(std::uint32_t message, Steady::time_point at)>;

    // `texts`: what they write, in turn.
    Visitors(std::uint16_t port, std::size_t count, std::vector<std::string> texts);
    ~Visitors();
    Visitors(const Visitors&) = delete;
    Visitors& operator=(const Visitors&) = delete;

    bool open(double seconds); // connects all of them; false where not every one was welcomed in time
    // Messages have the numbers that the caller gives, each once.
    void say(std::size_t visitor, std::uint32_t message);
    // Waits for answers until then at most, and takes what has come.
    void turn(Steady::time_point until, const Acked& acked);

    std::size_t count() const { return all_.size(); }
    std::uint64_t pushedBack() const { return pushedBack_; } // answers "rate" and "busy"
    std::uint64_t broken() const { return broken_; }         // connections lost, messages refused for good
    std::string idOf(std::uint32_t message) const;
    // Which message an id names; nothing where it is none of this run's.
    std::optional<std::uint32_t> messageOf(std::string_view id) const;

private:
    enum class Stage { Greeting, Hello, Open, Gone };
    struct Visitor {
        int socket = -1;
        Stage stage = Stage::Greeting;
        net::websocket::FrameReader frames{net::websocket::Role::Client, 1u << 20};
        std::string head;   // of the HTTP answer, while it comes
        std::string output; // what the socket did not take yet
        std::deque<std::uint32_t> waiting;
        std::size_t inflight = 0;
        bool blocked = false; // EPOLLOUT is asked for
    };
    struct Retry {
        Steady::time_point at;
        std::size_t visitor;
        std::uint32_t message;
        bool operator<(const Retry& other) const { return at > other.at; }
    };
    bool connect(std::size_t visitor);
    void drive(std::size_t visitor, std::uint32_t readiness, const Acked& acked);
    void read(std::size_t visitor, const Acked& acked);
    void take(std::size_t visitor, std::string_view bytes, const Acked& acked);
    void takeFrame(std::size_t visitor, std::string_view frame, const Acked& acked);
    void answered(std::size_t visitor);
    void refused(std::size_t visitor, std::string_view frame);
    void sendMessage(Visitor& v, std::uint32_t message);
    void sendFrame(Visitor& v, net::websocket::Opcode opcode, std::string_view payload);
    void flush(Visitor& v);
    void lose(Visitor& v);

    std::uint16_t port_;
    std::vector<Visitor> all_;
    std::vector<std::string> texts_;
    std::string run_; // the first half of every id
    int poll_ = -1;
    std::size_t opened_ = 0;
    std::uint64_t pushedBack_ = 0;
    std::uint64_t broken_ = 0;
    std::priority_queue<Retry> retries_;
    std::string frame_; // reused
    std::minstd_rand masks_;
    std::vector<char> buffer_;
};

} // namespace santral::bench
