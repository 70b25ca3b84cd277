#include "core/base/clock.hpp"

#include "core/base/random.hpp"

#include <sodium.h>

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
        std::uint64_t value = 0;
        randombytes_buf(&value, sizeof value);
        return value;
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
