#include "tests/core/hub/chat_bench.hpp"

#include "core/base/sha256.hpp"
#include "tests/support/faulty_disk.hpp"

using namespace santral;
using namespace std::chrono_literals;
using test::ChatBench;
using test::Visitor;

namespace {

const std::string kUpload = "77000000000000000000000000000001";

} // namespace

TEST_CASE("chat files: a file goes with its message and is fetched by whoever was given its address") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    std::string uploaded = visitor.uploaded(kUpload, "octets");
    CHECK(t.get(uploaded).body == "octets");
    CHECK(visitor.sendsFile(kUpload) == "ack 1");
    auto all = t.messages(t.customer());
    REQUIRE(all.size() == 1);
    REQUIRE(all[0].attachments.size() == 1);
    CHECK(all[0].attachments[0].name == "kutu.png");
    CHECK(all[0].attachments[0].type == "image/png");
    t.restart();
    auto welcome = visitor.arrive();
    auto item = welcome.at("history").as_array().at(0).as_object();
    auto file = item.at("files").as_array().at(0).as_object();
    CHECK(file.at("id").as_string() == kUpload.c_str());
    CHECK(t.get(std::string(file.at("url").as_string())).body == "octets");
}

TEST_CASE("chat files: the same upload again is the first one") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    std::string first = visitor.uploaded(kUpload, "octets");
    CHECK(visitor.uploaded(kUpload, "other") == first);
    CHECK(t.get(first).body == "octets");
}

TEST_CASE("chat files: a message with a file that comes twice counts once, also after a restart") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    visitor.uploaded(kUpload, "octets");
    std::string id = visitor.newId();
    CHECK(visitor.sendsFile(kUpload, id) == "ack 1");
    t.restart();
    visitor.arrive();
    CHECK(visitor.sendsFile(kUpload, id) == "ack 1");
    CHECK(t.messages(t.customer()).size() == 1);
}

TEST_CASE("chat files: what one visitor uploaded cannot be named by another") {
    ChatBench t;
    Visitor one(t), two(t);
    one.arrive();
    two.arrive();
    one.uploaded(kUpload, "private");
    CHECK(two.sendsFile(kUpload) == "file");
    CHECK(t.inbox().empty());
    CHECK(one.sendsFile(kUpload) == "ack 1");
}

TEST_CASE("chat files: an address of a file that was not made here is not found") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    std::string url = visitor.uploaded(kUpload, "octets");
    visitor.sendsFile(kUpload);
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

TEST_CASE("chat files: what no message carries is deleted after a day, also over a restart") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    std::string url = visitor.uploaded(kUpload, "octets");
    std::string hash = sha256("octets");
    t.time.advance(23h);
    t.settle();
    CHECK(t.hub->own().blobs().find(hash));
    CHECK(t.get(url).status == 200);
    bool restarted = GENERATE(false, true);
    if (restarted) t.restart();
    t.time.advance(2h);
    t.settle();
    CHECK(t.hub->own().blobs().find(hash).error().code == Errc::NotFound);
    CHECK(t.get(url).status == 404);
    visitor.arrive();
    CHECK(visitor.sendsFile(kUpload) == "file");
}

TEST_CASE("chat files: what is used elsewhere stays when an upload of it is over") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    visitor.uploaded(kUpload, "octets");
    std::string hash = sha256("octets");
    Millis rest = 25h;
    SECTION("by the message it was for") {
        REQUIRE(visitor.sendsFile(kUpload) == "ack 1");
    }
    SECTION("by somebody else's message") {
        Attachment file{"x", "x/y", 6, hash, {}};
        MailPart mail;
        mail.from = {"", "deniz@example.com"};
        REQUIRE(t.system(ReceiveMail{{"mail", "1"}, t.newMessage(), {}, mail, "x", {file}, {}}));
    }
    SECTION("by a draft") {
        Draft draft{"mail", "{\"files\":[{\"hash\":\"" + hash + "\"}]}", {}};
        ConversationId matter{{1, 1}};
        REQUIRE(t.ask<void>([&](auto done) { t.hub->saveDraft(matter, draft, done); }));
    }
    SECTION("by another upload of it, made later") {
        t.time.advance(20h);
        t.settle();
        Visitor other(t);
        other.arrive();
        other.uploaded(kUpload, "octets");
        rest = 5h;
    }
    t.time.advance(rest);
    t.settle();
    CHECK(t.hub->own().blobs().find(hash));
}

TEST_CASE("chat files: a file hangs on one message only") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    visitor.uploaded(kUpload, "octets");
    std::string id = visitor.newId();
    CHECK(visitor.sendsFile(kUpload, id) == "ack 1");
    CHECK(visitor.sendsFile(kUpload) == "file");
    CHECK(visitor.sendsFile(kUpload, id) == "ack 1");
    CHECK(t.messages(t.customer()).size() == 1);
}

TEST_CASE("chat files: a message that was not taken does not keep its file") {
    test::FaultyDisk disk;
    ChatBench t;
    t.vfs = test::FaultyDisk::vfs();
    t.restart();
    Visitor visitor(t);
    visitor.arrive();
    visitor.uploaded(kUpload, "octets");
    disk.fail("ledger.db", test::FaultyDisk::Fault::Full);
    CHECK(visitor.sendsFile(kUpload) == "busy");
    disk.fail("ledger.db", test::FaultyDisk::Fault::None);
    CHECK(visitor.sendsFile(kUpload) == "ack 1");
}
