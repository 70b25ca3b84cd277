#include "tests/simulator/world.hpp"

#include <algorithm>

namespace santral::simulator {
namespace {

constexpr std::size_t kLongestBurst = 8;              // steps of one thread before another may come
constexpr std::uint64_t kMostStepsAtOnce = 2'000'000; // without time moving on

} // namespace

World::World(std::uint64_t seed, bool keepStory) : seeds_(seed), dice_(seeds_.next()), story_(keepStory) {}

Subscription World::after(std::chrono::nanoseconds delay, std::function<void()> what, const Machine* whose) {
    Due due{now_ + std::max(delay, std::chrono::nanoseconds(0)), ++lastNumber_};
    agenda_->emplace(due, Entry{std::move(what), whose});
    return Subscription([due, agenda = std::weak_ptr(agenda_)] {
        if (auto all = agenda.lock()) all->erase(due);
    });
}

void World::later(std::chrono::nanoseconds delay, std::function<void()> what, const Machine* whose) {
    Due due{now_ + std::max(delay, std::chrono::nanoseconds(0)), ++lastNumber_};
    agenda_->emplace(due, Entry{std::move(what), whose});
}

void World::touch(const Machine* machine) {
    for (Thread& thread : threads_) thread.touched = thread.touched || !machine || thread.machine == machine;
}

void World::runBetween() {
    while (!between_.empty()) {
        for (auto& one : std::exchange(between_, {})) one();
    }
}

void World::remove(asio::io_context& thread) {
    std::erase_if(threads_, [&](const Thread& one) { return one.context == &thread; });
}

bool World::mustWait(Thread& thread) {
    if (!thread.waits) return false;
    if (thread.until > now_) return true;
    if (!dice_.chance(slowDisks_)) return false;
    Millis wait = dice_.seconds(0.001, 0.06);
    thread.until = now_ + wait;
    later(
        wait, [] {}, thread.machine); // so that its turn comes then
    return true;
}

bool World::burst(asio::io_context& thread) {
    std::size_t left = 1 + dice_.below(kLongestBurst);
    std::size_t done = 0;
    thread.restart();
    while (left > 0 && thread.poll_one() > 0) {
        ++done;
        --left;
        if (stepped_) stepped_();
        if (!between_.empty()) break;
    }
    steps_ += done;
    stepsAtThisTime_ += done;
    return done > 0;
}

// Each thread once that may have something to do, in any order. Whoever crashes meanwhile takes his threads
// along: then it begins anew.
bool World::turn() {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < threads_.size(); ++i) {
        if (threads_[i].touched) order.push_back(i);
    }
    for (std::size_t i : order) threads_[i].touched = false;
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[dice_.below(i)]);
    for (std::size_t i : order) {
        if (slowDisks_ > 0 && mustWait(threads_[i])) continue;
        if (burst(*threads_[i].context)) touch(threads_[i].machine);
        if (between_.empty()) continue;
        runBetween();
        touch(nullptr);
        break;
    }
    return std::any_of(threads_.begin(), threads_.end(), [](const Thread& one) { return one.touched; });
}

void World::settle() {
    stepsAtThisTime_ = 0;
    runBetween();
    while (turn()) {
        if (stepsAtThisTime_ > kMostStepsAtOnce)
            throw Violation("rest", "the programs go on for ever without time moving on", {});
    }
}

bool World::fireNext(std::chrono::nanoseconds end) {
    if (agenda_->empty() || agenda_->begin()->first.first > end) return false;
    auto next = agenda_->extract(agenda_->begin());
    now_ = std::max(now_, next.key().first);
    story_.setTime(now_);
    touch(next.mapped().whose);
    next.mapped().what();
    return true;
}

void World::runFor(Millis time) {
    auto never = [] { return false; };
    runUntil(never, time);
}

bool World::runUntil(const std::function<bool()>& done, Millis atMost) {
    std::chrono::nanoseconds end = now_ + atMost;
    touch(nullptr);
    for (;;) {
        settle();
        if (failed_) throw *std::exchange(failed_, std::nullopt);
        if (done()) return true;
        if (!fireNext(end)) break;
    }
    now_ = end;
    story_.setTime(now_);
    return false;
}

} // namespace santral::simulator
