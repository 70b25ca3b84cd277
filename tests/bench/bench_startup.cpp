// exec → painted → settled of the real desk over a big folder, by pixels read back from the X server, beside
// a bare window of the same toolkit in the same run; then its memory and what it does while nobody touches
// it. docs/bench.md says what each word means.
#include "tests/bench/data_folder.hpp"
#include "tests/bench/desk_process.hpp"
#include "tests/bench/give_up.hpp"
#include "tests/bench/screen.hpp"

#include <thread>

using namespace santral;
using namespace santral::bench;

namespace {

constexpr int kWarmUps = 2;
constexpr int kRuns = 5;
constexpr double kAlike = 0.97;
constexpr auto kRest = std::chrono::seconds(2);            // nothing drawn for so long: settled
constexpr auto kLimit = std::chrono::seconds(20);          // for the window to come
constexpr auto kBreath = std::chrono::milliseconds(1'500); // after the rest, before memory is looked at
constexpr auto kIdle = std::chrono::seconds(5);

struct Part {
    const char* name;
    Rect at;
    std::size_t leastInk; // of a pane that shows something
};

// Of the window of 1600 × 1000 as ui/shell lays it out.
const Rect kRow{57, 140, 325, 70};
constexpr int kRows = 10;
const std::vector<Part> kDeskParts = {
    {"ten rows", {57, 140, 325, 70 * kRows}, 10'000},
    {"conversation", {388, 53, 862, 750}, 8'000},
    {"customer", {1256, 97, 340, 500}, 3'000},
};
const std::vector<Part> kBareParts = {{"list", {0, 0, 330, 1000}, 5'000}};

struct Subject {
    const char* name;
    std::filesystem::path program;
    std::filesystem::path data; // of a desk
    const std::vector<Part>& parts;
};

struct Shown {
    double ms; // since exec
    Picture picture;
};

struct Start { // all in milliseconds since exec
    double mapped = 0;
    std::vector<double> parts;
    double painted = 0;
    double settled = 0;
    double reading = 0; // of that spent in the bench, reading pixels
    Picture last;
};

class Bench {
public:
    // Starts the program, follows its window until it rests, and leaves it running.
    Start start(const Subject& subject) {
        std::vector<std::string> arguments;
        if (!subject.data.empty()) arguments = deskArguments(subject.data);
        desk_ = std::make_unique<DeskProcess>(home_, subject.program, arguments);
        Start result;
        result.mapped = since(screen_.follow(desk_->id(), kLimit));
        std::vector<Shown> all = pictures();
        result.last = all.back().picture;
        result.settled = all.back().ms;
        result.reading = screen_.readMs();
        for (const Part& part : subject.parts) {
            result.parts.push_back(firstAlike(all, result.last, part.at));
            result.painted = std::max(result.painted, result.parts.back());
        }
        return result;
    }

    void stop() {
        screen_.close();
        if (!desk_->waitForEnd(std::chrono::seconds(10))) giveUp("the window does not close");
        desk_.reset();
        home_.endProcesses();
    }

    std::map<std::string, double> memory() const {
        std::map<std::string, double> of;
        for (const auto& [process, name] : home_.processes()) of[name] += pssMb(process);
        return of;
    }

    double processor() const {
        double spent = 0;
        for (const auto& [process, name] : home_.processes()) spent += processorMs(process);
        return spent;
    }

private:
    double since(Steady::time_point at) const {
        return std::chrono::duration<double, std::milli>(at - desk_->startedAt()).count();
    }

    // Every different picture of the window until nothing was drawn for kRest, each with the time at which
    // its pixels were here.
    std::vector<Shown> pictures() {
        std::vector<Shown> all;
        auto rest = Steady::now() + kRest;
        bool first = true; // what was drawn before the window was followed
        while (first || screen_.changed(rest)) {
            first = false;
            Picture now = screen_.read(screen_.whole());
            const auto at = Steady::now();
            if (!all.empty() && all.back().picture == now) continue;
            all.push_back({since(at), std::move(now)});
            rest = at + kRest;
        }
        return all;
    }

    static double firstAlike(const std::vector<Shown>& all, const Picture& last, Rect part) {
        std::size_t first = all.size() - 1;
        while (first > 0 && all[first - 1].picture.likeness(last, part) >= kAlike) --first;
        return all[first].ms;
    }

    Home home_;
    Screen screen_;
    std::unique_ptr<DeskProcess> desk_;
};

// A desk that came to rest without its content must not be measured as a quick one.
void checkContent(const Subject& subject, const Picture& picture) {
    const std::string saved = (std::filesystem::temp_directory_path() / "bench_startup.ppm").string();
    for (const Part& part : subject.parts) {
        if (part.at.x + part.at.width > picture.width() || part.at.y + part.at.height > picture.height())
            giveUp("the window is smaller than 1600 x 1000");
        if (picture.ink(part.at) >= part.leastInk) continue;
        picture.save(saved);
        giveUp(std::string(subject.name) + ": nothing in '" + part.name + "', see " + saved);
    }
    if (&subject.parts != &kDeskParts) return;
    for (int row = 0; row < kRows; ++row) {
        if (picture.ink(kRow.movedBy(0, row * kRow.height)) >= 1'000) continue;
        picture.save(saved);
        giveUp("row " + std::to_string(row + 1) + " of the inbox is empty, see " + saved);
    }
}

struct Figures {
    Sample mapped, painted, settled;
    std::vector<Sample> parts;
    double reading = 0;
};

Figures measure(Bench& bench, const Subject& subject, int warmUps, int runs) {
    Figures figures;
    figures.parts.resize(subject.parts.size());
    Picture reference;
    for (int run = 0; run < warmUps + runs; ++run) {
        if (run > 0) bench.stop();
        const Start start = bench.start(subject);
        checkContent(subject, start.last);
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
    Bench bench;
    const Subject bare{"bare", programBeside("bench_bare_window"), {}, kBareParts};
    Figures limit = measure(bench, bare, 1, kRuns);
    bench.stop();
    const Subject desk{"santral", programBeside("santral"), data, kDeskParts};
    Figures figures = measure(bench, desk, kWarmUps, kRuns);
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
