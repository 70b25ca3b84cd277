#include "core/store/blob_shelf.hpp"

#include "core/base/log.hpp"
#include "core/os/file_times.hpp"

#include <algorithm>

namespace santral::store {
namespace fs = std::filesystem;

void BlobShelf::count() {
    kept_.clear();
    octets_ = 0;
    std::error_code failed;
    for (const auto& folder : fs::directory_iterator(folder_, failed)) {
        std::error_code unread;
        for (const auto& file : fs::directory_iterator(folder.path(), unread)) {
            std::string name = file.path().filename().string();
            auto place = blobs_.placeFor(name);
            std::error_code gone;
            if (!place || *place != file.path()) {
                fs::remove(file.path(), gone);
                continue;
            }
            auto size = fs::file_size(file.path(), gone);
            auto at = os::modifiedAt(file.path());
            if (gone || !at) continue;
            kept_[name] = {size, *at};
            octets_ += size;
        }
    }
}

void BlobShelf::used(const std::string& hash) {
    auto place = blobs_.find(hash);
    if (!place) return;
    std::error_code gone;
    auto size = fs::file_size(*place, gone);
    if (gone) return;
    Kept& kept = kept_[hash];
    octets_ += size - kept.octets;
    kept = {size, clock_.now()};
    if (auto set = os::setModified(*place, kept.used); !set) log::warn("files", describe(set.error()));
}

std::vector<std::string> BlobShelf::makeRoom(std::uint64_t quota,
                                             const std::function<bool(const std::string& hash)>& keep) {
    std::vector<std::string> gone;
    if (octets_ <= quota) return gone;
    std::vector<std::pair<TimePoint, std::string>> oldestFirst;
    for (const auto& [hash, kept] : kept_) oldestFirst.emplace_back(kept.used, hash);
    std::sort(oldestFirst.begin(), oldestFirst.end());
    const TimePoint openSince = clock_.now() - kOpen;
    for (const auto& [used, hash] : oldestFirst) {
        if (octets_ <= quota || used > openSince) break;
        if (keep(hash)) continue;
        if (auto removed = blobs_.remove(hash); !removed) {
            log::warn("files", "a file stays that should go: " + describe(removed.error()));
            continue;
        }
        octets_ -= kept_[hash].octets;
        kept_.erase(hash);
        gone.push_back(hash);
    }
    return gone;
}

} // namespace santral::store
