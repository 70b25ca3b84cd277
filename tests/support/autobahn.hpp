// The published conformance cases of WebSocket servers: what each sends, and what an echo has to say. Read
// from the corpora where they are there.
#pragma once

#include "tests/support/corpora.hpp"

#include <boost/json.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace santral::test {

struct AutobahnCase {
    std::string name;
    std::vector<std::string> sent; // octets on the wire, one operation each
    boost::json::value table;
};

// What a server that echoes has answered.
struct EchoOutcome {
    std::vector<std::pair<std::string, std::string>> events; // "message" | "pong", payload
    std::optional<std::uint16_t> closed;
};

std::vector<AutobahnCase> autobahnCases(); // empty: no corpora
bool isAsExpected(const AutobahnCase& one, const EchoOutcome& got);
std::string maskedFrame(unsigned first, std::string_view payload); // `first`: FIN, RSV and opcode

} // namespace santral::test
