// Files that are on the disk when the call returns: written under another name, synced, then renamed.
#pragma once

#include "core/base/error.hpp"

#include <filesystem>
#include <string_view>
#include <utility>

namespace santral::os {

// One whose content comes in pieces. It lies beside its place, under its name and ".part", until commit();
// without that it is gone with the object. Readable by this user only. Of one name there is one at a time.
// Errors of all: Full where there is no space, Denied, Io.
class DurableFile {
public:
    static Result<DurableFile> make(std::filesystem::path file);
    DurableFile(DurableFile&& other) noexcept
        : file_(std::move(other.file_)), handle_(std::exchange(other.handle_, -1)) {}
    DurableFile& operator=(DurableFile&& other) noexcept {
        std::swap(file_, other.file_);
        std::swap(handle_, other.handle_);
        return *this;
    }
    ~DurableFile();

    Result<void> append(std::string_view octets);
    // Synced and in its place, over what was there. Once, and nothing after it.
    Result<void> commit();

private:
    DurableFile(std::filesystem::path file, int handle) : file_(std::move(file)), handle_(handle) {}
    std::filesystem::path partial() const;

    std::filesystem::path file_;
    int handle_ = -1; // -1: committed, moved away or given up
};

// Readable by this user only. Full when there is no space; nothing is left behind after an error.
Result<void> writeDurably(const std::filesystem::path& file, std::string_view bytes);
// Moves `from` (same file system) to `to` after syncing it; the folder's entry is synced too.
Result<void> moveDurably(const std::filesystem::path& from, const std::filesystem::path& to);

// Everything of `path`, a file or a folder's entries, is on the disk.
Result<void> syncDurably(const std::filesystem::path& path);

} // namespace santral::os
