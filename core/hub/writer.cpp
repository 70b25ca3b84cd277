#include "core/hub/writer.hpp"

#include <algorithm>

namespace santral {
namespace {

constexpr std::size_t kBatch = 1024;
constexpr std::size_t kFew = 4;
constexpr auto kCalm = std::chrono::milliseconds(1);
constexpr auto kQuick = std::chrono::milliseconds(2);

} // namespace

Writer::Writer(asio::any_io_executor core, asio::any_io_executor disk, const Clock& clock,
               store::Ledger& ledger, Tell tell)
    : core_(std::move(core)), disk_(std::move(disk)), clock_(clock), ledger_(ledger), tell_(std::move(tell)) {
}

void Writer::add(WriterEntry entry) {
    queue_.push_back(std::move(entry));
    if (inFlight_ || flushPosted_) return;
    // The rest of this turn of the loop joins the same commit.
    flushPosted_ = true;
    asio::post(core_, [this, alive = std::weak_ptr(alive_)] {
        if (alive.expired()) return;
        flushPosted_ = false;
        if (!inFlight_) flush();
    });
}

void Writer::flush() {
    if (queue_.empty()) return;
    auto batch = nextBatch();
    inFlight_ = true;
    batch->began = clock_.steadyNow();
    if (mayCommitHere(*batch)) {
        commit(*batch);
        return finished(*batch);
    }
    asio::post(disk_, [this, batch, core = core_, alive = std::weak_ptr(alive_)] {
        commit(*batch);
        asio::post(core, [this, batch, alive] {
            if (!alive.expired()) finished(*batch);
        });
    });
}

bool Writer::mayCommitHere(const Batch& batch) const {
    bool calm = batch.entries.size() <= kFew && batch.began - finishedAt_ >= kCalm;
    return calm && usual_ <= kQuick && free_ && free_();
}

std::shared_ptr<Writer::Batch> Writer::nextBatch() {
    auto batch = std::make_shared<Batch>();
    std::size_t n = std::min(queue_.size(), kBatch);
    auto end = queue_.begin() + static_cast<std::ptrdiff_t>(n);
    batch->entries.assign(std::make_move_iterator(queue_.begin()), std::make_move_iterator(end));
    queue_.erase(queue_.begin(), end);
    for (WriterEntry& entry : batch->entries) {
        store::Append append;
        // A command that changed nothing needs no memory of itself: deciding it again gives the same.
        bool empty = entry.decision.events.empty() && !entry.decision.inbound;
        if (entry.mayRepeat && !empty) append.command = entry.command.id;
        append.receipt = entry.decision.receipt;
        append.inbound = std::move(entry.decision.inbound); // back again in finished(), as the events
        append.events = std::move(entry.decision.events);
        if (batch->expectedHead == 0 && !append.events.empty())
            batch->expectedHead = append.events.front().seq;
        batch->appends.push_back(std::move(append));
    }
    return batch;
}

void Writer::commit(Batch& batch) {
    bool anything = batch.expectedHead > 0;
    if (!anything) {
        batch.outcome = std::vector<Result<void>>(batch.entries.size());
        return;
    }
    SteadyPoint began = clock_.steadyNow();
    batch.outcome = ledger_.append(batch.expectedHead - 1, batch.appends);
    batch.walPages = ledger_.walPages();
    batch.onDisk = clock_.steadyNow() - began;
}

void Writer::finished(Batch& batch) {
    inFlight_ = false;
    for (std::size_t i = 0; i < batch.entries.size(); ++i) {
        batch.entries[i].decision.events = std::move(batch.appends[i].events);
        batch.entries[i].decision.inbound = std::move(batch.appends[i].inbound);
    }
    walPages_ = batch.walPages;
    finishedAt_ = clock_.steadyNow();
    if (batch.expectedHead > 0) usual_ = (usual_ * 7 + batch.onDisk) / 8;
    Outcome outcome = sortOut(batch);
    outcome.durable = batch.expectedHead > 0 && batch.outcome.has_value();
    outcome.took = clock_.steadyNow() - batch.began;
    if (outcome.stateLost) { // what was decided meanwhile stands on sand
        for (WriterEntry& entry : queue_) outcome.again.push_back(std::move(entry));
        queue_.clear();
    }
    tell_(std::move(outcome));
    if (!inFlight_) flush();
}

Writer::Outcome Writer::sortOut(Batch& batch) {
    Outcome outcome;
    if (!batch.outcome) {
        outcome.stateLost = true;
        bool overtaken = batch.outcome.error().code == Errc::Conflict;
        for (WriterEntry& entry : batch.entries) {
            if (overtaken) {
                outcome.again.push_back(std::move(entry));
            } else {
                outcome.refused.emplace_back(std::move(entry), batch.outcome.error());
            }
        }
        return outcome;
    }
    for (std::size_t i = 0; i < batch.entries.size(); ++i) {
        const Result<void>& result = (*batch.outcome)[i];
        if (result) {
            outcome.written.push_back(std::move(batch.entries[i]));
        } else if (!outcome.stateLost) { // the one that failed; those after it lost their place
            outcome.stateLost = true;
            outcome.refused.emplace_back(std::move(batch.entries[i]), result.error());
        } else {
            outcome.again.push_back(std::move(batch.entries[i]));
        }
    }
    return outcome;
}

} // namespace santral
