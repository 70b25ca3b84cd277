// Joining a team's hub: what was agreed on the first time lies in the desk's folder, for this user only.
#pragma once

#include "app/running/running_desk.hpp"
#include "app/workstation/options.hpp"

#include <filesystem>
#include <optional>

namespace santral {

struct Membership {
    HubAddress address;
    std::string login;
    AgentId agent;
    std::string token;       // empty: it is kept elsewhere
    bool inKeychain = false; // of this computer
};

// The folder of this desk for one hub and one agent: another agent at the same computer has another.
std::filesystem::path deskFolder(const std::filesystem::path& base, const HubAddress& address,
                                 const std::string& login);
// Nothing: never signed in here, or signed out.
std::optional<Membership> storedMembership(const std::filesystem::path& folder, const HubAddress& address,
                                           const std::string& login);
Result<void> storeMembership(const std::filesystem::path& folder, const Membership& membership);
void dropMembership(const std::filesystem::path& folder); // what else lies there stays
// Asks the hub, waiting for its answer. Errors of joinHub.
Result<Membership> signInTo(const HubAddress& address, const std::string& login, const std::string& password);
// With the password in --password-file. Errors of joinHub, NotFound without the file.
Result<Membership> signInUnattended(const DeskOptions& options, const HubAddress& address);

} // namespace santral
