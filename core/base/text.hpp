// Small text helpers that the standard library of GCC 12 lacks. UTF-8 everywhere.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace santral {

std::string_view trim(std::string_view text);                  // ASCII white space at both ends
std::string toLowerAscii(std::string_view text);               // A-Z only; protocols, not people
std::string toUpperAscii(std::string_view text);               // a-z only
bool equalsIgnoreCase(std::string_view a, std::string_view b); // ASCII
std::vector<std::string_view> split(std::string_view text, char separator);
bool isUtf8(std::string_view text);                // strict: no surrogates, no overlong forms
std::string toUtf8Lossy(std::string_view bytes);   // broken sequences become U+FFFD
void appendUtf8(std::string& out, char32_t point); // surrogates and points over U+10FFFF become U+FFFD
// At most `limit` octets, cut between code points.
std::string_view clip(std::string_view text, std::size_t limit);
// Control characters as \xNN: nothing a stranger sent can forge a log line or move a terminal's cursor.
std::string printable(std::string_view text);
std::string toHex(std::string_view bytes);
std::optional<std::string> fromHex(std::string_view digits); // nothing for odd length or other characters
std::string base64(std::string_view bytes);

} // namespace santral
