// The heads of HTTP/1.1 as a client has them: writes that of a request, reads that of an answer (RFC 9112
// sections 3 to 5). For the HTTP client and for the handshake of a WebSocket. No I/O.
#pragma once

#include "core/net/http.hpp"

#include <optional>

namespace santral::net {

// The Host header: name, and the port where it is not the usual one.
std::string authorityOf(const std::string& host, std::uint16_t port, bool tls);

struct RequestHead {
    std::string method;
    std::string authority;
    std::string path; // with the query, percent-encoded
    std::vector<Header> headers;
};
// Up to and with the empty line. Invalid "method", "host", "path" or "header" where one would break out of
// its line.
Result<std::string> formatHead(const RequestHead& request);

struct AnswerHead {
    unsigned status = 0; // 100 to 999
    bool isHttp10 = false;
    std::vector<Header> headers;
    std::size_t size = 0; // octets taken from the input
};
// `input` begins with the answer and only grows between calls. nullopt: more octets are needed. Errors:
// Corrupt "not-http", as early as that shows; TooLarge "head" over kHeadMost.
std::optional<Result<AnswerHead>> readAnswerHead(std::string_view input);

// No control characters: nothing that ends a line (RFC 9110 section 5.5).
bool isFieldValue(std::string_view text);

} // namespace santral::net
