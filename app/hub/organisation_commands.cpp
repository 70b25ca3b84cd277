#include "app/hub/organisation_commands.hpp"

#include "app/hub/names.hpp"
#include "core/base/random.hpp"

#include <iostream>
#include <memory>

namespace santral::hub {
namespace {

struct UnitOptions {
    CommonOptions common;
    std::string name, newName;
    std::string brand;               // of a new queue
    std::vector<std::string> queues; // of a team
};
using SharedUnit = std::shared_ptr<UnitOptions>;

std::vector<Brand>& allOf(Organisation& all, const Brand&) {
    return all.brands;
}
std::vector<Queue>& allOf(Organisation& all, const Queue&) {
    return all.queues;
}
std::vector<Team>& allOf(Organisation& all, const Team&) {
    return all.teams;
}
CommandBody saving(const Brand& brand) {
    return SaveBrand{brand};
}
CommandBody saving(const Queue& queue) {
    return SaveQueue{queue};
}
CommandBody saving(const Team& team) {
    return SaveTeam{team};
}

// What is its own of each kind, from the options and for the list.
Result<void> fillIn(Brand&, const UnitOptions&, const Organisation&) {
    return {};
}
Result<void> fillIn(Queue& queue, const UnitOptions& options, const Organisation& all) {
    if (options.brand.empty()) return {};
    auto brand = named(all.brands, options.brand);
    if (!brand) return brand.error();
    queue.brand = brand->id;
    return {};
}
Result<void> fillIn(Team& team, const UnitOptions& options, const Organisation& all) {
    auto queues = idsOf<QueueId>(all.queues, options.queues);
    if (!queues) return queues.error();
    team.queues = std::move(*queues);
    return {};
}
std::vector<std::string> columns(const Brand&) {
    return {};
}
std::vector<std::string> columns(const Queue&) {
    return {"brand"};
}
std::vector<std::string> columns(const Team&) {
    return {"queues"};
}
std::vector<Cell> cells(const Brand&, const Organisation&) {
    return {};
}
std::vector<Cell> cells(const Queue& queue, const Organisation& all) {
    return {joined(namesOf(all.brands, std::vector{queue.brand}))};
}
std::vector<Cell> cells(const Team& team, const Organisation& all) {
    auto names = namesOf(all.queues, team.queues);
    return {Cell(joined(names), boost::json::array(names.begin(), names.end()))};
}

template <class T>
Result<void> save(const UnitOptions& options, AdminDoor& door, const T& one, const std::string& what) {
    if (auto done = door.command(saving(one)); !done) return done;
    tellDone(options.common, std::string(kindOf(one)) + " \"" + one.name + "\" " + what, toString(one.id));
    return {};
}

template <class T>
int add(const UnitOptions& options) {
    auto work = [&](AdminDoor& door, AdminAnswer& all) -> Result<void> {
        T one;
        one.id.value = makeUuid(systemClock(), systemRandom());
        one.name = options.name;
        if (auto done = fillIn(one, options, all.organisation); !done) return done;
        return save(options, door, one, "is there");
    };
    return withHub(options.common, AdminDoor::Folder::MayBeNew, work);
}

template <class T>
int list(const UnitOptions& options) {
    auto work = [&](AdminDoor&, AdminAnswer& all) -> Result<void> {
        std::vector<std::string> heads{"name"};
        for (std::string& own : columns(T{})) heads.push_back(std::move(own));
        heads.insert(heads.end(), {"away", "id"});
        Table table(std::move(heads));
        auto& units = allOf(all.organisation, T{});
        std::sort(units.begin(), units.end(), [](const T& a, const T& b) { return a.name < b.name; });
        for (const T& one : units) {
            std::vector<Cell> row{one.name};
            for (Cell& own : cells(one, all.organisation)) row.push_back(std::move(own));
            row.push_back(Cell(one.away ? "away" : "", one.away));
            row.push_back(toString(one.id));
            table.add(std::move(row));
        }
        table.print(std::cout, options.common.json);
        return {};
    };
    return withHub(options.common, AdminDoor::Folder::MustBeThere, work);
}

// Changes one that is there.
template <class T, class Change>
int change(const UnitOptions& options, Use use, const std::string& what, Change change) {
    auto work = [&](AdminDoor& door, AdminAnswer& all) -> Result<void> {
        auto one = named(allOf(all.organisation, T{}), options.name, use);
        if (!one) return one.error();
        Result<void> changed = change(*one, all.organisation);
        return changed ? save(options, door, *one, what) : changed;
    };
    return withHub(options.common, AdminDoor::Folder::MustBeThere, work);
}

template <class T>
int rename(const UnitOptions& options) {
    return change<T>(options, Use::Now, "is its name now", [&](T& one, const Organisation&) -> Result<void> {
        one.name = options.newName;
        return {};
    });
}

template <class T>
int sendAway(const UnitOptions& options) {
    return change<T>(options, Use::Now, "is away", [](T& one, const Organisation&) -> Result<void> {
        one.away = true;
        return {};
    });
}

template <class T>
int bringBack(const UnitOptions& options) {
    return change<T>(options, Use::Away, "is back", [](T& one, const Organisation&) -> Result<void> {
        one.away = false;
        return {};
    });
}

int setQueues(const UnitOptions& options) {
    auto give = [&](Team& team, const Organisation& all) { return fillIn(team, options, all); };
    return change<Team>(options, Use::Now, "serves these queues now", give);
}

CLI::App* addCommand(CLI::App& group, Chosen& chosen, const SharedUnit& options, const char* name,
                     const char* what, int (*run)(const UnitOptions&)) {
    CLI::App* command = group.add_subcommand(name, what);
    addCommon(*command, options->common);
    command->callback([&chosen, options, run] { chosen = [options, run] { return run(*options); }; });
    return command;
}

struct Group {
    CLI::App* all;
    CLI::App* add;
    SharedUnit options;
};

template <class T>
Group addGroup(CLI::App& program, Chosen& chosen, const char* what) {
    CLI::App& group = *program.add_subcommand(std::string(kindOf(T{})), what);
    group.require_subcommand(1);
    auto options = std::make_shared<UnitOptions>();
    auto withName = [&](const char* name, const char* text, int (*run)(const UnitOptions&)) {
        CLI::App* command = addCommand(group, chosen, options, name, text, run);
        command->add_option("name", options->name, "its name")->required();
        return command;
    };
    CLI::App* adding = withName("add", "A new one", add<T>);
    addCommand(group, chosen, options, "list", "All of them", list<T>);
    withName("rename", "Another name for one", rename<T>)
        ->add_option("new-name", options->newName, "the new name")
        ->required();
    withName("away", "Put one away; nothing is lost", sendAway<T>);
    withName("back", "Use one again", bringBack<T>);
    return {&group, adding, options};
}

} // namespace

void addOrganisationCommands(CLI::App& program, Chosen& chosen) {
    addGroup<Brand>(program, chosen, "What customers know the company by");
    Group queue = addGroup<Queue>(program, chosen, "What work lies in");
    queue.add->add_option("--brand", queue.options->brand, "of this brand; otherwise of all");
    Group team = addGroup<Team>(program, chosen, "Who serves which queues");
    team.add->add_option("--queue", team.options->queues, "a queue it serves; may come several times")
        ->allow_extra_args(false);
    CLI::App* queues =
        addCommand(*team.all, chosen, team.options, "queues", "The queues it serves from now on", setQueues);
    queues->add_option("name", team.options->name, "its name")->required();
    queues->add_option("queues", team.options->queues, "their names; none: it serves none");
}

} // namespace santral::hub
