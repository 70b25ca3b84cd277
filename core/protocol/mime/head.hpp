// The header block of a mail or of a part, split into fields (RFC 5322 section 2.2) the way real mail needs
// it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace santral::mime {

struct Field {
    std::string_view name;  // as written, without the colon
    std::string_view value; // raw: still folded, still encoded
};

struct Head {
    std::vector<Field> fields; // views into the octets given
    std::size_t length = 0;    // octets up to the first octet of the body
    bool incomplete = false;   // over kMaxHead or kMaxFields
    // The first field of that name (ASCII case does not matter), or nullptr.
    const Field* find(std::string_view name) const;
};

// Of a whole mail: a leading byte order mark, mbox line ("From …") and blank lines are skipped. A line that
// can be no field ends the block.
Head splitHead(std::string_view octets);
// Of a part inside a multipart: may be empty; a line that starts with "--" ends it, since it may be a
// boundary.
Head splitPartHead(std::string_view octets);

std::string unfold(std::string_view value); // one line, outer white space gone

// "<a@b> <c@d>" → the ids with their angle brackets. Comments and stray words are skipped; ids without
// brackets, as some systems write them, are taken as they are.
std::vector<std::string> messageIds(std::string_view value);

} // namespace santral::mime
