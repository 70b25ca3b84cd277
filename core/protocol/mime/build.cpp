#include "core/protocol/mime/build.hpp"

#include "core/base/sha256.hpp"
#include "core/base/text.hpp"
#include "core/protocol/mime/date.hpp"
#include "core/protocol/mime/encode.hpp"
#include "core/protocol/mime/limits.hpp"

#include <algorithm>
#include <array>
#include <unicode/uidna.h>

namespace santral::mime {
namespace {

constexpr std::size_t kMaxReferences = 30;

bool isPlainToken(std::string_view text) {
    return !text.empty() && text.size() <= 512 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7F; });
}

bool isId(std::string_view id) {
    return id.size() > 2 && id.front() == '<' && id.back() == '>' && isPlainToken(id) &&
           id.find_first_of("<>", 1) == id.size() - 1;
}

Result<std::string> asciiDomain(std::string_view domain) {
    if (isPlainToken(domain)) return std::string(domain);
    UErrorCode status = U_ZERO_ERROR;
    UIDNA* idna = uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_CHECK_BIDI, &status);
    std::array<char, 256> out{};
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    auto size = static_cast<std::int32_t>(domain.size());
    auto room = static_cast<std::int32_t>(out.size());
    std::int32_t n = uidna_nameToASCII_UTF8(idna, domain.data(), size, out.data(), room, &info, &status);
    uidna_close(idna);
    bool good = U_SUCCESS(status) && info.errors == 0 && n > 0 && n < room;
    if (!good || !isPlainToken({out.data(), static_cast<std::size_t>(n)}))
        return Error{Errc::Invalid, "mail domain"};
    return std::string(out.data(), static_cast<std::size_t>(n));
}

Result<std::string> addrSpec(std::string_view address) {
    std::size_t at = address.rfind('@');
    if (at == std::string_view::npos || at == 0) return Error{Errc::Invalid, "mail address"};
    std::string_view local = address.substr(0, at);
    if (!isPlainToken(local) || local.find_first_of("<>,;()[]\\\":@") != std::string_view::npos)
        return Error{Errc::Invalid, "mail address"};
    Result<std::string> domain = asciiDomain(address.substr(at + 1));
    if (!domain) return domain.error();
    if (domain->find_first_of("<>,;()\\\"@") != std::string::npos) return Error{Errc::Invalid, "mail domain"};
    return std::string(local) + "@" + *domain;
}

Result<std::string> mailbox(const Address& address) {
    Result<std::string> spec = addrSpec(address.address);
    if (!spec) return spec.error();
    std::string name = encodePhrase(address.name);
    return name.empty() ? *spec : name + " <" + *spec + ">";
}

// Folds between the words of long names, and between mailboxes.
Result<std::string> addressField(std::string_view name, const std::vector<Address>& addresses) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        Result<std::string> one = mailbox(addresses[i]);
        if (!one) return one.error();
        if (i + 1 < addresses.size()) *one += ",";
        bool quoted = one->starts_with('"');
        if (quoted) {
            words.push_back(*one);
            continue;
        }
        for (std::string_view word : split(*one, ' ')) words.emplace_back(word);
    }
    return wordField(name, words);
}

std::string typeOf(const OutgoingFile& file) {
    bool good = isPlainToken(file.type) && file.type.size() <= 100 &&
                std::count(file.type.begin(), file.type.end(), '/') == 1 &&
                file.type.find_first_of(";,\"()<>@:\\[]?=") == std::string::npos;
    // A multipart or a message in base64 is forbidden (RFC 2045 section 6.4).
    bool composite = file.type.starts_with("multipart/") || file.type.starts_with("message/");
    return good && !composite ? toLowerAscii(file.type) : "application/octet-stream";
}

std::string textPart(std::string_view subtype, std::string_view text) {
    bool ascii = std::all_of(text.begin(), text.end(),
                             [](char c) { return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t'; });
    bool shortLines = true;
    bool touchy = text.starts_with("From ") || text.find("\nFrom ") != std::string_view::npos;
    for (std::string_view line : split(text, '\n')) {
        shortLines = shortLines && line.size() <= 76;
        touchy = touchy || line.ends_with(' ') || line.starts_with('.');
    }
    std::string head = "Content-Type: text/" + std::string(subtype) + "; charset=utf-8\r\n";
    if (ascii && shortLines && !touchy) {
        std::string out = head + "Content-Transfer-Encoding: 7bit\r\n\r\n";
        for (char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
        return out;
    }
    return head + "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + quotedPrintable(text);
}

std::string filePart(const OutgoingFile& file) {
    bool inlined = !file.contentId.empty();
    std::string out = "Content-Type: " + typeOf(file) + encodeParameter("name", file.name) + "\r\n";
    out += "Content-Transfer-Encoding: base64\r\n";
    out += std::string("Content-Disposition: ") + (inlined ? "inline" : "attachment") +
           encodeParameter("filename", file.name) + "\r\n";
    if (inlined) out += "Content-ID: <" + file.contentId + ">\r\n";
    return out + "\r\n" + base64Lines(file.octets);
}

// "=_" stands in no quoted-printable and no base64 text, so a boundary that begins with it cannot occur in a
// part.
std::string multipart(std::string_view subtype, const std::vector<std::string>& parts,
                      std::string_view seed) {
    std::string boundary = "=_" + sha256(std::string(seed) + std::string(subtype)).substr(0, 32);
    std::string out =
        "Content-Type: multipart/" + std::string(subtype) + ";\r\n boundary=\"" + boundary + "\"\r\n\r\n";
    for (const std::string& part : parts) out += "--" + boundary + "\r\n" + part + "\r\n";
    return out + "--" + boundary + "--\r\n";
}

std::string bodyOf(const Outgoing& mail) {
    std::string body = textPart("plain", mail.text);
    std::vector<std::string> shown, attached;
    for (const OutgoingFile& file : mail.files) {
        bool inlined = mail.html && !file.contentId.empty();
        (inlined ? shown : attached).push_back(filePart(file));
    }
    if (mail.html) {
        std::string html = textPart("html", *mail.html);
        if (!shown.empty()) {
            shown.insert(shown.begin(), html);
            html = multipart("related", shown, mail.messageId);
        }
        body = multipart("alternative", {body, html}, mail.messageId);
    }
    if (attached.empty()) return body;
    attached.insert(attached.begin(), body);
    return multipart("mixed", attached, mail.messageId);
}

// The first ids and the newest: long threads would outgrow the field.
std::vector<std::string> trimmedReferences(const std::vector<std::string>& ids) {
    if (ids.size() <= kMaxReferences) return ids;
    std::vector<std::string> out(ids.begin(), ids.begin() + 2);
    out.insert(out.end(), ids.end() - static_cast<std::ptrdiff_t>(kMaxReferences - 2), ids.end());
    return out;
}

Result<void> check(const Outgoing& mail) {
    if (mail.to.empty() && mail.cc.empty()) return Error{Errc::Invalid, "no recipient"};
    if (!isId(mail.messageId)) return Error{Errc::Invalid, "message id"};
    bool cleanIds = std::all_of(mail.files.begin(), mail.files.end(), [](const OutgoingFile& file) {
        return file.contentId.empty() || (isPlainToken(file.contentId) && isId("<" + file.contentId + ">"));
    });
    return cleanIds ? Result<void>() : Error{Errc::Invalid, "content id"};
}

Result<std::string> headOf(const Outgoing& mail) {
    std::string out = "Date: " + formatDate(mail.date) + "\r\n";
    std::vector<std::pair<std::string_view, std::vector<Address>>> fields{
        {"From", {mail.from}}, {"To", mail.to}, {"Cc", mail.cc}};
    if (mail.replyTo) fields.push_back({"Reply-To", {*mail.replyTo}});
    for (const auto& [name, addresses] : fields) {
        if (addresses.empty()) continue;
        Result<std::string> field = addressField(name, addresses);
        if (!field) return field.error();
        out += *field;
    }
    out += textField("Subject", mail.subject);
    out += wordField("Message-ID", {mail.messageId});
    // Ids come from foreign mail: one that is none is left out, it cannot be answered to anyway.
    if (isId(mail.inReplyTo)) out += wordField("In-Reply-To", {mail.inReplyTo});
    std::vector<std::string> references;
    std::copy_if(mail.references.begin(), mail.references.end(), std::back_inserter(references), isId);
    if (!references.empty()) out += wordField("References", trimmedReferences(references));
    if (mail.automatic != Automatic::No) {
        out += mail.automatic == Automatic::Replied ? "Auto-Submitted: auto-replied\r\n"
                                                    : "Auto-Submitted: auto-generated\r\n";
        out += "X-Auto-Response-Suppress: All\r\n";
    }
    return out + "MIME-Version: 1.0\r\n";
}

} // namespace

Result<std::string> buildMail(const Outgoing& mail) {
    Result<void> good = check(mail);
    if (!good) return good.error();
    Result<std::string> head = headOf(mail);
    if (!head) return head.error();
    std::string octets = *head + bodyOf(mail);
    if (octets.size() > kMaxMail) return Error{Errc::TooLarge, "mail"};
    return octets;
}

} // namespace santral::mime
