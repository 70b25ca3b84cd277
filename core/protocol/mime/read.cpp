#include "core/protocol/mime/read.hpp"

#include "core/base/sha256.hpp"
#include "core/base/text.hpp"
#include "core/protocol/mime/address.hpp"
#include "core/protocol/mime/charset.hpp"
#include "core/protocol/mime/date.hpp"
#include "core/protocol/mime/encoded_word.hpp"
#include "core/protocol/mime/flowed.hpp"
#include "core/protocol/mime/head.hpp"
#include "core/protocol/mime/limits.hpp"
#include "core/protocol/mime/structure.hpp"

#include <algorithm>

namespace santral::mime {
namespace {

constexpr std::size_t kPiece = 64u << 10;

// Who wrote is what the first field says; recipients are those of all fields of the name.
std::vector<Address> firstAddresses(const Head& head, std::string_view name) {
    const Field* field = head.find(name);
    return field ? parseAddresses(field->value) : std::vector<Address>();
}

std::vector<Address> addresses(const Head& head, std::string_view name) {
    std::vector<Address> all;
    for (const Field& field : head.fields) {
        if (!equalsIgnoreCase(field.name, name)) continue;
        std::vector<Address> some = parseAddresses(field.value);
        std::size_t room = kMaxAddresses - all.size();
        some.resize(std::min(some.size(), room));
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    return all;
}

bool isAutomatic(const Head& head) {
    auto value = [&head](std::string_view name) {
        const Field* field = head.find(name);
        return field ? toLowerAscii(unfold(field->value)) : std::string();
    };
    std::string submitted = value("Auto-Submitted");
    std::string precedence = value("Precedence");
    return (!submitted.empty() && !submitted.starts_with("no")) || precedence == "bulk" ||
           precedence == "junk" || precedence == "list" || precedence == "auto_reply" ||
           head.find("List-Id") || head.find("List-Unsubscribe") || head.find("X-Autoreply") ||
           head.find("X-Auto-Response-Suppress") || value("Return-Path") == "<>";
}

Mail fromHead(const Head& head) {
    Mail mail;
    mail.incomplete = head.incomplete;
    if (const Field* field = head.find("Subject")) mail.subject = decodeHeaderText(field->value);
    mail.from = firstAddresses(head, "From");
    mail.to = addresses(head, "To");
    mail.cc = addresses(head, "Cc");
    mail.replyTo = firstAddresses(head, "Reply-To");
    if (const Field* field = head.find("Date")) mail.date = parseDate(field->value);
    if (const Field* field = head.find("Message-ID")) {
        std::vector<std::string> ids = messageIds(field->value);
        mail.messageId = ids.empty() ? toUtf8Lossy(unfold(field->value)) : ids.front();
    }
    if (const Field* field = head.find("In-Reply-To")) mail.inReplyTo = messageIds(field->value);
    if (const Field* field = head.find("References")) mail.references = messageIds(field->value);
    for (std::string_view name : {"Delivered-To", "X-Original-To", "Envelope-To"}) {
        for (const Address& to : addresses(head, name)) mail.deliveredTo.push_back(to.address);
    }
    mail.automatic = isAutomatic(head);
    return mail;
}

std::string decodeBody(const Part& part, std::size_t limit, bool& clipped) {
    TransferDecoder decoder(part.encoding);
    std::string out;
    for (std::size_t at = 0; at < part.body.size() && out.size() <= limit; at += kPiece) {
        out += decoder.feed(part.body.substr(at, kPiece));
    }
    out += decoder.finish();
    clipped = clipped || out.size() > limit;
    out.resize(std::min(out.size(), limit));
    return out;
}

std::string lineFeeds(std::string text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') {
            if (i + 1 < text.size() && text[i + 1] == '\n') continue;
            out += '\n';
        } else {
            out += text[i];
        }
    }
    return out;
}

Kind kindOf(const Part& root) {
    const std::string& type = root.type.value;
    if (type == "multipart/report") return Kind::DeliveryReport;
    bool smime = type == "application/pkcs7-mime" || type == "application/x-pkcs7-mime";
    bool onlySigned = root.type.get("smime-type") == "signed-data";
    return type == "multipart/encrypted" || (smime && !onlySigned) ? Kind::Encrypted : Kind::Normal;
}

class MailReader {
public:
    MailReader(std::string_view octets, BodySink& sink) : octets_(octets), sink_(sink) {}
    Mail read();

private:
    bool isBodyText(const Part& part) const;
    bool isFile(const Part& part) const;
    void bodyText(const Part& part);
    void attachment(const Part& part);

    std::string_view octets_;
    BodySink& sink_;
    Mail mail_;
    Structure structure_;
    std::uint64_t written_ = 0;
};

bool MailReader::isBodyText(const Part& part) const {
    bool html = part.type.value == "text/html";
    if (!html && part.type.value != "text/plain") return false;
    if (part.disposition.value == "attachment") return false;
    // Some clients name every part, also the text itself: a named text is a file only where a text stands
    // before it.
    bool first = !(html ? mail_.html : mail_.text);
    return first || part.fileName().empty();
}

// A named text in multipart/mixed can be saved, even where it is read with the mail.
bool MailReader::isFile(const Part& part) const {
    if (part.fileName().empty() || part.parent == kNoParent) return false;
    return structure_.parts[part.parent].type.value == "multipart/mixed";
}

void MailReader::bodyText(const Part& part) {
    bool html = part.type.value == "text/html";
    std::optional<std::string>& target = html ? mail_.html : mail_.text;
    std::size_t have = target ? target->size() : 0;
    if (have >= kMaxText) {
        mail_.incomplete = true;
        return;
    }
    std::string raw = decodeBody(part, kMaxText - have, mail_.incomplete);
    std::string text = lineFeeds(decodeCharset(raw, part.type.get("charset")));
    bool flowed = !html && equalsIgnoreCase(part.type.get("format"), "flowed");
    if (flowed) text = unflow(text, equalsIgnoreCase(part.type.get("delsp"), "yes"));
    if (!target) {
        target = std::move(text);
    } else {
        *target += "\n";
        *target += text;
    }
}

void MailReader::attachment(const Part& part) {
    Attachment out;
    out.name = part.fileName();
    out.type = part.type.value;
    out.contentId = part.contentId;
    out.offset = written_;
    out.inlined = !part.contentId.empty() && part.disposition.value != "attachment";
    Sha256 hash;
    TransferDecoder decoder(part.encoding);
    auto pass = [&](const std::string& octets) {
        hash.add(octets);
        sink_.write(octets);
        out.size += octets.size();
    };
    for (std::size_t at = 0; at < part.body.size(); at += kPiece)
        pass(decoder.feed(part.body.substr(at, kPiece)));
    pass(decoder.finish());
    out.sha256 = hash.finish();
    written_ += out.size;
    mail_.attachments.push_back(std::move(out));
}

Mail MailReader::read() {
    mail_ = fromHead(splitHead(octets_));
    structure_ = splitParts(octets_);
    mail_.incomplete = mail_.incomplete || structure_.incomplete;
    mail_.kind = kindOf(structure_.parts.front());
    for (const Part& part : structure_.parts) {
        if (part.multipart) continue;
        bool text = isBodyText(part);
        if (text) bodyText(part);
        if (!text || isFile(part)) attachment(part);
    }
    return std::move(mail_);
}

} // namespace

Mail readMail(std::string_view octets, BodySink& sink) {
    return MailReader(octets, sink).read();
}

Mail readHead(std::string_view octets) {
    return fromHead(splitHead(octets.substr(0, kMaxHead)));
}

} // namespace santral::mime
