// What happens in a run: a digest of all of it, so that two runs can be compared to the octet, and, where it
// is wanted, lines for people. A run that fails is made again with its lines kept.
#pragma once

#include "core/base/clock.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace santral::simulator {

class Story {
public:
    explicit Story(bool kept) : kept_(kept) {}

    bool isKept() const { return kept_; }
    void setTime(std::chrono::nanoseconds now) { now_ = now; }
    // `about`: the ids and names that a reader may ask for.
    void tell(std::string_view who, std::string_view what);
    void count(std::string_view octets); // in the digest alone
    std::uint64_t digest() const { return digest_; }

    // The last `most` lines that say one of these; of everything where none is named.
    std::string about(const std::vector<std::string>& names, std::size_t most) const;

private:
    void mix(std::uint64_t number);

    bool kept_;
    std::chrono::nanoseconds now_{0};
    std::uint64_t digest_ = 0xCBF29CE484222325ull;
    std::vector<std::string> lines_;
};

} // namespace santral::simulator
