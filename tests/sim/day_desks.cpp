#include "tests/sim/day_desks.hpp"

#include <algorithm>

namespace santral::sim {
namespace {

constexpr double kKilledAt = 0.35; // of the day
constexpr Millis kBack{180'000};
constexpr double kAllHere = 0.02; // by then

Millis shareOf(const DayWish& wish, double share) {
    return Millis(static_cast<Millis::rep>(share * static_cast<double>(wish.length().count())));
}

} // namespace

DayDesks::DayDesks(const DayWish& wish, const DayPlan& plan, const ScaledClock& clock, const DayHub& hub)
    : wish_(wish), plan_(plan), clock_(clock), timers_(core_.executor(), clock.speed()),
      realTimers_(makeTimers(core_.executor())), tasks_(core_.executor()) {
    floor_ = std::make_unique<DayFloor>(
        DayFloor{wish_, plan_, clock_, timers_, *realTimers_, tasks_, core_.executor(), journal_.executor(),
                 disk_.executor(), hub.port(), [&hub](AgentId agent) { return hub.tokenOf(agent); }});
    std::uint64_t seed = wish_.seed * 1'000;
    for (const Agent& agent : plan_.agents) {
        ++seed;
        if (agent.role == Role::Agent) agents_.push_back(std::make_unique<DeskAgent>(*floor_, agent, seed));
        if (agent.role == Role::Supervisor)
            supervisors_.push_back(std::make_unique<Supervisor>(*floor_, agent, seed));
    }
    callers_ = std::make_unique<Callers>(*floor_, agents_, ++seed);
}

DayDesks::~DayDesks() {
    stop();
}

void DayDesks::supervisorsSignIn(const std::vector<TimePoint>& moments) {
    std::promise<void> there;
    core_.call([&] {
        floor_->supervisorCame = [&there, left = supervisors_.size()]() mutable {
            if (--left == 0) there.set_value();
        };
        for (std::size_t i = 0; i < supervisors_.size(); ++i) {
            std::vector<TimePoint> his;
            for (std::size_t m = i; m < moments.size(); m += supervisors_.size()) his.push_back(moments[m]);
            supervisors_[i]->signIn(std::move(his));
        }
    });
    waitFor(there, "supervisors who see the board");
    core_.call([this] { floor_->supervisorCame = {}; });
}

void DayDesks::start(TimePoint begin) {
    core_.call([&] {
        for (std::size_t i = 0; i < agents_.size(); ++i) {
            double share = kAllHere * static_cast<double>(i) / static_cast<double>(agents_.size());
            schedule(shareOf(wish_, share), [agent = agents_[i].get()] { agent->signIn(); });
        }
        schedule(shareOf(wish_, kKilledAt),
                 [agent = agents_[agents_.size() / 3].get()] { agent->loseDesk(kBack); });
        callers_->start(begin);
    });
}

void DayDesks::schedule(Millis delay, std::function<void()> work) {
    events_.push_back(timers_.after(delay, std::move(work)));
}

void DayDesks::goHome() {
    core_.call([&] {
        for (auto& supervisor : supervisors_) supervisor->interfereNoMore();
        for (std::size_t i = 0; i < agents_.size(); ++i) {
            agents_[i]->takeNoMoreBreaks();
            if (i % 2 == 0) agents_[i]->goHome();
        }
    });
}

void DayDesks::stop() {
    if (std::exchange(stopped_, true)) return;
    core_.await(stopAll());
    core_.stop();
    journal_.stop();
    disk_.stop();
}

asio::awaitable<void> DayDesks::stopAll() {
    events_.clear();
    callers_->stop();
    for (auto& agent : agents_) co_await agent->stop();
    for (auto& supervisor : supervisors_) co_await supervisor->stop();
    co_await tasks_.done();
}

std::vector<AgentId> DayDesks::here() {
    return core_.call([this] { return floor_->here; });
}

std::string DayDesks::complaints() {
    return core_.call([this] {
        std::string all;
        for (const auto& [what, count] : floor_->refusals)
            all += "  " + what + ": " + std::to_string(count) + "\n";
        if (callers_->lost() > 0)
            all += "  callers who found nobody: " + std::to_string(callers_->lost()) + "\n";
        return all;
    });
}

bool DayDesks::callersDone() {
    return core_.call([this] { return callers_->done(); });
}

std::vector<ToldBoard> DayDesks::told() {
    return core_.call([this] {
        std::vector<ToldBoard> all;
        for (const auto& one : supervisors_) all.insert(all.end(), one->told().begin(), one->told().end());
        std::sort(all.begin(), all.end(),
                  [](const ToldBoard& a, const ToldBoard& b) { return a.board.at < b.board.at; });
        return all;
    });
}

std::size_t DayDesks::boardsTold() const {
    std::size_t all = 0;
    for (const auto& one : supervisors_) all += one->boards();
    return all;
}

Result<Board> DayDesks::boardAt(TimePoint moment) {
    std::promise<Result<Board>> answer;
    core_.call([&] {
        supervisors_.front()->boardAt(moment,
                                      [&answer](Result<Board> board) { answer.set_value(std::move(board)); });
    });
    return answer.get_future().get();
}

} // namespace santral::sim
