#include "core/protocol/webchat/session.hpp"

#include "tests/support/catch.hpp"

#include <boost/json.hpp>

using namespace santral;
using namespace santral::webchat;
using namespace std::chrono_literals;
namespace json = boost::json;

namespace {

std::string idText(int number) {
    std::string digits = std::to_string(number);
    return "a" + std::string(31 - digits.size(), '0') + digits;
}
Uuid idOf(int number) {
    return *parseId(idText(number));
}

struct Chat {
    explicit Chat(const Limits& limits = {}) : session(limits) {}

    void say(const std::string& frame) { session.receive(frame, now); }
    void hello() {
        say(R"({"t":"hello","v":1,"brand":"shop"})");
        session.nextAsk();
    }
    void open(std::uint64_t top = 0) {
        hello();
        Welcome welcome;
        welcome.top = top;
        session.welcome(welcome);
        session.takeOutput();
    }
    void message(int number) { say(R"({"t":"message","id":")" + idText(number) + R"(","text":"x"})"); }
    std::size_t asks() {
        std::size_t count = 0;
        while (session.nextAsk()) ++count;
        return count;
    }
    void item(std::uint64_t n, int number) {
        session.item(
            n, idOf(number),
            std::make_shared<const std::string>("{\"t\":\"message\",\"n\":" + std::to_string(n) + "}"));
    }
    // What was sent since the last look: "ack 1", "message 2", "error rate".
    std::vector<std::string> heard() {
        std::vector<std::string> out;
        for (const Text& text : session.takeOutput()) {
            json::object frame = json::parse(*text).as_object();
            std::string line(frame.at("t").as_string());
            if (frame.contains("n")) line += " " + std::to_string(frame.at("n").as_int64());
            if (frame.contains("code")) line += " " + std::string(frame.at("code").as_string());
            out.push_back(line);
        }
        return out;
    }
    using Lines = std::vector<std::string>;

    Session session;
    SteadyPoint now = SteadyPoint(1h);
};

using Lines = Chat::Lines;

} // namespace

TEST_CASE("visitor session: nothing but hello and ping before the welcome") {
    Chat chat;
    chat.say(R"({"t":"ping"})");
    chat.message(1);
    CHECK(chat.heard() == Lines{"pong", "error hello"});
    chat.say(R"({"t":"hello","v":1,"brand":"shop","last":7})");
    auto ask = chat.session.nextAsk();
    REQUIRE(ask);
    CHECK(std::get<Hello>(*ask).last == 7);
    chat.message(1);
    chat.hello();
    CHECK(chat.heard() == Lines{"error hello", "error hello"});
    chat.session.welcome({});
    CHECK(chat.heard() == Lines{"welcome"});
    CHECK_FALSE(chat.session.goodbye());
}

TEST_CASE("visitor session: another version and an unknown brand are sent away for good") {
    Chat version;
    version.say(R"({"t":"hello","v":2,"brand":"shop"})");
    CHECK(version.heard() == Lines{"error version"});
    CHECK(version.session.goodbye()->code == 4000);
    Chat brand;
    brand.hello();
    brand.session.refuseHello("brand", std::nullopt);
    CHECK(brand.heard() == Lines{"error brand"});
    CHECK(brand.session.goodbye()->code == 4000);
    Chat busy;
    busy.hello();
    busy.session.refuseHello("busy", 3s);
    CHECK_FALSE(busy.session.goodbye());
    busy.hello();
    busy.session.welcome({});
    CHECK(busy.heard() == Lines{"error busy", "welcome"});
}

TEST_CASE("visitor session: a connection that never says hello is closed") {
    Chat silent;
    silent.session.helloOverdue();
    CHECK(silent.session.goodbye()->code == 1008);
    Chat polite;
    polite.hello();
    polite.session.helloOverdue();
    CHECK_FALSE(polite.session.goodbye());
}

TEST_CASE("visitor session: an own message is heard as ack, once, and everybody else's as message") {
    Chat chat;
    chat.open(5);
    chat.message(1);
    CHECK(chat.asks() == 1);
    chat.item(6, 100);
    chat.session.accepted(idOf(1), {7, {}});
    chat.item(7, 1);
    chat.item(8, 101);
    CHECK(chat.heard() == Lines{"message 6", "ack 7", "message 8"});
}

TEST_CASE("visitor session: the item may arrive before its ack") {
    Chat chat;
    chat.open();
    chat.message(1);
    chat.item(1, 1);
    chat.session.accepted(idOf(1), {1, {}});
    chat.item(2, 2);
    CHECK(chat.heard() == Lines{"ack 1", "message 2"});
}

TEST_CASE("visitor session: a repeat is answered again and asks nothing twice while it waits") {
    Chat chat;
    chat.open();
    chat.message(1);
    chat.message(1);
    CHECK(chat.asks() == 1);
    chat.session.accepted(idOf(1), {1, {}});
    chat.item(2, 100);
    chat.message(1); // the ack was lost
    CHECK(chat.asks() == 1);
    chat.session.accepted(idOf(1), {1, {}});
    CHECK(chat.heard() == Lines{"ack 1", "message 2", "ack 1"});
}

TEST_CASE("visitor session: items that the welcome already covers are not said again") {
    Chat chat;
    chat.open(3);
    chat.item(2, 1);
    chat.item(3, 2);
    chat.item(4, 3);
    CHECK(chat.heard() == Lines{"message 4"});
}

TEST_CASE("visitor session: messages without answer are limited, a refused one makes room") {
    Chat chat;
    chat.open();
    for (int i = 1; i <= 9; ++i) chat.message(i);
    CHECK(chat.asks() == 8);
    CHECK(chat.heard() == Lines{"error rate"});
    chat.session.refused(idText(1), "refused", std::nullopt);
    chat.message(9);
    CHECK(chat.asks() == 1);
    CHECK(chat.heard() == Lines{"error refused"});
}

TEST_CASE("visitor session: one question about history at a time") {
    Chat chat;
    chat.open();
    chat.say(R"({"t":"history","before":9})");
    chat.say(R"({"t":"history","before":5})");
    CHECK(chat.asks() == 1);
    chat.session.history({});
    chat.say(R"({"t":"history","after":5})");
    CHECK(chat.asks() == 1);
    CHECK(chat.heard() == Lines{"error rate", "history"});
}

TEST_CASE("visitor session: too many frames are refused by name, then the connection ends") {
    Limits limits;
    limits.frames = {3, 1};
    Chat chat(limits);
    chat.open(); // one
    chat.say(R"({"t":"ping"})");
    chat.say(R"({"t":"ping"})");
    chat.message(4);
    auto output = chat.session.takeOutput();
    json::object error = json::parse(*output.back()).as_object();
    CHECK(error.at("code") == "rate");
    CHECK(error.at("about").as_string() == idText(4));
    CHECK(error.at("wait") == 1000);
    CHECK(chat.asks() == 0);
    chat.now += 1s;
    chat.say(R"({"t":"ping"})");
    CHECK(chat.heard() == Lines{"pong"});
    for (int i = 0; i < 4; ++i) chat.say(R"({"t":"ping"})");
    CHECK(chat.session.goodbye()->code == 1008);
}

TEST_CASE("visitor session: bye is taken at its word") {
    Chat chat;
    chat.open();
    chat.say(R"({"t":"bye"})");
    CHECK(chat.session.goodbye()->code == 1000);
    chat.message(1);
    CHECK(chat.asks() == 0);
}

TEST_CASE("visitor session: leaving says why and when to come back") {
    Chat chat;
    chat.open();
    chat.session.leave("restart", 500ms, 1001);
    auto output = chat.session.takeOutput();
    CHECK(*output.back() == R"({"t":"bye","reason":"restart","wait":500})");
    CHECK(chat.session.goodbye()->code == 1001);
}
