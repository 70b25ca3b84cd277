// Desks without a window or a store: they join the team over the real wire (docs/protocol.md, "Wire of
// desks"), answer parts with `more`, and hand on every step.
#pragma once

#include "tests/bench/team_folder.hpp"
#include "tests/bench/web_sockets.hpp"

namespace santral::bench {

class LightDesks {
public:
    struct Wish {
        std::uint16_t port = 0;
        bool deflate = false;
        std::string epoch = {}; // with it the desk holds everything up to `at`; without it nothing
        std::uint64_t at = 0;
    };
    using Told = std::function<void(std::size_t desk, std::string_view step)>;
    // `members` outlive this.
    LightDesks(const std::vector<Member>& members, Wish wish, Told told);

    void connect(std::size_t desk);
    // Connects the first `count` and waits until each has everything it is due at the beginning; false where
    // one was not let in or it took longer.
    bool open(std::size_t count, double seconds);
    void send(std::size_t desk, const std::string& frame) { sockets_.send(desk, frame); }
    void close(std::size_t desk) { sockets_.close(desk); }
    void turn(Steady::time_point until) { sockets_.turn(until); }

    std::size_t count() const { return sockets_.count(); }
    std::size_t whole() const { return whole_; } // those that have everything of the beginning
    std::size_t lost() const { return lost_; }
    std::uint64_t head() const { return head_; } // as the last welcome said
    std::uint64_t received(std::size_t desk) const { return sockets_.received(desk); }

private:
    void greet(std::size_t desk);
    void take(std::size_t desk, std::string_view frame);

    const std::vector<Member>& members_;
    Wish wish_;
    Told told_;
    WebSockets sockets_;
    std::size_t whole_ = 0;
    std::size_t lost_ = 0;
    std::uint64_t head_ = 0;
};

} // namespace santral::bench
