#include "core/hub/loose_files.hpp"

#include "core/base/log.hpp"

#include <algorithm>

namespace santral {
namespace {

constexpr auto kSweep = std::chrono::hours(1);

using Hashes = std::vector<std::string>;

// Those of `hashes` that nothing names: neither an entry nor a draft. Nothing at all where the view does not
// hold what has happened by now.
Result<Hashes> unnamed(store::ViewReader& view, Seq head, const Hashes& hashes) {
    auto applied = view.applied();
    if (!applied) return applied.error();
    if (*applied < head) return Error{Errc::Busy, "view"};
    store::UnitQuery everywhere;
    everywhere.everything = true;
    Hashes left;
    for (const std::string& hash : hashes) {
        auto named = view.namesFile(hash, everywhere);
        if (!named) return named.error();
        if (!*named) left.push_back(hash);
    }
    return left;
}

bool has(const Hashes& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

// Not what has come once more meanwhile.
Result<void> deleteThem(OwnStore& own, TimePoint before, const Hashes& asked, const Hashes& free) {
    auto due = own.journal().uploadsUntil(before);
    if (!due) return due.error();
    for (const std::string& hash : *due) {
        if (!has(asked, hash)) continue;
        auto drafted = own.journal().draftsName(hash);
        if (!drafted) return drafted.error();
        if (has(free, hash) && !*drafted) {
            if (auto gone = own.blobs().remove(hash); !gone) return gone;
        }
        if (auto dropped = own.journal().dropUpload(hash); !dropped) return dropped;
    }
    return {};
}

void logSweepFailure(const Result<void>& outcome) {
    if (!outcome) log::warn("files", "loose ones: " + describe(outcome.error())); // in an hour again
}

} // namespace

void LooseFiles::start() {
    sweep();
    timer_ = timers_.after(kSweep, [this] { start(); });
}

void LooseFiles::keep(std::string hash) {
    OwnStore* own = &hub_.own();
    auto work = [own, hash = std::move(hash), now = clock_.now()] {
        return own->journal().keepUpload(hash, now);
    };
    own->run<void>(std::move(work), logSweepFailure);
}

void LooseFiles::sweep() {
    TimePoint before = clock_.now() - kWaits;
    OwnStore* own = &hub_.own();
    auto work = [own, before] { return own->journal().uploadsUntil(before); };
    auto found = [this, before, alive = std::weak_ptr(alive_)](Result<Hashes> hashes) {
        if (alive.expired()) return;
        if (!hashes) return logSweepFailure(hashes.error());
        if (!hashes->empty()) deleteUnnamed(before, *hashes);
    };
    own->run<Hashes>(std::move(work), std::move(found));
}

void LooseFiles::deleteUnnamed(TimePoint before, const Hashes& hashes) {
    Seq head = hub_.state().head();
    auto look = [this, before, hashes, head, alive = std::weak_ptr(alive_)] {
        if (alive.expired()) return;
        auto question = [head, hashes](store::ViewReader& view) { return unnamed(view, head, hashes); };
        auto answer = [this, before, hashes, alive](Result<Hashes> left) {
            if (alive.expired()) return;
            if (!left) return logSweepFailure(left.error());
            OwnStore* own = &hub_.own();
            auto work = [own, before, hashes, left = std::move(*left)] {
                return deleteThem(*own, before, hashes, left);
            };
            own->run<void>(std::move(work), logSweepFailure);
        };
        hub_.reading().ask(std::move(question), std::move(answer));
    };
    hub_.onceViewHas(head, std::move(look));
}

} // namespace santral
