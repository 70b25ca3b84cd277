// ENVELOPE and BODYSTRUCTURE (RFC 3501 section 7.4.2): who, what and which parts, without the mail itself.
#pragma once

#include "core/base/error.hpp"
#include "core/protocol/imap/value.hpp"

#include <memory>
#include <utility>

namespace santral::imap {

// As sent. A group begins with an address without host and ends with one without mailbox.
struct Address {
    std::string name, mailbox, host;
    bool operator==(const Address&) const = default;
};

struct Envelope {
    std::string date, subject;
    std::vector<Address> from, sender, replyTo, to, cc, bcc;
    std::string inReplyTo, messageId;
};

using Parameters = std::vector<std::pair<std::string, std::string>>; // names in lower case

struct BodyPart {
    std::string type, subtype; // lower case
    Parameters parameters;
    std::string id, description, encoding; // encoding in lower case
    std::uint64_t size = 0;                // octets, encoded
    std::string disposition;               // lower case
    Parameters dispositionParameters;
    std::vector<BodyPart> parts;              // of multipart/*; of message/rfc822 the one inside
    std::shared_ptr<const Envelope> envelope; // of message/rfc822
};

Result<Envelope> readEnvelope(const Value& value);
// Depth is bounded by the reader's limit on nested parentheses.
Result<BodyPart> readStructure(const Value& value);

} // namespace santral::imap
