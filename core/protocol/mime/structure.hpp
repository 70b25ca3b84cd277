// The tree of parts of a mail (RFC 2046), as spans of the octets given. No recursion, bounded depth and
// number of parts, one pass. Used by the mail reader.
#pragma once

#include "core/protocol/mime/parameters.hpp"
#include "core/protocol/mime/transfer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace santral::mime {

inline constexpr std::size_t kNoParent = static_cast<std::size_t>(-1);

struct Part {
    Parameters type;        // value "text/plain" where the part says nothing or nonsense
    Parameters disposition; // value empty where there is none
    Encoding encoding = Encoding::Identity;
    std::string contentId; // without angle brackets
    std::string_view body; // still encoded; of a multipart: empty
    std::size_t parent = kNoParent;
    std::size_t depth = 0;
    bool multipart = false;

    std::string_view fileName() const; // of Content-Disposition, else of Content-Type; may be empty
};

struct Structure {
    std::vector<Part> parts; // in the order they stand; parts[0] is the mail itself
    bool incomplete = false; // over kMaxParts or kMaxDepth: the rest stands undivided in its last part
};

// `octets` begins with the header block of the mail.
Structure splitParts(std::string_view octets);

} // namespace santral::mime
