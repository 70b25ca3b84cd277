// Between a mail as the sieve reads or the builder writes it and a mail as the hub keeps it. Pure functions.
#pragma once

#include "core/channel/email/account.hpp"
#include "core/domain/commands.hpp"
#include "core/domain/timeline_item.hpp"
#include "core/protocol/mime/build.hpp"
#include "core/protocol/mime/mail.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace santral {

void fillFromMail(const mime::Mail& mail, ReceiveMail& into);
// The sieve gave up on it: sender and subject, and a text that says so.
void fillFromHead(const mime::Mail& head, ReceiveMail& into);
// "name+TOKEN@domain" among the recipients is the mailbox itself: nobody shall see or answer to it.
void hideReplyTokens(MailPart& mail, const std::string& mailbox);

mime::Outgoing outgoingMail(const TimelineItem& item,
                            const MailboxSettings& mailbox); // without files and history
smtp::Envelope envelopeOf(const MailPart& mail, std::string octets);
std::string quoteOf(const TimelineItem& answered); // empty line, attribution, "> " lines

std::pair<Delivery, std::string> deliveryOf(const email::SendOutcome& outcome);
std::string waitingCode(const smtp::Refusal& why);

} // namespace santral
