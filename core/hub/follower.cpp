#include "core/hub/follower.hpp"

#include "core/base/log.hpp"

#include <algorithm>

namespace santral {
namespace {

constexpr std::size_t kChunk = 2'000;       // events a transaction while catching up
constexpr std::size_t kReports = 60;        // of the progress, about
constexpr std::size_t kBulkChunk = 20'000;  // the same while nothing else runs
constexpr std::size_t kMostWaiting = 4'000; // some 3 MB; beyond this they are read from the ledger again
constexpr std::size_t kBusy = 1'000;        // events in one step of a busy time
constexpr std::size_t kCalm = 100;          // and in one after it

} // namespace

Follower::Follower(Files files, asio::any_io_executor core, asio::any_io_executor disk, Tell tell)
    : files_(std::move(files)), core_(std::move(core)), disk_(std::move(disk)), tell_(std::move(tell)) {}

Result<std::unique_ptr<Follower>> Follower::open(const Files& files, asio::any_io_executor core,
                                                 asio::any_io_executor disk, Tell tell) {
    std::unique_ptr<Follower> follower(
        new Follower(files, std::move(core), std::move(disk), std::move(tell)));
    if (auto done = follower->openFiles(); !done) return done.error();
    return follower;
}

Result<void> Follower::openFiles() {
    auto reader = store::openLedgerReader(files_.ledger);
    if (!reader) return reader.error();
    reader_ = std::move(*reader);
    auto view = store::openOrRemakeViewWriter(files_.view);
    if (!view) return view.error();
    view_ = std::move(*view);
    auto applied = view_->applied();
    auto head = reader_->head();
    if (!applied || !head) return applied ? head.error() : applied.error();
    applied_ = *applied;
    return applied_ > *head ? beginAnew() : Result<void>();
}

// New events would get the numbers of lost ones, and a view that had those would pass over them.
Result<void> Follower::beginAnew() {
    viewKnewOf_ = applied_;
    view_.reset();
    store::removeView(files_.view);
    auto view = store::openViewWriter(files_.view);
    if (!view) return view.error();
    view_ = std::move(*view);
    applied_ = 0;
    return {};
}

Result<void> Follower::catchUpFirst(Seq head, const Progress& progress) {
    if (auto done = view_->setBulk(true); !done) return done;
    auto caughtUp = catchUpInBulk(head, progress);
    auto done = view_->setBulk(false);
    return caughtUp ? done : caughtUp;
}

Result<void> Follower::catchUpInBulk(Seq head, const Progress& progress) {
    Seq missing = std::max(head, applied_) - applied_;
    std::size_t chunk = std::clamp<std::size_t>(missing / kReports, kChunk, kBulkChunk);
    while (applied_ < head) {
        if (progress && !progress(applied_, head)) return Error{Errc::Closed, "while the view was rebuilt"};
        if (auto done = readUpTo(head, chunk); !done) return done;
        auto applied = view_->applied();
        if (!applied) return applied.error();
        applied_ = *applied;
    }
    return {};
}

void Follower::follow(std::vector<Event> events, Seq head) {
    head_ = head;
    if (events.empty()) return;
    if (waits_ > kMostWaiting) { // the gap is read from the ledger
        waiting_.clear();
        waits_ = 0;
    }
    waits_ += events.size();
    waiting_.push_back(std::move(events));
    if (waits_ >= kChunk) resting_.reset();
    if (!resting_) goOn();
}

void Follower::catchUp(Seq head) {
    head_ = std::max(head_, head);
    if (applied_ < head_) goOn();
}

void Follower::restBetweenSteps(Timers& timers, Millis rest) {
    timers_ = &timers;
    rest_ = rest;
}

void Follower::goOn() {
    bool more = !waiting_.empty() || applied_ < head_;
    if (more && !busy_ && !stopping_) step();
}

void Follower::step() {
    busy_ = true;
    waits_ = 0;
    auto work = [this, batches = std::make_shared<Batches>(std::exchange(waiting_, {})), head = head_,
                 before = applied_, core = core_, alive = std::weak_ptr(alive_)]() mutable {
        auto outcome = take(*batches, head);
        auto applied = view_->applied();
        Seq seq = applied ? *applied : before;
        // The events go back to where their memory came from: freed here they would hold up whoever
        // allocates there, for as long as this thread of a lower rank does not get the processor.
        asio::post(core, [this, seq, outcome, alive, batches = std::move(batches)] {
            if (!alive.expired()) report(seq, outcome);
        });
    };
    asio::post(disk_, std::move(work));
}

void Follower::report(Seq applied, Result<void> outcome) {
    busy_ = false;
    applied_ = applied;
    std::uint64_t behind = head_ > applied_ ? head_ - applied_ : 0;
    bool rests = outcome && rest_ > Millis(0) && behind < kChunk && !stopping_;
    if (rests) {
        resting_ = timers_->after(rest_, [this] {
            resting_.reset();
            goOn();
            if (!busy_ && busyTime_) endBusyTime();
        });
    } else if (outcome || !waiting_.empty()) {
        goOn();
    }
    tell_(applied_, behind, std::move(outcome));
}

Result<void> Follower::take(Batches& batches, Seq head) {
    auto applied = view_->applied();
    if (!applied) return applied.error();
    std::size_t count = head > *applied ? static_cast<std::size_t>(head - *applied) : 0;
    if (count >= kBusy) setBusy(true);
    if (count <= kCalm) setBusy(false);
    bool fits = !batches.empty() && batches.front().front().seq <= *applied + 1;
    if (!fits) return readUpTo(head, kChunk);
    std::vector<Event>& events = batches.front();
    for (std::size_t i = 1; i < batches.size(); ++i) {
        events.insert(events.end(), std::make_move_iterator(batches[i].begin()),
                      std::make_move_iterator(batches[i].end()));
    }
    return view_->apply(events);
}

void Follower::setBusy(bool on) {
    if (busyTime_.exchange(on) == on) return;
    if (auto done = view_->setBusy(on); !done) log::warn("view", describe(done.error()));
    if (on) return;
    asio::post(core_, [this, alive = std::weak_ptr(alive_)] {
        if (!alive.expired() && calm_) calm_();
    });
}

// Nothing has come since the last step.
void Follower::endBusyTime() {
    asio::post(disk_, [this] { setBusy(false); });
}

// One chunk at a time, so that the core hears of the progress.
Result<void> Follower::readUpTo(Seq head, std::size_t chunk) {
    auto applied = view_->applied();
    if (!applied) return applied.error();
    if (*applied >= head) return {};
    auto events = reader_->read(*applied, chunk);
    if (!events) return events.error();
    return view_->apply(*events);
}

void Follower::purge(std::function<void()> purged) {
    asio::post(disk_, [this, purged = std::move(purged), core = core_, alive = std::weak_ptr(alive_)] {
        auto done = view_->optimize();
        if (!done) return log::warn("view", describe(done.error()));
        asio::post(core, [purged, alive] {
            if (!alive.expired()) purged();
        });
    });
}

} // namespace santral
