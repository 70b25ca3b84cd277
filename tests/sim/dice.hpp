// What the script leaves to chance; the same for a seed.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/random.hpp"

#include <cmath>

namespace santral::sim {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : random_(seed) {}

    double share() { return static_cast<double>(random_.next() >> 11) * 0x1.0p-53; } // [0, 1)
    bool chance(double share01) { return share() < share01; }
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(share() * static_cast<double>(n)); }
    Millis seconds(double from, double upto) {
        return Millis(static_cast<Millis::rep>(1000 * (from + (upto - from) * share())));
    }

private:
    SeededRandom random_;
};

} // namespace santral::sim
