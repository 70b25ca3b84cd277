// A parsed mail as a value: what the sieve hands out and the mail connector, the thread matcher and the view
// read. All texts are UTF-8 whatever the sender used; nothing in here is trusted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace santral::mime {

struct Address {
    std::string name;    // as written by the sender, decoded; may be empty, may lie
    std::string address; // local@domain as written; empty where the field had only a name
    bool operator==(const Address&) const = default;
};

// A part that is not shown as the text of the mail. Its octets lie decoded in the file of bodies that comes
// with the mail (SievedMail::bodies), `size` octets from `offset`.
struct Attachment {
    std::string name;      // original file name, for display only: never a path; may be empty
    std::string type;      // "application/pdf", lower case, no parameters
    std::string contentId; // without angle brackets; what cid: URLs name
    std::string sha256;    // 64 hex digits, of the decoded octets
    std::uint64_t size = 0;
    std::uint64_t offset = 0;
    bool inlined = false; // meant to be shown in the text, not in the list of attachments
    bool operator==(const Attachment&) const = default;
};

enum class Kind : std::uint8_t {
    Normal,
    DeliveryReport, // multipart/report (RFC 3462): bounces, receipts
    Encrypted,      // S/MIME or OpenPGP: shown as "open elsewhere"
};

// Absent fields are nullopt or empty; a field that is there but empty is an empty string.
struct Mail {
    std::optional<std::string> subject;
    std::vector<Address> from;
    std::vector<Address> to;
    std::vector<Address> cc;
    std::vector<Address> replyTo;
    std::optional<std::int64_t> date; // Unix seconds; the sender's claim
    std::string messageId;            // with its angle brackets
    std::vector<std::string> inReplyTo;
    std::vector<std::string> references;
    std::optional<std::string> text; // text/plain parts, line ends are LF; may hold NUL and other controls
    std::optional<std::string> html; // text/html parts as sent: hostile until cleaned
    std::vector<Attachment> attachments;

    // Envelope-like facts: who the mail was really delivered to (Delivered-To, X-Original-To, Envelope-To).
    std::vector<std::string> deliveredTo;
    Kind kind = Kind::Normal;
    bool automatic =
        false; // written by a machine (RFC 3834, Precedence, List-Id, null return path): never answer it
    bool incomplete = false; // over a limit: some parts, fields or addresses were left out
    bool operator==(const Mail&) const = default;
};

} // namespace santral::mime
