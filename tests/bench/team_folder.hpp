// A hub's folder with a team that has signed in already: agents and the tokens of their desks. Hashing the
// passwords of some hundred people would take longer than the bench.
#pragma once

#include "core/hub/local_hub.hpp"
#include "tests/support/temp_folder.hpp"

#include <memory>
#include <vector>

namespace santral::bench {

struct Member {
    AgentId agent;
    std::string token; // of one desk
};

// As `data` in its folder, and beside it `hub.toml`, with ports for desks (without TLS) and visitors.
class TeamFolder {
public:
    // `from`: a folder that is copied first, such as a lone desk's. Gives up where it cannot.
    explicit TeamFolder(std::size_t agents, const std::string& limits = {},
                        const std::filesystem::path& from = {});

    const std::vector<Member>& members() const { return members_; }
    std::shared_ptr<const test::TempFolder> folder() const { return folder_; }
    std::vector<std::string> serve() const { return {"serve", "--config", config_.string()}; }
    // More in the folder while no hub runs on it: carried out as the hub's own.
    void execute(std::vector<CommandBody> commands);
    std::string epoch() const; // once a hub has run

private:
    std::shared_ptr<const test::TempFolder> folder_ = std::make_shared<const test::TempFolder>();
    std::filesystem::path config_;
    std::vector<Member> members_;
};

} // namespace santral::bench
