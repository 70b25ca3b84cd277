#include "tests/core/channel/webchat/chat_site.hpp"

#include <set>

using namespace santral;
using namespace santral::test;
using namespace std::chrono_literals;
namespace json = boost::json;

namespace {

std::string code(const std::optional<Page::Frame>& frame) {
    return frame && frame->contains("code") ? std::string(frame->at("code").as_string()) : "no code";
}

std::vector<std::string> textsOf(const ScriptedPort::Chat& chat) {
    std::vector<std::string> out;
    for (const auto& item : chat.items) out.push_back(item.text);
    return out;
}

std::vector<std::string> textsOf(const Page::Memory& memory) {
    std::vector<std::string> out;
    for (const auto& [n, text] : memory.items) out.push_back(text);
    return out;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("web chat: a visitor writes, the agent answers, both are there after a reload") {
    ChatSite site;
    Page::Memory memory;
    Page page(site, memory);
    REQUIRE(page.arrive());
    CHECK(memory.token.size() == 43);
    page.write("Merhaba");
    REQUIRE(page.await("ack"));
    site.hub.say(page.key(), "Buyurun");
    REQUIRE(page.await("message"));
    page.drop();

    Page reloaded(site, memory);
    memory.items.clear(); // a new page holds nothing
    REQUIRE(reloaded.arrive());
    CHECK(textsOf(memory) == Texts{"Merhaba", "Buyurun"});
    CHECK(site.hub.chats.size() == 1);
}

TEST_CASE("web chat: the ack comes only after the hub has it on disk") {
    ChatSite site;
    Page::Memory memory;
    Page page(site, memory);
    REQUIRE(page.arrive());
    site.hub.hold = true;
    page.write("Merhaba");
    REQUIRE(site.until([&] { return site.hub.received_ == 1; }));
    site.settle();
    CHECK_FALSE(page.hasNext());
    site.hub.releaseAll();
    CHECK(page.await("ack"));
}

// The network is lost after every number of frames of the conversation, on the way there and on the way back.
TEST_CASE("web chat: nothing is lost or doubled wherever the network breaks") {
    const Texts kTexts{"bir", "iki", "üç"};
    for (int lost = 0; lost < 14; ++lost) {
        INFO("network lost after " << lost << " steps");
        ChatSite site;
        Page::Memory memory;
        int steps = 0;
        std::string visitor;
        auto broke = [&] { return steps++ == lost; };
        auto talk = [&](Page& page) { // false: the network is gone
            if (broke()) return false;
            if (!page.arrive()) return false;
            visitor = page.key();
            if (broke()) return false;
            page.resend();
            while (memory.made < 3) {
                page.write(kTexts.at(static_cast<std::size_t>(memory.made)));
                if (broke()) return false;
                site.settle(); // the hub has it, the page has not heard of it
                if (broke()) return false;
            }
            if (site.hub.chats[visitor].items.size() < 4) site.hub.say(visitor, "dört");
            if (broke()) return false;
            while (!memory.queue.empty() || memory.items.size() < 4) {
                if (!page.next() || broke()) return false;
            }
            return true;
        };
        bool done = false;
        for (int attempt = 0; attempt < 3 && !done; ++attempt) {
            Page page(site, memory);
            done = talk(page);
            if (!done && attempt == 0 && lost % 2 == 1) { // and the hub was killed at the same moment
                site.stop();
                site.start();
            }
        }
        REQUIRE(done);
        std::multiset<std::string> stored;
        for (const auto& [key, chat] : site.hub.chats) {
            for (const auto& item : chat.items) stored.insert(item.text);
        }
        CHECK(stored == std::multiset<std::string>{"bir", "iki", "üç", "dört"});
        CHECK(textsOf(memory) == textsOf(site.hub.chats[visitor]));
    }
}

TEST_CASE(
    "web chat: coming back while the hub is still writing stores the message once, for the same visitor") {
    ChatSite site;
    Page::Memory memory;
    Page page(site, memory);
    REQUIRE(page.arrive());
    std::string token = memory.token;
    site.hub.hold = true;
    page.write("Merhaba");
    REQUIRE(site.until([&] { return site.hub.received_ == 1; }));
    page.drop();
    Page again(site, memory);
    REQUIRE(again.arrive());
    CHECK(memory.token == token);
    again.resend();
    REQUIRE(site.until([&] { return site.hub.received_ == 2; }));
    site.hub.releaseAll();
    REQUIRE(again.await("ack"));
    CHECK(site.hub.chats.size() == 1);
    CHECK(textsOf(site.hub.chats.begin()->second) == Texts{"Merhaba"});
}

TEST_CASE("web chat: every page of a visitor hears everything once, in order") {
    ChatSite site;
    Page::Memory first;
    Page one(site, first);
    REQUIRE(one.arrive());
    one.write("birinci");
    REQUIRE(one.await("ack"));
    Page::Memory second = first;
    second.made = 100;
    Page two(site, second);
    REQUIRE(two.arrive());
    two.write("ikinci");
    one.write("üçüncü");
    REQUIRE(two.await("ack"));
    REQUIRE(one.await("ack"));
    site.hub.say(one.key(), "cevap");
    site.settle();
    while (one.hasNext()) one.next();
    while (two.hasNext()) two.next();
    CHECK(textsOf(first) == textsOf(site.hub.chats[one.key()]));
    CHECK(textsOf(second) == textsOf(first));

    one.send({{"t", "seen"}, {"read", 4}, {"delivered", 4}});
    auto seen = two.await("seen");
    REQUIRE(seen);
    CHECK(seen->at("own") == 4);
    CHECK(site.hub.heard.back() == "seen 4 4");
}

TEST_CASE("web chat: two pages may send the same waiting message; both get the ack, it is stored once") {
    ChatSite site;
    Page::Memory first;
    Page one(site, first);
    REQUIRE(one.arrive());
    Page::Memory second = first;
    Page two(site, second);
    REQUIRE(two.arrive());
    site.hub.hold = true;
    one.write("aynı");
    two.write("aynı"); // the same id: both have made one message
    REQUIRE(site.until([&] { return site.hub.received_ == 2; }));
    site.hub.releaseAll();
    CHECK(one.await("ack"));
    CHECK(two.await("ack"));
    site.settle();
    CHECK_FALSE(one.hasNext());
    CHECK_FALSE(two.hasNext());
    CHECK(site.hub.chats[one.key()].items.size() == 1);
}

TEST_CASE("web chat: a token that nobody gave out makes a new visitor") {
    ChatSite site;
    Page::Memory memory;
    memory.token = std::string(43, 'a');
    memory.items[7] = "from another life";
    Page page(site, memory);
    REQUIRE(page.arrive());
    CHECK(memory.token != std::string(43, 'a'));
    CHECK(memory.items.empty());
}

TEST_CASE("web chat: a visitor that was erased starts anew, another brand's token is none") {
    ChatSite site;
    Page::Memory memory;
    Page page(site, memory);
    REQUIRE(page.arrive());
    page.write("Merhaba");
    REQUIRE(page.await("ack"));
    std::string token = memory.token;
    page.drop();
    site.hub.chats.clear();
    Page again(site, memory);
    REQUIRE(again.arrive());
    CHECK(memory.token != token);
    CHECK(memory.items.empty());
}

TEST_CASE("web chat: signals go both ways and are kept nowhere") {
    ChatSite site;
    Page::Memory memory;
    Page page(site, memory);
    REQUIRE(page.arrive());
    page.send({{"t", "typing"}, {"on", true}});
    page.send({{"t", "page"}, {"url", "https://shop.example/cart"}});
    REQUIRE(site.until([&] { return site.hub.heard.size() == 3; }));
    CHECK(site.hub.heard ==
          Texts{"present https://shop.example/boots", "typing on", "moved https://shop.example/cart"});
    site.server->typing(page.key(), true, webchat::Face{"Elif", "E"});
    auto typing = page.await("typing");
    REQUIRE(typing);
    CHECK(typing->at("from").at("name") == "Elif");
    site.server->available(false);
    auto status = page.await("status");
    REQUIRE(status);
    CHECK(status->at("status") == "away");
    site.server->agent(page.key(), webchat::Face{"Elif", "E"});
    CHECK(page.await("status")->at("agent").at("initials") == "E");
    page.drop();
    REQUIRE(site.until([&] { return site.hub.heard.back() == "gone"; }));
    CHECK_FALSE(site.server->isPresent(page.key()));
    CHECK(site.hub.chats.empty());
}

TEST_CASE("web chat: name and address are stored and told to the other pages") {
    ChatSite site;
    Page::Memory memory;
    Page one(site, memory);
    REQUIRE(one.arrive());
    Page::Memory second = memory;
    Page two(site, second);
    REQUIRE(two.arrive());
    std::string id = "1d000000000000000000000000000001";
    one.send({{"t", "identify"}, {"id", id}, {"name", "Deniz"}, {"email", "deniz@example.com"}});
    CHECK(one.await("identified")->at("id").as_string() == id);
    CHECK(two.await("identified")->at("email") == "deniz@example.com");
    one.send({{"t", "identify"}, {"id", id}, {"email", "nonsense"}});
    CHECK(code(one.await("error")) == "email");
}

TEST_CASE("web chat: what the hub refuses is said by name, and when to try again") {
    ChatSite site;
    Page::Memory memory;
    Page page(site, memory);
    REQUIRE(page.arrive());
    auto refusedWith = [&](Errc why) {
        site.hub.refuse = why;
        std::string id = page.write("x");
        auto error = page.await("error");
        REQUIRE(error);
        CHECK(error->at("about").as_string() == id);
        return code(error) + (error->contains("wait") ? " later" : "");
    };
    CHECK(refusedWith(Errc::Denied) == "refused");
    CHECK(refusedWith(Errc::Full) == "busy later");
    CHECK(refusedWith(Errc::NotFound) == "file");
}

TEST_CASE("web chat: a page of another shop is refused before anything happens") {
    ChatSite site;
    for (const std::string origin :
         {"https://evil.example", "http://shop.example", "https://shop.example:8443", ""}) {
        SocketClient client(site.io, {site.port, "/chat", origin});
        CHECK_FALSE(client.open());
        CHECK(client.refusedWith() == 403);
    }
    std::string own = "http://127.0.0.1:" + std::to_string(site.port);
    SocketClient sample(site.io, {site.port, "/chat", own}); // the sample shop, served from here
    CHECK(sample.open());
    SocketClient other(site.io, {site.port, "/chat", "https://other.example"});
    REQUIRE(other.open()); // known, but not for this brand
    other.send(R"({"t":"hello","v":1,"brand":"shop"})");
    CHECK(other.next() == R"({"t":"error","code":"brand","about":"hello"})");
    CHECK(other.waitClosed());
    CHECK(other.closeCode() == 4000);
}

TEST_CASE("web chat: a page that offers compression gets none") {
    ChatSite site;
    SocketClient::Wish wish{site.port, "/chat", kShop};
    wish.deflate = true;
    SocketClient client(site.io, wish);
    REQUIRE(client.open());
    CHECK_FALSE(client.deflates());
}

TEST_CASE("web chat: an own origin is a numeric address or localhost, not a name that points here") {
    CHECK(webchat::isOwnOrigin("http://127.0.0.1:8080", "127.0.0.1:8080"));
    CHECK(webchat::isOwnOrigin("http://localhost:8080", "localhost:8080"));
    CHECK(webchat::isOwnOrigin("http://[::1]:8080", "[::1]:8080"));
    CHECK_FALSE(webchat::isOwnOrigin("http://evil.example:8080", "evil.example:8080"));
    CHECK_FALSE(webchat::isOwnOrigin("http://127.0.0.1:8081", "127.0.0.1:8080"));
    CHECK_FALSE(webchat::isOwnOrigin("", ""));
    CHECK(webchat::Origins({"https://Shop.example:443/"}).allows("https://shop.example"));
    CHECK_FALSE(webchat::Origins({"https://shop.example"}).allows("https://shop.example.evil.example"));
    CHECK(webchat::Origins({"*"}).allows("null"));
}

TEST_CASE("web chat: too long a text gets a clear answer, too big a frame ends the connection") {
    ChatSite site;
    Page::Memory memory;
    Page page(site, memory);
    REQUIRE(page.arrive());
    page.write(std::string(8001, 'x'));
    CHECK(code(page.await("error")) == "too_long");
    page.write("short");
    CHECK(page.await("ack"));
    page.write(std::string(70'000, 'x'));
    CHECK(page.socket().waitClosed());
    CHECK(page.socket().closeCode() == 1009);
}

TEST_CASE("web chat: a connection that never says hello is closed") {
    ChatSite site;
    SocketClient silent(site.io, {site.port, "/chat", kShop});
    REQUIRE(silent.open());
    site.settle();
    site.advance(9s);
    CHECK(site.server->pages() == 1);
    site.advance(2s);
    CHECK(silent.waitClosed());
    CHECK(silent.closeCode() == 1008);
}

TEST_CASE("web chat: the oldest page goes when a visitor opens too many") {
    webchat::Limits limits;
    limits.pages = 2;
    ChatSite site(limits);
    Page::Memory memory;
    Page one(site, memory);
    REQUIRE(one.arrive());
    Page two(site, memory);
    REQUIRE(two.arrive());
    Page three(site, memory);
    REQUIRE(three.arrive());
    CHECK(one.socket().waitClosed());
    CHECK(one.socket().closeCode() == 1008);
    site.settle();
    CHECK(site.server->pages() == 2);
}

TEST_CASE("web chat: stopping tells the pages to come back") {
    ChatSite site;
    Page::Memory memory;
    Page page(site, memory);
    REQUIRE(page.arrive());
    bool stopped = false;
    asio::co_spawn(site.io, site.stopping(stopped), asio::detached);
    auto bye = page.await("bye");
    REQUIRE(bye);
    CHECK(bye->at("reason") == "restart");
    CHECK(page.socket().waitClosed());
    CHECK(page.socket().closeCode() == 1001);
    CHECK(site.until([&] { return stopped; }));
    CHECK(site.server->pages() == 0);
}

TEST_CASE("web chat: an answer of the hub that comes after the server's end does no harm") {
    ChatSite site;
    Page::Memory memory;
    Page page(site, memory);
    REQUIRE(page.arrive());
    site.hub.hold = true;
    page.write("x");
    REQUIRE(site.until([&] { return !site.hub.held.empty(); }));
    auto late = site.hub.held;
    site.stop();
    for (const auto& answer : late) answer();
    CHECK(site.hub.chats.begin()->second.items.size() == 1);
}

TEST_CASE("web chat: the look of a brand is in the welcome, and any page may ask for it before") {
    ChatSite site;
    site.hub.title = "Canlı destek";
    site.hub.brandLook = {"#0a7f5a", "left", "dark"};
    const std::string look = R"({"accent":"#0a7f5a","side":"left","theme":"dark"})";
    SocketClient client(site.io, {site.port, "/chat", kShop});
    REQUIRE(client.open());
    client.send(R"({"t":"hello","v":1,"brand":"shop","lang":"tr"})");
    auto welcome = json::parse(*client.next()).as_object();
    CHECK(json::serialize(welcome.at("brand").at("look")) == look);
    CHECK(welcome.at("brand").at("title") == "Canlı destek");

    auto asked = site.request("GET /look/shop HTTP/1.1\r\nHost: hub\r\n\r\n");
    CHECK(asked.status == 200);
    CHECK(asked.body == look);
    CHECK(asked.header("Access-Control-Allow-Origin") == "*");
    CHECK(asked.header("Cache-Control") == "no-cache"); // a change is seen with the next page
    CHECK(site.request("GET /look/nobody HTTP/1.1\r\nHost: hub\r\n\r\n").status == 404);
}
