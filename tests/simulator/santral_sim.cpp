// santral-sim: the real hub and desks over simulated time, network and disks, from a seed
// (docs/reliability.md).
#include "core/base/log.hpp"
#include "tests/simulator/run.hpp"
#include "tests/support/temp_folder.hpp"

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>

namespace {

using namespace santral;
using simulator::Outcome;
using simulator::RunOptions;
using Count = unsigned long long;

constexpr std::uint64_t kTellEvery = 50; // seeds, some 20 s

struct Sums {
    std::uint64_t seeds = 0, broken = 0, commands = 0, events = 0, crashes = 0;
    void add(const Outcome& outcome) {
        ++seeds;
        broken += outcome.broken.empty() ? 0 : 1;
        commands += outcome.commands;
        events += outcome.events;
        crashes += outcome.crashes;
    }
};

void tell(const Outcome& outcome) {
    std::printf("seed %llu: %016llx, %llu commands, %llu events, %llu crashes, %llu steps, %.0f s\n",
                Count(outcome.seed), Count(outcome.digest), Count(outcome.commands), Count(outcome.events),
                Count(outcome.crashes), Count(outcome.steps), outcome.simulated);
}

void tellBroken(const Outcome& outcome) {
    std::printf("seed %llu breaks %s: %s\n%s", Count(outcome.seed), outcome.broken.c_str(),
                outcome.what.c_str(), outcome.story.c_str());
    std::fflush(stdout);
}

Sums runAll(RunOptions options, std::uint64_t seeds, bool verbose, const std::filesystem::path& scratch) {
    Sums sums;
    for (std::uint64_t i = 0; i < seeds; ++i, ++options.seed) {
        Outcome outcome = simulator::tryOut(options, scratch);
        sums.add(outcome);
        if (verbose) tell(outcome);
        if (!outcome.broken.empty()) tellBroken(outcome);
        if ((i + 1) % kTellEvery == 0 && i + 1 < seeds)
            std::fprintf(stderr, "santral-sim: %llu of %llu seeds, %llu broken\n", Count(i + 1), Count(seeds),
                         Count(sums.broken));
    }
    return sums;
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app(
        "Runs a hub, three desks and their customers from seeds, lets things go wrong, and checks what "
        "was promised. The same seed goes the same way each time.");
    std::uint64_t seeds = 1;
    RunOptions options;
    bool verbose = false;
    std::filesystem::path logFile;
    app.add_option("--seeds", seeds, "how many");
    app.add_option("--from", options.seed, "the first of them");
    app.add_option(
        "--commands", options.commands,
        "instead of a busy minute so many commands of the desks, a fifth of them twice, a tenth out of "
        "order, with a tenth of the answers lost and a crash after every 500");
    app.add_flag("--whole", options.whole, "a failing seed's story with everything that happened");
    app.add_option("--lines", options.lines, "of a failing seed's story, at most");
    app.add_option("--log", logFile, "where the programs' own log goes");
    app.add_flag("--verbose", verbose, "a line for each seed");
    CLI11_PARSE(app, argc, argv);

    test::TempFolder scratch;
    if (logFile.empty()) logFile = scratch.path() / "log"; // programs that crash complain of much
    if (auto done = log::toFile(logFile, log::Level::Info); !done) {
        std::fprintf(stderr, "santral-sim: %s\n", describe(done.error()).c_str());
        return 2;
    }
    auto began = std::chrono::steady_clock::now();
    Sums sums = runAll(options, seeds, verbose, scratch.path());
    std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    std::printf("%llu seeds, %llu broken; %llu commands, %llu events, %llu crashes; %.1f s\n",
                Count(sums.seeds), Count(sums.broken), Count(sums.commands), Count(sums.events),
                Count(sums.crashes), took.count());
    return sums.broken == 0 ? 0 : 1;
}
