// The limits every reader of foreign mail keeps. Used by the pure readers here and by the sieve.
#pragma once

#include <cstddef>

namespace santral::mime {

inline constexpr std::size_t kMaxMail = 40u << 20;  // octets of a whole mail
inline constexpr std::size_t kMaxHead = 1u << 20;   // octets of one header block
inline constexpr std::size_t kMaxFields = 2'000;    // fields of one header block
inline constexpr std::size_t kMaxField = 64u << 10; // octets of one field that is looked at
inline constexpr std::size_t kMaxAddresses = 2'000; // addresses of one field
inline constexpr std::size_t kMaxParts = 1'000;     // leaf parts of one mail
inline constexpr std::size_t kMaxDepth = 50;        // nested multiparts and messages
inline constexpr std::size_t kMaxGroupDepth = 3;    // nested address groups (RFC 5322 allows one)
inline constexpr std::size_t kMaxText = 8u << 20;   // octets of text, and of HTML, in UTF-8
inline constexpr std::size_t kMaxParameters = 64;   // parameters of one Content-Type

} // namespace santral::mime
