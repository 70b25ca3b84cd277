#include "core/base/clock.hpp"

#include "core/base/random.hpp"

#include <array>
#include <sodium.h>
#include <utility>

namespace santral {
namespace {

class SystemClock final : public Clock {
public:
    TimePoint now() const override {
        return std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now());
    }
    SteadyPoint steadyNow() const override { return std::chrono::steady_clock::now(); }
};

class SystemRandom final : public Random {
public:
    SystemRandom() {
        if (sodium_init() < 0) std::abort();
    }
    std::uint64_t next() override {
        // One system call for many numbers; each is forgotten when it is given out.
        thread_local std::array<std::uint64_t, 512> pool;
        thread_local std::size_t left = 0;
        if (left == 0) {
            fill(pool.data(), sizeof pool);
            left = pool.size();
        }
        return std::exchange(pool[--left], 0);
    }

private:
    // The system's randomness as the key of a ChaCha20 stream; the key is forgotten at once.
    static void fill(void* into, std::size_t octets) {
        std::array<unsigned char, randombytes_SEEDBYTES> seed;
        randombytes_buf(seed.data(), seed.size());
        randombytes_buf_deterministic(into, octets, seed.data());
        sodium_memzero(seed.data(), seed.size());
    }
};

} // namespace

const Clock& systemClock() {
    static const SystemClock clock;
    return clock;
}

Random& systemRandom() {
    static SystemRandom random;
    return random;
}

} // namespace santral
