// One run of a seed: a hub, three desks and some visitors, a busy minute in which things go wrong, a quiet
// end, and the check of all promises.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace santral::simulator {

struct RunOptions {
    std::uint64_t seed = 1;
    bool story = false;         // keep it, for people
    std::size_t lines = 40;     // of it, at most
    bool whole = false;         // not only what a failure is about
    std::uint64_t commands = 0; // so many from the desks, quickly, in bad weather; 0: a busy minute
};

struct Outcome {
    std::uint64_t seed = 0;
    std::uint64_t digest = 0; // of everything that happened
    std::string broken;       // property; empty: all promises were kept
    std::string what;
    std::string story;
    std::uint64_t events = 0, commands = 0, crashes = 0, steps = 0;
    double simulated = 0; // seconds
};

Outcome run(const RunOptions& options, const std::filesystem::path& scratch);
// The same, and where a promise is broken once more for its story.
Outcome tryOut(RunOptions options, const std::filesystem::path& scratch);

} // namespace santral::simulator
