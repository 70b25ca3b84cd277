#include "core/os/local_socket.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <optional>
#include <sys/stat.h>

using namespace santral;

namespace {

asio::awaitable<void> serveOnce(os::LocalListener& listener, std::string& heard) {
    auto peer = co_await listener.accept();
    if (!peer) co_return;
    char part[64];
    auto size = co_await (*peer)->read(asio::buffer(part));
    if (size) heard.assign(part, *size);
    co_await (*peer)->write("pong");
}

asio::awaitable<void> ask(std::filesystem::path path, std::string& answer, std::optional<Errc>& failed) {
    auto line = co_await os::connectLocal(std::move(path));
    if (!line) {
        failed = line.error().code;
        co_return;
    }
    co_await (*line)->write("ping");
    char part[64];
    auto size = co_await (*line)->read(asio::buffer(part));
    if (size) answer.assign(part, *size);
    auto end = co_await (*line)->read(asio::buffer(part));
    if (!end) failed = end.error().code;
}

struct Talk {
    std::string heard;
    std::string answer;
    std::optional<Errc> failed;
};

Talk talk(const std::filesystem::path& path) {
    Talk result;
    asio::io_context io;
    auto listener = os::listenLocal(io.get_executor(), path);
    REQUIRE(listener);
    asio::co_spawn(io, serveOnce(**listener, result.heard), asio::detached);
    asio::co_spawn(io, ask(path, result.answer, result.failed), asio::detached);
    io.run();
    return result;
}

} // namespace

TEST_CASE("local socket: both sides hear each other and the end") {
    test::TempFolder folder;
    Talk result = talk(folder / "line");
    CHECK(result.heard == "ping");
    CHECK(result.answer == "pong");
    CHECK(result.failed == Errc::Closed);
}

TEST_CASE("local socket: only this user may open it, and it goes with its listener") {
    test::TempFolder folder;
    asio::io_context io;
    auto listener = os::listenLocal(io.get_executor(), folder / "line");
    REQUIRE(listener);
    struct stat found {};
    REQUIRE(::stat((folder / "line").c_str(), &found) == 0);
    CHECK((found.st_mode & 0777) == 0600);
    listener->reset();
    CHECK(::stat((folder / "line").c_str(), &found) != 0);
}

TEST_CASE("local socket: one that a dead program left is replaced") {
    test::TempFolder folder;
    asio::io_context io;
    auto dead = os::listenLocal(io.get_executor(), folder / "line");
    REQUIRE(dead);
    std::filesystem::create_hard_link(folder / "line", folder / "kept");
    dead->reset();
    std::filesystem::rename(folder / "kept", folder / "line");
    CHECK(talk(folder / "line").heard == "ping");
}

TEST_CASE("local socket: nobody listening is Unavailable, a long path is TooLarge") {
    test::TempFolder folder;
    for (auto [name, code] : {std::pair(std::string("nobody"), Errc::Unavailable),
                              std::pair(std::string(200, 'x'), Errc::TooLarge)}) {
        asio::io_context io;
        std::string answer;
        std::optional<Errc> failed;
        asio::co_spawn(io, ask(folder / name, answer, failed), asio::detached);
        io.run();
        CHECK(failed == code);
    }
}
