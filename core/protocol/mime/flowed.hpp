// format=flowed (RFC 3676): paragraphs that a sender broke into short lines become whole again.
#pragma once

#include <string>
#include <string_view>

namespace santral::mime {

// Joins lines that end with a space to the next one and takes stuffed spaces away. Quoted lines stay as they
// are, so that every one of them keeps its mark; so does the line "-- " before a signature. `deleteSpace`:
// the parameter DelSp=yes, for scripts without spaces. `text` has LF line ends.
std::string unflow(std::string_view text, bool deleteSpace);

} // namespace santral::mime
