// santral-fault: faults of disks and processes in numbers, each run ending with a line of JSON and with 1
// where something acknowledged was lost (docs/reliability.md; scripts/fault is the door).
#include "core/base/log.hpp"
#include "tests/fault/commands.hpp"
#include "tests/fault/damage.hpp"
#include "tests/fault/desk_child.hpp"
#include "tests/fault/kill_child.hpp"
#include "tests/fault/kills.hpp"
#include "tests/fault/power_cuts.hpp"
#include "tests/fault/under.hpp"
#include "tests/support/temp_folder.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <string_view>

namespace santral::fault {
namespace {

constexpr std::size_t kSaid = 20;

int tell(const Report& report) {
    for (std::size_t i = 0; i < std::min(report.sentences.size(), kSaid); ++i)
        std::cerr << report.sentences[i] << '\n';
    std::cout << report.json() << std::endl;
    return report.good() ? 0 : 1;
}

CLI::App* addCommands(CLI::App& app, CommandOptions& asked) {
    auto* command = app.add_subcommand("commands", "the shipped hub and three desks at work, over bad lines");
    command->add_option("--count", asked.count, "how many commands")->capture_default_str();
    command->add_option("--crash-every", asked.crashEvery, "commands")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command->add_option("--seed", asked.seed)->capture_default_str();
    return command;
}

CLI::App* addDesk(CLI::App& app, DeskChildOptions& desk) {
    auto* command = app.add_subcommand("desk", "one of its desks");
    command->add_option("--name", desk.name)->required();
    command->add_option("--folder", desk.folder)->required();
    command->add_option("--port", desk.port)->required();
    command->add_option("--agent", desk.agent)->required();
    command->add_option("--token", desk.token)->required();
    command->add_option("--queue", desk.queues)->required();
    command->add_option("--colleague", desk.colleagues)->required();
    command->add_option("--seed", desk.seed);
    command->add_option("--life", desk.life);
    return command;
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
    CommandOptions asked;
    asked.tells = true;
    auto* thousands = addCommands(app, asked);
    DeskChildOptions desk;
    auto* atDesk = addDesk(app, desk);
    CLI11_PARSE(app, argc, argv);
    if (work->parsed()) return killChild(child);
    if (atDesk->parsed()) return deskChild(desk);
    test::TempFolder scratch; // the hub complains at length of each fault
    if (!log::toFile(scratch / "log", log::Level::Error)) return 2;
    kill.program = asked.program = std::filesystem::read_symlink("/proc/self/exe");
    if (thousands->parsed()) return tell(commands(asked));
    if (power->parsed()) return tell(powerCuts(cuts));
    if (damaged->parsed()) return tell(damage(hurt));
    return tell(kills(kill));
}

} // namespace
} // namespace santral::fault

int main(int argc, char** argv) {
    bool under = argc > 2 && std::string_view(argv[1]) == "under";
    return under ? santral::fault::under(argv + 2) : santral::fault::run(argc, argv);
}
