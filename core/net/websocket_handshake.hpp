// The client's half of the handshake that makes a WebSocket of HTTP (RFC 6455 section 4.1), without I/O.
#pragma once

#include "core/base/random.hpp"
#include "core/net/http.hpp"

#include <optional>

namespace santral::net::websocket {

struct UpgradeWish {
    std::string authority; // the Host header: name, and the port where it is not the usual one
    std::string path;      // with the query, percent-encoded
    std::vector<Header> headers;
    bool deflate = false; // offer compression
};

std::string makeKey(Random& random); // Sec-WebSocket-Key
// Invalid "host", "path" or "header" where a value would break out of its line.
Result<std::string> upgradeRequest(const UpgradeWish& wish, std::string_view key);

struct UpgradeAnswer {    // one that grants the upgrade
    std::size_t size = 0; // what follows are frames
    bool deflate = false;
};
// `input` begins with the server's answer and only grows between calls; `offered`: compression. nullopt: more
// octets are needed. Errors: Denied (401, 403) and Rejected (every other refusal) with the status as detail;
// Rejected "bad-upgrade" where this is no answer to our request.
std::optional<Result<UpgradeAnswer>> readUpgradeAnswer(std::string_view input, std::string_view key,
                                                       bool offered);

} // namespace santral::net::websocket
