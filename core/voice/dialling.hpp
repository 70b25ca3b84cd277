// What may be dialled and pressed: turns typed text into a SIP address and keeps everything else out of the
// signalling.
#pragma once

#include <string>
#include <string_view>

namespace santral::voice {

// "0 555 (010) 01-02" at example.com → "sip:05550100102@example.com"; "sip:" and "sips:" addresses and
// user@host stay, tel: URIs (RFC 3966) lose their parameters. Empty when it cannot be dialled: nothing but a
// plain user part, a host and a port is let through (RFC 3261 section 25.1), no headers, no parameters, at
// most 255 octets.
std::string dialAddress(std::string_view typed, std::string_view domain);

std::string userOf(std::string_view address); // "sip:1001@host" → "1001"

std::string dtmfDigits(std::string_view pressed); // the first 32 of 0-9 * # A-D; letters become capitals

// True for a host or host:port that can stand in a SIP address; IPv6 in brackets.
bool isHostPort(std::string_view text);

} // namespace santral::voice
