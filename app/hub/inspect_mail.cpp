#include "app/hub/inspect_mail.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace santral::hub {
namespace {

namespace json = boost::json;

json::value addresses(const std::vector<mime::Address>& items) {
    if (items.empty()) return nullptr;
    json::array out;
    for (const mime::Address& item : items) {
        std::string name = normalForm(item.name);
        std::string address = toLowerAscii(item.address);
        if (toLowerAscii(name) == address) name.clear();
        out.push_back(json::array{std::move(name), std::move(address)});
    }
    return out;
}

json::value texts(const std::vector<std::string>& items) {
    if (items.empty()) return nullptr;
    return json::array(items.begin(), items.end());
}

json::value maybe(const std::optional<std::string>& text) {
    if (!text) return nullptr;
    return json::value(normalForm(*text));
}

// Absent and empty bodies are the same to a reader.
json::value body(const std::optional<std::string>& text) {
    std::string normal = text ? normalForm(*text) : std::string();
    if (normal.empty()) return nullptr;
    return json::value(normal);
}

} // namespace

std::string normalForm(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    icu::UnicodeString wide =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
    if (U_SUCCESS(status)) wide = nfc->normalize(wide, status);
    icu::UnicodeString out;
    bool space = false;
    for (int i = 0; i < wide.length(); ++i) {
        char16_t c = wide[i];
        if (c == 0xFEFF) continue;
        bool white = u_isUWhiteSpace(c) || (c >= 0x1C && c <= 0x1F);
        if (!white && space && !out.isEmpty()) out.append(u' ');
        space = white;
        if (!white) out.append(c);
    }
    std::string utf8;
    out.toUTF8String(utf8);
    return utf8;
}

json::object describe(const mime::Mail& mail) {
    json::object out;
    out["subject"] = maybe(mail.subject);
    out["from"] = addresses(mail.from);
    out["to"] = addresses(mail.to);
    out["cc"] = addresses(mail.cc);
    out["reply-to"] = addresses(mail.replyTo);
    out["date"] = mail.date ? json::value(*mail.date) : json::value();
    out["message_id"] = mail.messageId.empty() ? json::value() : json::value(normalForm(mail.messageId));
    out["in_reply_to"] = texts(mail.inReplyTo);
    out["references"] = texts(mail.references);
    out["text"] = body(mail.text);
    out["html"] = body(mail.html);
    json::array attachments;
    for (const mime::Attachment& part : mail.attachments) {
        attachments.push_back(
            {{"name", normalForm(part.name)}, {"size", part.size}, {"sha256", part.sha256}});
    }
    out["attachments"] = std::move(attachments);
    out["incomplete"] = mail.incomplete;
    return out;
}

} // namespace santral::hub
