// Octets in the charset a sender claims, to UTF-8. Used by the header decoders and by the sieve for bodies.
#pragma once

#include <string>
#include <string_view>

namespace santral::mime {

// Never fails: what cannot be read becomes U+FFFD. An empty, unknown or plainly wrong label is answered by
// looking at the octets (see guessCharset). Labels are those of mail (RFC 2045, IANA) with the supersets that
// senders mean: iso-8859-1 is read as windows-1252, iso-8859-9 as windows-1254, gb2312 as gb18030, and so on.
std::string decodeCharset(std::string_view octets, std::string_view label);

// Octets without any label: UTF-8 where they are UTF-8, else windows-1254 (Turkish; the letters of Western
// Europe stand at the same places).
std::string decodeUnlabelled(std::string_view octets);

bool isKnownCharset(std::string_view label);

} // namespace santral::mime
