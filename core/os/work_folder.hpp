// A folder in which something is put together before it gets its place, beside that place. Remains of an
// attempt that was broken off are cleared away; two processes never share one.
#pragma once

#include "core/base/error.hpp"
#include "core/os/file_lock.hpp"

#include <filesystem>
#include <optional>

namespace santral::os {

class WorkFolder {
public:
    // `<place>.work`, 0700, empty but for the file `lock` that this process holds. Conflict: another process
    // works there, or the folder holds something that is none of ours.
    static Result<WorkFolder> take(const std::filesystem::path& place);
    // Conflict: something is at `place` that a finished folder could not replace.
    static Result<void> mustBeFree(const std::filesystem::path& place);
    WorkFolder(WorkFolder&& other) noexcept;
    WorkFolder& operator=(WorkFolder&&) = delete;
    ~WorkFolder(); // gone with all it holds, unless it has got its place

    const std::filesystem::path& path() const { return path_; }
    // Syncs all files and renames the folder to `place`, which must be missing or an empty folder.
    Result<void> becomePlace();

private:
    explicit WorkFolder(std::filesystem::path place);

    std::filesystem::path place_, path_;
    std::optional<FileLock> lock_; // moves along, so that nobody opens a folder half renamed
};

} // namespace santral::os
