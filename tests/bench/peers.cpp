#include "tests/bench/peers.hpp"

#include "tests/bench/give_up.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace santral::bench {
namespace {

const std::filesystem::path kPeers = SANTRAL_BENCH_PEERS;

// Empty: there is none.
std::string findProgram(const std::string& name) {
    const char* path = std::getenv("PATH");
    std::istringstream folders(path ? path : "");
    for (std::string folder; std::getline(folders, folder, ':');) {
        std::string file = folder + "/" + name;
        if (::access(file.c_str(), X_OK) == 0) return file;
    }
    return {};
}

// Every password is good: who may come in is not what is measured.
constexpr const char* kProsody = R"(
run_as_root = true
data_path = "FOLDER/data"
certificates = "FOLDER/data"
log = { warn = "FOLDER/prosody.log" }
modules_enabled = { "saslauth", "roster", "disco", "mam", "websocket" }
modules_disabled = { "s2s", "offline" }
c2s_ports = {}
s2s_ports = {}
http_ports = { PORT }
http_interfaces = { "127.0.0.1" }
https_ports = {}
http_default_host = "localhost"
consider_websocket_secure = true
authentication = "insecure"
insecure_open_authentication = "Yes please, I know what I'm doing!"
storage = { archive = "sql" }
sql = { driver = "SQLite3", database = "archive.sqlite" }
default_archive_policy = true
archive_expires_after = "never"
max_archive_query_results = 50
VirtualHost "localhost"
)";

std::string replaced(std::string text, const std::string& word, const std::string& by) {
    for (std::size_t at; (at = text.find(word)) != std::string::npos;) text.replace(at, word.size(), by);
    return text;
}

} // namespace

void demandPeers() {
    if (findProgram("node").empty()) giveUp("node is not installed (20 or newer is needed)");
    for (const char* package : {"ws", "better-sqlite3/build/Release/better_sqlite3.node"}) {
        if (!std::filesystem::exists(kPeers / "node_modules" / package))
            giveUp("the node relay lacks its packages; run tests/bench/peers/install");
    }
    if (findProgram("prosody").empty()) giveUp("prosody is not installed; run scripts/install lab");
    bool sqlite = false;
    for (const char* folder : {"/usr/lib/x86_64-linux-gnu/lua", "/usr/lib/aarch64-linux-gnu/lua"}) {
        for (const char* version : {"5.4", "5.2", "5.1"})
            sqlite = sqlite ||
                     std::filesystem::exists(std::filesystem::path(folder) / version / "dbd" / "sqlite3.so");
    }
    if (!sqlite) giveUp("lua-dbi-sqlite3 is not installed; run scripts/install lab");
}

ServerProcess::Wish nodeRelay(double syncMillis) {
    return {findProgram("node"), {(kPeers / "relay.mjs").string(), "{data}"}, syncMillis};
}

ServerProcess::Wish prosody() {
    auto folder = std::make_shared<const test::TempFolder>();
    std::filesystem::create_directories(*folder / "data");
    std::uint16_t port = freePort();
    std::string config = replaced(kProsody, "FOLDER", folder->path().string());
    std::ofstream(*folder / "prosody.cfg.lua") << replaced(config, "PORT", std::to_string(port));
    ServerProcess::Wish wish{findProgram("prosody"),
                             {"-F", "--config", (*folder / "prosody.cfg.lua").string()}};
    wish.port = port;
    wish.folder = folder;
    return wish;
}

} // namespace santral::bench
