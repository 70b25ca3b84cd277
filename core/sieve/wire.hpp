// Frames between santral-sieve and its parent, over the child's standard input and output. Neither side
// trusts the other: every length is checked before it is believed, and a frame that does not fit ends the
// conversation.
//
//   frame   = kind (1 octet) length (4 octets, little endian) payload
//   asked   = Mail: the octets of the mail | Html: the octets of the page
//   told    = Body* Mail | Html | Refused; a Body is a piece of decoded attachments, in the order of their
//   offsets
#pragma once

#include "core/base/error.hpp"
#include "core/protocol/mime/mail.hpp"
#include "core/sieve/values.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace santral::sieve {

enum class Frame : std::uint8_t { Mail = 1, Html = 2, Body = 3, Refused = 4 };

inline constexpr std::size_t kHeadSize = 5;
inline constexpr std::size_t kMaxBodyFrame = 256u << 10; // octets of one Body
inline constexpr std::size_t kMaxAnswer = 96u << 20;     // octets of a Mail or Html that is told
inline constexpr std::size_t kMaxHtml = 8u << 20;        // octets of a page that is asked about

struct FrameHead {
    Frame kind = Frame::Refused;
    std::uint32_t length = 0;
};

std::string frameHead(Frame kind, std::size_t length);
Result<FrameHead> parseFrameHead(std::string_view five); // Corrupt where kind or length cannot be

// Payloads of the answers. What is read back is checked: UTF-8 where text is promised, counts and sizes in
// range.
std::string encode(const mime::Mail& mail);
std::string encode(const CleanHtml& html);
Result<mime::Mail> decodeMail(std::string_view payload);
Result<CleanHtml> decodeHtml(std::string_view payload);

} // namespace santral::sieve
