// Secrets that we hand out and get back: 256 random bits as 43 letters of base64url (RFC 4648 section 5).
#pragma once

#include "core/base/random.hpp"

#include <string>
#include <string_view>

namespace santral {

std::string makeToken(Random& random);
bool isToken(std::string_view text); // looks like one

} // namespace santral
