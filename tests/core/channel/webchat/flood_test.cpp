#include "tests/core/channel/webchat/chat_site.hpp"

#include <array>

using namespace santral;
using namespace santral::test;
using namespace std::chrono_literals;

TEST_CASE("web chat: a flooding page is refused, then closed, and the hub hears none of the excess") {
    ChatSite site;
    Page::Memory bad;
    Page flood(site, bad, "127.0.0.9");
    REQUIRE(flood.arrive());
    for (int i = 0; i < 500; ++i) flood.write("spam");
    Page::Memory good;
    Page quiet(site, good);
    REQUIRE(quiet.arrive());
    quiet.write("Merhaba");
    CHECK(quiet.await("ack"));
    CHECK(flood.socket().waitClosed());
    CHECK(flood.socket().closeCode() == 1008);
    CHECK(site.hub.received_ <= 11); // ten at once, and the quiet one's
}

TEST_CASE("web chat: after too fast a start the rest goes through at the rate of the wire") {
    ChatSite site;
    Page::Memory memory;
    Page page(site, memory);
    REQUIRE(page.arrive());
    site.hub.hold = false;
    for (int i = 0; i < 8; ++i) page.write("x");
    while (!memory.queue.empty()) REQUIRE(page.next());
    for (int i = 0; i < 3; ++i) page.write("y");
    auto error = page.await("error");
    REQUIRE(error);
    CHECK(error->at("code") == "rate");
    CHECK(error->at("wait").as_int64() == 500);
    while (memory.queue.size() > 1) REQUIRE(page.next());
    site.advance(500ms);
    page.resend();
    CHECK(page.await("ack"));
    CHECK(memory.queue.empty());
}

TEST_CASE("web chat: one address cannot open more pages than its share") {
    webchat::Limits limits;
    limits.perAddress = 3;
    ChatSite site(limits);
    std::vector<std::unique_ptr<SocketClient>> crowd;
    for (int i = 0; i < 3; ++i) {
        crowd.push_back(std::make_unique<SocketClient>(
            site.io, SocketClient::Wish{site.port, "/chat", kShop, "127.0.0.9"}));
        REQUIRE(crowd.back()->open());
    }
    SocketClient fourth(site.io, {site.port, "/chat", kShop, "127.0.0.9"});
    CHECK_FALSE(fourth.open());
    CHECK(fourth.refusedWith() == 429);
    SocketClient other(site.io, {site.port, "/chat", kShop, "127.0.0.8"});
    CHECK(other.open());
    crowd.clear();
    CHECK(site.until([&] { return site.server->pages() == 1; }));
    SocketClient again(site.io, {site.port, "/chat", kShop, "127.0.0.9"});
    CHECK(again.open());
}

TEST_CASE("web chat: opening again and again from one address is slowed down") {
    webchat::Limits limits;
    limits.opens = {2, 1};
    ChatSite site(limits);
    for (int i = 0; i < 2; ++i) {
        SocketClient client(site.io, {site.port, "/chat", kShop});
        CHECK(client.open());
    }
    SocketClient third(site.io, {site.port, "/chat", kShop});
    CHECK_FALSE(third.open());
    CHECK(third.refusedWith() == 429);
    site.advance(1s);
    SocketClient later(site.io, {site.port, "/chat", kShop});
    CHECK(later.open());
}

TEST_CASE("web chat: many visitors of one address share its rate of messages") {
    webchat::Limits limits;
    limits.addressMessages = {5, 1};
    ChatSite site(limits);
    int refused = 0;
    for (int i = 0; i < 6; ++i) {
        Page::Memory memory;
        Page page(site, memory, "127.0.0.9");
        REQUIRE(page.arrive());
        page.write("x");
        auto answer = page.next();
        REQUIRE(answer);
        if (answer->at("t") == "error") ++refused;
    }
    CHECK(refused == 1);
}

TEST_CASE("web chat: an address without limits may flood, all others may not") {
    net::HttpOptions http;
    http.unlimited = {"127.0.0.7"};
    webchat::Limits limits;
    limits.perAddress = 1;
    ChatSite site(limits, http);
    Page::Memory first, second, third;
    Page load(site, first, "127.0.0.7");
    Page more(site, second, "127.0.0.7");
    REQUIRE(load.arrive());
    REQUIRE(more.arrive());
    for (int i = 0; i < 200; ++i) {
        load.write("x");
        if (i % 8 == 7) { // the messages without answer are counted all the same
            while (!first.queue.empty()) REQUIRE(load.next());
        }
    }
    CHECK(site.hub.received_ == 200);
    Page other(site, third, "127.0.0.8");
    REQUIRE(other.arrive());
    for (int i = 0; i < 11; ++i) {
        other.write("y");
        if (i % 8 == 7) {
            while (!third.queue.empty()) REQUIRE(other.next());
        }
    }
    auto error = other.await("error");
    REQUIRE(error);
    CHECK(error->at("code") == "rate");
}

TEST_CASE("web chat: what the disk does not take yet waits with the visitors, and nothing is refused") {
    webchat::Limits limits;
    limits.pending = 2;
    ChatSite site(limits);
    Page::Memory first, second;
    Page eager(site, first);
    Page quiet(site, second);
    REQUIRE(eager.arrive());
    REQUIRE(quiet.arrive());
    site.hub.hold = true;
    for (int i = 0; i < 6; ++i) eager.write("x");
    REQUIRE(site.until([&] { return site.hub.received_ == 2; }));
    site.settle();
    CHECK(site.hub.received_ == 2);
    site.hub.hold = false;
    site.hub.releaseAll();
    quiet.write("y");
    REQUIRE(quiet.await("ack"));
    while (!first.queue.empty()) REQUIRE(eager.await("ack"));
    CHECK(first.items.size() == 6);
    CHECK(site.hub.received_ == 7);
}

TEST_CASE("web chat: every page that had to wait is read again, though none that was read before says more") {
    webchat::Limits limits;
    limits.pending = 2;
    ChatSite site(limits);
    std::array<Page::Memory, 4> memories;
    std::vector<std::unique_ptr<Page>> pages;
    for (Page::Memory& memory : memories) {
        pages.push_back(std::make_unique<Page>(site, memory));
        REQUIRE(pages.back()->arrive());
    }
    site.hub.hold = true;
    pages[0]->write("x");
    for (auto& page : pages) page->write("x");
    REQUIRE(site.until([&] { return site.hub.received_ == 5; }));
    site.hub.hold = false;
    site.hub.releaseAll();
    pages.back()->write("y"); // the last that was stopped
    REQUIRE(site.until([&] { return site.hub.received_ == 6; }));
    while (!memories.back().queue.empty()) REQUIRE(pages.back()->await("ack"));
    CHECK(memories.back().items.size() == 2);
}
