// A supervisor at his desk: watches the board, keeps the one that is told at some moments, and now and then
// sets an agent's state or skills.
#pragma once

#include "tests/sim/desk.hpp"

namespace santral::sim {

struct ToldBoard {
    TimePoint moment{}; // about which it was wanted
    Board board;
};

class Supervisor {
public:
    Supervisor(DayFloor& floor, const Agent& agent, std::uint64_t seed)
        : floor_(floor), desk_(floor, agent), dice_(seed) {}
    void signIn(std::vector<TimePoint> moments); // earliest first
    void interfereNoMore() { act_.reset(); }
    const std::vector<ToldBoard>& told() const { return told_; }
    std::size_t boards() const { return boards_; } // that were told in all
    void boardAt(TimePoint moment, Hub::Done<Board> done) { desk_.hub().boardAt(moment, std::move(done)); }
    asio::awaitable<void> stop();

private:
    void actLater();
    void act();
    void setState(AgentId agent, Presence presence, bool afterwards);

    DayFloor& floor_;
    Desk desk_;
    Dice dice_;
    std::vector<TimePoint> moments_;
    std::vector<ToldBoard> told_;
    std::size_t boards_ = 0;
    bool watching_ = false;
    Subscription watch_, act_, back_;
};

} // namespace santral::sim
