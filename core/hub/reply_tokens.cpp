#include "core/hub/reply_tokens.hpp"

#include "core/base/sha256.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <charconv>

namespace santral {
namespace {

constexpr std::size_t kMacDigits = 32;
constexpr std::size_t kLookedAt = 8;

// "NUMBER-MAC", both in hex: an address has room for 64 octets before its @ (RFC 5321 section 4.5.3.1.1), so
// the conversation is named by its number; the MAC is over its id.
Seq numberIn(std::string_view token) {
    Seq number = 0;
    std::string_view digits = token.substr(0, token.find('-'));
    auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
    return failed == std::errc() && end == digits.data() + digits.size() ? number : 0;
}

std::string hexOf(Seq number) {
    char digits[16];
    auto [end, failed] = std::to_chars(digits, digits + sizeof digits, number, 16);
    return std::string(digits, end);
}

} // namespace

std::string makeReplyToken(const std::string& key, const Conversation& conversation,
                           const std::string& recipient) {
    if (key.empty()) return {};
    std::string mac = hmacSha256(key, toString(conversation.id) + '\n' + recipient).substr(0, kMacDigits);
    return hexOf(conversation.number) + "-" + mac;
}

Result<ConversationId> conversationOfTokens(State& state, const std::string& key,
                                            const std::vector<std::string>& tokens,
                                            const std::string& sender) {
    if (key.empty()) return ConversationId{};
    for (std::size_t i = 0; i < std::min(tokens.size(), kLookedAt); ++i) {
        Seq number = numberIn(tokens[i]);
        if (number == 0) continue;
        auto named = state.conversationNumbered(number);
        if (!named) return named.error();
        auto conversation = state.conversation(*named);
        if (!conversation) return conversation.error();
        if (!*conversation) continue;
        ConversationId id = (*conversation)->id;
        if (equalsConstantTime(makeReplyToken(key, **conversation, sender), tokens[i])) return id;
    }
    return ConversationId{};
}

} // namespace santral
