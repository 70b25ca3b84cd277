// Somebody who means ill, from one address: everything at once, at a pace of his own and in a process of his
// own. What he does and how the hub has to answer is listed in hostile.cpp. Linux only.
#pragma once

#include "tests/bench/figures.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace santral::bench {

enum class Ill { Knocking, SlowHead, SlowBody, HugeFrame, HugeBody, Flood, Bomb };
constexpr std::array<std::string_view, 7> kIlls{"knocking",    "slow heads", "slow bodies", "huge frames",
                                                "huge bodies", "floods",     "bombs"};

struct IllCounts {
    std::uint64_t tried = 0;
    std::uint64_t refused = 0; // with a status or a code of closing that says why
    std::uint64_t cut = 0;     // closed without a word
    std::uint64_t held = 0;    // still open when he gave up
};
using Ills = std::array<IllCounts, kIlls.size()>;

class Hostile {
public:
    struct Wish {
        std::uint16_t visitors = 0, desks = 0; // ports
        std::string token;                     // stolen from a desk: only with one anything is unpacked
        std::vector<std::string> only = {};    // of kIlls; none: all
        std::string from = "127.0.3.66";
    };
    explicit Hostile(Wish wish); // begins
    ~Hostile();
    Hostile(const Hostile&) = delete;
    Hostile& operator=(const Hostile&) = delete;
    Ills stop(); // and what came of it

private:
    int process_ = -1;
    int report_ = -1;
};

} // namespace santral::bench
