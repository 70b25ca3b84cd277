// Content-Type and Content-Disposition: a value and its parameters (RFC 2045 section 5.1, RFC 2183, RFC
// 2231).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace santral::mime {

struct Parameters {
    std::string value; // lower case: "text/plain", "attachment"
    std::vector<std::pair<std::string, std::string>>
        parameters; // names in lower case, values decoded to UTF-8
    // Empty where there is no such parameter.
    std::string_view get(std::string_view name) const;
};

// Continuations (name*0, name*1*) are joined, charsets and percent signs of RFC 2231 decoded, encoded words
// too (forbidden, common). Where a parameter is there both plain and in the form of RFC 2231, the latter
// wins.
Parameters parseParameters(std::string_view field);

} // namespace santral::mime
