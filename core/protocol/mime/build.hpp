// Outgoing mail: values to octets that go over SMTP as they are (RFC 5322, MIME). Called by the mail
// connector.
#pragma once

#include "core/base/error.hpp"
#include "core/protocol/mime/mail.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace santral::mime {

struct OutgoingFile {
    std::string name; // UTF-8, for display
    std::string type; // "application/pdf"; anything that is no type becomes application/octet-stream
    std::string octets;
    std::string contentId; // not empty: shown inside the HTML as cid:…
};

enum class Automatic : std::uint8_t { No, Replied, Generated }; // RFC 3834 section 5

struct Outgoing {
    Address from;
    std::vector<Address> to, cc; // who is told only in the envelope (Bcc) is not written
    std::optional<Address> replyTo;
    std::string subject;
    std::int64_t date = 0; // Unix seconds
    std::string messageId; // "<unique@domain>", made once by the caller and the same over all retries
    std::string inReplyTo; // one id, or empty
    std::vector<std::string> references;
    std::string text;                // LF line ends
    std::optional<std::string> html; // beside the text
    std::vector<OutgoingFile> files;
    Automatic automatic = Automatic::No;
};

// The same value gives the same octets. Lines end with CRLF, headers are at most 78 octets where they can be
// folded, no line is over 998. Invalid where an address, id or content id holds what could break out of its
// field, where there is no recipient or sender, or where an address needs SMTPUTF8 (RFC 6531) left of the @;
// international domains are written in their ASCII form. TooLarge over kMaxMail.
Result<std::string> buildMail(const Outgoing& mail);

} // namespace santral::mime
