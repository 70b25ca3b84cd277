// How an answer finds its conversation when its References are lost: a token in our Message-ID, and in the
// Reply-To address where the mailbox takes such addresses (core/protocol/mime/reply_token.hpp carries and
// finds it). It is an HMAC-SHA-256, cut to 128 bits, over conversation and recipient, so it is good for one
// pair of them: whoever else writes with it, a stranger who was forwarded the mail too, opens a matter of his
// own. Core thread.
#pragma once

#include "core/hub/state.hpp"

#include <string>
#include <vector>

namespace santral {

// `recipient`: the address in lower case. Empty where `key` is.
std::string makeReplyToken(const std::string& key, const Conversation& conversation,
                           const std::string& recipient);

// The conversation that one of the tokens names and that was written to `sender` from; nil where there is
// none. Only the first few are looked at: anybody can write any number of them.
Result<ConversationId> conversationOfTokens(State& state, const std::string& key,
                                            const std::vector<std::string>& tokens,
                                            const std::string& sender);

} // namespace santral
