#include "core/hub/visitor_uploads.hpp"

#include <algorithm>

namespace santral {
namespace {

constexpr auto kUploadSweep = std::chrono::hours(1);
constexpr std::size_t kMost = 2'000; // in memory; of more, pages upload again what they have not sent
constexpr std::size_t kPlaceOfKey = 16, kIdDigits = 32;

} // namespace

void VisitorUploads::start() {
    TimePoint before = clock_.now() - kWaits;
    std::erase_if(files_, [before](const auto& one) { return one.second.at <= before; });
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

} // namespace santral
