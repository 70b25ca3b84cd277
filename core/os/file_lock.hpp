// Says which of several processes of one user may do a thing. Held until dropped or until the process dies,
// however.
#pragma once

#include "core/base/error.hpp"

#include <filesystem>
#include <utility>

namespace santral::os {

class FileLock {
public:
    // Conflict when another process holds it. The file is made at 0600 and stays behind.
    static Result<FileLock> take(const std::filesystem::path& file);
    FileLock(FileLock&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}
    FileLock& operator=(FileLock&& other) noexcept {
        std::swap(handle_, other.handle_);
        return *this;
    }
    ~FileLock();

private:
    explicit FileLock(int handle) : handle_(handle) {}
    int handle_;
};

} // namespace santral::os
