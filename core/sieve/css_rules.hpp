// A style attribute reduced to what may be shown: an allow list of properties and of the signs in their
// values.
#pragma once

#include <string>
#include <string_view>

namespace santral::sieve {

// "color: red; margin: 0", in a form that comes out of a second call unchanged. Nothing that could fetch
// (url, image functions), run (expression, behaviour), escape (backslash, comments) or leave its place
// (position, negative lengths) gets through; the property is left out. At most 16 KiB are read.
std::string cleanStyle(std::string_view style);

bool hidesText(std::string_view cleanedStyle); // display: none

} // namespace santral::sieve
