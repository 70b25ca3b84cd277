// Made-up Turkish, Azerbaijani and English help-desk text: the same for a seed, with word frequencies as in
// life (Zipf).
#pragma once

#include "core/base/random.hpp"

#include <string>
#include <vector>

namespace santral::bench {

class Words {
public:
    explicit Words(std::uint64_t seed);
    std::string text(std::size_t least, std::size_t most); // words
    std::string name();
    std::string word();                                                        // by frequency
    const std::vector<std::string>& vocabulary() const { return vocabulary_; } // most frequent first
    std::uint64_t below(std::uint64_t n) { return random_.next() % n; }

private:
    SeededRandom random_;
    std::vector<std::string> vocabulary_;
    std::vector<double> cumulative_;
};

} // namespace santral::bench
