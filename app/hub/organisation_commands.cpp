#include "app/hub/organisation_commands.hpp"

#include "app/hub/look_options.hpp"
#include "app/hub/names.hpp"
#include "app/hub/work_options.hpp"
#include "core/base/random.hpp"
#include "core/base/text.hpp"

#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

namespace santral::hub {
namespace {

struct UnitOptions {
    CommonOptions common;
    std::string name, newName;
    std::string brand;               // of a new queue
    std::vector<std::string> queues; // of a team
    WorkOptions work;                // of a queue
    LookOptions look;                // of a brand's chat
    std::string file;                // of hours
    std::string kind;                // of a reason
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
std::vector<Tag>& allOf(Organisation& all, const Tag&) {
    return all.tags;
}
std::vector<Reason>& allOf(Organisation& all, const Reason&) {
    return all.reasons;
}
std::vector<Skill>& allOf(Organisation& all, const Skill&) {
    return all.skills;
}
std::vector<Hours>& allOf(Organisation& all, const Hours&) {
    return all.hours;
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
CommandBody saving(const Tag& tag) {
    return SaveTag{tag};
}
CommandBody saving(const Reason& reason) {
    return SaveReason{reason};
}
CommandBody saving(const Skill& skill) {
    return SaveSkill{skill};
}
CommandBody saving(const Hours& hours) {
    return SaveHours{hours};
}

std::string_view nameOf(ReasonKind kind) {
    return enumNames(kind)[static_cast<std::size_t>(kind)];
}

// The one that is meant. Reasons of the two kinds may share a name.
template <class T>
Result<T> meant(const std::vector<T>& all, const UnitOptions& options, Use use) {
    return named(all, options.name, use);
}
Result<Reason> meant(const std::vector<Reason>& all, const UnitOptions& options, Use use) {
    std::vector<Reason> alike = all;
    if (!options.kind.empty())
        std::erase_if(alike, [&](const Reason& one) { return nameOf(one.kind) != options.kind; });
    auto one = named(alike, options.name, use);
    if (!one) return one;
    std::erase_if(alike, [&](const Reason& other) { return other.kind == one->kind; });
    if (named(alike, options.name, use))
        return Error{Errc::Invalid,
                     "two reasons have this name; --kind close or --kind not-ready says which"};
    return one;
}

// What is its own of each kind, from the options and for the list.
Result<void> fillIn(Brand& brand, const UnitOptions& options, const Organisation& all) {
    return fillIn(brand, options.look, all);
}
Result<void> fillIn(Queue& queue, const UnitOptions& options, const Organisation& all) {
    if (!options.brand.empty()) {
        auto brand = named(all.brands, options.brand);
        if (!brand) return brand.error();
        queue.brand = brand->id;
    }
    return fillIn(queue.work, options.work, all);
}
Result<void> fillIn(Tag&, const UnitOptions&, const Organisation&) {
    return {};
}
Result<void> fillIn(Reason& reason, const UnitOptions& options, const Organisation&) {
    reason.kind = options.kind == nameOf(ReasonKind::NotReady) ? ReasonKind::NotReady : ReasonKind::Close;
    return {};
}
Result<void> fillIn(Skill&, const UnitOptions&, const Organisation&) {
    return {};
}
Result<void> fillIn(Hours& hours, const UnitOptions& options, const Organisation&) {
    std::ifstream in(options.file, std::ios::binary);
    hours.schedule.assign(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    if (!in.is_open() || in.bad()) return Error{Errc::Invalid, options.file + " cannot be read"};
    hours.schedule = std::string(trim(hours.schedule));
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
    return {"brand", "hand-out", "hours"};
}
std::vector<std::string> columns(const Tag&) {
    return {};
}
std::vector<std::string> columns(const Reason&) {
    return {"kind"};
}
std::vector<std::string> columns(const Skill&) {
    return {};
}
std::vector<std::string> columns(const Hours&) {
    return {};
}
std::vector<std::string> columns(const Team&) {
    return {"queues"};
}
std::vector<Cell> cells(const Brand&, const Organisation&) {
    return {};
}
std::vector<Cell> cells(const Queue& queue, const Organisation& all) {
    return {joined(namesOf(all.brands, std::vector{queue.brand})),
            std::string(enumNames(HandOut{})[static_cast<std::size_t>(queue.work.handOut)]),
            joined(namesOf(all.hours, std::vector{queue.work.hours}))};
}
std::vector<Cell> cells(const Tag&, const Organisation&) {
    return {};
}
std::vector<Cell> cells(const Reason& reason, const Organisation&) {
    return {std::string(nameOf(reason.kind))};
}
std::vector<Cell> cells(const Skill&, const Organisation&) {
    return {};
}
std::vector<Cell> cells(const Hours&, const Organisation&) {
    return {};
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
        auto one = meant(allOf(all.organisation, T{}), options, use);
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

template <class T>
int set(const UnitOptions& options) {
    auto give = [&](T& one, const Organisation& all) { return fillIn(one, options, all); };
    return change<T>(options, Use::Now, "is set", give);
}

// Looks at one that is there, in use or not.
template <class T, class Look>
int look(const UnitOptions& options, Look look) {
    auto work = [&](AdminDoor&, AdminAnswer& all) -> Result<void> {
        auto one = named(allOf(all.organisation, T{}), options.name, Use::Any);
        if (!one) return one.error();
        look(*one, all.organisation);
        return {};
    };
    return withHub(options.common, AdminDoor::Folder::MustBeThere, work);
}

int showQueue(const UnitOptions& options) {
    return look<Queue>(options, [&](const Queue& queue, const Organisation& all) {
        workTable(queue.work, all).print(std::cout, options.common.json);
    });
}

int showBrand(const UnitOptions& options) {
    return look<Brand>(options, [&](const Brand& brand, const Organisation& all) {
        lookTable(brand, all).print(std::cout, options.common.json);
    });
}

// As it is given with --file, to be changed there and given again.
int showHours(const UnitOptions& options) {
    return look<Hours>(options, [](const Hours& hours, const Organisation&) {
        std::cout << printable(hours.schedule) << '\n';
    });
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
    std::vector<CLI::App*> change; // what names one that is there
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
    CLI::App* renaming = withName("rename", "Another name for one", rename<T>);
    renaming->add_option("new-name", options->newName, "the new name")->required();
    CLI::App* going = withName("away", "Put one away; nothing is lost", sendAway<T>);
    CLI::App* coming = withName("back", "Use one again", bringBack<T>);
    return {&group, adding, {renaming, going, coming}, options};
}

void addNamed(const Group& group, Chosen& chosen, const char* name, const char* what,
              int (*run)(const UnitOptions&), const std::function<void(CLI::App&)>& more = {}) {
    CLI::App* command = addCommand(*group.all, chosen, group.options, name, what, run);
    command->add_option("name", group.options->name, "its name")->required();
    if (more) more(*command);
}

void addQueueCommands(CLI::App& program, Chosen& chosen) {
    Group queue = addGroup<Queue>(program, chosen, "What work lies in");
    auto more = [options = queue.options](CLI::App& command) {
        command.add_option("--brand", options->brand, "of this brand; otherwise of all");
        addWorkOptions(command, options->work);
    };
    more(*queue.add);
    addNamed(queue, chosen, "set", "Change what is given, and only that", set<Queue>, more);
    addNamed(queue, chosen, "show", "How its work is handed out, and what is promised", showQueue);
}

void addBrandCommands(CLI::App& program, Chosen& chosen) {
    Group brand = addGroup<Brand>(program, chosen, "What customers know the company by");
    auto more = [options = brand.options](CLI::App& command) { addLookOptions(command, options->look); };
    more(*brand.add);
    addNamed(brand, chosen, "set", "Change how its chat looks, where given", set<Brand>, more);
    addNamed(brand, chosen, "show", "How its chat looks", showBrand);
}

void addHoursCommands(CLI::App& program, Chosen& chosen) {
    Group hours = addGroup<Hours>(program, chosen, "When the company is open");
    auto more = [options = hours.options](CLI::App& command) {
        command.add_option("--file", options->file, "one schedule as JSON: tz, week, holidays, special")
            ->required();
    };
    more(*hours.add);
    addNamed(hours, chosen, "set", "Another schedule for one", set<Hours>, more);
    addNamed(hours, chosen, "show", "Its schedule, as --file takes it", showHours);
}

void addReasonCommands(CLI::App& program, Chosen& chosen) {
    Group reason =
        addGroup<Reason>(program, chosen, "Why a conversation was closed, or an agent is not ready");
    auto kind = [options = reason.options](CLI::App& command, const char* what) {
        command.add_option("--kind", options->kind, what)->check(CLI::IsMember({"close", "not-ready"}));
    };
    kind(*reason.add, "close (if nothing is said) or not-ready");
    for (CLI::App* command : reason.change) kind(*command, "where both kinds have one of this name");
}

} // namespace

void addOrganisationCommands(CLI::App& program, Chosen& chosen) {
    addBrandCommands(program, chosen);
    addGroup<Skill>(program, chosen, "What agents can do");
    addGroup<Tag>(program, chosen, "What is offered where a conversation is tagged");
    addReasonCommands(program, chosen);
    addQueueCommands(program, chosen);
    addHoursCommands(program, chosen);
    Group team = addGroup<Team>(program, chosen, "Who serves which queues");
    team.add->add_option("--queue", team.options->queues, "a queue it serves; may come several times")
        ->allow_extra_args(false);
    CLI::App* queues =
        addCommand(*team.all, chosen, team.options, "queues", "The queues it serves from now on", setQueues);
    queues->add_option("name", team.options->name, "its name")->required();
    queues->add_option("queues", team.options->queues, "their names; none: it serves none");
}

} // namespace santral::hub
