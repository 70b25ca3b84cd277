// Files between a desk and its hub, and the first word to it: signing in. Over HTTP beside the desks' wire
// (docs/protocol.md). Core thread.
#pragma once

#include "core/base/random.hpp"
#include "core/domain/message.hpp"
#include "core/hub/hub_link.hpp"
#include "core/net/http_client.hpp"

#include <filesystem>

namespace santral {

struct Joined {
    std::string token; // keep it where secrets lie
    AgentId agent;
};
// Denied: name or password; Busy: too many tries, the detail is the seconds to wait; and the errors of
// core/net/connect.hpp. `device`: what this computer is called in the list of those that may come in.
asio::awaitable<Result<Joined>> joinHub(Timers& timers, HubAddress address, std::string login,
                                        std::string password, std::string device);

class HubFiles {
public:
    HubFiles(Timers& timers, HubAddress address, std::string token)
        : timers_(timers), address_(std::move(address)), token_(std::move(token)) {}

    void setToken(std::string token) { token_ = std::move(token); }
    // The hub has it when this returns; it answers with the same hash, or Corrupt.
    asio::awaitable<Result<void>> upload(std::filesystem::path file, Attachment what);
    // Into `file`, whole and with this hash, or not at all.
    asio::awaitable<Result<void>> download(std::string hash, std::filesystem::path file);

private:
    Timers& timers_;
    HubAddress address_;
    std::string token_;
};

} // namespace santral
