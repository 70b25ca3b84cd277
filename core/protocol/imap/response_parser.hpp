// Takes one logical line (text with its literals set aside) apart. Used by Reader only.
#pragma once

#include "core/base/error.hpp"
#include "core/protocol/imap/value.hpp"

namespace santral::imap {

struct HeldLiteral {
    std::size_t at = 0; // where it stood in the line's text
    std::string bytes;
    std::uint64_t streamed = 0;
};

struct ParseLimits {
    std::size_t depth = 100;      // nested parentheses; a mail nested 50 times needs about as many
    std::size_t values = 500'000; // of one line
};

// Liberal where servers are known to differ. Moves the literals out. Invalid: no state is lost, skip the
// line.
Result<Response> parseResponse(std::string_view line, std::vector<HeldLiteral>& literals,
                               const ParseLimits& limits);

// True for lines whose rest is text for people, where "{5}" at the end announces nothing.
bool endsInText(std::string_view line);

} // namespace santral::imap
