#include "core/os/paths.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <sys/stat.h>

using namespace santral;
namespace fs = std::filesystem;

namespace {

unsigned rightsOf(const fs::path& path) {
    struct stat found {};
    REQUIRE(::stat(path.c_str(), &found) == 0);
    return found.st_mode & 0777;
}

} // namespace

TEST_CASE("paths: a private folder is made with its parents and only its user may enter") {
    test::TempFolder folder;
    REQUIRE(os::makePrivateFolder(folder / "a/b/c"));
    CHECK(rightsOf(folder / "a/b/c") == 0700);
}

TEST_CASE("paths: wider rights of a folder that exists are taken away") {
    test::TempFolder folder;
    fs::create_directory(folder / "open");
    REQUIRE(::chmod((folder / "open").c_str(), 0755) == 0);
    REQUIRE(os::makePrivateFolder(folder / "open"));
    CHECK(rightsOf(folder / "open") == 0700);
}

TEST_CASE("paths: a link in the place of a private folder is refused") {
    test::TempFolder folder;
    fs::create_directory(folder / "elsewhere");
    fs::create_directory_symlink(folder / "elsewhere", folder / "link");
    auto made = os::makePrivateFolder(folder / "link");
    REQUIRE(!made);
    CHECK(made.error().code == Errc::Denied);
}

TEST_CASE("paths: the user's folders follow the XDG variables") {
    test::TempFolder folder;
    for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"}) {
        ::setenv(name, (folder / name).c_str(), 1);
    }
    auto folders = os::userFolders();
    REQUIRE(folders);
    CHECK(folders->data == folder / "XDG_DATA_HOME/santral");
    CHECK(folders->config == folder / "XDG_CONFIG_HOME/santral");
    CHECK(folders->cache == folder / "XDG_CACHE_HOME/santral");
    CHECK(folders->runtime == folder / "XDG_RUNTIME_DIR/santral");
    CHECK(rightsOf(folders->runtime) == 0700);
}
