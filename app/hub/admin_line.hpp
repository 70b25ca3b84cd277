// The line between the administrator's commands and a hub that runs: JSON objects, each ended by a line
// break, question and answer in turn.
#pragma once

#include "core/os/local_socket.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace santral::hub {

std::filesystem::path adminSocketIn(const std::filesystem::path& folder);

class AdminLine {
public:
    explicit AdminLine(std::unique_ptr<os::LocalSocket> socket) : socket_(std::move(socket)) {}

    asio::awaitable<Result<void>> send(std::string object);
    asio::awaitable<Result<std::string>> receive(); // Closed at the end; TooLarge over 4 MiB

private:
    std::unique_ptr<os::LocalSocket> socket_;
    std::string received_;
};

} // namespace santral::hub
