// UTF-8 to what may stand in a header or body. Used by the builder of outgoing mail.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace santral::mime {

// "Name: value" folded at 78 octets, with CRLF; text beyond ASCII as encoded words (RFC 2047). Control
// characters go.
std::string textField(std::string_view name, std::string_view text);

// Lets `words` follow "Name:" with folds between them only.
std::string wordField(std::string_view name, const std::vector<std::string>& words);

std::string encodePhrase(std::string_view name); // a display name: atoms, a quoted string or encoded words

// "; filename=…" in the form that fits, folded before each piece (RFC 2231 for what is long or not ASCII).
std::string encodeParameter(std::string_view name, std::string_view value);

std::string quotedPrintable(std::string_view text); // lines of at most 76, LF and CRLF become CRLF
std::string base64Lines(std::string_view octets);   // lines of 76 with CRLF

} // namespace santral::mime
