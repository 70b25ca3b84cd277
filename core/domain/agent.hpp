// Who works at the desk, and who asks for something.
#pragma once

#include "core/domain/ids.hpp"
#include "core/domain/queue_work.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace santral {

enum class Role { Agent, Supervisor, Administrator };
constexpr std::array<std::string_view, 3> enumNames(Role) {
    return {"agent", "supervisor", "administrator"};
}

struct Agent {
    AgentId id;
    std::string name;
    Role role = Role::Agent;
    std::string login = {};           // what he signs in with; empty: the agent of a lone desk
    std::vector<TeamId> teams = {};   // he sees their queues
    std::vector<QueueId> queues = {}; // and these
    bool away = false;                // may not sign in any more; his name stays where he worked
    std::vector<SkillLevel> skills = {};
    Capacity capacity = {};
    std::string extension = {}; // of his phone, as the PBX rings it (isExtension); empty: he has none
    bool operator==(const Agent&) const = default;
};

// Everything that is asked of a hub is asked by an actor. Mail and visitors never act as an agent.
struct Actor {
    enum class Kind { System, Agent, Customer };
    friend constexpr std::array<std::string_view, 3> enumNames(Kind) {
        return {"system", "agent", "customer"};
    }
    Kind kind = Kind::System;
    AgentId agent; // only for Kind::Agent
    Role role = Role::Agent;

    static Actor system() { return {}; }
    static Actor customer() { return {Kind::Customer, {}, Role::Agent}; }
    static Actor of(const Agent& agent) { return {Kind::Agent, agent.id, agent.role}; }
    bool operator==(const Actor&) const = default;
};

} // namespace santral
