// `santral-hub serve`: the hub without a screen, until SIGTERM or SIGINT.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace santral::hub {

struct ServeOptions {
    std::filesystem::path folder;
    std::string name = "Hub";
    bool sample = false;
    bool widget = false; // serve the web chat even where the settings do not say so yet
    std::string bind = "127.0.0.1";
    int port = 0;
    std::vector<std::string> unlimited; // addresses of visitors that no rate holds back
};

// Prints `SHOP http://…` and `READY` when it serves. Returns the exit code.
int serve(const ServeOptions& options);

} // namespace santral::hub
