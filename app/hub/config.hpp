// The configuration file of `santral-hub serve` (TOML; packaging/linux/santral-hub.toml explains every key).
// Read once at the start by main(), and by `santral-hub check`. Reading changes nothing.
#pragma once

#include "app/hub/config_reader.hpp"
#include "core/base/log.hpp"
#include "core/net/connect.hpp"
#include "core/net/http_server.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace santral::hub {

struct DesksConfig {
    net::Endpoint at{"127.0.0.1", 7443};
    bool plain = false;        // without TLS; on loopback only
    net::TlsIdentity identity; // empty where plain
};

struct VisitorsConfig {
    bool on = false;
    net::Endpoint at;                   // port 0: any free one
    std::vector<std::string> origins;   // of pages that may embed the widget
    std::vector<std::string> unlimited; // numeric addresses that no rate holds back
    std::vector<std::string> proxies;   // numeric addresses whose X-Forwarded-For is believed
};

struct PbxConfig { // where a telephone system asks for its calls
    net::Endpoint at{"127.0.0.1", 8090};
    net::TlsIdentity identity; // empty: plain, on loopback only
    std::string tokenHash;     // SHA-256 of what it asks with
};

struct MonitorConfig {
    net::Endpoint at{"127.0.0.1", 9464};
    std::vector<std::string> allow; // numeric addresses that may ask, besides loopback
};

struct LogConfig {
    log::Level level = log::Level::Info;
    std::filesystem::path file; // empty: stderr
};

struct HubConfig {
    std::filesystem::path folder; // empty: not named, the command line has to
    std::string name = "Hub";
    // A table that is not there: no such port. Without [visitors] the settings of the hub itself count.
    std::optional<DesksConfig> desks;
    std::optional<VisitorsConfig> visitors;
    std::optional<PbxConfig> pbx;
    std::optional<MonitorConfig> monitor;
    LogConfig log;
    net::HttpLimits limits; // of each port
};

struct ConfigFile {
    HubConfig config;                    // worth something only where there are no troubles
    std::vector<ConfigTrouble> troubles; // all of the file, by line
};

// Relative paths in the text count from `base`.
ConfigFile parseConfig(std::string text, const std::filesystem::path& base);
ConfigFile readConfig(const std::filesystem::path& file);

// "hub.toml:12:8: port is 70000; write a whole number from 0 to 65535"
std::string describe(const std::filesystem::path& file, const ConfigTrouble& trouble);

} // namespace santral::hub
