#include "core/net/web_socket_client.hpp"

#include "core/net/websocket_frames.hpp"
#include "core/net/websocket_handshake.hpp"
#include "tests/support/desk_socket.hpp"
#include "tests/support/script_stream.hpp"

using namespace santral;
using namespace santral::net;
using namespace std::chrono_literals;
using test::DeskSocket;
using test::Site;

namespace {

constexpr std::uint64_t kSeed = 7; // DeskSocket's

std::string rightKey() {
    SeededRandom same(kSeed);
    return websocket::acceptKey(websocket::makeKey(same));
}

std::string granted(const std::string& accept = rightKey(), const std::string& more = {}) {
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: WebSocket\r\nconnection: keep-alive, upgrade\r\n"
           "Sec-WebSocket-Accept: " +
           accept + "\r\n" + more + "\r\n";
}

std::string frame(unsigned first, std::string_view payload) {
    std::string out;
    websocket::appendFrame(out, websocket::Opcode::Text, payload);
    out[0] = static_cast<char>(first);
    return out;
}

// A desk whose hub is a script.
struct Scripted {
    explicit Scripted(const std::string& says, WebSocketLimits limits = hubLinkLimits()) {
        server->say(says);
        joined = desk.joinOver(std::make_unique<test::ScriptStream>(server), limits);
        site.settle();
    }
    Site site;
    std::shared_ptr<test::ScriptServer> server = std::make_shared<test::ScriptServer>(site.io.get_executor());
    DeskSocket desk{site};
    bool joined = false;
};

Error refusalOf(const std::string& answer) {
    Scripted hub(answer);
    CHECK_FALSE(hub.joined);
    CHECK(hub.server->closedByClient());
    return hub.desk.refused;
}

// A way that lets nothing through but the handshake until it is opened.
struct Valve final : Stream {
    Valve(std::shared_ptr<test::ScriptServer> server, const asio::any_io_executor& executor)
        : inner(std::move(server)), opened(executor) {}
    asio::awaitable<Result<std::size_t>> read(asio::mutable_buffer into) override { return inner.read(into); }
    asio::awaitable<Result<void>> write(std::string_view bytes) override {
        if (std::exchange(shut, true)) co_await opened.wait();
        co_return co_await inner.write(bytes);
    }
    void close() override {
        inner.close();
        opened.notify();
    }
    test::ScriptStream inner;
    Wakeup opened;
    bool shut = false;
};

const Error kBadUpgrade{Errc::Rejected, "bad-upgrade"};

} // namespace

TEST_CASE("web socket client: texts and bytes go both ways in order") {
    Site site;
    site.handler.takesBinary = true;
    DeskSocket desk(site);
    REQUIRE(desk.join());
    std::string longest(60'000, 'z');
    desk.send("bir");
    desk.send(longest);
    desk.send("necəsiniz");
    CHECK(desk.next() == "bir");
    CHECK(desk.next() == longest);
    CHECK(desk.next() == "necəsiniz");
    std::string bytes("\0\xFF\x01", 3);
    desk.socket->sendBinary(std::make_shared<const std::string>(bytes));
    CHECK(test::runUntil(site.io, [&] { return !desk.binaries.empty(); }));
    CHECK(desk.binaries == std::vector<std::string>{bytes});
}

TEST_CASE("web socket client: path, host and further headers reach the server") {
    Site site;
    DeskSocket desk(site);
    WebSocketAddress address = desk.plain("/echo?desk=4");
    address.headers.push_back({"Authorization", "Bearer abc"});
    REQUIRE(desk.join(address, hubLinkLimits()));
    const Request& asked = site.handler.asked.front();
    CHECK(asked.query == "desk=4");
    CHECK(asked.header("Host") == "127.0.0.1:" + std::to_string(site.port));
    CHECK(asked.header("Authorization") == "Bearer abc");
}

TEST_CASE("web socket client: the server's refusal is told by its status") {
    Site site;
    auto refusedWith = [&](unsigned status) {
        site.handler.refuseWith = status;
        DeskSocket desk(site);
        CHECK_FALSE(desk.join("/no"));
        return desk.refused;
    };
    CHECK(refusedWith(401) == Error{Errc::Denied, "401"});
    CHECK(refusedWith(403) == Error{Errc::Denied, "403"});
    CHECK(refusedWith(302) == Error{Errc::Rejected, "302"});
    CHECK(refusedWith(426) == Error{Errc::Rejected, "426"});
    CHECK(refusedWith(503) == Error{Errc::Rejected, "503"});
    CHECK(refusedWith(200) == Error{Errc::Rejected, "200"});
}

TEST_CASE("web socket client: nobody at the port is told from a refusal") {
    Site site;
    DeskSocket desk(site);
    WebSocketAddress address = desk.plain("/echo");
    address.port = 1;
    CHECK_FALSE(desk.join(address, hubLinkLimits()));
    CHECK(desk.refused == Error{Errc::Unavailable, "refused"});
}

TEST_CASE("web socket client: a value that would break out of its line is never sent") {
    Site site;
    DeskSocket desk(site);
    WebSocketAddress address = desk.plain("/echo");
    address.headers.push_back({"Authorization", "x\r\nEvil: y"});
    CHECK_FALSE(desk.join(address, hubLinkLimits()));
    CHECK(desk.refused == Error{Errc::Invalid, "header"});
    CHECK_FALSE(desk.join(desk.plain("/a b"), hubLinkLimits()));
    CHECK(desk.refused == Error{Errc::Invalid, "path"});
    CHECK(site.server.counts().requests == 0);
}

TEST_CASE("web socket client: what is no answer to its own key is refused") {
    CHECK(refusalOf(granted("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")) == kBadUpgrade);
    CHECK(refusalOf(granted(rightKey(), "Sec-WebSocket-Accept: again\r\n")) == kBadUpgrade);
    CHECK(refusalOf("HTTP/1.1 101 Switching Protocols\r\n\r\n") == kBadUpgrade);
    CHECK(refusalOf(granted(rightKey(), "Sec-WebSocket-Extensions: permessage-deflate\r\n")) == kBadUpgrade);
    CHECK(refusalOf(granted(rightKey(), "Sec-WebSocket-Protocol: mqtt\r\n")) == kBadUpgrade);
    std::string old = granted();
    CHECK(refusalOf(old.replace(7, 1, "0")) == kBadUpgrade);
}

TEST_CASE("web socket client: an answer that is no HTTP ends the handshake at once") {
    CHECK(refusalOf("220 mail.example.com ESMTP ready\r\n") == kBadUpgrade);
    CHECK(refusalOf("\x15\x03\x03") == kBadUpgrade);
    CHECK(refusalOf("HTTP/1.1 1x1 Odd\r\n\r\n") == kBadUpgrade);
    CHECK(refusalOf(granted(rightKey(), "no colon\r\n")) == kBadUpgrade);
    CHECK(refusalOf(granted(rightKey(), "Space : before\r\n")) == kBadUpgrade);
    CHECK(refusalOf(granted(rightKey(), "A: b\r\n folded\r\n")) == kBadUpgrade);
}

TEST_CASE("web socket client: an endless head is refused at its limit") {
    CHECK(refusalOf("HTTP/1.1 101 Switching Protocols\r\nX: " + std::string(17 * 1024, 'x')) == kBadUpgrade);
}

TEST_CASE("web socket client: a connection that ends in the handshake is told") {
    Site site;
    auto server = std::make_shared<test::ScriptServer>(site.io.get_executor());
    server->say("HTTP/1.1 101 Swit").close();
    DeskSocket desk(site);
    CHECK_FALSE(desk.joinOver(std::make_unique<test::ScriptStream>(server)));
    CHECK(desk.refused.code == Errc::Closed);
}

TEST_CASE("web socket client: a server that is silent in the handshake runs into the time limit") {
    Site site;
    auto server = std::make_shared<test::ScriptServer>(site.io.get_executor());
    auto opened = std::make_shared<std::optional<Error>>();
    SeededRandom random(kSeed);
    auto ended = [opened](std::exception_ptr, Result<std::unique_ptr<WebSocket>> socket) {
        *opened = socket ? Error{} : socket.error();
    };
    WebSocketAddress hub;
    hub.host = "hub.example";
    asio::co_spawn(site.io,
                   openWebSocket(site.timers, site.clock, random,
                                 std::make_unique<test::ScriptStream>(server), hub, hubLinkLimits()),
                   ended);
    site.settle();
    CHECK_FALSE(opened->has_value());
    site.timers.advance(10s);
    site.settle();
    REQUIRE(opened->has_value());
    CHECK(**opened == Error{Errc::Timeout, "upgrade"});
    CHECK(server->closedByClient());
}

TEST_CASE("web socket client: frames right behind the handshake are heard") {
    Scripted hub(granted() + frame(0x81, "salam") + frame(0x01, "gün") + frame(0x80, "aydın"));
    REQUIRE(hub.joined);
    CHECK(hub.desk.texts == std::vector<std::string>{"salam", "günaydın"});
}

TEST_CASE("web socket client: a frame that breaks the protocol closes with its code") {
    auto closedWith = [](const std::string& bytes) {
        Scripted hub(granted() + bytes);
        REQUIRE(hub.joined);
        hub.server->close();
        CHECK(hub.desk.waitClosed());
        return hub.desk.closed;
    };
    std::string masked;
    websocket::appendFrame(masked, websocket::Opcode::Text, "x", 1u);
    CHECK(closedWith(masked) == 1002);
    CHECK(closedWith(frame(0xC1, "x")) == 1002);
    CHECK(closedWith(frame(0x81, "\xC3\x28")) == 1007);
    CHECK(closedWith(std::string("\x81\x7F\x00\x00\x00\x01\x00\x00\x00\x00", 10)) == 1009);
}

TEST_CASE("web socket client: every frame it sends is masked, each with another key") {
    Scripted hub(granted());
    REQUIRE(hub.joined);
    std::size_t request = hub.server->unexpected().size();
    hub.desk.send("same");
    hub.desk.send("same");
    hub.site.settle();
    std::string sent = hub.server->unexpected().substr(request);
    REQUIRE(sent.size() == 20);
    CHECK(sent.substr(2, 4) != sent.substr(12, 4));
    websocket::FrameReader server(websocket::Role::Server, 100);
    server.receive(sent);
    for (int i = 0; i < 2; ++i) {
        auto event = server.next();
        REQUIRE(event);
        CHECK(std::get<websocket::Message>(*event).data == "same");
    }
}

TEST_CASE("web socket client: a dead link is noticed within 15 seconds") {
    Scripted hub(granted());
    REQUIRE(hub.joined);
    std::size_t request = hub.server->unexpected().size();
    hub.site.advance(4s);
    CHECK(hub.server->unexpected().size() == request);
    hub.site.advance(2s);
    CHECK(hub.server->unexpected().substr(request, 2) == "\x89\x80"); // a ping
    hub.site.advance(5s);
    CHECK_FALSE(hub.desk.closed);
    hub.site.advance(3s);
    CHECK(hub.desk.waitClosed());
    CHECK(hub.desk.closed == 1006);
}

TEST_CASE("web socket client: a hub that fetches slowly is not taken for dead") {
    Site site;
    auto server = std::make_shared<test::ScriptServer>(site.io.get_executor());
    server->say(granted());
    auto valve = std::make_unique<Valve>(server, site.io.get_executor());
    Valve& way = *valve;
    DeskSocket desk(site);
    REQUIRE(desk.joinOver(std::move(valve)));
    desk.send("much");
    site.settle();
    site.advance(11s);
    way.opened.notify();
    site.settle();
    site.advance(11s);
    CHECK_FALSE(desk.closed);
    site.advance(2s);
    CHECK(desk.waitClosed());
}

TEST_CASE("web socket client: a quiet link that answers pings stays") {
    Site site;
    DeskSocket desk(site);
    REQUIRE(desk.join());
    site.advance(60s);
    CHECK_FALSE(desk.closed);
    desk.send("still here");
    CHECK(desk.next() == "still here");
}

TEST_CASE("web socket client: the server's good-bye and the reason's code are heard") {
    Site site;
    DeskSocket desk(site);
    REQUIRE(desk.join());
    desk.send("hello");
    CHECK(desk.next() == "hello");
    site.handler.sockets.front()->close(4001, "signed out");
    CHECK(desk.waitClosed());
    CHECK(desk.closed == 4001);
}

TEST_CASE("web socket client: its own good-bye is answered, and a dropped socket says 1001") {
    Site site;
    DeskSocket polite(site);
    REQUIRE(polite.join());
    polite.socket->close(1000, "bye");
    CHECK(polite.waitClosed());
    CHECK(polite.closed == 1000);
    DeskSocket dropped(site);
    REQUIRE(dropped.join());
    dropped.socket.reset();
    CHECK(test::runUntil(site.io, [&] { return site.handler.closed.size() == 2; }));
    CHECK(site.handler.closed == std::vector<std::uint16_t>{1000, 1001});
    CHECK_FALSE(dropped.closed);
}

TEST_CASE("web socket client: a good-bye that is never answered ends at its limit") {
    Scripted hub(granted());
    REQUIRE(hub.joined);
    hub.desk.socket->close(1000, {});
    hub.site.advance(4s);
    CHECK_FALSE(hub.desk.closed);
    hub.site.advance(2s);
    CHECK(hub.desk.waitClosed());
    CHECK(hub.desk.closed == 1000);
    CHECK(hub.server->closedByClient());
}

TEST_CASE("web socket client: a hub that fetches nothing is cut at the buffer's limit") {
    WebSocketLimits limits = hubLinkLimits();
    limits.buffered = 1000;
    Scripted hub(granted(), limits);
    REQUIRE(hub.joined);
    for (int i = 0; i < 12; ++i) hub.desk.send(std::string(100, 'x'));
    CHECK(hub.desk.waitClosed());
    CHECK(hub.desk.closed == 1008);
}

TEST_CASE("web socket client: a message over the limit closes with 1009") {
    Site site;
    WebSocketLimits limits = hubLinkLimits();
    limits.message = 100;
    DeskSocket desk(site);
    REQUIRE(desk.join(desk.plain("/echo"), limits));
    desk.send(std::string(101, 'x'));
    CHECK(desk.waitClosed());
    CHECK(desk.closed == 1009);
}

TEST_CASE("web socket client: paused reading makes the hub wait and loses nothing") {
    Site site;
    DeskSocket desk(site);
    REQUIRE(desk.join());
    desk.socket->setReading(false);
    for (int i = 1; i <= 4; ++i) desk.send(std::to_string(i));
    CHECK(test::runUntil(site.io, [&] { return site.handler.texts.size() == 4; }));
    site.settle();
    CHECK(desk.texts.empty());
    desk.socket->setReading(true);
    for (int i = 1; i <= 4; ++i) CHECK(desk.next() == std::to_string(i));
}

TEST_CASE("web socket client: the owner may drop the socket from inside its own callback") {
    Site site;
    DeskSocket desk(site);
    REQUIRE(desk.join());
    WebSocket::Events events;
    events.message = [&](std::string_view) { desk.socket.reset(); };
    events.closed = [&](std::uint16_t code) { desk.closed = code; };
    desk.socket->listen(std::move(events));
    desk.send("x");
    CHECK(test::runUntil(site.io, [&] { return !site.handler.closed.empty(); }));
    CHECK(site.handler.closed.front() == 1001);
    CHECK_FALSE(desk.closed);
}
