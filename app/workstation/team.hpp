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
    std::string token;
};

// The folder of this desk for one hub and one agent: another agent at the same computer has another.
std::filesystem::path deskFolder(const std::filesystem::path& base, const HubAddress& address,
                                 const std::string& login);
// Nothing: never signed in here, or signed out.
std::optional<Membership> storedMembership(const std::filesystem::path& folder, const HubAddress& address,
                                           const std::string& login);
Result<void> storeMembership(const std::filesystem::path& folder, const Membership& membership);
// Asks the hub, waiting for its answer. Errors of joinHub.
Result<Membership> signInTo(const HubAddress& address, const std::string& login, const std::string& password);

// Without a person: the stored membership, or a new one with the password in --password-file.
Result<Membership> membershipFor(const DeskOptions& options);

} // namespace santral
