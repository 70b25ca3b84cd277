// How a client writes strings (RFC 3501 section 4.3). Used by Session.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace santral::imap {

// Printable ASCII only; everything else must go as a literal.
inline bool isQuotable(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c <= 0x7E; });
}

inline std::string asQuoted(std::string_view text) {
    std::string out = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

} // namespace santral::imap
