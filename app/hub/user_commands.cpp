#include "app/hub/user_commands.hpp"

#include "app/hub/ask_password.hpp"
#include "app/hub/names.hpp"
#include "app/hub/pairs.hpp"
#include "app/hub/users.hpp"
#include "core/base/random.hpp"

#include <iostream>
#include <memory>
#include <optional>

namespace santral::hub {
namespace {

struct UserOptions {
    CommonOptions common;
    std::string login;
    std::optional<std::string> name, role, newLogin, extension;
    std::vector<std::string> teams, queues;
    std::vector<std::string> skills, most, weights;
    std::optional<std::string> units;
    bool noTeams = false, noQueues = false, noSkills = false;
};
using Options = std::shared_ptr<UserOptions>;

constexpr int kMostUnits = 1000;

Result<void> fillChannels(PerChannel<int>& into, const std::vector<std::string>& pairs) {
    for (const std::string& text : pairs) {
        auto pair = pairOf(text);
        if (!pair) return pair.error();
        auto channel = channelNamed(pair->name);
        if (!channel) return channel.error();
        auto number = numberOf(pair->value, 0, kMostUnits, pair->name);
        if (!number) return number.error();
        into[indexOf(*channel)] = *number;
    }
    return {};
}

Result<void> fillAbility(Agent& agent, const UserOptions& options, const Organisation& all) {
    auto skills = levelsOf(all.skills, options.skills);
    if (!skills) return skills.error();
    if (options.noSkills || !skills->empty()) agent.skills = std::move(*skills);
    if (options.units) {
        auto units = numberOf(*options.units, 1, kMostUnits, "--units");
        if (!units) return units.error();
        agent.capacity.units = *units;
    }
    if (auto done = fillChannels(agent.capacity.most, options.most); !done) return done;
    return fillChannels(agent.capacity.weight, options.weights);
}

Result<void> fillIn(Agent& agent, const UserOptions& options, const Organisation& all) {
    if (options.name) agent.name = *options.name;
    if (options.extension) agent.extension = *options.extension;
    if (options.newLogin) agent.login = *options.newLogin;
    if (agent.login.empty()) return Error{Errc::Invalid, "login"};
    auto roles = enumNames(Role{});
    for (std::size_t i = 0; i < roles.size(); ++i) {
        if (options.role == roles[i]) agent.role = static_cast<Role>(i);
    }
    auto teams = idsOf<TeamId>(all.teams, options.teams);
    if (!teams) return teams.error();
    if (options.noTeams || !teams->empty()) agent.teams = std::move(*teams);
    auto queues = idsOf<QueueId>(all.queues, options.queues);
    if (!queues) return queues.error();
    if (options.noQueues || !queues->empty()) agent.queues = std::move(*queues);
    return fillAbility(agent, options, all);
}

int addUser(const UserOptions& options) {
    auto work = [&](AdminDoor& door, AdminAnswer& all) -> Result<void> {
        Agent agent;
        agent.id = makeId<AgentId>(systemClock(), systemRandom());
        agent.login = options.login;
        if (auto done = fillIn(agent, options, all.organisation); !done) return done;
        if (auto done = door.command(RegisterAgent{agent}); !done) return done;
        tellDone(options.common, agent.login + " works here now; `user password` lets him sign in",
                 toString(agent.id));
        return {};
    };
    return withHub(options.common, AdminDoor::Folder::MayBeNew, work);
}

// Any of the others: finds the agent first.
int withUser(const UserOptions& options,
             const std::function<Result<void>(AdminDoor&, AdminAnswer&, Agent)>& work) {
    auto found = [&](AdminDoor& door, AdminAnswer& all) -> Result<void> {
        auto agent = userNamed(all.agents, options.login);
        if (!agent) return agent.error();
        return work(door, all, std::move(*agent));
    };
    return withHub(options.common, AdminDoor::Folder::MustBeThere, found);
}

int setUser(const UserOptions& options) {
    return withUser(options, [&](AdminDoor& door, AdminAnswer& all, Agent agent) -> Result<void> {
        if (auto done = fillIn(agent, options, all.organisation); !done) return done;
        if (auto done = door.command(RegisterAgent{agent}); !done) return done;
        tellDone(options.common, agent.login + " is changed", toString(agent.id));
        return {};
    });
}

int sendAway(const UserOptions& options, bool away) {
    return withUser(options, [&](AdminDoor& door, AdminAnswer&, Agent agent) -> Result<void> {
        agent.away = away;
        if (auto done = door.command(RegisterAgent{agent}); !done) return done;
        if (away) { // his desks are shut, and do not open by themselves when he is back
            auto revoked = door.ask(AdminRequest{AdminAsk::RevokeAll, {}, agent.id, {}, {}});
            if (!revoked) return revoked.error();
        }
        tellDone(options.common, agent.login + (away ? " is away" : " is back"), toString(agent.id));
        return {};
    });
}

int setPassword(const UserOptions& options) {
    return withUser(options, [&](AdminDoor& door, AdminAnswer&, const Agent& agent) -> Result<void> {
        auto password = askPassword();
        if (!password) return password.error();
        AdminRequest request{AdminAsk::SetPassword, {}, agent.id, std::move(*password), {}};
        auto set = door.ask(request);
        if (!set) return set.error();
        tellDone(options.common, agent.login + " has a new password; his desks sign in anew",
                 toString(agent.id));
        return {};
    });
}

Cell listCell(const std::vector<std::string>& names) {
    return {joined(names), boost::json::array(names.begin(), names.end())};
}

int listUsers(const UserOptions& options) {
    auto work = [&](AdminDoor&, AdminAnswer& all) -> Result<void> {
        Table table({"login", "name", "role", "teams", "queues", "skills", "extension", "away", "id"});
        std::sort(all.agents.begin(), all.agents.end(),
                  [](const Agent& a, const Agent& b) { return a.login < b.login; });
        for (const Agent& agent : all.agents) {
            if (agent.login.empty()) continue; // the hub's own
            table.add({agent.login, agent.name,
                       std::string(enumNames(agent.role)[static_cast<std::size_t>(agent.role)]),
                       listCell(namesOf(all.organisation.teams, agent.teams)),
                       listCell(namesOf(all.organisation.queues, agent.queues)),
                       listCell(pairsOf(all.organisation.skills, agent.skills)), agent.extension,
                       Cell(agent.away ? "away" : "", agent.away), toString(agent.id)});
        }
        table.print(std::cout, options.common.json);
        return {};
    };
    return withHub(options.common, AdminDoor::Folder::MustBeThere, work);
}

CLI::App* addCommand(CLI::App& group, Chosen& chosen, const Options& options, const char* name,
                     const char* what, int (*run)(const UserOptions&)) {
    CLI::App* command = group.add_subcommand(name, what);
    addCommon(*command, options->common);
    command->callback([&chosen, options, run] { chosen = [options, run] { return run(*options); }; });
    return command;
}

void addLogin(CLI::App* command, const Options& options) {
    command->add_option("login", options->login, "what he signs in with")->required();
}

void addPlaces(CLI::App* command, const Options& options) {
    command->add_option("--role", options->role, "agent, supervisor or administrator")
        ->check(CLI::IsMember({"agent", "supervisor", "administrator"}));
    command->add_option("--extension", options->extension, "of his phone, as the PBX rings it; \"\": none");
    command->add_option("--team", options->teams, "a team he is in; may come several times")
        ->allow_extra_args(false);
    command->add_option("--queue", options->queues, "a queue he serves besides; may come several times")
        ->allow_extra_args(false);
    command->add_option("--skill", options->skills, "NAME=LEVEL, 1 to 5; may come several times")
        ->allow_extra_args(false);
    command->add_option("--units", options->units, "how much of everything he has in hand at once");
    command->add_option("--most", options->most, "CHANNEL=NUMBER at once: chat, mail, phone")
        ->allow_extra_args(false);
    command->add_option("--weight", options->weights, "CHANNEL=UNITS of one contact")
        ->allow_extra_args(false);
}

} // namespace

void addUserCommands(CLI::App& program, Chosen& chosen) {
    CLI::App& group = *program.add_subcommand("user", "Who works here");
    group.require_subcommand(1);
    auto options = std::make_shared<UserOptions>();
    CLI::App* add = addCommand(group, chosen, options, "add", "Somebody new", addUser);
    addLogin(add, options);
    add->add_option("--name", options->name, "as colleagues and customers read it")->required();
    addPlaces(add, options);
    addCommand(group, chosen, options, "list", "Everybody", listUsers);
    CLI::App* set = addCommand(group, chosen, options, "set", "Change what is given, and only that", setUser);
    addLogin(set, options);
    set->add_option("--name", options->name, "as colleagues and customers read it");
    set->add_option("--login", options->newLogin, "another login");
    addPlaces(set, options);
    set->add_flag("--no-teams", options->noTeams, "in no team any more");
    set->add_flag("--no-queues", options->noQueues, "only the queues of his teams");
    set->add_flag("--no-skills", options->noSkills, "none any more");
    addLogin(addCommand(group, chosen, options, "password",
                        "A new password: asked for at a terminal, else one line of standard input",
                        setPassword),
             options);
    addLogin(addCommand(group, chosen, options, "away", "May not sign in any more",
                        [](const UserOptions& o) { return sendAway(o, true); }),
             options);
    addLogin(addCommand(group, chosen, options, "back", "May sign in again",
                        [](const UserOptions& o) { return sendAway(o, false); }),
             options);
}

} // namespace santral::hub
