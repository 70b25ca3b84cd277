// Header text to UTF-8: encoded words (RFC 2047) as they are really sent, and raw 8-bit text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace santral::mime {

// Unstructured text, and the phrase of an address. Line breaks of folding go, encoded words are decoded
// wherever they stand (also glued to text and inside quotes, which RFC 2047 section 5 forbids and senders
// do); words of one charset in a row are joined before decoding, because senders cut characters in two. 8-bit
// octets are read as decodeUnlabelled does.
std::string decodeHeaderText(std::string_view value);

// Octets of the encoded word that `text` starts with, 0 where there is none.
std::size_t encodedWordLength(std::string_view text);

} // namespace santral::mime
