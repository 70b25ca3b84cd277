// How much of a team's files a desk keeps: counts what lies there, and takes the least recently used ones
// away when there is too much. When a file was used last is its file's time, so that nothing is lost with a
// crash. One thread: the one that writes the blobs.
#pragma once

#include "core/base/clock.hpp"
#include "core/store/blobs.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace santral::store {

class BlobShelf {
public:
    BlobShelf(std::filesystem::path folder, const Clock& clock)
        : folder_(std::move(folder)), blobs_(folder_), clock_(clock) {}

    // What lies there, as the disk says; before everything else. Halves of files that a crash has left go.
    void count();
    std::uint64_t octets() const { return octets_; }

    // It was put there, or is looked at: the last one to go.
    void used(const std::string& hash);
    // Takes files away until no more than `quota` octets are left, those unused for longest first. Stays:
    // what `keep` says, and what was used within kOpen and so may be open now. Tells what went.
    std::vector<std::string> makeRoom(std::uint64_t quota,
                                      const std::function<bool(const std::string& hash)>& keep);

    static constexpr Millis kOpen{5 * 60'000};

private:
    struct Kept {
        std::uint64_t octets = 0;
        TimePoint used{};
    };

    std::filesystem::path folder_;
    Blobs blobs_;
    const Clock& clock_;
    std::map<std::string, Kept> kept_; // by hash
    std::uint64_t octets_ = 0;
};

} // namespace santral::store
