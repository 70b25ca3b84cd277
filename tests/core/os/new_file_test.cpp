#include "core/os/new_file.hpp"

#include "core/os/work_folder.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <fstream>

using namespace santral;
namespace fs = std::filesystem;

TEST_CASE("new file: it is there when it is published, for this user only") {
    test::TempFolder folder;
    auto file = os::NewFile::make(folder / "f").value();
    REQUIRE(file.append("abc"));
    CHECK_FALSE(fs::exists(folder / "f"));
    REQUIRE(file.publish());
    CHECK(fs::file_size(folder / "f") == 3);
    CHECK((fs::status(folder / "f").permissions() & fs::perms::all) ==
          (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("new file: dropped before that it leaves nothing") {
    test::TempFolder folder;
    { REQUIRE(os::NewFile::make(folder / "f").value().append("abc")); }
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("work folder: it is gone with all it holds unless it gets its place") {
    test::TempFolder folder;
    {
        auto work = os::WorkFolder::take(folder / "desk").value();
        std::ofstream(work.path() / "f") << "abc";
    }
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("work folder: it becomes its place whole") {
    test::TempFolder folder;
    {
        auto work = os::WorkFolder::take(folder / "desk").value();
        fs::create_directory(work.path() / "inner");
        std::ofstream(work.path() / "inner" / "f") << "abc";
        REQUIRE(work.becomePlace());
    }
    CHECK(fs::file_size(folder / "desk" / "inner" / "f") == 3);
    CHECK_FALSE(fs::exists(folder / "desk.work"));
}

TEST_CASE("work folder: a place that is not empty keeps what it holds") {
    test::TempFolder folder;
    fs::create_directory(folder / "desk");
    std::ofstream(folder / "desk" / "f") << "abc";
    auto work = os::WorkFolder::take(folder / "desk").value();
    CHECK_FALSE(work.becomePlace());
    CHECK(fs::exists(folder / "desk" / "f"));
}

TEST_CASE("work folder: two do not share one") {
    test::TempFolder folder;
    auto first = os::WorkFolder::take(folder / "desk").value();
    CHECK(os::WorkFolder::take(folder / "desk").error().code == Errc::Conflict);
    CHECK(fs::exists(first.path()));
}

TEST_CASE("work folder: something else of that name is not cleared away") {
    test::TempFolder folder;
    fs::create_directory(folder / "desk.work");
    std::ofstream(folder / "desk.work" / "letter") << "mine";
    CHECK(os::WorkFolder::take(folder / "desk").error().code == Errc::Conflict);
    CHECK(fs::exists(folder / "desk.work" / "letter"));
}
