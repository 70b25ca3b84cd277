#include "app/hub/config.hpp"

#include "core/base/sha256.hpp"
#include "core/net/tls_identity.hpp"

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <boost/url/parse.hpp>
#include <fstream>
#include <iterator>
#include <tuple>

namespace santral::hub {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kHighestPort = 65'535;
constexpr std::size_t kLargestFile = 1024 * 1024;

struct Context {
    fs::path base;
    bool partial = false; // what is missing may have stood on a line that could not be read
};

std::optional<boost::asio::ip::address> addressOf(const std::string& text) {
    boost::system::error_code failed;
    auto address = boost::asio::ip::make_address(text, failed);
    if (failed) return std::nullopt;
    return address;
}

std::string judgeAddress(const std::string& text) {
    if (addressOf(text)) return {};
    return "\"" + text + "\" is no numeric address; write one like \"127.0.0.1\" or \"::1\"";
}

std::string judgeOrigin(const std::string& text) {
    auto url = boost::urls::parse_uri(text);
    bool web = url && (url->scheme() == "https" || url->scheme() == "http");
    bool bare = web && !url->host().empty() && url->path().empty() && !url->has_query() &&
                !url->has_fragment() && !url->has_userinfo();
    if (bare || text == "*") return {};
    return "\"" + text + "\" is no origin; write scheme, host and perhaps port: \"https://shop.example\"";
}

void readEndpoint(ConfigReader& table, net::Endpoint& at, std::int64_t lowestPort) {
    if (auto bind = table.text("bind", judgeAddress)) at.address = *bind;
    if (auto port = table.number("port", lowestPort, kHighestPort))
        at.port = static_cast<std::uint16_t>(*port);
}

std::string whyNot(const Error& error, std::string_view what) {
    const std::string& file = error.detail;
    switch (error.code) {
    case Errc::NotFound:
        return "there is no file " + file + "; write the path of the " + std::string(what) + " in PEM form";
    case Errc::Denied:
        return file + " cannot be read by this user; let the hub's group read it (chgrp, chmod 640)";
    case Errc::Conflict:
        return "this key does not belong to the certificate; write the key that it was made with";
    default:
        return file + " holds no " + std::string(what) + " in PEM form" +
               (what == "key" ? " without a password" : "") + "; write the path of another one";
    }
}

fs::path pathIn(const Context& context, const std::string& text) {
    return (context.base / text).lexically_normal();
}

void judgeKeyRights(ConfigReader& table, const fs::path& key) {
    std::error_code failed;
    auto rights = fs::status(key, failed).permissions();
    constexpr auto kOthers = fs::perms::others_all;
    if (failed || (rights & kOthers) == fs::perms::none) return;
    table.fault("key", "everybody on this computer can read or change " + key.string() +
                           "; take that away with chmod o-rwx");
}

void readIdentity(ConfigReader& table, net::TlsIdentity& identity, const Context& context) {
    auto certificate = table.text("certificate");
    auto key = table.text("key");
    if (certificate) identity.certificate = pathIn(context, *certificate);
    if (key) identity.key = pathIn(context, *key);
    bool good = certificate && key;
    if (certificate) {
        auto read = net::checkCertificate(identity.certificate);
        if (!read) table.fault("certificate", whyNot(read.error(), "certificate"));
        good = good && read;
    }
    if (key) {
        auto read = net::checkKey(identity.key);
        if (!read) table.fault("key", whyNot(read.error(), "key"));
        good = good && read;
        judgeKeyRights(table, identity.key);
    }
    if (!good) return;
    if (auto fits = net::checkIdentity(identity); !fits) table.fault("key", whyNot(fits.error(), "key"));
}

DesksConfig readDesks(ConfigReader table, const Context& context) {
    DesksConfig desks;
    readEndpoint(table, desks.at, 1);
    desks.plain = table.flag("plain").value_or(false);
    readIdentity(table, desks.identity, context);
    table.refuseUnknown();
    auto address = addressOf(desks.at.address);
    if (desks.plain && address && !address->is_loopback()) {
        table.fault("plain", "desks would send passwords and texts in the open; write plain = false with a "
                             "certificate and a key, or bind = \"127.0.0.1\"");
    }
    for (std::string_view key : {"certificate", "key"}) {
        std::string name(key);
        if (desks.plain && table.has(key)) {
            table.fault(key, name + " is not used where plain = true; write one of the two");
        } else if (!desks.plain && !table.has(key) && !context.partial) {
            table.fault(key, name + " is missing; write " + name + " = \"/path/to/file.pem\"" +
                                 ", or plain = true where only this computer connects");
        }
    }
    return desks;
}

VisitorsConfig readVisitors(ConfigReader table) {
    VisitorsConfig visitors;
    visitors.on = table.flag("on").value_or(true);
    readEndpoint(table, visitors.at, 0);
    visitors.origins = table.texts("origins", judgeOrigin).value_or(std::vector<std::string>());
    visitors.unlimited = table.texts("unlimited", judgeAddress).value_or(std::vector<std::string>());
    visitors.proxies = table.texts("proxies", judgeAddress).value_or(std::vector<std::string>());
    table.refuseUnknown();
    return visitors;
}

PbxConfig readPbx(ConfigReader table, const Context& context) {
    PbxConfig pbx;
    readEndpoint(table, pbx.at, 0);
    bool secured = table.has("certificate") || table.has("key");
    if (secured) readIdentity(table, pbx.identity, context);
    auto judge = [](const std::string& text) {
        if (isSha256(text)) return std::string();
        return std::string("token is no SHA-256; write the line that `santral-hub pbx-token` gives");
    };
    if (auto token = table.text("token", judge)) pbx.tokenHash = *token;
    table.refuseUnknown();
    if (!table.has("token") && !context.partial)
        table.fault("token", "token is missing; write the line that `santral-hub pbx-token` gives");
    auto address = addressOf(pbx.at.address);
    if (!secured && address && !address->is_loopback()) {
        table.fault("bind", "numbers of callers would be sent in the open; write a certificate and a key, or "
                            "bind = \"127.0.0.1\"");
    }
    for (std::string_view key : {"certificate", "key"}) {
        std::string name(key);
        if (secured && !table.has(key) && !context.partial)
            table.fault(key, name + " is missing; write " + name + " = \"/path/to/file.pem\"");
    }
    return pbx;
}

MonitorConfig readMonitor(ConfigReader table) {
    MonitorConfig monitor;
    readEndpoint(table, monitor.at, 0);
    monitor.allow = table.texts("allow", judgeAddress).value_or(std::vector<std::string>());
    table.refuseUnknown();
    return monitor;
}

LogConfig readLog(ConfigReader table, const Context& context) {
    constexpr std::array<std::string_view, 4> kLevels{"debug", "info", "warn",
                                                      "error"}; // in log::Level's order
    LogConfig log;
    auto judge = [&](const std::string& text) {
        if (std::find(kLevels.begin(), kLevels.end(), text) != kLevels.end()) return std::string();
        return "\"" + text + "\" is no level; write \"debug\", \"info\", \"warn\" or \"error\"";
    };
    if (auto level = table.text("level", judge)) {
        log.level =
            static_cast<log::Level>(std::find(kLevels.begin(), kLevels.end(), *level) - kLevels.begin());
    }
    auto file = table.text("file");
    if (file && *file != "stderr") log.file = pathIn(context, *file);
    std::error_code failed;
    if (!log.file.empty() && !fs::is_directory(log.file.parent_path(), failed)) {
        table.fault("file", "there is no folder " + log.file.parent_path().string() +
                                "; make it, or write file = \"stderr\"");
    }
    table.refuseUnknown();
    return log;
}

net::HttpLimits readLimits(ConfigReader table) {
    constexpr std::int64_t kMost = 1'000'000;
    net::HttpLimits limits;
    auto count = [&](std::string_view key, auto& into) {
        using Number = std::remove_reference_t<decltype(into)>;
        if (auto value = table.number(key, 1, kMost)) into = static_cast<Number>(*value);
    };
    count("connections", limits.connections);
    count("connections_per_address", limits.connectionsPerAddress);
    count("requests_at_once", limits.requests.burst);
    count("requests_per_second", limits.requests.perSecond);
    table.refuseUnknown();
    return limits;
}

// Two ports of the hub at one place: the second would not open.
void judgePlaces(ConfigReader& top, const HubConfig& config) {
    std::vector<std::tuple<std::string_view, std::string, std::uint16_t>> places;
    if (config.desks) places.emplace_back("desks", config.desks->at.address, config.desks->at.port);
    if (config.visitors && config.visitors->on)
        places.emplace_back("visitors", config.visitors->at.address, config.visitors->at.port);
    if (config.pbx) places.emplace_back("pbx", config.pbx->at.address, config.pbx->at.port);
    if (config.monitor) places.emplace_back("monitor", config.monitor->at.address, config.monitor->at.port);
    auto meets = [](const std::string& a, const std::string& b) {
        auto isAny = [](const std::string& text) {
            return addressOf(text) && addressOf(text)->is_unspecified();
        };
        return a == b || isAny(a) || isAny(b);
    };
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const auto& [name, address, port] = places[i];
            const auto& [other, otherAddress, otherPort] = places[j];
            if (port == 0 || port != otherPort || !meets(address, otherAddress)) continue;
            top.fault(name, "[" + std::string(name) + "] and [" + std::string(other) + "] both want port " +
                                std::to_string(port) + "; write another port in one of them");
        }
    }
}

void readTop(ConfigReader& top, HubConfig& config, const Context& context) {
    std::error_code failed;
    if (auto folder = top.text("data")) config.folder = pathIn(context, *folder);
    if (fs::exists(config.folder, failed) && !fs::is_directory(config.folder, failed))
        top.fault("data",
                  config.folder.string() + " is no folder; write the folder that the hub keeps its files in");
    if (auto name = top.text("name")) config.name = *name;
    if (auto table = top.table("desks")) config.desks = readDesks(*table, context);
    if (auto table = top.table("visitors")) config.visitors = readVisitors(*table);
    if (auto table = top.table("pbx")) config.pbx = readPbx(*table, context);
    if (auto table = top.table("monitor")) config.monitor = readMonitor(*table);
    if (auto table = top.table("log")) config.log = readLog(*table, context);
    if (auto table = top.table("limits")) config.limits = readLimits(*table);
    top.refuseUnknown();
    judgePlaces(top, config);
}

} // namespace

ConfigFile parseConfig(std::string text, const fs::path& base) {
    ConfigFile file;
    ParsedConfig parsed = parseToml(std::move(text), file.troubles);
    Context context{base, parsed.partial};
    ConfigReader top(parsed.table, "", file.troubles);
    readTop(top, file.config, context);
    auto earlier = [](const ConfigTrouble& a, const ConfigTrouble& b) {
        return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    };
    std::stable_sort(file.troubles.begin(), file.troubles.end(), earlier);
    return file;
}

ConfigFile readConfig(const fs::path& file) {
    auto unreadable = [](std::string why) {
        ConfigFile none;
        none.troubles.push_back({0, 0, std::move(why)});
        return none;
    };
    std::error_code failed;
    if (!fs::exists(file, failed))
        return unreadable("there is no such file; write the path of one after --config");
    if (!fs::is_regular_file(file, failed))
        return unreadable("this is no file; write the path of one after --config");
    if (fs::file_size(file, failed) > kLargestFile)
        return unreadable("this is longer than a configuration can be; write at most 1 MiB");
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return unreadable("it cannot be read by this user; let the hub's group read it (chgrp, chmod 640)");
    std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    return parseConfig(std::move(text), fs::absolute(file, failed).parent_path());
}

std::string describe(const fs::path& file, const ConfigTrouble& trouble) {
    std::string place = file.string();
    if (trouble.line > 0) place += ":" + std::to_string(trouble.line) + ":" + std::to_string(trouble.column);
    return place + ": " + trouble.text;
}

} // namespace santral::hub
