#include "core/os/append_file.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

using namespace santral;

TEST_CASE("append file: what was appended is read again after reopening") {
    test::TempFolder folder;
    {
        auto file = os::openAppendFile(folder / "log");
        REQUIRE(file);
        REQUIRE((*file)->append("one\n"));
        REQUIRE((*file)->append("two\n"));
    }
    auto again = os::openAppendFile(folder / "log");
    REQUIRE(again);
    CHECK((*again)->readAll().value() == "one\ntwo\n");
    REQUIRE((*again)->append("three\n"));
    CHECK((*again)->readAll().value() == "one\ntwo\nthree\n");
}

TEST_CASE("append file: replacing takes everything away and goes on growing") {
    test::TempFolder folder;
    auto file = os::openAppendFile(folder / "log");
    REQUIRE(file);
    REQUIRE((*file)->append("old\n"));
    REQUIRE((*file)->replace("new\n"));
    REQUIRE((*file)->append("more\n"));
    CHECK((*file)->readAll().value() == "new\nmore\n");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("append file: a full disk is said and leaves nothing half written") {
    auto file = os::openAppendFile("/dev/full");
    REQUIRE(file);
    auto written = (*file)->append("x");
    REQUIRE(!written);
    CHECK(written.error().code == Errc::Full);
}
