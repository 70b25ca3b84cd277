#include "core/os/work_folder.hpp"

#include "core/os/durable_file.hpp"
#include "core/os/paths.hpp"

#include <utility>
#include <vector>

namespace santral::os {
namespace fs = std::filesystem;
namespace {

constexpr const char* kLock = "lock";

Error failure(const fs::path& path, const std::error_code& code) {
    bool full = code == std::errc::no_space_on_device;
    return {full ? Errc::Full : Errc::Io, path.string() + ": " + code.message()};
}

Result<void> clear(const fs::path& folder) {
    std::error_code failed;
    std::vector<fs::path> old;
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
        if (entry.path().filename() != kLock) old.push_back(entry.path());
    }
    for (const fs::path& path : old) {
        if (!failed) fs::remove_all(path, failed);
    }
    return failed ? Result<void>(failure(folder, failed)) : Result<void>();
}

// Files before the folders that name them.
Result<void> syncTree(const fs::path& folder) {
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
        auto synced = entry.is_directory() ? syncTree(entry.path()) : syncDurably(entry.path());
        if (!synced) return synced;
    }
    if (failed) return failure(folder, failed);
    return syncDurably(folder);
}

fs::path besideOf(const fs::path& place) {
    fs::path beside = place;
    return beside += ".work";
}

} // namespace

WorkFolder::WorkFolder(fs::path place) : place_(std::move(place)), path_(besideOf(place_)) {}

WorkFolder::WorkFolder(WorkFolder&& other) noexcept
    : place_(std::move(other.place_)), path_(std::exchange(other.path_, {})), lock_(std::move(other.lock_)) {}

WorkFolder::~WorkFolder() {
    std::error_code ignored;
    if (lock_ && !path_.empty()) fs::remove_all(path_, ignored);
}

Result<WorkFolder> WorkFolder::take(const fs::path& place) {
    fs::path whole = fs::absolute(place).lexically_normal();
    WorkFolder folder(whole.has_filename() ? whole : whole.parent_path()); // "desk/" is "desk"
    if (auto made = makePrivateFolder(folder.path_); !made) return made.error();
    std::error_code failed;
    bool ours = fs::exists(folder.path_ / kLock, failed) || fs::is_empty(folder.path_, failed);
    if (!ours) return Error{Errc::Conflict, folder.path_.string() + " is in the way: move it away"};
    auto lock = FileLock::take(folder.path_ / kLock);
    if (!lock) return lock.error();
    folder.lock_.emplace(std::move(*lock));
    if (auto done = clear(folder.path_); !done) return done.error();
    return folder;
}

Result<void> WorkFolder::mustBeFree(const fs::path& place) {
    std::error_code failed;
    auto status = fs::symlink_status(place, failed);
    if (status.type() == fs::file_type::not_found) return {};
    if (fs::is_directory(status) && fs::is_empty(place, failed) && !failed) return {};
    return Error{Errc::Conflict, place.string() + " is not an empty folder"};
}

Result<void> WorkFolder::becomePlace() {
    if (auto synced = syncTree(path_); !synced) return synced;
    if (auto moved = moveDurably(path_, place_); !moved) return moved;
    path_.clear();
    return {};
}

} // namespace santral::os
