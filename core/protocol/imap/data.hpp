// The answers of a server as plain values, read from Response. Used by Session and, for lists of mails, by
// callers. All text is as sent: encoded words and charsets are the business of the MIME reader.
#pragma once

#include "core/base/clock.hpp"
#include "core/protocol/imap/sequence_set.hpp"
#include "core/protocol/imap/structure.hpp"

#include <map>
#include <set>

namespace santral::imap {

class Capabilities {
public:
    void clear() { words_.clear(); }
    bool empty() const { return words_.empty(); }
    void assign(const std::vector<Value>& values);
    bool has(std::string_view upperCaseWord) const { return words_.contains(upperCaseWord); }

private:
    std::set<std::string, std::less<>> words_;
};

struct Section {
    std::string name; // upper case: "BODY[]", "BODY[HEADER]<0>"
    bool nil = false; // the server has no such data (any more)
    std::string bytes;
    std::uint64_t streamed = 0; // these octets were handed out in chunks instead
};

// RFC 3501 section 7.4.2, RFC 7162 (MODSEQ). Attributes that are not known are skipped.
struct FetchData {
    std::uint32_t number = 0; // sequence number
    std::optional<std::uint32_t> uid;
    std::optional<std::vector<std::string>> flags;
    std::optional<std::uint64_t> size; // octets
    std::optional<std::uint64_t> modSeq;
    std::optional<TimePoint> internalDate;
    std::optional<Envelope> envelope;
    std::optional<BodyPart> structure;
    std::vector<Section> sections;
};
Result<FetchData> readFetch(Response&& response);

struct Esearch { // RFC 4731, RFC 9394 (PARTIAL)
    std::string tag;
    bool uid = false;
    std::optional<std::uint32_t> min, max, count;
    std::optional<std::uint64_t> modSeq;
    std::optional<SequenceSet> all, partial;
};
Result<Esearch> readEsearch(const Response& response);

struct Mailbox {                               // LIST, LSUB, XLIST
    std::vector<std::string> attributes;       // as sent: "\Sent"
    char delimiter = 0;                        // 0: flat
    std::string name;                          // UTF-8
    std::string wireName;                      // to be sent back
    bool is(std::string_view attribute) const; // "\\Sent", ignoring case
};
Result<Mailbox> readMailbox(const Response& response);

struct Status {
    std::string name;
    std::map<std::string, std::uint64_t> counts; // "MESSAGES", "UIDNEXT", …
};
Result<Status> readStatus(const Response& response);

struct Vanished { // RFC 7162 section 3.2.10
    bool earlier = false;
    SequenceSet uids;
};
Result<Vanished> readVanished(const Response& response);

std::vector<std::string> readFlags(const Value& list);
std::optional<TimePoint> readInternalDate(std::string_view text); // " 7-Feb-2026 22:43:04 +0300"

} // namespace santral::imap
