#include "core/protocol/imap/reader.hpp"

#include "core/base/random.hpp"
#include "core/protocol/imap/data.hpp"
#include "tests/support/catch.hpp"

using namespace santral;
using namespace santral::imap;

namespace {

std::vector<ReaderEvent> readAll(Reader& reader) {
    std::vector<ReaderEvent> out;
    while (auto event = reader.next()) out.push_back(std::move(*event));
    return out;
}

std::vector<ReaderEvent> read(std::string_view bytes, std::size_t piece, ReaderLimits limits = {}) {
    Reader reader(limits);
    std::vector<ReaderEvent> out;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        reader.receive(bytes.substr(at, piece));
        for (auto& event : readAll(reader)) out.push_back(std::move(event));
    }
    return out;
}

Response one(std::string_view line) {
    auto events = read(line, line.size());
    REQUIRE(events.size() == 1);
    REQUIRE(std::holds_alternative<Response>(events[0]));
    return std::get<Response>(events[0]);
}

} // namespace

TEST_CASE("imap reader: a status line gives code and text") {
    auto r = one("A1 OK [UIDVALIDITY 7] Selected {5}\r\n");
    CHECK(r.tag == "A1");
    CHECK(r.name == "OK");
    REQUIRE(r.hasCode("UIDVALIDITY"));
    CHECK(r.code->values.at(0).number32() == 7u);
    CHECK(r.text == "Selected {5}");
}

TEST_CASE("imap reader: flags with brackets do not end a response code") {
    auto r = one("* OK [PERMANENTFLAGS (a:b [css3-page] \\*)] fine\r\n");
    REQUIRE(r.hasCode("PERMANENTFLAGS"));
    REQUIRE(r.code->values.size() == 1);
    CHECK(r.code->values[0].items.at(1).text == "[css3-page]");
    CHECK(r.text == "fine");
}

TEST_CASE("imap reader: a broken response code stays in the text") {
    auto r = one("A1 NO [XFOO see bar[baz] mailbox is busy\r\n");
    CHECK(!r.code);
    CHECK(r.text == "[XFOO see bar[baz] mailbox is busy");
}

TEST_CASE("imap reader: sections are one atom, with spaces and parentheses") {
    auto r = one("* 3 FETCH (BODY[HEADER.FIELDS (To \"X]Y\")]<0> \"a\" UID 9)\r\n");
    CHECK(r.number == 3u);
    const auto& items = r.values.at(0).items;
    REQUIRE(items.size() == 4);
    CHECK(items[0].text == "BODY[HEADER.FIELDS (To \"X]Y\")]<0>");
    CHECK(items[3].number() == 9u);
}

TEST_CASE("imap reader: a body leaves in chunks and the response tells its size") {
    const std::string wire =
        "* 1 FETCH (UID 5 BODY[] {11}\r\nhello\r\nbody FLAGS (\\Seen))\r\nA2 OK done\r\n";
    for (std::size_t piece : {std::size_t{1}, std::size_t{7}, wire.size()}) {
        auto events = read(wire, piece);
        std::string body;
        int ends = 0;
        for (const auto& event : events) {
            if (const auto* begin = std::get_if<LiteralBegin>(&event)) {
                CHECK(begin->section == "BODY[]");
                CHECK(begin->size == 11);
            }
            if (const auto* chunk = std::get_if<LiteralChunk>(&event)) body += chunk->bytes;
            ends += std::holds_alternative<LiteralEnd>(event);
        }
        CHECK(body == "hello\r\nbody");
        CHECK(ends == 1);
        const auto& fetch = std::get<Response>(events[events.size() - 2]);
        CHECK(fetch.values[0].items[3].streamed == 11);
        CHECK(fetch.values[0].items[3].text.empty());
        CHECK(std::get<Response>(events.back()).tag == "A2");
    }
}

TEST_CASE("imap reader: short literals stand in the response, empty ones too") {
    const std::string wire = "* 2 FETCH (BODY[HEADER] {0}\r\n ENVELOPE ({4}\r\nd\"te {0}\r\n))\r\n";
    for (std::size_t piece : {std::size_t{1}, wire.size()}) {
        auto events = read(wire, piece);
        REQUIRE(events.size() == 1);
        const auto& items = std::get<Response>(events[0]).values[0].items;
        REQUIRE(items.size() == 4);
        CHECK(items[1].kind == Value::Kind::String);
        REQUIRE(items[3].items.size() == 2);
        CHECK(items[3].items[0].text == "d\"te");
        CHECK(items[3].items[1].kind == Value::Kind::String);
    }
}

TEST_CASE("imap reader: a line that nobody understands leaves the connection in step") {
    auto events = read("* 1 FETCH (UID 1 ((((\r\n* \"x\r\n\r\n* 4 EXISTS\r\n", 3);
    REQUIRE(events.size() == 3);
    CHECK(std::holds_alternative<Unreadable>(events[0]));
    CHECK(std::holds_alternative<Unreadable>(events[1]));
    CHECK(std::get<Response>(events[2]).number == 4u);
}

TEST_CASE("imap reader: nesting has a limit and deep lists cost no stack") {
    const std::string open(60'000, '('), close(60'000, ')');
    auto events = read("* 1 FETCH " + open + close + "\r\n* 1 FETCH " + open.substr(0, 99) +
                           close.substr(0, 99) + "\r\n",
                       1000);
    REQUIRE(events.size() == 2);
    CHECK(std::holds_alternative<Unreadable>(events[0]));
    CHECK(std::holds_alternative<Response>(events[1]));
}

TEST_CASE("imap reader: an endless line ends the connection, not the memory") {
    ReaderLimits limits;
    limits.line = 1000;
    Reader reader(limits);
    for (int i = 0; i < 20; ++i) {
        reader.receive(std::string(100, 'x'));
        CHECK(readAll(reader).empty());
    }
    REQUIRE(reader.failure());
    CHECK(reader.failure()->code == Errc::TooLarge);
    CHECK(reader.pending() <= 1100);
}

TEST_CASE("imap reader: an absurd literal is refused before a byte of it is kept") {
    for (std::string_view size : {"99999999999", "99999999999999999999999", "2147483648"}) {
        Reader reader;
        reader.receive("* 1 FETCH (BODY[] {" + std::string(size) + "}\r\n");
        CHECK(readAll(reader).empty());
        REQUIRE(reader.failure());
        CHECK(reader.failure()->code == Errc::TooLarge);
    }
    Reader reader; // outside of FETCH even a moderate one
    reader.receive("* LIST () \"/\" {5000000}\r\n");
    CHECK(readAll(reader).empty());
    CHECK(reader.failure());
}

TEST_CASE("imap reader: too many values in one line are refused") {
    ReaderLimits limits;
    limits.parse.values = 100;
    std::string line = "* SEARCH";
    for (int i = 0; i < 200; ++i) line += " 1";
    auto events = read(line + "\r\n", 50, limits);
    REQUIRE(events.size() == 1);
    CHECK(std::holds_alternative<Unreadable>(events[0]));
}

TEST_CASE("imap reader: mutilated answers never upset it") {
    const std::string wire = "* OK [CAPABILITY IMAP4rev1] hi\r\n* LIST (\\Sent) \"/\" {4}\r\nSent\r\n"
                             "* 1 FETCH (UID 5 BODY[HEADER.FIELDS (\"To\" Cc)]<0> {5}\r\na: b\n FLAGS "
                             "(\\Seen) BODY[] {3}\r\nxyz)\r\n"
                             "* 2 FETCH (ENVELOPE (NIL \"a\\\"b\" ((NIL NIL \"m\" \"h\")) NIL) BODYSTRUCTURE "
                             "((\"text\" \"plain\" NIL NIL "
                             "NIL \"7bit\" 3 1)(\"a\" \"b\") \"mixed\"))\r\n* ESEARCH (TAG \"x\") UID ALL "
                             "1:3,7\r\n+ go\r\nS1 NO [X (a)] t\r\n";
    SeededRandom random(7);
    for (int round = 0; round < 3000; ++round) {
        std::string mutilated = wire;
        for (std::uint64_t n = 1 + random.next() % 6; n > 0; --n) {
            const std::size_t at = random.next() % mutilated.size();
            const std::uint64_t how = random.next() % 4;
            if (how == 0) mutilated[at] = static_cast<char>(random.next());
            if (how == 1) mutilated.erase(at, random.next() % 20);
            if (how == 2) mutilated.insert(at, wire, random.next() % wire.size(), random.next() % 30);
            if (how == 3) mutilated.insert(at, std::string(1, "(){}[]\"\\\r\n "[random.next() % 11]));
            if (mutilated.empty()) mutilated = wire;
        }
        for (auto& event : read(mutilated, 1 + random.next() % 64)) {
            auto* response = std::get_if<Response>(&event);
            if (response == nullptr) continue;
            // None of the decoders may do more than refuse.
            readEsearch(*response);
            readMailbox(*response);
            readStatus(*response);
            readVanished(*response);
            readFetch(std::move(*response));
        }
    }
    SUCCEED("3000 mutilated dialogues were read");
}
