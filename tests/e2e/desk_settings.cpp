// Stores settings in a desk's folder as the settings pages do, for end-to-end runs: e2e_desk_settings FOLDER
// < JSON The JSON is a Settings value (core/domain/fields.hpp) with "mailbox-password" and "phone-password"
// beside it.
#include "core/domain/fields.hpp"
#include "core/domain/json.hpp"
#include "core/hub/local_hub.hpp"
#include "core/hub/settings_keeper.hpp"
#include "core/os/paths.hpp"

#include <boost/json/object.hpp>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>

using namespace santral;

namespace {

std::string passwordAt(const boost::json::value& all, const char* name) {
    const auto* found = all.as_object().if_contains(name);
    return found ? std::string(found->as_string()) : std::string();
}

Result<Settings> readSettings() {
    std::string text((std::istreambuf_iterator<char>(std::cin)), std::istreambuf_iterator<char>());
    auto settings = json::read<Settings>(text);
    if (!settings) return settings.error();
    auto all = json::parse(text);
    for (MailboxSettings& mailbox : settings->mailboxes)
        mailbox.password = passwordAt(*all, "mailbox-password");
    settings->phone.password = passwordAt(*all, "phone-password");
    return settings;
}

Result<void> keep(const std::filesystem::path& folder, const Settings& settings) {
    if (auto made = os::makePrivateFolder(folder); !made) return made;
    asio::io_context io;
    auto timers = makeTimers(io.get_executor());
    auto on = io.get_executor();
    Agent agent{makeId<AgentId>(systemClock(), systemRandom()), settings.agentName, Role::Administrator};
    auto hub =
        LocalHub::open({folder, agent, {on, on, on, on}, &systemClock(), &systemRandom(), timers.get(), {}});
    if (!hub) return hub.error();
    auto keeper = SettingsKeeper::open((*hub)->own(), folder / "secret.key", systemRandom());
    if (!keeper) return keeper.error();
    std::optional<Result<void>> outcome;
    (*keeper)->save(settings, [&](Result<Settings> saved) {
        outcome = saved ? Result<void>() : Result<void>(saved.error());
    });
    while (!outcome) io.run_one();
    io.restart();
    io.poll();
    std::ofstream(folder / "agent") << toString(agent.id);
    return *outcome;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) return std::fprintf(stderr, "e2e_desk_settings FOLDER < JSON\n"), 2;
    auto settings = readSettings();
    auto stored = settings ? keep(argv[1], *settings) : Result<void>(settings.error());
    if (stored) return 0;
    std::fprintf(stderr, "%s\n", describe(stored.error()).c_str());
    return 1;
}
