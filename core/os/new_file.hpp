// A file that appears whole or not at all: written beside its place, synced, then renamed. For what is too
// long for writeDurably: backups, exports.
#pragma once

#include "core/base/error.hpp"

#include <filesystem>
#include <string_view>
#include <utility>

namespace santral::os {

class NewFile {
public:
    // Writes to `<file>.part`, readable by this user only, over what an earlier attempt left there.
    static Result<NewFile> make(const std::filesystem::path& file);
    NewFile(NewFile&& other) noexcept
        : file_(std::move(other.file_)), handle_(std::exchange(other.handle_, -1)) {}
    NewFile& operator=(NewFile&& other) noexcept {
        std::swap(file_, other.file_);
        std::swap(handle_, other.handle_);
        return *this;
    }
    ~NewFile(); // what was not published is gone

    Result<void> append(std::string_view octets); // Full where there is no space
    // The last call, one of them: under its name and on the disk; or under its name, to be synced with its
    // folder.
    Result<void> publish();
    Result<void> keep();

private:
    NewFile(std::filesystem::path file, int handle) : file_(std::move(file)), handle_(handle) {}
    std::filesystem::path partial() const;

    std::filesystem::path file_;
    int handle_ = -1;
};

} // namespace santral::os
