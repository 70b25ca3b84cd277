// Room on the disk that is kept for a bad day: a file of that size with nothing in it, given back when the
// disk is full and taken again when there is room.
#pragma once

#include "core/base/error.hpp"

#include <cstdint>
#include <filesystem>

namespace santral::os {

class ReserveFile {
public:
    ReserveFile(std::filesystem::path file, std::uint64_t octets) : file_(std::move(file)), octets_(octets) {}

    // Full where there is not that much room: then nothing is taken.
    Result<void> take();
    bool giveBack(); // false: there was none
    bool isThere() const;
    std::uint64_t octets() const { return octets_; }

private:
    std::filesystem::path file_;
    std::uint64_t octets_;
};

} // namespace santral::os
