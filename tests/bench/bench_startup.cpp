// exec → painted → settled of the real desk over a big folder, by pixels read back from the X server, beside
// a bare window of the same toolkit in the same run; then its memory and what it does while nobody touches
// it. docs/bench.md says what each word means.
#include "tests/bench/data_folder.hpp"
#include "tests/bench/give_up.hpp"
#include "tests/bench/start.hpp"

#include <thread>

using namespace santral;
using namespace santral::bench;

namespace {

constexpr int kWarmUps = 2;
constexpr int kRuns = 5;
constexpr auto kBreath = std::chrono::milliseconds(1'500); // after the rest, before memory is looked at
constexpr auto kIdle = std::chrono::seconds(5);

struct Figures {
    Sample mapped, painted, settled;
    std::vector<Sample> parts;
    double reading = 0;
};

Figures measure(Starter& bench, const Subject& subject, int warmUps, int runs) {
    Figures figures;
    figures.parts.resize(subject.parts.size());
    Picture reference;
    for (int run = 0; run < warmUps + runs; ++run) {
        if (run > 0) bench.stop();
        const Start start = bench.start(subject);
        checkContent(subject, start.last);
        if (!subject.data.empty()) checkRows(start.last);
        if (run == 0) reference = start.last;
        if (run < warmUps) continue;
        for (const Part& part : subject.parts)
            if (start.last.likeness(reference, part.at) < 0.9)
                std::printf("%s: '%s' ended in another picture than in the first run\n", subject.name,
                            part.name);
        figures.mapped.add(start.mapped);
        figures.painted.add(start.painted);
        figures.settled.add(start.settled);
        figures.reading = std::max(figures.reading, start.reading);
        for (std::size_t i = 0; i < start.parts.size(); ++i) figures.parts[i].add(start.parts[i]);
    }
    std::printf("%-8s mapped %4.0f   painted %4.0f (%.0f-%.0f)   settled %4.0f (%.0f-%.0f) ms; reading "
                "pixels <= %.0f ms;",
                subject.name, figures.mapped.at(0.5), figures.painted.at(0.5), figures.painted.at(0),
                figures.painted.at(1), figures.settled.at(0.5), figures.settled.at(0), figures.settled.at(1),
                figures.reading);
    for (std::size_t i = 0; i < subject.parts.size(); ++i)
        std::printf(" %s %.0f", subject.parts[i].name, figures.parts[i].at(0.5));
    std::printf("\n");
    return figures;
}

void measureAll(const std::filesystem::path& data) {
    Starter bench;
    const Subject bare{"bare", programBeside("bench_bare_window"), {}, {{"list", {0, 0, 330, 1000}, 5'000}}};
    Figures limit = measure(bench, bare, 1, kRuns);
    bench.stop();
    Figures figures = measure(bench, deskOver(data), kWarmUps, kRuns);
    std::this_thread::sleep_for(kBreath);
    double sum = 0;
    for (const auto& [name, mb] : bench.memory()) {
        std::printf("PSS of %-16s %6.1f MB\n", name.c_str(), mb);
        sum += mb;
    }
    const double before = bench.processor();
    std::this_thread::sleep_for(kIdle);
    const double idle =
        (bench.processor() - before) / std::chrono::duration<double, std::milli>(kIdle).count();
    bench.stop();
    std::printf("PSS in all %.1f MB; %.3f %% of a core while idle\n", sum, 100 * idle);
    std::printf("aim: painted <= 200 ms, settled <= 260 ms, PSS <= 90 MB, idle <= 0.2 %%\n");
    Line("startup")
        .add("painted_ms", figures.painted.at(0.5))
        .add("settled_ms", figures.settled.at(0.5))
        .add("mapped_ms", figures.mapped.at(0.5))
        .add("bare_painted_ms", limit.painted.at(0.5))
        .add("painted_ratio", figures.painted.at(0.5) / limit.painted.at(0.5))
        .add("pss_mb", sum)
        .add("idle_cpu_percent", 100 * idle)
        .add("", figures.painted)
        .print();
}

} // namespace

int main(int argc, char** argv) {
    const auto data = dataFolder(argc, argv);
    return data ? run([&] { measureAll(*data); }) : 2;
}
