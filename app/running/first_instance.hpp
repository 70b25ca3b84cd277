// One desk a folder: the first program listens on a local socket, a second one asks it to come to the front
// and ends.
#pragma once

#include "core/base/asio.hpp"
#include "core/base/tasks.hpp"
#include "core/os/local_socket.hpp"

#include <filesystem>
#include <functional>
#include <memory>

namespace santral {

// The second program's side; blocks for at most two seconds. False: nobody answered.
bool raiseFirstInstance(const std::filesystem::path& folder);

// The first program's side, on the core thread.
class FirstInstance {
public:
    FirstInstance(asio::any_io_executor executor, std::function<void()> raise);
    Result<void> listen(const std::filesystem::path& folder);
    asio::awaitable<void> stop();

private:
    asio::awaitable<void> serve();
    asio::awaitable<void> answer(std::unique_ptr<os::LocalSocket> line);

    Tasks tasks_;
    std::function<void()> raise_;
    std::unique_ptr<os::LocalListener> listener_;
};

} // namespace santral
