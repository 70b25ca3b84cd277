#include "tests/support/autobahn.hpp"

#include "core/base/text.hpp"
#include "core/net/websocket_frames.hpp"

#include <algorithm>
#include <fstream>

namespace santral::test {

namespace json = boost::json;

namespace {

std::string unhex(std::string_view hex) {
    return fromHex(hex).value_or(std::string());
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

// One operation of a case as octets on the wire. The table does not say of every message that it was binary;
// one that cannot be text, in a case that wants no fault, was.
std::string wire(const json::object& op, bool wantsFault) {
    std::string kind = text(op, "op");
    if (kind == "frame") {
        unsigned fin = op.at("fin").as_bool() ? 0x80 : 0;
        unsigned rsv = static_cast<unsigned>(number(op, "rsv")) << 4;
        return maskedFrame(fin | rsv | static_cast<unsigned>(number(op, "opcode")), payloadOf(op));
    }
    if (kind == "message") {
        std::string payload = payloadOf(op);
        bool binary = op.at("binary").as_bool() || (!wantsFault && !isUtf8(payload));
        unsigned opcode = binary ? 2 : 1;
        std::size_t piece = number(op, "fragment");
        if (piece == 0) return maskedFrame(0x80 | opcode, payload);
        std::string out;
        for (std::size_t at = 0; at < payload.size(); at += piece) {
            unsigned fin = at + piece >= payload.size() ? 0x80 : 0;
            out += maskedFrame(fin | (at == 0 ? opcode : 0), std::string_view(payload).substr(at, piece));
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
        return maskedFrame(0x88, payload);
    }
    return {};
}

bool matches(const json::value& expected, EchoOutcome got) {
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

} // namespace

std::string maskedFrame(unsigned first, std::string_view payload) {
    std::string out;
    net::websocket::appendFrame(out, net::websocket::Opcode::Text, payload, 0x37FA213Du);
    out[0] = static_cast<char>(first);
    return out;
}

std::vector<AutobahnCase> autobahnCases() {
    std::vector<AutobahnCase> out;
    std::ifstream file(corpora() / "websocket" / "autobahn.jsonl");
    for (std::string line; std::getline(file, line);) {
        json::value parsed = json::parse(line);
        const json::object& one = parsed.as_object();
        bool usable = one.contains("send") && one.at("send").is_array() && one.at("close").is_object();
        if (usable) out.push_back({text(one, "id") + " " + text(one, "description"), wires(one), parsed});
    }
    return out;
}

bool isAsExpected(const AutobahnCase& one, const EchoOutcome& got) {
    const json::object& expected = one.table.as_object().at("expected").as_object();
    bool events = expected.empty() || std::any_of(expected.begin(), expected.end(), [&](const auto& entry) {
                      return matches(entry.value(), got);
                  });
    if (!events) return false;
    const json::object& close = one.table.as_object().at("close").as_object();
    if (!got.closed) return close.at("closed_by_tester").as_bool();
    const json::array& codes = close.at("codes").as_array();
    return std::any_of(codes.begin(), codes.end(),
                       [&](const json::value& allowed) { return allowed.as_int64() == *got.closed; });
}

} // namespace santral::test
