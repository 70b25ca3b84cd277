// What so many faults have done, as it is printed: a line of JSON, and the first sentences of what went
// wrong.
#pragma once

#include "tests/fault/book.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace santral::fault {

// A fault that the next start mends: the end came between an erasure and the deleting.
inline constexpr std::string_view kUnfinished = "content of the erased";

inline constexpr std::size_t kReach[] = {30, 150, 600, 2'500}; // changes of files until the end, at most

struct Report {
    std::string test;
    std::uint64_t seed = 0;
    std::uint64_t faults = 0; // done: cuts, kills, places
    Counts counts;
    std::uint64_t unsound = 0;  // times that files did not fit together
    std::uint64_t unopened = 0; // times that no hub opened on what was left
    std::vector<std::pair<std::string, std::uint64_t>> others = {}; // of this test alone
    double seconds = 0;
    std::vector<std::string> sentences;

    bool good() const { return sentences.empty(); }
    void add(const Judgement& judgement); // what was lost, doubled and so on; not what was asked
    void addAsked(const Judgement& judgement);
    std::string json() const;
};

} // namespace santral::fault
