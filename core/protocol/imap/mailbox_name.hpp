// Names of mailboxes: UTF-8 here, modified UTF-7 on the wire (RFC 3501 section 5.1.3).
#pragma once

#include <string>
#include <string_view>

namespace santral::imap {

std::string encodeMailboxName(std::string_view utf8);
// What is not well formed, or already UTF-8 as some servers send, is returned as it stands.
std::string decodeMailboxName(std::string_view wire);

} // namespace santral::imap
