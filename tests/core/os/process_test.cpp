#include "core/os/process.hpp"

#include "core/base/tasks.hpp"
#include "core/os/scratch_file.hpp"
#include "tests/support/catch.hpp"

#include <csignal>
#include <fstream>

using namespace santral;

namespace {

asio::awaitable<void> sayAndHear(os::Process& child, std::string said, std::string& heard) {
    Result<void> sent = co_await child.line().write(said);
    if (!sent) co_return;
    std::string piece(64, '\0');
    while (heard.size() < said.size()) {
        Result<std::size_t> got = co_await child.line().read(asio::buffer(piece));
        if (!got) co_return;
        heard.append(piece, 0, *got);
    }
}

asio::awaitable<void> hearAll(os::Process& child, std::string& heard) {
    std::string piece(4096, '\0');
    for (;;) {
        Result<std::size_t> got = co_await child.line().read(asio::buffer(piece));
        if (!got) co_return;
        heard.append(piece, 0, *got);
    }
}

os::ProcessOptions shell(const std::string& command) {
    return {"/bin/sh", {"-c", command}, {"GREETING=hello"}};
}

} // namespace

TEST_CASE("process: a child reads and writes its line") {
    asio::io_context io;
    auto child = os::startProcess(io.get_executor(), {"/bin/cat", {}, {}});
    REQUIRE(child);
    std::string heard;
    Tasks tasks(io.get_executor());
    tasks.spawn(sayAndHear(**child, "ping", heard), "test");
    io.run();
    CHECK(heard == "ping");
}

TEST_CASE("process: a child has the environment it was given and no handle of ours but 0, 1 and 2") {
    asio::io_context io;
    auto open = os::ScratchFile::make("/tmp");
    REQUIRE(open);
    auto child = os::startProcess(io.get_executor(), shell("echo $GREETING-$HOME; ls /proc/self/fd | wc -l"));
    REQUIRE(child);
    std::string heard;
    Tasks tasks(io.get_executor());
    tasks.spawn(hearAll(**child, heard), "test");
    io.run();
    CHECK(heard == "hello-\n4\n"); // ls itself opens the folder
}

TEST_CASE("process: a dropped child is dead and reaped") {
    asio::io_context io;
    auto child = os::startProcess(io.get_executor(), {"/bin/sleep", {"1000"}, {}});
    REQUIRE(child);
    int id = (*child)->id();
    CHECK(::kill(id, 0) == 0);
    child->reset();
    CHECK(::kill(id, 0) != 0);
}

TEST_CASE("process: a program that is not there is NotFound") {
    asio::io_context io;
    auto child = os::startProcess(io.get_executor(), {"/nowhere/at-all", {}, {}});
    REQUIRE_FALSE(child);
    CHECK(child.error().code == Errc::NotFound);
}

TEST_CASE("scratch file: keeps what was appended and refuses to read beyond") {
    auto file = os::ScratchFile::make("/tmp");
    REQUIRE(file);
    REQUIRE(file->append("abc"));
    REQUIRE(file->append("def"));
    CHECK(*file->read(2, 3) == "cde");
    CHECK(file->size() == 6);
    CHECK_FALSE(file->read(4, 3));
    CHECK_FALSE(os::ScratchFile::make("/nowhere"));
}
