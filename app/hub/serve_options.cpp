#include "app/hub/serve_options.hpp"

#include <cstdio>

namespace santral::hub {
namespace {

void putVisitors(Wanted& wanted, const ServeOptions& options) {
    std::optional<VisitorsConfig>& visitors = wanted.config.visitors;
    if (options.widget) {
        if (!visitors) visitors.emplace();
        visitors->on = true;
    }
    bool flags = options.bind || options.port || !options.unlimited.empty();
    if (!flags) return;
    if (!visitors || !visitors->on) {
        wanted.troubles.push_back(
            "--bind, --port and --unlimited are for the web chat, which is off; add --widget "
            "or write on = true in [visitors]");
        return;
    }
    if (options.bind) visitors->at.address = *options.bind;
    if (options.port) visitors->at.port = static_cast<std::uint16_t>(*options.port);
    if (!options.unlimited.empty()) visitors->unlimited = options.unlimited;
}

} // namespace

Wanted wantedBy(const ServeOptions& options) {
    Wanted wanted;
    if (!options.config.empty()) {
        ConfigFile file = readConfig(options.config);
        for (const ConfigTrouble& one : file.troubles)
            wanted.troubles.push_back(describe(options.config, one));
        wanted.config = std::move(file.config);
    }
    if (!options.folder.empty()) wanted.config.folder = options.folder;
    if (options.name) wanted.config.name = *options.name;
    putVisitors(wanted, options);
    if (wanted.config.folder.empty() && wanted.troubles.empty()) {
        wanted.troubles.push_back(
            "no folder for the hub's files is named; write data = \"/var/lib/santral-hub\" at the "
            "top of the file, or --data FOLDER");
    }
    return wanted;
}

int check(const ServeOptions& options) {
    Wanted wanted = wantedBy(options);
    for (const std::string& one : wanted.troubles) std::fprintf(stderr, "%s\n", one.c_str());
    if (!wanted.troubles.empty()) return 1;
    std::printf("%s: good\n", options.config.empty() ? "command line" : options.config.c_str());
    return 0;
}

} // namespace santral::hub
