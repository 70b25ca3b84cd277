#include "tests/bench/start.hpp"

#include "tests/bench/give_up.hpp"

namespace santral::bench {
namespace {

constexpr double kAlike = 0.97;
constexpr auto kRest = std::chrono::seconds(2);   // nothing drawn for so long: settled
constexpr auto kLimit = std::chrono::seconds(20); // for the window to come

// Of the window of 1600 × 1000 as ui/shell lays it out.
const Rect kRow{57, 140, 325, 70};
constexpr int kRows = 10;

[[noreturn]] void giveUpOver(const Picture& picture, const std::string& what) {
    const std::string saved = (std::filesystem::temp_directory_path() / "bench_start.ppm").string();
    picture.save(saved);
    giveUp(what + ", see " + saved);
}

} // namespace

Subject deskOver(const std::filesystem::path& data) {
    return {"santral",
            programBeside("santral"),
            data,
            {{"ten rows", {57, 140, 325, 70 * kRows}, 10'000},
             {"conversation", {388, 53, 862, 750}, 8'000},
             {"customer", {1256, 97, 340, 500}, 3'000}}};
}

Start Starter::start(const Subject& subject) {
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

void Starter::stop() {
    screen_.close();
    if (!desk_->waitForEnd(std::chrono::seconds(10))) giveUp("the window does not close");
    desk_.reset();
    home_.endProcesses();
}

void Starter::kill() {
    desk_.reset();
    home_.endProcesses();
}

std::map<std::string, double> Starter::memory() const {
    std::map<std::string, double> of;
    for (const auto& [process, name] : home_.processes()) of[name] += pssMb(process);
    return of;
}

double Starter::processor() const {
    double spent = 0;
    for (const auto& [process, name] : home_.processes()) spent += processorMs(process);
    return spent;
}

double Starter::since(Steady::time_point at) const {
    return std::chrono::duration<double, std::milli>(at - desk_->startedAt()).count();
}

// Every different picture of the window until nothing was drawn for kRest, each with the time at which its
// pixels were here.
std::vector<Starter::Shown> Starter::pictures() {
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

double Starter::firstAlike(const std::vector<Shown>& all, const Picture& last, Rect part) {
    std::size_t first = all.size() - 1;
    while (first > 0 && all[first - 1].picture.likeness(last, part) >= kAlike) --first;
    return all[first].ms;
}

void checkContent(const Subject& subject, const Picture& picture) {
    for (const Part& part : subject.parts) {
        if (part.at.x + part.at.width > picture.width() || part.at.y + part.at.height > picture.height())
            giveUp("the window is smaller than 1600 x 1000");
        if (picture.ink(part.at) < part.leastInk)
            giveUpOver(picture, std::string(subject.name) + ": nothing in '" + part.name + "'");
    }
}

void checkRows(const Picture& picture) {
    for (int row = 0; row < kRows; ++row) {
        if (picture.ink(kRow.movedBy(0, row * kRow.height)) < 1'000)
            giveUpOver(picture, "row " + std::to_string(row + 1) + " of the inbox is empty");
    }
}

} // namespace santral::bench
