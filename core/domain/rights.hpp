// What roles may. Every command that a desk can send, and everything else that is asked, is one of these
// rights; a role has some of them, and so have the roles above it. From here alone decide authorise, scopes
// and the floor, and the page of roles shows it.
#pragma once

#include "core/domain/commands.hpp"

#include <array>
#include <optional>

namespace santral {

enum class Right {
    Converse, // what is in sight, scope.hpp
    Arrange,
    EditCustomers,
    OwnWork, // the own state, what is offered, own views of the inbox
    Lead,    // the floor; the same of others, and what they have in hand; views that are everybody's
    Erase,
    SeeEverything,
    ManageUsers,
    Organise,
    ManageChannels,
    ReadChanges,
};
inline constexpr std::array kRights{
    Right::Converse, Right::Arrange,        Right::EditCustomers, Right::OwnWork,
    Right::Lead,     Right::Erase,          Right::SeeEverything, Right::ManageUsers,
    Right::Organise, Right::ManageChannels, Right::ReadChanges,
};

constexpr Role lowestRole(Right right) {
    switch (right) {
    case Right::Converse:
    case Right::Arrange:
    case Right::EditCustomers:
    case Right::OwnWork:
        return Role::Agent;
    case Right::Lead:
    case Right::Erase:
        return Role::Supervisor;
    case Right::SeeEverything:
    case Right::ManageUsers:
    case Right::Organise:
    case Right::ManageChannels:
    case Right::ReadChanges:
        break;
    }
    return Role::Administrator;
}
constexpr bool may(Role role, Right right) {
    return role >= lowestRole(right);
}

// Nothing: the hub and its connectors alone ask for it.
std::optional<Right> rightOf(const CommandBody& command);

} // namespace santral
