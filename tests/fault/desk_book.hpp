// What agents asked for at their desks and what they and the line heard of it, kept outside of all programs:
// whatever is killed, this is not. judge() in desk_judge.hpp holds the ledger against it.
#pragma once

#include "core/domain/commands.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace santral::fault {

class DeskBook {
public:
    struct Asked {
        std::string desk;
        AgentId agent;
        ConversationId conversation;
        std::string effect;                      // effect.hpp
        std::set<std::pair<Seq, Seq>> told = {}; // as what it was acknowledged
        bool safe = false;                       // somebody was told that it will not be lost
        bool nothing = false;                    // the hub has answered that nothing had to change
        bool refused = false;                    // its desk said so
    };

    void add(const std::string& desk, AgentId agent);
    // A line of a desk:
    //   ask ID CONVERSATION EFFECT   before it asks
    //   ok ID FIRST LAST             was answered; 0 0: is safe on the desk, or nothing had to change
    //   no ID WHY                    was refused
    //   left ID                      was refused earlier, and lies on the desk or was let go from there
    //   fault WORDS                  seen while it ran
    void hear(const std::string& desk, std::string_view line);
    // From the line, also where the answer got lost on it.
    void answered(CommandId id, const Receipt& receipt);

    const std::map<CommandId, Asked>& asked() const { return asked_; }
    const std::map<std::string, AgentId>& desks() const { return desks_; }
    const std::vector<std::string>& faults() const { return faults_; }
    std::uint64_t refusals() const;

private:
    Asked* find(std::string_view id, const std::string& desk);

    std::map<std::string, AgentId> desks_;
    std::map<CommandId, Asked> asked_;
    std::vector<std::string> faults_;
};

} // namespace santral::fault
