#include "core/protocol/mime/reply_token.hpp"

#include "core/base/text.hpp"

#include <algorithm>

namespace santral::mime {
namespace {

constexpr std::string_view kInId = ".r-";

void add(std::vector<std::string>& tokens, std::string_view token) {
    std::string low = toLowerAscii(token);
    if (isReplyToken(low) && std::find(tokens.begin(), tokens.end(), low) == tokens.end())
        tokens.push_back(low);
}

std::string_view localPart(std::string_view address) {
    return address.substr(0, address.rfind('@'));
}

void addFromAddress(std::vector<std::string>& tokens, std::string_view address) {
    std::string_view local = localPart(address);
    std::size_t plus = local.rfind('+');
    if (plus != std::string_view::npos) add(tokens, local.substr(plus + 1));
}

void addFromId(std::vector<std::string>& tokens, std::string_view id) {
    std::string_view local = localPart(id);
    std::size_t at = local.rfind(kInId);
    if (at != std::string_view::npos) add(tokens, local.substr(at + kInId.size()));
}

} // namespace

bool isReplyToken(std::string_view token) {
    return token.size() >= 8 && token.size() <= 64 && std::all_of(token.begin(), token.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           });
}

std::string tokenAddress(std::string_view mailbox, std::string_view token) {
    std::size_t at = mailbox.rfind('@');
    if (at == std::string_view::npos) return std::string(mailbox);
    return std::string(mailbox.substr(0, at)) + "+" + std::string(token) + std::string(mailbox.substr(at));
}

std::string tokenMessageId(std::string_view unique, std::string_view token, std::string_view domain) {
    return "<" + std::string(unique) + std::string(kInId) + std::string(token) + "@" + std::string(domain) +
           ">";
}

std::vector<std::string> replyTokens(const Mail& mail) {
    std::vector<std::string> tokens;
    for (const std::string& address : mail.deliveredTo) addFromAddress(tokens, address);
    for (const auto* list : {&mail.to, &mail.cc}) {
        for (const Address& one : *list) addFromAddress(tokens, one.address);
    }
    for (const std::string& id : mail.inReplyTo) addFromId(tokens, id);
    for (auto id = mail.references.rbegin(); id != mail.references.rend(); ++id) addFromId(tokens, *id);
    return tokens;
}

} // namespace santral::mime
