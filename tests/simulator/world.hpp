// Simulated time, and the order in which everything happens. All programs of a run live in one thread: the
// dice say which of their threads takes its next step, and time moves on when nobody has anything to do.
#pragma once

#include "core/base/asio.hpp"
#include "core/base/clock.hpp"
#include "core/base/subscription.hpp"
#include "tests/sim/dice.hpp"
#include "tests/simulator/story.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <vector>

namespace santral::simulator {

class Machine;

// A promise of the product was broken, or the run cannot go on.
struct Violation : std::runtime_error {
    Violation(std::string broken, std::string what, std::vector<std::string> about)
        : std::runtime_error(what), property(std::move(broken)), names(std::move(about)) {}
    std::string property;           // "P3", or a word
    std::vector<std::string> names; // what the story has to be about
};

class World {
public:
    World(std::uint64_t seed, bool keepStory);
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    sim::Dice& dice() { return dice_; }
    Story& story() { return story_; }
    std::uint64_t newSeed() { return seeds_.next(); } // for whoever needs dice of its own
    std::chrono::nanoseconds now() const { return now_; }
    // Not before everything that is due earlier. Nothing happens once the subscription is dropped.
    // `whose`: the only machine that may have something to do by it; nullptr: any.
    Subscription after(std::chrono::nanoseconds delay, std::function<void()> what,
                       const Machine* whose = nullptr);
    void later(std::chrono::nanoseconds delay, std::function<void()> what,
               const Machine* whose = nullptr); // cannot be taken back
    void touch(const Machine* machine);         // it may have something to do
    // In between two steps: what must not happen inside of one, such as a crash.
    void between(std::function<void()> what) { between_.push_back(std::move(what)); }
    // Ends the run, from wherever: a coroutine would swallow what is thrown inside it.
    void fail(Violation violation) {
        if (!failed_) failed_ = std::move(violation);
    }
    void mindSteps(std::function<void()> tell) { stepped_ = std::move(tell); }

    // `waits`: a thread of the disk, which may be kept waiting for it.
    void add(asio::io_context& thread, const Machine& of, bool waits) {
        threads_.push_back({&thread, &of, waits, true, {}});
    }
    void remove(asio::io_context& thread);
    void setSlowDisks(double share) { slowDisks_ = share; } // of the turns of such threads

    void runFor(Millis time);
    bool runUntil(const std::function<bool()>& done, Millis atMost); // whether it came to that
    std::uint64_t steps() const { return steps_; }

private:
    using Due = std::pair<std::chrono::nanoseconds, std::uint64_t>;
    void settle();
    struct Thread {
        asio::io_context* context = nullptr;
        const Machine* machine = nullptr;
        bool waits = false;
        bool touched = true; // its machine may have something to do
        std::chrono::nanoseconds until{0};
    };
    bool turn();
    bool mustWait(Thread& thread);
    bool burst(asio::io_context& thread);
    void runBetween();
    bool fireNext(std::chrono::nanoseconds end);

    SeededRandom seeds_;
    sim::Dice dice_;
    Story story_;
    std::chrono::nanoseconds now_{0};
    std::uint64_t lastNumber_ = 0;
    struct Entry {
        std::function<void()> what;
        const Machine* whose = nullptr;
    };
    using Agenda = std::map<Due, Entry>;
    std::shared_ptr<Agenda> agenda_ = std::make_shared<Agenda>();
    std::vector<Thread> threads_;
    double slowDisks_ = 0;
    std::vector<std::function<void()>> between_;
    std::function<void()> stepped_;
    std::optional<Violation> failed_;
    std::uint64_t steps_ = 0;
    std::uint64_t stepsAtThisTime_ = 0;
};

} // namespace santral::simulator
