// A running hub's ear for the administrator's commands: a local socket in its folder, for this user only.
#pragma once

#include "app/hub/admin_line.hpp"
#include "app/running/running_hub.hpp"
#include "core/base/tasks.hpp"

#include <memory>

namespace santral::hub {

class AdminSocket {
public:
    // Of a hub with sign-in, before or after its start(); goes before the hub, after it was started.
    AdminSocket(RunningHub& running, const std::filesystem::path& folder);
    ~AdminSocket();
    AdminSocket(const AdminSocket&) = delete;
    AdminSocket& operator=(const AdminSocket&) = delete;

private:
    void listen(const std::filesystem::path& folder);
    asio::awaitable<void> serve();
    asio::awaitable<void> talk(std::unique_ptr<os::LocalSocket> socket);
    asio::awaitable<void> stop();

    RunningHub& running_;
    Tasks tasks_;
    std::unique_ptr<os::LocalListener> listener_;
};

} // namespace santral::hub
