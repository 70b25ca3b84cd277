// Proof that the simulator finds what it is for: santral-sim-planted BUG succeeds when one of the first 300
// seeds breaks a promise with that bug in the product.
#include "core/base/log.hpp"
#include "tests/simulator/plant.hpp"
#include "tests/simulator/run.hpp"
#include "tests/support/temp_folder.hpp"

#include <cstdio>

using namespace santral;

int main(int argc, char** argv) {
    constexpr std::uint64_t kSeeds = 300;
    if (argc != 2) {
        std::fprintf(stderr, "usage: santral-sim-planted BUG (see plant.py)\n");
        return 2;
    }
    simulator::plant(argv[1]);
    test::TempFolder scratch;
    if (!log::toFile(scratch.path() / "log", log::Level::Error)) return 2;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        simulator::RunOptions options;
        options.seed = seed;
        simulator::Outcome outcome = simulator::tryOut(options, scratch.path());
        if (outcome.broken.empty()) continue;
        std::printf("%s is found by seed %llu: %s: %s\n%s", argv[1], static_cast<unsigned long long>(seed),
                    outcome.broken.c_str(), outcome.what.c_str(), outcome.story.c_str());
        return 0;
    }
    std::printf("%s is not found by %llu seeds\n", argv[1], static_cast<unsigned long long>(kSeeds));
    return 1;
}
