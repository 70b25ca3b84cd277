// What did the customer write, and what is quoted history? For the timeline, notices and drafts of answers.
#pragma once

#include <string>
#include <string_view>

namespace santral::mime {

struct TrimmedReply {
    std::string reply;  // the sender's own words; never empty where the mail has text
    std::string quoted; // what was folded away: history, signature, "Sent from my phone"
};

// Knows the heads and signatures of the common clients in Turkish, Azerbaijani, English and about 25 more
// languages. Where it is not sure it keeps: losing the customer's words is the worse error. Answers between
// quoted lines keep the quotes, forwarded mail is kept whole. Linear in size, no recursion. `text` has LF or
// CRLF line ends.
TrimmedReply trimReply(std::string_view text);

} // namespace santral::mime
