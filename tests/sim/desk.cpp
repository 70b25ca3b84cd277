#include "tests/sim/desk.hpp"

#include "tests/bench/give_up.hpp"

namespace santral::sim {
namespace {

constexpr Millis kCopyRest{1'000}; // fifty desks share one disk
constexpr Millis kLook{50};
constexpr int kTurns = 4;

} // namespace

void Desk::open(std::function<void()> ready) {
    auto folder = floor_.wish.folder / ("desk-" + agent_.login);
    std::filesystem::create_directories(folder);
    RemoteHubOptions options;
    options.folder = folder;
    options.address = {"127.0.0.1", floor_.port, false, {}};
    options.token = floor_.tokenOf(agent_.id);
    options.agent = agent_.id;
    options.executors = {floor_.core, floor_.journal, floor_.disk, floor_.disk};
    options.clock = &floor_.clock;
    options.random = &systemRandom();
    options.timers = &floor_.realTimers;
    auto opened = RemoteHub::open(std::move(options));
    if (!opened) bench::giveUp("desk: " + describe(opened.error()));
    hub_ = std::move(*opened);
    stopping_ = false;
    ready_ = std::move(ready);
    hub_->restCopy(kCopyRest);
    hub_->start();
    lookWhetherWhole();
}

void Desk::lookWhetherWhole() {
    look_ = floor_.realTimers.after(kLook, [this] {
        if (!isOpen()) return;
        if (!hub_->isWhole() || !hub_->linkIsUp()) return lookWhetherWhole();
        if (auto ready = std::exchange(ready_, nullptr)) ready();
    });
}

void Desk::kill(std::function<void()> gone) {
    gone_ = std::move(gone);
    look_.reset();
    stopping_ = true;
    floor_.tasks.spawn(killing(), "desk killed");
}

asio::awaitable<void> Desk::killing() {
    co_await hub_->stop();
    turnOver(kTurns);
}

void Desk::turnOver(int times) {
    auto home = [this, times] {
        if (times > 0) return turnOver(times - 1);
        hub_.reset();
        if (auto gone = std::exchange(gone_, nullptr)) gone();
    };
    asio::post(floor_.journal,
               [this, home] { asio::post(floor_.disk, [this, home] { asio::post(floor_.core, home); }); });
}

void Desk::ask(CommandBody command, std::function<void(const Receipt&)> then) {
    if (!isOpen()) return;
    hub_->execute(
        floor_.newCommand(), std::move(command), [this, then = std::move(then)](Result<Receipt> answer) {
            if (!answer) {
                bool named = answer.error().code == Errc::Conflict && answer.error().detail != "changed";
                ++floor_.refusals[named ? "Conflict: a colleague has it" : describe(answer.error())];
            } else if (then) {
                then(*answer);
            }
        });
}

asio::awaitable<void> Desk::stop() {
    look_.reset();
    if (!isOpen()) co_return;
    stopping_ = true;
    co_await hub_->stop();
}

} // namespace santral::sim
