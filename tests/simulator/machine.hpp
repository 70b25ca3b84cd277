// A computer of the simulation: threads, clock, timers, randomness and a disk of its own. A crash is what a
// program cannot see coming: its connections, timers and files are dead from one step to the next, and only
// then are its objects cleared away.
#pragma once

#include "core/base/random.hpp"
#include "core/base/tasks.hpp"
#include "core/base/timers.hpp"
#include "core/hub/local_hub.hpp"
#include "tests/simulator/world.hpp"
#include "tests/support/sim_disk.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace santral::simulator {

class Network;

// The wall clock may be put anywhere; the steady one is the same everywhere.
class MachineClock final : public Clock {
public:
    explicit MachineClock(const World& world) : world_(world) {}
    TimePoint now() const override;
    SteadyPoint steadyNow() const override { return SteadyPoint(world_.now()); }
    void jump(Millis by) { ahead_ += by; }
    Millis ahead() const { return ahead_; }

private:
    const World& world_;
    Millis ahead_{0};
};

class MachineTimers final : public Timers {
public:
    MachineTimers(World& world, const Machine& machine) : world_(world), machine_(machine) {}
    Subscription after(Millis delay, std::function<void()> fire) override;
    asio::awaitable<void> wait(Millis delay) override;
    void mute() { alive_.reset(); } // nothing fires any more

private:
    World& world_;
    const Machine& machine_;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

struct Threads {
    asio::io_context core{1}, ledger{1}, view{1}, read{1};
    HubExecutors executors() {
        return {core.get_executor(), ledger.get_executor(), view.get_executor(), read.get_executor()};
    }
    bool poll(); // whether there was something to do
};

enum class Crash { Kill, PowerCut };

class Machine {
public:
    Machine(World& world, Network& network, std::string name, const std::filesystem::path& place);
    virtual ~Machine();
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    const std::string& name() const { return name_; }
    World& world() { return world_; }
    Network& network() { return network_; }
    MachineClock& clock() { return clock_; }
    test::SimDisk& disk() { return disk_; }
    const std::filesystem::path& folder() const { return folder_; }
    bool isUp() const { return running_; }
    int lives() const { return lives_; } // how often it was started
    asio::any_io_executor core() { return threads_->core.get_executor(); }
    Timers& timers() { return *timers_; }
    Random& random() { return *random_; }

    bool boot(); // false: the power went meanwhile
    void crash(Crash how);
    void shutDown(); // with everything said and written that there is to say and write
    void tell(const std::string& what) { world_.story().tell(name_, what); }

protected:
    Threads& threads() { return *threads_; }
    virtual void begin() = 0;                 // the programs
    virtual asio::awaitable<void> stop() = 0; // asks them to end
    virtual void clear() = 0;                 // their objects go
    virtual void leave() {}                   // who works there hears nothing any more

private:
    void putAway();
    void clearAway();

    World& world_;
    Network& network_;
    std::string name_;
    std::filesystem::path folder_;
    test::SimDisk disk_;
    MachineClock clock_;
    std::unique_ptr<Threads> threads_;
    std::unique_ptr<MachineTimers> timers_;
    std::unique_ptr<SeededRandom> random_;
    int lives_ = 0;
    bool running_ = false;
};

} // namespace santral::simulator
