// What an administrator asks of a hub besides commands, and what it answers: from the command line and from
// desks the same. Passwords travel to the hub and never back.
#pragma once

#include "core/domain/change.hpp"
#include "core/domain/commands.hpp"
#include "core/domain/device.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace santral {

enum class AdminAsk {
    Organisation,
    Command,
    SetPassword,
    Tokens, // which devices an agent is signed in on
    SignOut,
    RevokeAll,
    Changes, // the log, newest first
    Settings,
    SaveSettings,
    TestMailbox,
};
constexpr std::array<std::string_view, 10> enumNames(AdminAsk) {
    return {"organisation", "command", "set-password", "tokens",        "sign-out",
            "revoke-all",   "changes", "settings",     "save-settings", "test-mailbox"};
}

struct AdminRequest {
    AdminAsk ask = AdminAsk::Organisation;
    std::optional<CommandBody> command; // Command; one that has a name. Desks execute() theirs
    AgentId agent;                      // SetPassword, Tokens, RevokeAll
    std::string password; // SetPassword; SaveSettings, TestMailbox: empty keeps the one there is
    TokenId token;        // SignOut
    Setup settings = {};  // SaveSettings: one of its three parts; TestMailbox
    // SaveSettings of a mailbox: the address of the one that becomes this; empty: a new one.
    // Nothing, as desks of before say: the only one.
    std::optional<std::string> mailbox = {};
    bool forget = false;     // SaveSettings: the password too
    Seq before = 0;          // Changes: older than this one; 0: from the newest
    std::uint64_t limit = 0; // Changes: at most so many, up to 200; 0: 50
};

struct AdminAnswer {
    std::string code; // name(Errc); empty: done
    std::string why;
    std::vector<Agent> agents; // these two for Organisation
    Organisation organisation;
    std::vector<Device> tokens;       // Tokens, last used first
    std::vector<Change> changes = {}; // Changes
    bool more = false;                // there are older ones
    Settings settings = {};           // Settings, without passwords: the hub's own, which are its three parts
    std::vector<TestStep> steps = {}; // TestMailbox
};

} // namespace santral
