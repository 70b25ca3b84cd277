// Reads the head of a request. Strict where two readers could disagree (request smuggling): line ends, folded
// lines, doubled lengths, transfer codings are refused, not guessed. RFC 9112 sections 2.2, 3, 5 and 6.
#pragma once

#include "core/net/http.hpp"

#include <optional>

namespace santral::net {

inline constexpr std::size_t kHeadMost = 16 * 1024;

struct ParsedHead {
    Request request;
    std::size_t size = 0; // octets taken from the input
};
struct BadHead {
    unsigned status = 400; // 400, 411, 414, 431, 501, 505
    std::string why;       // for the log
};

// Feeds on a growing buffer: nothing yet, a head, or a reason to answer and close.
class HeadReader {
public:
    // `input` begins with the request and only grows between calls.
    std::optional<Result<ParsedHead>> read(std::string_view input, BadHead& bad);

private:
    std::size_t seen_ = 0;
};

} // namespace santral::net
