// santral-fault: faults of disks and processes in numbers, each run ending with a line of JSON and with 1
// where something acknowledged was lost (docs/reliability.md; scripts/fault is the door).
#include "core/base/log.hpp"
#include "tests/fault/damage.hpp"
#include "tests/fault/kill_child.hpp"
#include "tests/fault/kills.hpp"
#include "tests/fault/power_cuts.hpp"
#include "tests/support/temp_folder.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace santral::fault {
namespace {

constexpr std::size_t kSaid = 20;

int tell(const Report& report) {
    for (std::size_t i = 0; i < std::min(report.sentences.size(), kSaid); ++i)
        std::cerr << report.sentences[i] << '\n';
    std::cout << report.json() << std::endl;
    return report.good() ? 0 : 1;
}

int run(int argc, char** argv) {
    CLI::App app("Faults of disks and processes under a hub at work");
    app.require_subcommand(1);
    PowerCutOptions cuts;
    KillOptions kill;
    KillChildOptions child;
    auto* power = app.add_subcommand("powercuts", "power cuts over a simulated disk");
    power->add_option("--count", cuts.cuts, "how many")->capture_default_str();
    power->add_option("--seed", cuts.seed)->capture_default_str();
    DamageOptions hurt;
    auto* damaged = app.add_subcommand("damage", "damage to the files of a hub that rests");
    damaged->add_option("--count", hurt.places, "at how many places")->capture_default_str();
    damaged->add_option("--seed", hurt.seed)->capture_default_str();
    auto* killed = app.add_subcommand("kills", "kill -9 of a real process over the real disk");
    killed->add_option("--count", kill.kills, "how many")->capture_default_str();
    killed->add_option("--seed", kill.seed)->capture_default_str();
    auto* work = app.add_subcommand("child", "the process that is killed");
    work->add_option("--folder", child.folder)->required();
    work->add_option("--again", child.again);
    work->add_option("--seed", child.seed);
    work->add_option("--life", child.life);
    work->add_option("--kill-at", child.killAt);
    CLI11_PARSE(app, argc, argv);
    if (work->parsed()) return killChild(child);
    test::TempFolder scratch; // the hub complains at length of each fault
    if (!log::toFile(scratch / "log", log::Level::Error)) return 2;
    kill.program = std::filesystem::read_symlink("/proc/self/exe");
    if (power->parsed()) return tell(powerCuts(cuts));
    if (damaged->parsed()) return tell(damage(hurt));
    return tell(kills(kill));
}

} // namespace
} // namespace santral::fault

int main(int argc, char** argv) {
    return santral::fault::run(argc, argv);
}
