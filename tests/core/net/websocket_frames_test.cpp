#include "core/net/websocket_frames.hpp"

#include "tests/support/autobahn.hpp"
#include "tests/support/catch.hpp"

#include <iostream>

using namespace santral::net::websocket;

namespace {

using Echo = santral::test::EchoOutcome;

void feed(FrameReader& reader, std::string_view bytes, Echo& out) {
    reader.receive(bytes);
    while (auto event = reader.next()) {
        if (auto* message = std::get_if<Message>(&*event)) out.events.emplace_back("message", message->data);
        if (auto* ping = std::get_if<Ping>(&*event)) out.events.emplace_back("pong", ping->data);
        if (auto* close = std::get_if<Close>(&*event)) {
            out.closed = close->code == code::kNoCode ? code::kNormal : close->code;
        }
        if (auto* fault = std::get_if<Fault>(&*event)) {
            out.closed = fault->code;
        }
    }
}

// The case in pieces of `chop` octets; 0: an operation at a time.
Echo outcomeOf(const santral::test::AutobahnCase& one, std::size_t chop) {
    FrameReader reader(Role::Server, 64 * 1024 * 1024);
    Echo got;
    for (const std::string& bytes : one.sent) {
        std::size_t step = chop == 0 ? std::max<std::size_t>(bytes.size(), 1) : chop;
        for (std::size_t at = 0; at < bytes.size(); at += step) feed(reader, bytes.substr(at, step), got);
    }
    return got;
}

std::string masked(std::string_view payload, unsigned first = 0x81) {
    return santral::test::maskedFrame(first, payload);
}

std::optional<Event> only(std::string_view bytes, Role role = Role::Server) {
    static std::optional<FrameReader> reader; // keeps what the event points to
    reader.emplace(role, 1000);
    reader->receive(bytes);
    return reader->next();
}

std::uint16_t faultOf(std::string_view bytes, Role role = Role::Server) {
    auto event = only(bytes, role);
    REQUIRE(event);
    REQUIRE(std::holds_alternative<Fault>(*event));
    return std::get<Fault>(*event).code;
}

} // namespace

TEST_CASE("websocket: the accept key is the one of RFC 6455") {
    CHECK(acceptKey("dGhlIHNhbXBsZSBub25jZQ==") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    CHECK(acceptKey("short") == "");
    CHECK(acceptKey("dGhlIHNhbXBsZSBub25jZQ=!") == "");
}

TEST_CASE("websocket: a text comes out the same however its octets arrive") {
    std::string bytes = masked("Günaydın") + masked("Salam, necəsiniz?");
    for (std::size_t step = 1; step <= bytes.size(); ++step) {
        FrameReader reader(Role::Server, 1000);
        Echo got;
        for (std::size_t at = 0; at < bytes.size(); at += step) feed(reader, bytes.substr(at, step), got);
        REQUIRE(got.events.size() == 2);
        CHECK(got.events[0].second == "Günaydın");
        CHECK(got.events[1].second == "Salam, necəsiniz?");
    }
}

TEST_CASE("websocket: frames that break the protocol are faults with their code") {
    std::string unmasked;
    appendFrame(unmasked, Opcode::Text, "x");
    CHECK(faultOf(unmasked) == code::kProtocol);
    CHECK(faultOf(masked("x"), Role::Client) == code::kProtocol);
    CHECK(faultOf(masked("x", 0xC1)) == code::kProtocol);            // reserved bit
    CHECK(faultOf(masked("x", 0x83)) == code::kProtocol);            // reserved opcode
    CHECK(faultOf(masked("x", 0x80)) == code::kProtocol);            // continues nothing
    CHECK(faultOf(masked("x", 0x09)) == code::kProtocol);            // a ping in pieces
    CHECK(faultOf(masked("\xC3\x28")) == code::kBadText);            // not UTF-8
    CHECK(faultOf(masked(std::string(1001, 'x'))) == code::kTooBig); // over the limit
    CHECK(faultOf(std::string("\x81\xFE\x00\x05", 4)) ==
          code::kProtocol); // a length in a longer form than needed
    CHECK(faultOf(std::string("\x81\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 10)) == code::kTooBig);
    CHECK(faultOf(masked(std::string("\x03", 1), 0x88)) == code::kProtocol);     // half a close code
    CHECK(faultOf(masked(std::string("\x03\xED", 2), 0x88)) == code::kProtocol); // 1005 is never sent
}

TEST_CASE("websocket: fragments add up to the limit, not past it") {
    FrameReader reader(Role::Server, 10);
    Echo got;
    feed(reader, masked("12345", 0x01) + masked("67890", 0x80), got);
    REQUIRE(got.events.size() == 1);
    CHECK(got.events[0].second == "1234567890");
    feed(reader, masked("12345", 0x01) + masked("678901", 0x80), got);
    CHECK(got.closed == code::kTooBig);
    CHECK(reader.fragments() == 3);
}

TEST_CASE("websocket: nothing is read behind a close") {
    FrameReader reader(Role::Server, 1000);
    Echo got;
    feed(reader, masked("before") + masked(closePayload(1000, "bye"), 0x88) + masked("after"), got);
    feed(reader, masked("later"), got);
    CHECK(got.closed == 1000);
    CHECK(got.events.size() == 1);
}

TEST_CASE("websocket: the published conformance cases") {
    std::size_t scored = 0;
    std::size_t right = 0;
    for (const auto& one : santral::test::autobahnCases()) {
        for (std::size_t chop : {0, 1, 7}) {
            if (chop > 0 && one.sent.front().size() > 20'000) continue;
            ++scored;
            bool good = isAsExpected(one, outcomeOf(one, chop));
            right += good ? 1 : 0;
            if (!good) std::cout << "not as expected: " << one.name << '\n';
        }
    }
    if (scored == 0) std::cout << santral::test::kNoCorpora;
    if (scored > 0) std::cout << "websocket cases: " << right << " of " << scored << '\n';
    CHECK(right == scored);
}
