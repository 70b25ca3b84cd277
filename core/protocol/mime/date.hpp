// The Date field (RFC 5322 section 3.3, with its obsolete forms) and the one we write.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace santral::mime {

// Unix seconds, or nullopt where no date can be made out of it. A missing or unknown zone is read as UTC.
std::optional<std::int64_t> parseDate(std::string_view value);

std::string formatDate(std::int64_t unixSeconds); // "Fri, 21 Nov 2026 10:00:00 +0000"

} // namespace santral::mime
