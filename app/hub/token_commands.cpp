#include "app/hub/token_commands.hpp"

#include "app/hub/users.hpp"

#include <iostream>
#include <memory>

namespace santral::hub {
namespace {

struct TokenOptions {
    CommonOptions common;
    std::string login;
    std::string id;
};
using Work = Result<void> (*)(const TokenOptions&, AdminDoor&, const Agent&);

std::string inWords(TimePoint at) { // UTC
    auto day = std::chrono::floor<std::chrono::days>(at);
    std::chrono::year_month_day date(day);
    std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::minutes>(at - day));
    char text[24];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u %02d:%02d", int(date.year()), unsigned(date.month()),
                  unsigned(date.day()), int(time.hours().count()), int(time.minutes().count()));
    return text;
}

Cell timeCell(TimePoint at) {
    return {inWords(at), toMillis(at)};
}

Result<std::vector<store::TokenRow>> tokensOf(AdminDoor& door, const Agent& agent) {
    auto answer = door.ask(AdminRequest{AdminAsk::Tokens, {}, agent.id, {}, {}});
    if (!answer) return answer.error();
    return std::move(answer->tokens);
}

Result<void> list(const TokenOptions& options, AdminDoor& door, const Agent& agent) {
    auto tokens = tokensOf(door, agent);
    if (!tokens) return tokens.error();
    Table table({"id", "device", "made", "used", "ends"});
    for (const store::TokenRow& row : *tokens)
        table.add({toString(row.id), row.device, timeCell(row.made), timeCell(row.used), timeCell(row.ends)});
    table.print(std::cout, options.common.json);
    return {};
}

Result<void> revokeOne(const TokenOptions& options, AdminDoor& door, const Agent& agent) {
    auto tokens = tokensOf(door, agent);
    if (!tokens) return tokens.error();
    auto id = parseUuid(options.id);
    auto his = [&](const store::TokenRow& row) { return id && row.id.value == *id; };
    if (std::none_of(tokens->begin(), tokens->end(), his))
        return Error{Errc::NotFound, agent.login + " has no token " + options.id + "; see `token list`"};
    auto gone = door.ask(AdminRequest{AdminAsk::SignOut, {}, {}, {}, TokenId{*id}});
    if (!gone) return gone.error();
    tellDone(options.common, "the token is revoked", options.id);
    return {};
}

Result<void> revoke(const TokenOptions& options, AdminDoor& door, const Agent& agent) {
    if (!options.id.empty()) return revokeOne(options, door, agent);
    auto gone = door.ask(AdminRequest{AdminAsk::RevokeAll, {}, agent.id, {}, {}});
    if (!gone) return gone.error();
    tellDone(options.common, "all tokens of " + agent.login + " are revoked", toString(agent.id));
    return {};
}

int run(const TokenOptions& options, Work work) {
    auto found = [&](AdminDoor& door, AdminAnswer& all) -> Result<void> {
        auto agent = userNamed(all.agents, options.login);
        if (!agent) return agent.error();
        return work(options, door, *agent);
    };
    return withHub(options.common, AdminDoor::Folder::MustBeThere, found);
}

} // namespace

void addTokenCommands(CLI::App& program, Chosen& chosen) {
    CLI::App& group = *program.add_subcommand("token", "The devices an agent is signed in on");
    group.require_subcommand(1);
    auto options = std::make_shared<TokenOptions>();
    auto add = [&](const char* name, const char* what, Work work) {
        CLI::App* command = group.add_subcommand(name, what);
        addCommon(*command, options->common);
        command->add_option("login", options->login, "whose")->required();
        command->callback(
            [&chosen, options, work] { chosen = [options, work] { return run(*options, work); }; });
        return command;
    };
    add("list", "All of an agent's, the last used first; times in UTC", list);
    add("revoke", "One of an agent's, or all: that desk is shut and emptied", revoke)
        ->add_option("id", options->id, "as `token list` shows it");
}

} // namespace santral::hub
