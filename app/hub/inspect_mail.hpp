// A parsed mail as the JSON of `inspect mail`, in the normal form in which readers of mail are compared.
#pragma once

#include "core/protocol/mime/mail.hpp"

#include <boost/json.hpp>
#include <string>
#include <string_view>

namespace santral::hub {

// Unicode NFC, runs of white space as one space, none at the ends, no byte order marks.
std::string normalForm(std::string_view text);

// The fields of docs/sieve.md without `file`. Absent fields are null; addresses are [name, address in lower
// case].
boost::json::object describe(const mime::Mail& mail);

} // namespace santral::hub
