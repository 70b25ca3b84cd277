// What `santral-hub serve` was told: a configuration file, and flags that count more than it.
#pragma once

#include "app/hub/config.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace santral::hub {

struct ServeOptions {
    std::filesystem::path config; // empty: none
    bool check = false;           // only say what is wrong with all this
    std::filesystem::path folder; // empty: as the file says
    std::optional<std::string> name;
    bool sample = false;
    bool widget = false; // the web chat, even where file and settings do not say so
    std::optional<std::string> bind;
    std::optional<int> port;
    std::vector<std::string> unlimited;
};

struct Wanted {
    HubConfig config;
    std::vector<std::string> troubles; // lines for people; the configuration counts only where there are none
};

// File and flags together. Reads files and changes nothing.
Wanted wantedBy(const ServeOptions& options);

// `santral-hub check`: says on stdout that the file is good, or on stderr what is not. The exit code: 0 or 1.
int check(const ServeOptions& options);

} // namespace santral::hub
