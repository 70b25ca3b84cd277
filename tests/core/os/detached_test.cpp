#include "core/os/detached.hpp"
#include "core/os/file_lock.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace santral;

TEST_CASE("detached: the program runs in a session of its own and is no child of ours") {
    test::TempFolder folder;
    // Opening a FIFO waits for the writer: the test needs no sleeping.
    REQUIRE(::mkfifo((folder / "told").c_str(), 0600) == 0);
    REQUIRE(
        os::startDetached("/bin/sh", {"-c", "echo $$ $(ps -o sid= -p $$) > " + (folder / "told").string()}));
    std::ifstream told(folder / "told");
    pid_t pid = 0, session = 0;
    told >> pid >> session;
    REQUIRE(pid > 0);
    CHECK(session != ::getsid(0));
    CHECK(session != 0);
}

TEST_CASE("detached: a program that is not there is NotFound") {
    auto started = os::startDetached("/nowhere/santral-voice", {});
    REQUIRE(!started);
    CHECK(started.error().code == Errc::NotFound);
}

TEST_CASE("file lock: the second one is told, and the end of the first makes room") {
    test::TempFolder folder;
    {
        auto first = os::FileLock::take(folder / "lock");
        REQUIRE(first);
        auto second = os::FileLock::take(folder / "lock");
        REQUIRE(!second);
        CHECK(second.error().code == Errc::Conflict);
    }
    CHECK(os::FileLock::take(folder / "lock"));
}
