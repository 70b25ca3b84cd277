// Visitors of a hub's web chat: docs/protocol.md, "Wire of visitors", with its rules: at most `inflight`
// messages without answer, refused ones again after `wait`.
#pragma once

#include "tests/bench/talkers.hpp"
#include "tests/bench/web_sockets.hpp"

#include <deque>
#include <queue>

namespace santral::bench {

class Visitors final : public Talkers {
public:
    struct Wish {
        std::uint16_t port = 0;
        std::size_t count = 0;
        std::vector<std::string> texts; // what they write, in turn
        bool ownAddresses = false;      // each from another one; at most 62,000
    };
    explicit Visitors(Wish wish);

    bool open(double seconds) override;
    void say(std::size_t visitor, std::uint32_t message) override;
    void turn(Steady::time_point until, const Answered& answered) override;
    std::size_t count() const override { return wish_.count; }
    std::uint64_t pushedBack() const override { return pushedBack_; }
    std::uint64_t broken() const override { return broken_; }
    std::optional<std::uint32_t> messageOf(std::string_view id) const override { return ids_.messageOf(id); }

private:
    struct Visitor {
        bool welcomed = false;
        std::deque<std::uint32_t> waiting;
        std::size_t inflight = 0;
    };
    struct Retry {
        Steady::time_point at;
        std::size_t visitor;
        std::uint32_t message;
        bool operator<(const Retry& other) const { return at > other.at; }
    };
    void connect();
    void take(std::size_t visitor, std::string_view frame);
    void goOn(std::size_t visitor);
    void refused(std::size_t visitor, std::string_view frame);
    void sendMessage(std::size_t visitor, std::uint32_t message);

    Wish wish_;
    std::vector<Visitor> all_;
    WebSockets sockets_;
    MessageIds ids_;
    const Answered* answered_ = nullptr; // during a turn
    std::size_t opened_ = 0;
    std::uint64_t pushedBack_ = 0;
    std::uint64_t broken_ = 0;
    std::priority_queue<Retry> retries_;
    std::string frame_; // reused
};

} // namespace santral::bench
