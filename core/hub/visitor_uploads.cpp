#include "core/hub/visitor_uploads.hpp"

#include "core/base/log.hpp"

#include <algorithm>

namespace santral {
namespace {

constexpr auto kUploadSweep = std::chrono::hours(1);
constexpr std::size_t kMost = 2'000; // in memory; of more, pages upload again what they have not sent
constexpr std::size_t kPlaceOfKey = 16, kIdDigits = 32;

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

// Not what was uploaded once more meanwhile.
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
    if (!outcome) log::warn("chat", "old uploads: " + describe(outcome.error())); // in an hour again
}

} // namespace

void VisitorUploads::start() {
    sweep();
    timer_ = timers_.after(kUploadSweep, [this] { start(); });
}

const Attachment* VisitorUploads::find(const std::string& id) const {
    auto found = files_.find(id);
    bool there = found != files_.end() && clock_.now() - found->second.at < kWaits;
    return there ? &found->second.file : nullptr;
}

std::string VisitorUploads::placeOf(const std::string& id) {
    return "u-" + id.substr(0, kPlaceOfKey) + id.substr(id.size() - kIdDigits);
}

const Attachment* VisitorUploads::findPlace(const std::string& place) const {
    for (const auto& [id, waiting] : files_) {
        if (placeOf(id) == place) return find(id);
    }
    return nullptr;
}

void VisitorUploads::store(std::string id, std::filesystem::path path, Attachment file,
                           std::function<void(Result<Attachment>)> done) {
    TimePoint now = clock_.now();
    OwnStore* own = &hub_.own();
    auto work = [own, path = std::move(path), file = std::move(file), now]() mutable -> Result<Attachment> {
        auto stored = own->blobs().putFile(path);
        if (!stored) return stored.error();
        if (auto kept = own->journal().keepUpload(stored->hash, now); !kept) return kept.error();
        file.size = stored->size;
        file.hash = stored->hash;
        return std::move(file);
    };
    auto stored = [this, id = std::move(id), now, done = std::move(done),
                   alive = std::weak_ptr(alive_)](Result<Attachment> there) {
        if (alive.expired()) return;
        if (!there) return done(there.error());
        makeRoom();
        files_[id] = {*there, now, {}};
        done(std::move(there));
    };
    own->run<Attachment>(std::move(work), std::move(stored));
}

void VisitorUploads::makeRoom() {
    if (files_.size() < kMost) return;
    auto older = [](const auto& a, const auto& b) { return a.second.at < b.second.at; };
    files_.erase(std::min_element(files_.begin(), files_.end(), older));
}

Result<Attachment> VisitorUploads::take(const std::string& id, const std::string& message) {
    if (!find(id)) return Error{Errc::NotFound, "file"};
    Waiting& waiting = files_.at(id);
    if (!waiting.message.empty() && waiting.message != message) return Error{Errc::Conflict, "file"};
    waiting.message = message;
    return waiting.file;
}

void VisitorUploads::giveBack(const std::string& message) {
    for (auto& [id, waiting] : files_) {
        if (waiting.message == message) waiting.message.clear();
    }
}

void VisitorUploads::sweep() {
    TimePoint before = clock_.now() - kWaits;
    std::erase_if(files_, [before](const auto& one) { return one.second.at <= before; });
    OwnStore* own = &hub_.own();
    auto work = [own, before] { return own->journal().uploadsUntil(before); };
    auto found = [this, before, alive = std::weak_ptr(alive_)](Result<Hashes> hashes) {
        if (alive.expired()) return;
        if (!hashes) return logSweepFailure(hashes.error());
        if (!hashes->empty()) deleteUnnamed(before, *hashes);
    };
    own->run<Hashes>(std::move(work), std::move(found));
}

void VisitorUploads::deleteUnnamed(TimePoint before, const Hashes& hashes) {
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
