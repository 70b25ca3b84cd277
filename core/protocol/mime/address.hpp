// Address fields (RFC 5322 section 3.4), read as leniently as mail needs and without recursion.
#pragma once

#include "core/protocol/mime/mail.hpp"

#include <string_view>
#include <vector>

namespace santral::mime {

// The mailboxes of From, To, Cc, Reply-To. Members of a group stand in the list like the others; nesting
// deeper than kMaxGroupDepth is read as text. At most kMaxAddresses are returned. Names are decoded; a name
// that is missing is taken from a comment ("ayse@example.com (Ayşe)").
std::vector<Address> parseAddresses(std::string_view value);

} // namespace santral::mime
