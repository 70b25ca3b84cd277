// A file without a name that is gone when its object is: what is too large for memory for a while.
// The sieve's link collects the attachments of a mail in one.
#pragma once

#include "core/base/error.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace santral::os {

class ScratchFile {
public:
    // In `folder`, readable by this user only. Full where there is no space, Denied, Io.
    static Result<ScratchFile> make(const std::filesystem::path& folder);
    ScratchFile(ScratchFile&& other) noexcept
        : handle_(std::exchange(other.handle_, -1)), size_(std::exchange(other.size_, 0)) {}
    ScratchFile& operator=(ScratchFile&& other) noexcept {
        std::swap(handle_, other.handle_);
        std::swap(size_, other.size_);
        return *this;
    }
    ~ScratchFile();

    std::uint64_t size() const { return size_; }
    Result<void> append(std::string_view octets);
    // Corrupt where the file is shorter than that.
    Result<std::string> read(std::uint64_t offset, std::size_t length) const;

private:
    explicit ScratchFile(int handle) : handle_(handle) {}
    int handle_ = -1;
    std::uint64_t size_ = 0;
};

} // namespace santral::os
