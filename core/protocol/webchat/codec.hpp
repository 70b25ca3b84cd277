// JSON text frames <-> values (docs/protocol.md, "Wire of visitors"). Decoding is strict about types, sizes
// and UTF-8, and ignores what a later version may add.
#pragma once

#include "core/protocol/webchat/values.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace santral::webchat {

using Frame =
    std::variant<Hello, Message, Seen, HistoryWish, Typing, Page, Identify, Ping, Bye, Ignored, Refusal>;

// Text comes out with "\n" as its only line break and without U+0000.
Frame decode(std::string_view text, const Limits& limits);

std::string encodeWelcome(const Welcome& welcome, const Limits& limits);
std::string encodeLook(const Look& look); // no frame: the answer to a GET
std::string encodeItem(const Item& item); // as a frame "message"
std::string encodeHistory(const History& history);
std::string encodeAck(Uuid id, const Accepted& accepted);
std::string encodeSeen(const Seen& seen);
std::string encodeStatus(const Status& status);
std::string encodeTyping(bool on, const std::optional<Face>& from);
std::string encodeIdentified(Uuid id, const std::string& name, const std::string& email);
std::string encodeError(std::string_view code, std::string_view about, std::optional<Millis> wait);
std::string encodeBye(std::string_view reason, std::optional<Millis> wait);
std::string encodeFile(const File& file);                                     // the answer to an upload
std::string encodeFailure(std::string_view code, std::optional<Millis> wait); // of an upload

// 32 lower-case hex digits, not nil.
std::optional<Uuid> parseId(std::string_view text);
bool isMailAddress(std::string_view text); // plain enough to be written to; at most 254 octets
std::size_t countCharacters(std::string_view utf8);
std::string_view clipCharacters(std::string_view utf8, std::size_t most);
std::string withoutControls(std::string_view utf8); // C0, DEL and C1 controls left out

} // namespace santral::webchat
