#include "tests/sim/supervisor.hpp"

#include <algorithm>
#include <utility>

namespace santral::sim {

void Supervisor::signIn(std::vector<TimePoint> moments) {
    moments_ = std::move(moments);
    desk_.open([this] {
        watch_ = desk_.hub().watchBoard([this](Result<Board> board) {
            if (!board) {
                ++floor_.refusals["board: " + describe(board.error())];
                return;
            }
            ++boards_;
            if (!std::exchange(watching_, true) && floor_.supervisorCame) floor_.supervisorCame();
            if (moments_.empty() || board->at < moments_.front()) return;
            told_.push_back({moments_.front(), std::move(*board)});
            moments_.erase(moments_.begin());
        });
        actLater();
    });
}

void Supervisor::actLater() {
    double day = static_cast<double>(floor_.wish.length().count()) / 1000; // seconds
    act_ = floor_.timers.after(dice_.seconds(day * 0.01, day * 0.04), [this] {
        act();
        actLater();
    });
}

void Supervisor::act() {
    if (floor_.here.empty()) return;
    AgentId id = floor_.here[dice_.below(floor_.here.size())];
    auto found = std::find_if(floor_.plan.agents.begin(), floor_.plan.agents.end(),
                              [id](const Agent& agent) { return agent.id == id; });
    if (!found->skills.empty() && dice_.chance(0.7)) {
        SetSkills skills{id, found->skills, found->capacity};
        for (SkillLevel& skill : skills.skills) skill.level = 2 + static_cast<int>(dice_.below(4));
        return desk_.ask(std::move(skills));
    }
    setState(id, Presence::NotReady, dice_.chance(0.5));
    back_ = floor_.timers.after(dice_.seconds(40, 120), [this, id] { setState(id, Presence::Ready, false); });
}

void Supervisor::setState(AgentId agent, Presence presence, bool afterwards) {
    bool here = std::find(floor_.here.begin(), floor_.here.end(), agent) != floor_.here.end();
    if (!here) return;
    SetAgentState state;
    state.agent = agent;
    state.presence = presence;
    state.afterwards = afterwards;
    if (presence == Presence::NotReady) state.reason = floor_.plan.reasonsFor(ReasonKind::NotReady).back();
    if (presence == Presence::Ready && dice_.chance(0.2)) state.off = {Channel::Mail};
    desk_.ask(std::move(state));
}

asio::awaitable<void> Supervisor::stop() {
    watch_.reset(), act_.reset(), back_.reset();
    co_await desk_.stop();
}

} // namespace santral::sim
