#include "core/protocol/webchat/codec.hpp"

#include "tests/support/catch.hpp"

#include <boost/json.hpp>

using namespace santral;
using namespace santral::webchat;
namespace json = boost::json;

namespace {

const Limits kLimits;
const std::string kId = "5d1c0000000000000000000000000001";

std::string refusalOf(const std::string& frame) {
    Frame decoded = decode(frame, kLimits);
    auto* refusal = std::get_if<Refusal>(&decoded);
    return refusal ? refusal->code + " " + refusal->about : "taken";
}

template <class T>
T taken(const std::string& frame) {
    Frame decoded = decode(frame, kLimits);
    INFO(frame);
    REQUIRE(std::holds_alternative<T>(decoded));
    return std::get<T>(decoded);
}

std::string message(const std::string& rest) {
    return R"({"t":"message","id":")" + kId + "\"," + rest + "}";
}

} // namespace

TEST_CASE("visitor frames: hello is read whole") {
    auto hello =
        taken<Hello>(R"({"t":"hello","v":1,"brand":"shop","token":"mJ3","lang":"tr-TR","last":41,"new":{},
        "page":{"url":"https://shop.example/boots","title":"Boots","referrer":""}})");
    CHECK(hello.version == 1);
    CHECK(hello.brand == "shop");
    CHECK(hello.token == "mJ3");
    CHECK(hello.language == "tr");
    CHECK(hello.last == 41);
    CHECK(hello.page.title == "Boots");
    CHECK(taken<Hello>(R"({"t":"hello","v":1,"brand":"a","lang":"de"})").language.empty());
}

TEST_CASE("visitor frames: text comes out with plain line breaks, blanks alone count as none") {
    CHECK(taken<Message>(message(R"("text":"bir\r\niki\u0000 \rüç")")).text == "bir\niki \rüç");
    CHECK(refusalOf(message(R"("text":" \n\u00a0\u200b\t")")) == "empty " + kId);
    auto withFile = taken<Message>(message(R"("text":"  ","files":["77000000000000000000000000000001"])"));
    CHECK(withFile.text.empty());
    CHECK(withFile.files.size() == 1);
}

TEST_CASE("visitor frames: limits count characters, not octets") {
    std::string most;
    for (std::size_t i = 0; i < kLimits.text; ++i) most += "ş";
    CHECK(taken<Message>(message("\"text\":\"" + most + "\"")).text == most);
    CHECK(refusalOf(message("\"text\":\"" + most + "x\"")) == "too_long " + kId);
}

TEST_CASE("visitor frames: what is wrong is refused by name") {
    CHECK(refusalOf("not json") == "malformed ");
    CHECK(refusalOf("[]") == "malformed ");
    CHECK(refusalOf(R"({"t":7})") == "malformed ");
    CHECK(refusalOf(R"({"t":"message","id":"5D1C","text":"x"})") == "malformed 5D1C");
    CHECK(refusalOf(R"({"t":"message","id":"00000000000000000000000000000000","text":"x"})") ==
          "malformed 00000000000000000000000000000000");
    CHECK(refusalOf(message(R"("text":7)")) == "malformed " + kId);
    CHECK(refusalOf(message(R"("text":"x","files":"77")")) == "malformed " + kId);
    CHECK(refusalOf(message(R"("text":"x","files":[1])")) == "malformed " + kId);
    std::string six;
    for (int i = 0; i < 6; ++i) six += (i ? ",\"" : "\"") + kId + "\"";
    CHECK(refusalOf(message("\"files\":[" + six + "]")) == "too_many " + kId);
    CHECK(refusalOf(R"({"t":"hello","v":1,"brand":"Shop!"})") == "brand hello");
    CHECK(refusalOf(R"({"t":"hello","v":1,"brand":"a","last":-1})") == "malformed hello");
    CHECK(refusalOf(R"({"t":"history"})") == "malformed history");
    CHECK(refusalOf(R"({"t":"history","after":1,"before":2})") == "malformed history");
    CHECK(refusalOf(R"({"t":"seen","read":1.5})") == "malformed seen");
    CHECK(refusalOf(R"({"t":"typing","on":1})") == "malformed typing");
    CHECK(refusalOf("{\"t\":\"typing\",\"on\":true,\"x\":\"\xC3\x28\"}") == "malformed ");
}

TEST_CASE("visitor frames: deep nesting is refused, a later version's frames are not") {
    std::string deep = R"({"t":"page","x":)" + std::string(5000, '[') + std::string(5000, ']') + "}";
    CHECK(refusalOf(deep) == "malformed ");
    taken<Ignored>(R"({"t":"wave","with":{"both":["hands"]}})");
    taken<Ignored>(R"({"t":"pong"})");
}

TEST_CASE("visitor frames: a mail address is plain enough to be written to") {
    auto email = [](const std::string& text) {
        return refusalOf(R"({"t":"identify","id":")" + kId + R"(","email":")" + text + "\"}");
    };
    CHECK(email("deniz@example.com") == "taken");
    CHECK(email("") == "taken");
    CHECK(email("deniz.ş+x@mail.example.com") == "taken");
    for (const char* bad :
         {"deniz", "@example.com", "deniz@", "deniz@example", "a b@example.com", "a@b@c.example",
          "deniz@example..com", "deniz@example.com\\r\\nBcc: x@example.com", "a,b@example.com"}) {
        INFO(bad);
        CHECK(email(bad) == "email " + kId);
    }
    CHECK(email("x@" + std::string(250, 'a') + ".example") == "too_long " + kId);
}

TEST_CASE("hub frames: everything written is JSON and says what was meant") {
    Item item;
    item.n = 42;
    item.id = *parseId(kId);
    item.side = Side::Agent;
    item.from = Face{"Elif \"K\"", "EK"};
    item.text = "Merhaba\n\x01 \\ <b>";
    item.files.push_back({*parseId(kId), "kutu.jpg", 184320, "image/jpeg", "file/77/k3"});
    item.at = fromMillis(1766500000000);
    json::object parsed = json::parse(encodeItem(item)).as_object();
    CHECK(parsed.at("t") == "message");
    CHECK(parsed.at("n") == 42);
    CHECK(parsed.at("side") == "agent");
    CHECK(parsed.at("from").at("name") == "Elif \"K\"");
    CHECK(parsed.at("text") == "Merhaba\n\x01 \\ <b>");
    CHECK(parsed.at("files").at(0).at("size") == 184320);
    CHECK(parsed.at("at") == 1766500000000);

    item.erased = true;
    parsed = json::parse(encodeItem(item)).as_object();
    CHECK(parsed.at("erased") == true);
    CHECK_FALSE(parsed.contains("text"));
    CHECK_FALSE(parsed.contains("files"));
}

TEST_CASE("hub frames: welcome carries limits, history and how far everybody is") {
    Welcome welcome;
    welcome.token = "mJ3";
    welcome.visitor = "0199";
    welcome.brand = "shop";
    welcome.brandName = "Shop";
    welcome.status = {true, Face{"Elif", "E"}};
    welcome.seen = {41, 40, 39};
    Item left;
    left.n = 43;
    left.side = Side::System;
    left.code = "left";
    welcome.history = {{left}, true};
    welcome.top = 43;
    json::object parsed = json::parse(encodeWelcome(welcome, kLimits)).as_object();
    CHECK(parsed.at("limits").at("text") == 8000);
    CHECK(parsed.at("seen").at("own") == 39);
    CHECK(parsed.at("status") == "available");
    CHECK(parsed.at("agent").at("name") == "Elif");
    CHECK(parsed.at("history").at(0).at("code") == "left");
    CHECK(parsed.at("more") == true);
    CHECK(parsed.at("top") == 43);
    CHECK_FALSE(parsed.at("visitor").as_object().contains("name"));
    CHECK_FALSE(parsed.at("brand").as_object().contains("greeting"));
}

TEST_CASE("hub frames: errors say what they are about and when to come back") {
    CHECK(encodeError("rate", kId, Millis(1500)) ==
          R"({"t":"error","code":"rate","about":")" + kId + R"(","wait":1500})");
    CHECK(encodeError("malformed", "", std::nullopt) == R"({"t":"error","code":"malformed"})");
    CHECK(encodeFailure("too_big", std::nullopt) == R"({"code":"too_big"})");
    CHECK(encodeBye("restart", Millis(500)) == R"({"t":"bye","reason":"restart","wait":500})");
}

TEST_CASE("hub frames: welcome carries the look of the brand as far as there is one") {
    Welcome welcome;
    welcome.brand = "shop";
    json::object plain = json::parse(encodeWelcome(welcome, kLimits)).as_object();
    CHECK_FALSE(plain.at("brand").as_object().contains("look"));
    CHECK_FALSE(plain.at("brand").as_object().contains("title"));
    welcome.title = "Canlı destek";
    welcome.look = {"#0a7f5a", "left", ""};
    json::object brand = json::parse(encodeWelcome(welcome, kLimits)).at("brand").as_object();
    CHECK(brand.at("title") == "Canlı destek");
    CHECK(json::serialize(brand.at("look")) == R"({"accent":"#0a7f5a","side":"left"})");
    CHECK(encodeLook({}) == "{}");
}
