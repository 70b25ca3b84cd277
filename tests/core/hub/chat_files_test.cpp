#include "tests/core/hub/chat_bench.hpp"

#include "core/base/sha256.hpp"

using namespace santral;
using test::ChatBench;
using test::Visitor;

namespace {

const std::string kFile = "77000000000000000000000000000001";

} // namespace

TEST_CASE("chat files: a file goes with its message and is fetched by whoever was given its address") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    std::string uploaded = visitor.uploaded(kFile, "octets");
    CHECK(t.get(uploaded).body == "octets");
    CHECK(visitor.sendsFile(kFile) == "ack 1");
    auto all = t.messages(t.customer());
    REQUIRE(all.size() == 1);
    REQUIRE(all[0].attachments.size() == 1);
    CHECK(all[0].attachments[0].name == "kutu.png");
    CHECK(all[0].attachments[0].type == "image/png");
    t.restart();
    auto welcome = visitor.arrive();
    auto item = welcome.at("history").as_array().at(0).as_object();
    auto file = item.at("files").as_array().at(0).as_object();
    CHECK(file.at("id").as_string() == kFile.c_str());
    CHECK(t.get(std::string(file.at("url").as_string())).body == "octets");
}

TEST_CASE("chat files: the same upload again is the first one") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    std::string first = visitor.uploaded(kFile, "octets");
    CHECK(visitor.uploaded(kFile, "other") == first);
    CHECK(t.get(first).body == "octets");
}

TEST_CASE("chat files: a message with a file that comes twice counts once, also after a restart") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    visitor.uploaded(kFile, "octets");
    std::string id = visitor.newId();
    CHECK(visitor.sendsFile(kFile, id) == "ack 1");
    t.restart();
    visitor.arrive();
    CHECK(visitor.sendsFile(kFile, id) == "ack 1");
    CHECK(t.messages(t.customer()).size() == 1);
}

TEST_CASE("chat files: what one visitor uploaded cannot be named by another") {
    ChatBench t;
    Visitor one(t), two(t);
    one.arrive();
    two.arrive();
    one.uploaded(kFile, "private");
    CHECK(two.sendsFile(kFile) == "file");
    CHECK(t.inbox().empty());
    CHECK(one.sendsFile(kFile) == "ack 1");
}

TEST_CASE("chat files: an address of a file that was not made here is not found") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    std::string url = visitor.uploaded(kFile, "octets");
    visitor.sendsFile(kFile);
    std::string place = toString(t.messages(t.customer())[0].message) + "-0";
    std::string good = hmacSha256(t.fileKey, place).substr(0, 40);
    CHECK(t.get("file/" + good + "/" + place).status == 200);
    std::string foreign = hmacSha256(std::string(32, 'x'), place).substr(0, 40);
    CHECK(t.get("file/" + foreign + "/" + place).status == 404);
    CHECK(t.get("file/" + place).status == 404);
    CHECK(t.get("file/" + good.substr(0, 39) + "/" + place).status == 404);
    std::string next = toString(t.messages(t.customer())[0].message) + "-1";
    CHECK(t.get("file/" + good + "/" + next).status == 404);
    std::string none = hmacSha256(t.fileKey, next).substr(0, 40);
    CHECK(t.get("file/" + none + "/" + next).status == 404); // ours, but there is no second file
    url.back() = url.back() == '0' ? '2' : '0';
    CHECK(t.get(url).status == 404);
}
