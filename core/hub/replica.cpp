#include "core/hub/replica.hpp"

#include "core/base/log.hpp"

namespace santral {
namespace {

constexpr auto kPurge = std::chrono::seconds(5); // cleaning takes a while with many messages
constexpr std::size_t kMerged = 500;             // events of small steps that share a transaction

bool isSmall(const store::ReplicaStep& step) {
    return step.units.empty() && step.gone.empty() && !step.claim;
}

} // namespace

Replica::Replica(asio::any_io_executor core, asio::any_io_executor disk, Timers& timers, Tell tell)
    : core_(std::move(core)), disk_(std::move(disk)), timers_(timers), tell_(std::move(tell)) {}

Result<std::unique_ptr<Replica>> Replica::open(const store::ViewFile& file, asio::any_io_executor core,
                                               asio::any_io_executor disk, Timers& timers, Tell tell) {
    std::unique_ptr<Replica> replica(new Replica(std::move(core), std::move(disk), timers, std::move(tell)));
    auto view = store::openOrRemakeViewWriter(file);
    if (!view) return view.error();
    replica->view_ = std::move(*view);
    auto reader = store::openViewReader(file);
    if (!reader) return reader.error();
    replica->reader_ = std::move(*reader);
    auto applied = replica->view_->applied();
    if (!applied) return applied.error();
    replica->applied_ = *applied;
    auto claimed = replica->view_->claim();
    if (!claimed) return claimed.error();
    replica->claimed_ = std::move(*claimed);
    auto leftovers = replica->view_->hasLeftovers();
    if (!leftovers) return leftovers.error();
    if (*leftovers) replica->purgeSoon();
    return replica;
}

void Replica::take(store::ReplicaStep step) {
    Work* last = waiting_.empty() ? nullptr : &waiting_.back();
    bool joins = last && !last->hidden && isSmall(step) && isSmall(last->step) &&
                 last->step.events.size() + step.events.size() < kMerged;
    if (joins) {
        auto& into = last->step;
        into.cards.insert(into.cards.end(), step.cards.begin(), step.cards.end());
        into.events.insert(into.events.end(), std::make_move_iterator(step.events.begin()),
                           std::make_move_iterator(step.events.end()));
        into.upto = std::max(into.upto, step.upto);
    } else {
        waiting_.push_back({std::move(step), {}, {}, false});
    }
    if (!mayRest()) resting_.reset();
    if (!resting_) goOn();
}

// Only one small step waits, and nobody for it.
bool Replica::mayRest() const {
    bool small = waiting_.empty() ||
                 (waiting_.size() == 1 && !waiting_.front().hidden && isSmall(waiting_.front().step) &&
                  waiting_.front().step.events.size() < kMerged / 2);
    return rest_ > Millis(0) && small && idle_.empty();
}

void Replica::dropWhere(std::function<bool(ConversationId, const store::Place&)> hidden,
                        std::function<void(std::vector<ConversationId>)> gone, std::string claim) {
    waiting_.push_back({{}, std::move(hidden), std::move(gone), false});
    waiting_.back().step.claim = std::move(claim);
    resting_.reset();
    goOn();
}

void Replica::claim(std::string text) {
    store::ReplicaStep step;
    step.claim = std::move(text);
    take(std::move(step));
}

void Replica::beginAnew(std::string claim) {
    Work work;
    work.step.claim = std::move(claim);
    work.anew = true;
    waiting_.push_back(std::move(work));
    resting_.reset();
    goOn();
}

void Replica::whenIdle(std::function<void()> then) {
    idle_.push_back(std::move(then));
    resting_.reset();
    goOn();
    if (!isIdle()) return;
    asio::post(core_, [this, alive = std::weak_ptr(alive_)] {
        if (alive.expired() || !isIdle()) return;
        for (auto& one : std::exchange(idle_, {})) one();
    });
}

void Replica::goOn() {
    if (busy_ || waiting_.empty()) return;
    busy_ = true;
    auto work = std::make_shared<Work>(std::move(waiting_.front()));
    waiting_.pop_front();
    asio::post(disk_, [this, work, core = core_, alive = std::weak_ptr(alive_)] {
        auto outcome = run(*work);
        auto applied = view_->applied();
        Seq seq = applied ? *applied : 0;
        asio::post(core, [this, work, seq, outcome, alive] {
            if (!alive.expired()) finished(seq, outcome, std::move(*work));
        });
    });
}

void Replica::purgeSoon() {
    purgeTimer_ = timers_.after(kPurge, [this] {
        asio::post(disk_, [this] {
            if (auto done = view_->optimize(); !done) log::warn("view", describe(done.error()));
        });
    });
}

Result<void> Replica::run(Work& work) {
    if (work.hidden) {
        auto all = reader_->places();
        if (!all) return all.error();
        for (const auto& [id, place] : *all) {
            if (work.hidden(id, place)) work.step.gone.push_back(id);
        }
    }
    if (holed_ && !work.anew) return Error{Errc::Io, "a step before it is missing"};
    auto done = view_->take(work.step);
    holed_ = !done;
    return done;
}

void Replica::finished(Seq applied, Result<void> outcome, Work work) {
    busy_ = false;
    if (outcome) applied_ = applied;
    if (!work.step.gone.empty()) purgeSoon();
    if (work.gone) work.gone(std::move(work.step.gone));
    tell_(applied_, std::move(outcome));
    if (mayRest()) {
        resting_ = timers_.after(rest_, [this] {
            resting_.reset();
            goOn();
        });
        return;
    }
    goOn();
    if (!isIdle()) return;
    for (auto& one : std::exchange(idle_, {})) one();
}

} // namespace santral
