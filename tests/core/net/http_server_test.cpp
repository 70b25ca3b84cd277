#include "core/net/http_server.hpp"

#include "tests/support/echo_site.hpp"

using namespace santral;
using namespace santral::net;
using test::Site;
using namespace std::chrono_literals;

namespace {

const std::string kHandshake =
    "GET /echo HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";

} // namespace

TEST_CASE("http server: requests on one connection are answered in order") {
    Site site;
    test::RawClient client(site.io, site.port);
    client.send(
        "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\noneGET /b HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(client.answer().body == "/a:one:127.0.0.1");
    CHECK(client.answer().body == "/b::127.0.0.1");
    client.send("GET /c HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    CHECK(client.answer().header("Connection") == "close");
    CHECK(client.waitClosed());
}

TEST_CASE("http server: an entity tag saves the second transfer, HEAD saves the first") {
    Site site;
    site.handler.page.headers.push_back({"ETag", "\"v1\""});
    CHECK(site.get("/page").body == "<p>hi</p>");
    test::HttpAnswer same = site.get("/page", "If-None-Match: \"v0\", \"v1\"\r\n");
    CHECK(same.status == 304);
    CHECK(same.body.empty());
    test::RawClient client(site.io, site.port);
    client.send("HEAD /page HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(client.answer(true).header("Content-Length") == "9");
    CHECK(client.answer().body == "/b::127.0.0.1");
}

TEST_CASE("http server: a large answer arrives whole") {
    Site site;
    CHECK(site.get("/big").body == *site.handler.big.body);
}

TEST_CASE("http server: a body over the limit is refused before it is read, and the client hears why") {
    Site site;
    test::RawClient client(site.io, site.port);
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 70000\r\n\r\n" + std::string(70'000, 'x'));
    test::HttpAnswer answer = client.answer();
    CHECK(answer.status == 413);
    CHECK(answer.body == "refused");
    CHECK(client.waitClosed());
}

TEST_CASE("http server: an upload lands in a file; a broken one leaves none") {
    Site site;
    std::string bytes(500'000, '\1');
    bytes += "end";
    std::string head = "POST /save HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(bytes.size());
    test::RawClient client(site.io, site.port);
    client.send(head + "\r\nExpect: 100-continue\r\n\r\n");
    CHECK(client.answer().status == 100);
    client.send(bytes);
    CHECK(client.answer().body == "saved");
    CHECK(site.handler.saved == bytes);

    test::RawClient broken(site.io, site.port);
    broken.send(head + "\r\n\r\nhalf of it");
    CHECK(test::runUntil(site.io, [&] { return !std::filesystem::is_empty(site.folder.path()); }));
    broken.close();
    CHECK(test::runUntil(site.io, [&] { return std::filesystem::is_empty(site.folder.path()); }));
}

TEST_CASE("http server: a request with two lengths is refused and nothing behind it is read") {
    Site site;
    test::RawClient client(site.io, site.port);
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
                "0\r\n\r\nGET /admin HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(client.answer().status == 400);
    CHECK(client.answer().status == 0);
    CHECK(client.waitClosed());
}

TEST_CASE("http server: a head that trickles in is cut at its time limit") {
    Site site;
    test::RawClient slow(site.io, site.port);
    test::RawClient mute(site.io, site.port);
    slow.send("GET / HTTP/1.1\r\nHo");
    CHECK(test::runUntil(site.io, [&] { return site.server.connections() == 2; }));
    site.settle();
    site.advance(9s);
    CHECK(site.server.connections() == 2);
    site.advance(2s);
    CHECK(slow.answer().status == 408);
    CHECK(slow.waitClosed());
    CHECK(mute.waitClosed());
    CHECK(test::runUntil(site.io, [&] { return site.server.connections() == 0; }));
}

TEST_CASE("http server: one address cannot take all connections") {
    HttpOptions options;
    options.limits.connectionsPerAddress = 3;
    Site site(options);
    std::vector<std::unique_ptr<test::RawClient>> crowd;
    for (int i = 0; i < 3; ++i)
        crowd.push_back(std::make_unique<test::RawClient>(site.io, site.port, "127.0.0.2"));
    CHECK(test::runUntil(site.io, [&] { return site.server.connections() == 3; }));
    test::RawClient fourth(site.io, site.port, "127.0.0.2");
    CHECK(fourth.answer().status == 429);
    CHECK(site.get("/other").status == 200);
    crowd.pop_back();
    CHECK(test::runUntil(site.io, [&] { return site.server.connections() <= 3; }));
}

TEST_CASE("http server: too many requests of an address get 429 and a time to come back") {
    HttpOptions options;
    options.limits.requests = {2, 1};
    Site site(options);
    test::RawClient client(site.io, site.port);
    const std::string request = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n";
    client.send(request + request + request);
    CHECK(client.answer().status == 200);
    CHECK(client.answer().status == 200);
    test::HttpAnswer refused = client.answer();
    CHECK(refused.status == 429);
    CHECK(refused.header("Retry-After") == "2");
    site.timers.advance(2s);
    CHECK(site.get("/a").status == 200);
}

TEST_CASE("http server: who opens connections in a rush is refused before anything is read") {
    HttpOptions options;
    options.limits.requests = {3, 1};
    Site site(options);
    std::vector<std::unique_ptr<test::RawClient>> crowd;
    for (int i = 0; i < 3; ++i)
        crowd.push_back(std::make_unique<test::RawClient>(site.io, site.port, "127.0.0.2"));
    CHECK(test::runUntil(site.io, [&] { return site.server.connections() == 3; }));
    crowd.clear();
    CHECK(test::runUntil(site.io, [&] { return site.server.connections() == 0; }));
    test::RawClient fourth(site.io, site.port, "127.0.0.2");
    test::HttpAnswer refused = fourth.answer(); // though it asked for nothing
    CHECK(refused.status == 429);
    CHECK(refused.header("Retry-After") == "2");
    CHECK(site.get("/other").status == 200);
    site.timers.advance(2s);
    test::RawClient later(site.io, site.port, "127.0.0.2");
    later.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(later.answer().status == 200);
}

TEST_CASE("http server: only a trusted proxy may say who the client is") {
    Site plain;
    CHECK(plain.get("/a", "X-Forwarded-For: 203.0.113.7\r\n").body == "/a::127.0.0.1");
    HttpOptions options;
    options.trustedProxies = {"127.0.0.1"};
    Site behind(options);
    CHECK(behind.get("/a", "X-Forwarded-For: 10.0.0.1, 203.0.113.7\r\n").body == "/a::203.0.113.7");
}

TEST_CASE("http server: a handler that never answers does not hold the client for ever") {
    Site site;
    test::RawClient client(site.io, site.port);
    client.send("GET /silent HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(test::runUntil(site.io, [&] { return site.handler.waiting.size() == 1; }));
    site.settle();
    site.advance(61s);
    CHECK(client.answer().status == 503);
    site.handler.waiting.front()(textResponse(200, "late")); // nobody is there any more; must do no harm
}

TEST_CASE("http server: texts of a WebSocket come back in order, long and short") {
    Site site;
    test::SocketClient client(site.io, {site.port, "/echo"});
    REQUIRE(client.open());
    std::string longest(60'000, 'z');
    client.send("bir");
    client.send(longest);
    client.send("iki");
    CHECK(client.next() == "bir");
    CHECK(client.next() == longest);
    CHECK(client.next() == "iki");
    client.close();
    CHECK(client.waitClosed());
    CHECK(test::runUntil(site.io, [&] { return site.handler.closed == std::vector<std::uint16_t>{1000}; }));
}

TEST_CASE("http server: a handshake of the wrong version is told the right one") {
    Site site;
    test::RawClient client(site.io, site.port);
    std::string wrong = kHandshake;
    wrong.replace(wrong.find("Version: 13"), 11, "Version: 12");
    client.send(wrong);
    test::HttpAnswer answer = client.answer();
    CHECK(answer.status == 426);
    CHECK(answer.header("Sec-WebSocket-Version") == "13");
    CHECK(site.get("/echo").status == 426);
}

TEST_CASE("http server: a message too big closes with 1009, binary with 1003, bad text with 1007") {
    Site site;
    test::SocketClient big(site.io, {site.port, "/echo"});
    REQUIRE(big.open());
    big.send(std::string(70'000, 'x'));
    CHECK(big.waitClosed());
    CHECK(big.closeCode() == 1009);
    test::SocketClient binary(site.io, {site.port, "/echo"});
    REQUIRE(binary.open());
    binary.sendBinary("x");
    CHECK(binary.waitClosed());
    CHECK(binary.closeCode() == 1003);
    test::SocketClient broken(site.io, {site.port, "/echo"});
    REQUIRE(broken.open());
    broken.send("\xC3\x28");
    CHECK(broken.waitClosed());
    CHECK(broken.closeCode() == 1007);
    CHECK(site.handler.texts.empty());
}

TEST_CASE("http server: the owner may drop a socket from inside its own callback") {
    Site site;
    test::SocketClient client(site.io, {site.port, "/echo"});
    REQUIRE(client.open());
    client.send("drop");
    CHECK(client.waitClosed());
    CHECK(client.closeCode() == 1001);
    CHECK(site.handler.closed.empty());
}

TEST_CASE("http server: many texts of one turn leave in few writes and none is lost") {
    Site site;
    site.handler.socketLimits.buffered = 64 * 1024 * 1024;
    test::SocketClient client(site.io, {site.port, "/echo"});
    REQUIRE(client.open());
    CHECK(test::runUntil(site.io, [&] { return !site.handler.sockets.empty(); }));
    auto text = std::make_shared<const std::string>(1000, 'm');
    for (int i = 0; i < 20'000; ++i) site.handler.sockets.front()->send(text);
    int heard = 0;
    while (heard < 20'000 && client.next()) ++heard;
    CHECK(heard == 20'000);
    CHECK(site.handler.sockets.front()->buffered() == 0);
}

TEST_CASE("http server: a client that does not read is cut at the buffer's limit") {
    Site site;
    test::SocketClient client(site.io, {site.port, "/echo"});
    REQUIRE(client.open());
    client.setReading(false);
    CHECK(test::runUntil(site.io, [&] { return !site.handler.sockets.empty(); }));
    auto text = std::make_shared<const std::string>(10'000, 'm');
    bool cut = test::runUntil(site.io, [&] {
        if (site.handler.closed.empty()) site.handler.sockets.front()->send(text);
        return !site.handler.closed.empty();
    });
    CHECK(cut);
    CHECK(site.handler.closed.front() == 1008);
}

TEST_CASE("http server: paused reading makes the other side wait and loses nothing") {
    Site site;
    test::SocketClient client(site.io, {site.port, "/echo"});
    REQUIRE(client.open());
    client.send("1");
    CHECK(client.next() == "1");
    site.handler.sockets.front()->setReading(false);
    for (int i = 2; i <= 5; ++i) client.send(std::to_string(i));
    site.settle();
    CHECK(site.handler.texts.size() == 1);
    site.handler.sockets.front()->setReading(true);
    for (int i = 2; i <= 5; ++i) CHECK(client.next() == std::to_string(i));
}

TEST_CASE("http server: a silent socket is pinged, then cut") {
    Site site;
    test::RawClient mute(site.io, site.port); // never answers a ping
    mute.send(kHandshake);
    CHECK(mute.answer().status == 101);
    test::SocketClient alive(site.io, {site.port, "/echo"}); // answers by itself
    REQUIRE(alive.open());
    site.advance(119s);
    CHECK(site.handler.closed.empty());
    CHECK(mute.received().find(std::string("\x89\x00", 2)) != std::string::npos);
    site.advance(3s);
    CHECK(test::runUntil(site.io, [&] { return site.handler.closed.size() == 1; }));
    CHECK(site.handler.closed.front() == 1006);
    alive.send("still here");
    CHECK(alive.next() == "still here");
}

TEST_CASE("http server: a flood of pings is closed with 1008") {
    Site site;
    test::RawClient client(site.io, site.port);
    client.send(kHandshake);
    CHECK(client.answer().status == 101);
    std::string pings;
    for (int i = 0; i < 200; ++i) pings += std::string("\x89\x80\x00\x00\x00\x00", 6);
    client.send(pings);
    site.settle();
    site.advance(6s);
    CHECK(client.waitClosed());
    CHECK(test::runUntil(site.io, [&] { return !site.handler.closed.empty(); }));
    CHECK(site.handler.closed.front() == 1008);
}

TEST_CASE("http server: stopping says good-bye to open sockets") {
    auto site = std::make_unique<Site>();
    test::SocketClient client(site->io, {site->port, "/echo"});
    REQUIRE(client.open());
    CHECK(test::runUntil(site->io, [&] { return !site->handler.sockets.empty(); }));
    bool stopped = false;
    asio::co_spawn(site->io, site->stop(stopped), asio::detached);
    CHECK(client.waitClosed());
    CHECK(client.closeCode() == 1001);
    CHECK(test::runUntil(site->io, [&] { return stopped; }));
}
