#include "core/net/websocket_frames.hpp"

#include "core/base/text.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"

#include <boost/json.hpp>
#include <fstream>
#include <iostream>

using namespace santral::net::websocket;
namespace json = boost::json;

namespace {

// What a server that echoes would have answered.
struct Echo {
    std::vector<std::pair<std::string, std::string>> events; // "message" | "pong", payload
    std::optional<std::uint16_t> closed;
    bool fault = false;
};

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
            out.fault = true;
        }
    }
}

std::string unhex(std::string_view hex) {
    std::string out;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        out += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
    }
    return out;
}

std::string text(const json::object& object, const char* key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

std::size_t number(const json::object& object, const char* key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_int64() ? static_cast<std::size_t>(value->get_int64()) : 0;
}

std::string payloadOf(const json::object& op) {
    std::string payload = unhex(text(op, "payload_hex"));
    if (std::size_t size = number(op, "repeat_to"); size > 0 && !payload.empty()) {
        std::string repeated;
        while (repeated.size() < size) repeated += payload;
        repeated.resize(size);
        return repeated;
    }
    if (std::size_t size = number(op, "payload_len")) {
        std::string start = unhex(text(op, "payload_hex_start"));
        return std::string(size, start.empty() ? '*' : start.front());
    }
    return payload;
}

std::string frame(unsigned first, std::string_view payload) {
    std::string out;
    appendFrame(out, Opcode::Text, payload, 0x37FA213Du);
    out[0] = static_cast<char>(first);
    return out;
}

// One operation of a case as octets on the wire. The table does not say of every message that it was binary;
// one that cannot be text, in a case that wants no fault, was.
std::string wire(const json::object& op, bool wantsFault) {
    std::string kind = text(op, "op");
    if (kind == "frame") {
        unsigned fin = op.at("fin").as_bool() ? 0x80 : 0;
        unsigned rsv = static_cast<unsigned>(number(op, "rsv")) << 4;
        return frame(fin | rsv | static_cast<unsigned>(number(op, "opcode")), payloadOf(op));
    }
    if (kind == "message") {
        std::string payload = payloadOf(op);
        bool binary = op.at("binary").as_bool() || (!wantsFault && !santral::isUtf8(payload));
        unsigned opcode = binary ? 2 : 1;
        std::size_t piece = number(op, "fragment");
        if (piece == 0) return frame(0x80 | opcode, payload);
        std::string out;
        for (std::size_t at = 0; at < payload.size(); at += piece) {
            unsigned fin = at + piece >= payload.size() ? 0x80 : 0;
            out += frame(fin | (at == 0 ? opcode : 0), std::string_view(payload).substr(at, piece));
        }
        return out;
    }
    if (kind == "close" || kind == "closeframe") {
        std::string payload;
        if (op.contains("code")) {
            std::size_t given = number(op, "code");
            payload = {static_cast<char>(given >> 8 & 0xFF), static_cast<char>(given & 0xFF)};
        }
        payload += unhex(text(op, "reason_hex"));
        return frame(0x88, payload);
    }
    return {};
}

bool matches(const json::value& expected, Echo got) {
    const json::array& list = expected.as_array();
    if (list.size() != got.events.size()) { // the table leaves out the longest echoes
        std::erase_if(got.events, [](const auto& event) { return event.second.size() > 100'000; });
    }
    if (list.size() != got.events.size()) return false;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const json::array& one = list[i].as_array();
        std::string payload;
        if (auto* object = one.at(1).if_object()) {
            if (object->contains("hex")) payload = unhex(text(*object, "hex"));
            if (!object->contains("hex")) payload = got.events[i].second; // too long to be kept in the table
        }
        if (one.at(0).as_string() != got.events[i].first || payload != got.events[i].second) return false;
    }
    return true;
}

std::vector<std::string> wires(const json::object& one) {
    std::vector<std::string> out;
    bool wantsFault = !one.at("close").at("closed_by_tester").as_bool();
    for (const json::value& op : one.at("send").as_array()) out.push_back(wire(op.as_object(), wantsFault));
    return out;
}

bool scoreCase(const json::object& one, const std::vector<std::string>& sent, std::size_t chop) {
    FrameReader reader(Role::Server, 64 * 1024 * 1024);
    Echo got;
    for (const std::string& bytes : sent) {
        std::size_t step = chop == 0 ? std::max<std::size_t>(bytes.size(), 1) : chop;
        for (std::size_t at = 0; at < bytes.size(); at += step) feed(reader, bytes.substr(at, step), got);
    }
    const json::object& expected = one.at("expected").as_object();
    bool events = expected.empty() || std::any_of(expected.begin(), expected.end(), [&](const auto& entry) {
                      return matches(entry.value(), got);
                  });
    if (!events) return false;
    const json::object& close = one.at("close").as_object();
    if (!got.closed) return close.at("closed_by_tester").as_bool();
    const json::array& codes = close.at("codes").as_array();
    return std::any_of(codes.begin(), codes.end(),
                       [&](const json::value& allowed) { return allowed.as_int64() == *got.closed; });
}

std::string masked(std::string_view payload, unsigned first = 0x81) {
    return frame(first, payload);
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
    std::ifstream file(santral::test::corpora() / "websocket" / "autobahn.jsonl");
    if (!file) {
        std::cout << santral::test::kNoCorpora;
        return;
    }
    std::size_t scored = 0;
    std::size_t right = 0;
    for (std::string line; std::getline(file, line);) {
        json::value parsed = json::parse(line);
        const json::object& one = parsed.as_object();
        if (!one.contains("send") || !one.at("send").is_array() || !one.at("close").is_object()) continue;
        std::vector<std::string> sent = wires(one);
        for (std::size_t chop : {0, 1, 7}) {
            if (chop > 0 && sent.front().size() > 20'000) continue;
            ++scored;
            bool good = scoreCase(one, sent, chop);
            right += good ? 1 : 0;
            if (!good) std::cout << "not as expected: " << text(one, "description") << '\n';
        }
    }
    std::cout << "websocket cases: " << right << " of " << scored << '\n';
    CHECK(right == scored);
}
