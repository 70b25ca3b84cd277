// How an answer finds its conversation without trusting anybody: a token that only the hub can make (an HMAC
// over conversation and recipient) travels in the Reply-To address and in the Message-ID. Here it is only
// carried and found; the caller makes it and checks it in constant time.
#pragma once

#include "core/protocol/mime/mail.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace santral::mime {

// A token is 8 to 64 of a-z, 0-9 and "-", so that no server on the way changes it.
bool isReplyToken(std::string_view token);

std::string tokenAddress(std::string_view mailbox, std::string_view token); // "help+TOKEN@example.com"
std::string tokenMessageId(std::string_view unique, std::string_view token, std::string_view domain);

// All tokens that a mail shows, each once: recipients and delivery addresses "…+TOKEN@…" first, then the ids
// that it answers ("<unique.r-TOKEN@…>"), newest first. Anybody can write any of them.
std::vector<std::string> replyTokens(const Mail& mail);

} // namespace santral::mime
