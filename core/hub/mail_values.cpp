#include "core/hub/mail_values.hpp"

#include "core/base/text.hpp"
#include "core/channel/email/trouble.hpp"
#include "core/protocol/mime/reply.hpp"
#include "core/protocol/mime/reply_token.hpp"

#include <date/date.h>

#include <algorithm>
#include <sstream>

namespace santral {
namespace {

constexpr std::size_t kQuoteLimit = 32 * 1024;
constexpr std::size_t kReferencesKept = 100;

std::vector<MailAddress> addressesOf(const std::vector<mime::Address>& list) {
    std::vector<MailAddress> out;
    for (const mime::Address& one : list) out.push_back({one.name, one.address});
    return out;
}

std::vector<mime::Address> addressesOf(const std::vector<MailAddress>& list) {
    std::vector<mime::Address> out;
    for (const MailAddress& one : list) out.push_back({one.name, one.address});
    return out;
}

std::string dateLine(TimePoint at) {
    std::ostringstream line;
    line << date::format("%Y-%m-%d %H:%M UTC", std::chrono::floor<std::chrono::minutes>(at));
    return line.str();
}

} // namespace

void fillFromMail(const mime::Mail& mail, ReceiveMail& into) {
    MailPart& part = into.mail;
    part.subject = mail.subject.value_or("");
    if (!mail.from.empty()) part.from = {mail.from.front().name, mail.from.front().address};
    part.to = addressesOf(mail.to);
    part.cc = addressesOf(mail.cc);
    part.replyTo = addressesOf(mail.replyTo);
    part.messageId = mail.messageId;
    if (!mail.inReplyTo.empty()) part.inReplyTo = mail.inReplyTo.front();
    std::size_t n = std::min(mail.references.size(), kReferencesKept);
    part.references.assign(mail.references.end() - static_cast<std::ptrdiff_t>(n), mail.references.end());
    part.automatic = mail.automatic;
    into.text = mail.text.value_or("");
    std::erase(into.text, '\0'); // SQLite's text functions would end there
}

void fillFromHead(const mime::Mail& head, ReceiveMail& into) {
    fillFromMail(head, into);
    into.mail.automatic = true; // nobody knows what it is: no machine answers it
}

void hideReplyTokens(MailPart& mail, const std::string& mailbox) {
    for (auto* list : {&mail.to, &mail.cc, &mail.replyTo}) {
        for (MailAddress& one : *list) {
            std::size_t plus = one.address.find('+');
            std::size_t at = one.address.rfind('@');
            if (plus == std::string::npos || at == std::string::npos || plus > at) continue;
            std::string plain = one.address.substr(0, plus) + one.address.substr(at);
            std::string token = toLowerAscii(one.address.substr(plus + 1, at - plus - 1));
            if (equalsIgnoreCase(plain, mailbox) && mime::isReplyToken(token)) one.address = mailbox;
        }
    }
}

mime::Outgoing outgoingMail(const TimelineItem& item, const MailboxSettings& mailbox) {
    const MailPart& part = *item.mail;
    mime::Outgoing mail;
    mail.from = {part.from.name, part.from.address};
    mail.to = addressesOf(part.to);
    mail.cc = addressesOf(part.cc);
    mail.subject = part.subject;
    mail.date = toMillis(item.at) / 1000;
    mail.messageId = part.messageId;
    mail.inReplyTo = part.inReplyTo;
    mail.references = part.references;
    if (!part.replyTo.empty()) mail.replyTo = {part.replyTo.front().name, part.replyTo.front().address};
    mail.text = item.text;
    if (!mailbox.signature.empty()) mail.text += "\n\n-- \n" + mailbox.signature;
    return mail;
}

smtp::Envelope envelopeOf(const MailPart& mail, std::string octets) {
    smtp::Envelope envelope;
    envelope.from = mail.from.address;
    for (const auto* list : {&mail.to, &mail.cc}) {
        for (const MailAddress& one : *list) {
            bool known = std::find(envelope.to.begin(), envelope.to.end(), one.address) != envelope.to.end();
            if (!known) envelope.to.push_back(one.address);
        }
    }
    envelope.mail = std::move(octets);
    return envelope;
}

std::string quoteOf(const TimelineItem& answered) {
    const MailAddress& from = answered.mail->from;
    std::string who = from.name.empty() ? from.address : from.name + " <" + from.address + ">";
    std::string_view text = clip(answered.text, kQuoteLimit);
    return "\n\n" + dateLine(answered.at) + ", " + who + ":\n" + mime::quoteLines(text);
}

std::pair<Delivery, std::string> deliveryOf(const email::SendOutcome& outcome) {
    if (auto* taken = std::get_if<smtp::Accepted>(&outcome)) {
        if (taken->refused.empty()) return {Delivery::Sent, {}};
        return {Delivery::Sent, "some-recipients-refused"};
    }
    if (auto* refused = std::get_if<smtp::Refused>(&outcome)) {
        return {Delivery::Failed, email::whyCode(refused->why)};
    }
    return {Delivery::Perhaps, "connection-lost"};
}

std::string waitingCode(const smtp::Refusal& why) {
    return email::whyCode(why);
}

} // namespace santral
