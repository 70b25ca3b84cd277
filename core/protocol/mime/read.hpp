// Octets of a mail to a mime::Mail. Runs inside santral-sieve; the rest of Santral asks core/sieve/sieve.hpp.
#pragma once

#include "core/protocol/mime/mail.hpp"

#include <string_view>

namespace santral::mime {

// Takes the decoded octets of attachments while the mail is read, one attachment after the other, in pieces.
class BodySink {
public:
    virtual ~BodySink() = default;
    virtual void write(std::string_view octets) = 0;
};

// Never fails: whatever the octets are, what can be read is returned, and `incomplete` says if something was
// left out. Attachment::offset counts from the first octet given to `sink`. Deterministic, no recursion, time
// linear in size.
Mail readMail(std::string_view octets, BodySink& sink);

// Only what the header block says: for lists, and where the whole mail could not be read.
Mail readHead(std::string_view octets);

} // namespace santral::mime
