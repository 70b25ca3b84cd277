#include "app/hub/serve_options.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <fstream>

using namespace santral;
using namespace santral::hub;

namespace {

struct File {
    test::TempFolder folder;
    ServeOptions options;
    explicit File(const std::string& text) {
        options.config = folder / "hub.toml";
        std::ofstream(options.config) << text;
    }
};

} // namespace

TEST_CASE("serve options: flags count more than the file") {
    File t("data = \"/srv/file\"\nname = \"File\"\n[visitors]\nbind = \"127.0.0.2\"\nport = 8080\n"
           "origins = [\"https://shop.example\"]\n");
    t.options.folder = "/srv/flag";
    t.options.name = "Flag";
    t.options.port = 9090;
    Wanted wanted = wantedBy(t.options);
    CHECK(wanted.troubles.empty());
    CHECK(wanted.config.folder == "/srv/flag");
    CHECK(wanted.config.name == "Flag");
    CHECK(wanted.config.visitors->at.port == 9090);
    CHECK(wanted.config.visitors->at.address == "127.0.0.2");
    CHECK(wanted.config.visitors->origins.size() == 1);
}

TEST_CASE("serve options: --widget opens the web chat that the file leaves off") {
    File t("data = \"/srv/file\"\n[visitors]\non = false\n");
    t.options.widget = true;
    CHECK(wantedBy(t.options).config.visitors->on);
}

TEST_CASE("serve options: a port for a web chat that is off is told") {
    ServeOptions options;
    options.folder = "/srv/flag";
    options.port = 9090;
    auto wanted = wantedBy(options);
    REQUIRE(wanted.troubles.size() == 1);
    CHECK(wanted.troubles[0].find("add --widget") != std::string::npos);
}

TEST_CASE("serve options: without a folder anywhere the hub does not start") {
    auto wanted = wantedBy(ServeOptions{});
    REQUIRE(wanted.troubles.size() == 1);
    CHECK(wanted.troubles[0].find("--data FOLDER") != std::string::npos);
}

TEST_CASE("serve options: mistakes of the file are told with its name") {
    File t("data = 5\n");
    auto wanted = wantedBy(t.options);
    REQUIRE(wanted.troubles.size() == 1);
    CHECK(wanted.troubles[0].starts_with(t.options.config.string() + ":1:8: data is"));
    CHECK(check(t.options) == 1);
}
