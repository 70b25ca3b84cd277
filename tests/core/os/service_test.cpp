#include "core/os/service.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/local/datagram_protocol.hpp>
#include <cstdlib>

using namespace santral;
using Datagram = boost::asio::local::datagram_protocol;

namespace {

struct Manager { // systemd's end
    test::TempFolder folder;
    boost::asio::io_context io;
    Datagram::socket socket{io};

    void listenAt(const std::string& name, const std::string& told) {
        socket = Datagram::socket(io, Datagram::endpoint(name));
        ::setenv("NOTIFY_SOCKET", told.c_str(), 1);
    }
    ~Manager() { ::unsetenv("NOTIFY_SOCKET"); }
    std::string heard() {
        std::string text(100, '\0');
        text.resize(socket.receive(boost::asio::buffer(text)));
        return text;
    }
};

} // namespace

TEST_CASE("service manager: hears what it is told, at a path or at an abstract address") {
    Manager t;
    std::string path = (t.folder / "notify").string();
    SECTION("path") {
        t.listenAt(path, path);
    }
    SECTION("abstract") {
        t.listenAt('\0' + path, "@" + path);
    }
    REQUIRE(os::tellServiceManager("READY=1\nSTATUS=serving"));
    CHECK(t.heard() == "READY=1\nSTATUS=serving");
}

TEST_CASE("service manager: where none asked, nobody is told") {
    ::unsetenv("NOTIFY_SOCKET");
    CHECK_FALSE(os::tellServiceManager("READY=1"));
    Manager t;
    ::setenv("NOTIFY_SOCKET", (t.folder / "none").c_str(), 1);
    CHECK_FALSE(os::tellServiceManager("READY=1"));
}
