// What the processes of a team stand on: the folders of a hub and of its desks, with whom and what they begin
// with, how each is started, and what `santral-hub` says of them.
#pragma once

#include "tests/bench/team_folder.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace santral::fault {

class RealTeam {
public:
    struct Member {
        std::string login;
        AgentId agent;
        std::string token;
        std::filesystem::path folder; // of his desk
    };
    struct DeskStart {
        std::size_t member = 0;
        std::uint16_t port = 0;
        std::uint64_t seed = 0, life = 1;
    };

    // `program`: santral-fault; santral-hub lies beside it. Throws where there can be none.
    explicit RealTeam(std::filesystem::path program);

    const std::vector<Member>& members() const { return members_; }
    std::vector<std::string> hub() const; // its program with arguments; says DESKS ws://… and READY
    std::vector<std::string> desk(const DeskStart& start) const;
    std::filesystem::path ledger() const;
    bool agrees(const Member& member) const;    // by `santral-hub hash`, of hub and desk
    std::optional<std::string> unsound() const; // what `santral-hub verify` finds

private:
    std::string hubProgram() const;
    void fill();

    std::filesystem::path program_;
    bench::TeamFolder folder_;
    std::vector<Member> members_;
    std::vector<QueueId> queues_;
};

} // namespace santral::fault
