// Finds an agent by his login.
#pragma once

#include "app/hub/names.hpp"
#include "core/domain/agent.hpp"

namespace santral::hub {

inline Result<Agent> userNamed(const std::vector<Agent>& all, const std::string& login) {
    std::vector<std::string> there;
    for (const Agent& agent : all) {
        if (agent.login.empty()) continue; // the hub's own
        if (agent.login == login) return agent;
        there.push_back(agent.login);
    }
    return unknownName("user", login, std::move(there));
}

} // namespace santral::hub
