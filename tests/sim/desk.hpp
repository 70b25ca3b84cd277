// A desk that joins the hub over a socket, can be killed, and comes back on the same folder.
#pragma once

#include "tests/sim/day_floor.hpp"

namespace santral::sim {

class Desk {
public:
    Desk(DayFloor& floor, const Agent& agent) : floor_(floor), agent_(agent) {}

    void open(std::function<void()> ready); // told when everything is here
    void kill(std::function<void()> gone);
    bool isOpen() const { return hub_ != nullptr && !stopping_; }
    RemoteHub& hub() { return *hub_; }
    const Agent& agent() const { return agent_; }
    void ask(CommandBody command, std::function<void(const Receipt&)> then = {});
    asio::awaitable<void> stop(); // at the end; executors next

private:
    void lookWhetherWhole();
    asio::awaitable<void> killing();
    void turnOver(int times); // until nothing of it is under way on either thread

    DayFloor& floor_;
    Agent agent_;
    std::unique_ptr<RemoteHub> hub_;
    std::function<void()> ready_, gone_;
    Subscription look_;
    bool stopping_ = false;
};

} // namespace santral::sim
