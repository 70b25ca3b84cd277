// One hex digit, as quoted-printable, encoded words and percent signs use it. Inside core/protocol/mime only.
#pragma once

namespace santral::mime {

constexpr int hexDigit(char c) { // -1 where it is none
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

} // namespace santral::mime
