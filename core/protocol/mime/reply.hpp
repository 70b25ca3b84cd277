// The frame of a reply to a mail: recipients, subject, ids, quoted history. The mail connector fills and
// builds it.
#pragma once

#include "core/protocol/mime/build.hpp"
#include "core/protocol/mime/mail.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace santral::mime {

struct ReplyFrame {
    Address self;                          // who answers: the mailbox of the brand
    std::vector<std::string> ownAddresses; // every address that is us: none of them becomes a recipient
    bool toAll = false;
    std::string text;        // what the agent wrote
    std::string signature;   // without "-- "; empty for none
    std::string attribution; // "On 3 May Ayşe wrote:", in the language of the brand; empty: nothing is quoted
    std::string quoted;      // the text that is answered; from HTML where there is no text part
};

// To, Cc, Subject, In-Reply-To, References and text are set; date, Message-ID, Reply-To and files are the
// caller's. A mail that we wrote ourselves is answered to those it went to.
Outgoing replyTo(const Mail& original, const ReplyFrame& frame);

// "> " before each line, ">" before lines that are quotes already (RFC 3676 section 4.5).
std::string quoteLines(std::string_view text);

// May a machine answer it? Not to mailing lists, bounces, other machines or senders without an address (RFC
// 3834).
bool mayAnswerAutomatically(const Mail& mail);

} // namespace santral::mime
