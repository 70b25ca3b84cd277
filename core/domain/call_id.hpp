// One call has one id, whoever tells of it: the PBX that has it and the desk whose phone it rings at. Both
// make it from the Call-ID (RFC 3261 section 8.1.1.4) of the caller's call.
#pragma once

#include "core/domain/ids.hpp"

#include <string_view>

namespace santral {

// The first 16 octets of its SHA-256, marked as a UUID of version 8 (RFC 9562 section 5.8).
CallId callIdOf(std::string_view sipCallId);

} // namespace santral
