#include "app/hub/config.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/certificates.hpp"
#include "tests/support/temp_folder.hpp"

#include <fstream>

using namespace santral;
using namespace santral::hub;
namespace fs = std::filesystem;

namespace {

struct Row {
    std::string_view about;
    std::string text;
    std::vector<std::string> told; // "line:column: …", in order; a prefix of each text is enough
};

// A certificate with its key, readable by their owner only, and files that are neither.
struct Desk {
    test::TempFolder folder;
    Desk() {
        test::makeCertificate(folder.path(), {});
        fs::create_directory(folder / "other");
        auto other = test::makeCertificate(folder / "other", {});
        fs::copy_file(other.key, folder / "other.key");
        std::ofstream(folder / "rubbish.pem") << "no certificate";
        for (const char* key : {"leaf.key", "other.key", "rubbish.pem"}) close(key);
        fs::copy_file(folder / "leaf.key", folder / "open.key");
        fs::permissions(folder / "open.key", fs::perms(0644));
    }
    void close(const char* name) { fs::permissions(folder / name, fs::perms(0600)); }

    std::vector<std::string> troublesOf(const std::string& text) {
        std::vector<std::string> out;
        for (const ConfigTrouble& one : parseConfig(text, folder.path()).troubles)
            out.push_back(std::to_string(one.line) + ":" + std::to_string(one.column) + ": " + one.text);
        return out;
    }
    // Places in messages depend on the folder; the rows say ~ for it.
    std::string shortened(std::string text) {
        for (std::size_t at; (at = text.find(folder.path().string())) != std::string::npos;)
            text.replace(at, folder.path().string().size(), "~");
        return text;
    }
    void check(const Row& row) {
        INFO(row.about);
        auto told = troublesOf(row.text);
        std::string all;
        for (std::string& one : told) all += (one = shortened(one)) + "\n";
        INFO(all);
        REQUIRE(told.size() == row.told.size());
        for (std::size_t i = 0; i < told.size(); ++i)
            CHECK(told[i].substr(0, row.told[i].size()) == row.told[i]);
    }
};

const std::string kTls = "[desks]\ncertificate = \"leaf.pem\"\nkey = \"leaf.key\"\n";

} // namespace

TEST_CASE("hub config: an unknown key or a value of the wrong kind is told, and what to write instead") {
    Desk desk;
    const std::vector<Row> rows{
        {"an unknown key at the top",
         "dta = \"x\"\n",
         {"1:1: dta is not known at the top of the file; write one of data, name, desks, visitors, pbx, "
          "monitor, log, limits"}},
        {"an unknown key in a table",
         "[log]\nlvel = \"info\"\n",
         {"2:1: lvel is not known in [log]; write one of level, file"}},
        {"a number where a text belongs",
         "data = 5\n",
         {"1:8: data is a whole number; write a text in \"quotes\""}},
        {"a text where a number belongs",
         "[monitor]\nport = \"9464\"\n",
         {"2:8: port is a text; write a whole number from 0 to 65535"}},
        {"a text where true or false belongs",
         "[visitors]\non = \"yes\"\n",
         {"2:6: on is a text; write true or false, without quotes"}},
        {"a text where a list belongs",
         "[visitors]\norigins = \"https://shop.example\"\n",
         {"2:11: origins is a text; write a list of texts, like [\"one\", \"two\"]"}},
        {"a number in a list of texts",
         "[visitors]\nproxies = [1]\n",
         {"2:12: in proxies stands a whole number; write texts in \"quotes\""}},
        {"a value where a table belongs",
         "log = \"stderr\"\n",
         {"1:7: log is a text; write a table: [log] on a line of its own"}},
        {"an empty text", "name = \"\"\n", {"1:8: name is empty; write a value or leave the line out"}},
    };
    for (const Row& row : rows) desk.check(row);
}

TEST_CASE("hub config: a value that cannot be meant is told") {
    Desk desk;
    const std::vector<Row> rows{
        {"a port over the highest",
         "[visitors]\nport = 70000\n",
         {"2:8: port is 70000; write a whole number from 0 to 65535"}},
        {"a desks' port of any number",
         kTls + "port = 0\n",
         {"4:8: port is 0; write a whole number from 1 to 65535"}},
        {"a name where an address belongs",
         "[visitors]\nbind = \"localhost\"\n",
         {"2:8: \"localhost\" is no numeric address; write one like \"127.0.0.1\" or \"::1\""}},
        {"a name among the unlimited",
         "[visitors]\nunlimited = [\"127.0.0.1\", \"monitor\"]\n",
         {"2:27: \"monitor\" is no numeric address"}},
        {"a page where an origin belongs",
         "[visitors]\norigins = [\"https://shop.example/cart\"]\n",
         {"2:12: \"https://shop.example/cart\" is no origin; write scheme, host and perhaps port: "
          "\"https://shop.example\""}},
        {"a level that is none",
         "[log]\nlevel = \"loud\"\n",
         {"2:9: \"loud\" is no level; write \"debug\", \"info\", \"warn\" or \"error\""}},
        {"a log in a folder that is not there",
         "[log]\nfile = \"none/hub.log\"\n",
         {"2:8: there is no folder ~/none; make it, or write file = \"stderr\""}},
        {"a limit of nothing",
         "[limits]\nconnections = 0\n",
         {"2:15: connections is 0; write a whole number from 1 to 1000000"}},
        {"a file where the data folder belongs", "data = \"leaf.pem\"\n", {"1:8: ~/leaf.pem is no folder"}},
        {"two ports at one place",
         "[monitor]\nport = 8080\n[visitors]\nport = 8080\nbind = \"0.0.0.0\"\n",
         {"1:1: [monitor] and [visitors] both want port 8080; write another port in one of them"}},
    };
    for (const Row& row : rows) desk.check(row);
}

TEST_CASE("hub config: a certificate or a key that cannot serve is told") {
    Desk desk;
    const std::vector<Row> rows{
        {"nothing named",
         "[desks]\nport = 7443\n",
         {"1:1: certificate is missing; write certificate = \"/path/to/file.pem\"",
          "1:1: key is missing; write key ="}},
        {"a certificate that is not there",
         "[desks]\ncertificate = \"none.pem\"\nkey = \"leaf.key\"\n",
         {"2:15: there is no file ~/none.pem; write the path of the certificate in PEM form"}},
        {"a key that is not there",
         "[desks]\ncertificate = \"leaf.pem\"\nkey = \"none.key\"\n",
         {"3:7: there is no file ~/none.key; write the path of the key in PEM form"}},
        {"a certificate that is none",
         "[desks]\ncertificate = \"rubbish.pem\"\nkey = \"leaf.key\"\n",
         {"2:15: ~/rubbish.pem holds no certificate in PEM form"}},
        {"a key that is none",
         "[desks]\ncertificate = \"leaf.pem\"\nkey = \"rubbish.pem\"\n",
         {"3:7: ~/rubbish.pem holds no key in PEM form without a password"}},
        {"a folder for a key",
         "[desks]\ncertificate = \"leaf.pem\"\nkey = \"other\"\n",
         {"3:7: ~/other holds no key in PEM form",
          "3:7: everybody on this computer can read or change ~/other"}},
        {"a key of another certificate",
         "[desks]\ncertificate = \"leaf.pem\"\nkey = \"other.key\"\n",
         {"3:7: this key does not belong to the certificate"}},
        {"a key that everybody can read",
         "[desks]\ncertificate = \"leaf.pem\"\nkey = \"open.key\"\n",
         {"3:7: everybody on this computer can read or change ~/open.key; take that away with chmod o-rwx"}},
        {"plain text over the network",
         "[desks]\nbind = \"0.0.0.0\"\nplain = true\n",
         {"3:9: desks would send passwords and texts in the open; write plain = false with a certificate and "
          "a key, "
          "or bind = \"127.0.0.1\""}},
        {"plain text and a certificate",
         kTls + "plain = true\n",
         {"2:15: certificate is not used where plain = true", "3:7: key is not used where plain = true"}},
    };
    for (const Row& row : rows) {
        if (row.about == "a folder for a key") fs::permissions(desk.folder / "other", fs::perms(0755));
        desk.check(row);
    }
}

TEST_CASE("hub config: the PBX has a token of its own, and never the open network without TLS") {
    Desk desk;
    const std::string token = "token = \"" + std::string(64, 'a') + "\"\n";
    const std::vector<Row> rows{
        {"a PBX on this computer", "[pbx]\n" + token, {}},
        {"one elsewhere, with TLS",
         "[pbx]\nbind = \"0.0.0.0\"\ncertificate = \"leaf.pem\"\nkey = \"leaf.key\"\n" + token,
         {}},
        {"no token",
         "[pbx]\nport = 8090\n",
         {"1:1: token is missing; write the line that `santral-hub pbx-token` gives"}},
        {"the token instead of its hash",
         "[pbx]\ntoken = \"x2F7mXo5h4vZ0q9T1w8b6c3dR5sJ7kLpN2yV4aUeGQI\"\n",
         {"2:9: token is no SHA-256"}},
        {"the open network", "[pbx]\nbind = \"0.0.0.0\"\n" + token, {"2:8: numbers of callers would be"}},
        {"a certificate without a key",
         "[pbx]\ncertificate = \"leaf.pem\"\n" + token,
         {"1:1: key is missing"}},
        {"the monitor's port",
         "[pbx]\nport = 9464\n" + token + "[monitor]\n",
         {"4:1: [monitor] and [pbx] both want port 9464"}},
    };
    for (const Row& row : rows) desk.check(row);
}

TEST_CASE("hub config: all mistakes of a file are told at once, by line") {
    Desk desk;
    desk.check({"five mistakes of three kinds",
                "data = 1\n"
                "name = Hub\n"
                "[visitors]\n"
                "port = 99999\n"
                "bnd = \"::1\"\n"
                "[log]\n"
                "level = = \"info\"\n",
                {"1:8: data is a whole number", "2:", "4:8: port is 99999", "5:1: bnd is not known", "7:"}});
}

TEST_CASE("hub config: a line that is no TOML is told with its place, and nothing is called missing for it") {
    Desk desk;
    desk.check({"the certificate's line",
                "[desks]\ncertificate = leaf.pem\nkey = \"leaf.key\"\n",
                {"2:15: this is no TOML: "}});
    desk.check({"a table's head that is not closed", "data = \"x\"\n[desks\nport = 7443\n", {"2:"}});
    desk.check({"the same key twice", "name = \"a\"\nname = \"b\"\n", {"2:8: this is no TOML: "}});
}

TEST_CASE("hub config: a good file gives its values, with paths counted from its folder") {
    Desk desk;
    auto read = parseConfig(
        "data = \"data\"\nname = \"Merkez\"\n" + kTls +
            "bind = \"0.0.0.0\"\nport = 8443\n"
            "[visitors]\nport = 8080\norigins = [\"https://shop.example\", \"https://b.example:8443\"]\n"
            "unlimited = [\"10.0.0.9\"]\nproxies = [\"127.0.0.1\"]\n"
            "[monitor]\nport = 9000\nallow = [\"10.0.0.5\"]\n"
            "[log]\nlevel = \"debug\"\nfile = \"hub.log\"\n"
            "[limits]\nconnections = 500\nconnections_per_address = 5\n"
            "requests_at_once = 30\nrequests_per_second = 7\n",
        desk.folder.path());
    REQUIRE(read.troubles.empty());
    const HubConfig& config = read.config;
    CHECK(config.folder == desk.folder / "data");
    CHECK(config.name == "Merkez");
    REQUIRE(config.desks);
    CHECK(config.desks->at.address == "0.0.0.0");
    CHECK(config.desks->at.port == 8443);
    CHECK(config.desks->identity.certificate == desk.folder / "leaf.pem");
    CHECK(config.desks->identity.key == desk.folder / "leaf.key");
    REQUIRE(config.visitors);
    CHECK(config.visitors->on);
    CHECK(config.visitors->at.port == 8080);
    CHECK(config.visitors->origins ==
          std::vector<std::string>{"https://shop.example", "https://b.example:8443"});
    CHECK(config.visitors->unlimited == std::vector<std::string>{"10.0.0.9"});
    CHECK(config.visitors->proxies == std::vector<std::string>{"127.0.0.1"});
    REQUIRE(config.monitor);
    CHECK(config.monitor->at.port == 9000);
    CHECK(config.monitor->allow == std::vector<std::string>{"10.0.0.5"});
    CHECK(config.log.level == log::Level::Debug);
    CHECK(config.log.file == desk.folder / "hub.log");
    CHECK(config.limits.connections == 500);
    CHECK(config.limits.connectionsPerAddress == 5);
    CHECK(config.limits.requests.burst == 30);
    CHECK(config.limits.requests.perSecond == 7);
}

TEST_CASE("hub config: what a file leaves out stays off, and limits keep their values") {
    auto read = parseConfig("data = \"/srv/hub\"\n", "/etc");
    CHECK(read.troubles.empty());
    CHECK(read.config.folder == "/srv/hub");
    CHECK_FALSE(read.config.desks);
    CHECK_FALSE(read.config.visitors);
    CHECK_FALSE(read.config.monitor);
    CHECK(read.config.log.file.empty());
    CHECK(read.config.limits.connections == net::HttpLimits{}.connections);
}

TEST_CASE("hub config: a file that cannot be read is told") {
    test::TempFolder folder;
    auto missing = readConfig(folder / "none.toml");
    REQUIRE(missing.troubles.size() == 1);
    CHECK(describe("none.toml", missing.troubles[0]) ==
          "none.toml: there is no such file; write the path of one after --config");
    auto notOne = readConfig(folder.path());
    REQUIRE(notOne.troubles.size() == 1);
    CHECK(notOne.troubles[0].text == "this is no file; write the path of one after --config");
}

TEST_CASE("hub config: the packaged sample is good once its certificate is there") {
    Desk desk;
    std::ifstream in(SANTRAL_SOURCE_DIR "/packaging/linux/santral-hub.toml");
    std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    REQUIRE(!text.empty());
    for (const auto& [from, to] : {std::pair("/etc/santral-hub/certificate.pem", "leaf.pem"),
                                   std::pair("/etc/santral-hub/key.pem", "leaf.key")}) {
        auto at = text.find(from);
        REQUIRE(at != std::string::npos);
        text.replace(at, std::string(from).size(), to);
    }
    CHECK(desk.troublesOf(text).empty());
}
