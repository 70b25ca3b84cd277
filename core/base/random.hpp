// Randomness is passed in, so that a run of the simulator repeats bit for bit.
#pragma once

#include <cstdint>

namespace santral {

class Random {
public:
    virtual ~Random() = default;
    virtual std::uint64_t next() = 0; // 64 uniform bits
};

Random& systemRandom(); // from the operating system, fit for tokens; callable from every thread

// Repeats for a seed (SplitMix64). For tests and the simulator, never for secrets.
class SeededRandom final : public Random {
public:
    explicit SeededRandom(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() override {
        std::uint64_t z = state_ += 0x9E3779B97F4A7C15ull;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ z >> 27) * 0x94D049BB133111EBull;
        return z ^ z >> 31;
    }

private:
    std::uint64_t state_;
};

} // namespace santral
