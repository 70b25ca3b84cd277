#include "tests/simulator/machine.hpp"

#include "core/base/log.hpp"
#include "core/base/wakeup.hpp"
#include "tests/simulator/network.hpp"

namespace santral::simulator {
namespace {

const TimePoint kBeginning = fromMillis(1'760'000'000'000);

// Two disks of one process must not share a name, also where runs follow each other.
std::string newDiskName() {
    static std::uint64_t last = 0;
    return "santral-simulated-" + std::to_string(++last);
}

} // namespace

TimePoint MachineClock::now() const {
    return kBeginning + std::chrono::duration_cast<Millis>(world_.now()) + ahead_;
}

Subscription MachineTimers::after(Millis delay, std::function<void()> fire) {
    return world_.after(
        delay,
        [fire = std::move(fire), alive = std::weak_ptr(alive_)] {
            if (!alive.expired()) fire();
        },
        &machine_);
}

asio::awaitable<void> MachineTimers::wait(Millis delay) {
    Wakeup wakeup(co_await asio::this_coro::executor);
    Subscription limit = after(delay, [&wakeup] { wakeup.notify(); });
    co_await wakeup.wait();
}

bool Threads::poll() {
    bool any = false;
    for (asio::io_context* one : {&core, &ledger, &view, &read}) {
        one->restart();
        any = one->poll() > 0 || any;
    }
    return any;
}

Machine::Machine(World& world, Network& network, std::string name, const std::filesystem::path& place)
    : world_(world), network_(network), name_(std::move(name)), folder_(place / name_),
      disk_(newDiskName(), world.newSeed()), clock_(world) {
    std::filesystem::create_directories(folder_);
}

Machine::~Machine() = default;

bool Machine::boot() {
    ++lives_;
    tell(lives_ == 1 ? "is started" : "is started again");
    threads_ = std::make_unique<Threads>();
    world_.add(threads_->core, *this, false);
    for (asio::io_context* one : {&threads_->ledger, &threads_->view, &threads_->read})
        world_.add(*one, *this, true);
    timers_ = std::make_unique<MachineTimers>(world_, *this);
    random_ = std::make_unique<SeededRandom>(world_.newSeed());
    running_ = true;
    try {
        begin();
        return true;
    } catch (const Violation&) {
        putAway();
        clear();
        threads_.reset();
        if (!disk_.isOff()) throw;
    }
    tell("loses its power before it is up");
    disk_.powerCut();
    return false;
}

void Machine::crash(Crash how) {
    if (!isUp()) return;
    tell(how == Crash::Kill ? "crashes" : "has lost its power");
    leave();
    network_.crashed(*this, how);
    how == Crash::Kill ? disk_.processDies() : disk_.powerCut();
    clearAway();
}

void Machine::shutDown() {
    if (!isUp()) return;
    leave();
    clearAway();
}

void Machine::putAway() {
    running_ = false;
    timers_->mute();
    for (asio::io_context* one : {&threads_->core, &threads_->ledger, &threads_->view, &threads_->read})
        world_.remove(*one);
}

// The dead programs' objects end as they would in life; nobody outside hears of it.
void Machine::clearAway() {
    putAway();
    bool stopped = false;
    asio::co_spawn(threads_->core, stop(), [&stopped](std::exception_ptr) { stopped = true; });
    while (threads_->poll()) {
    }
    network_.forget(*this);
    while (threads_->poll()) {
    }
    if (!stopped) throw Violation("stop", name_ + " cannot be stopped", {name_});
    clear();
    while (threads_->poll()) {
    }
    threads_.reset();
    timers_.reset();
}

} // namespace santral::simulator
