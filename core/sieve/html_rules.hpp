// The allow list of the HTML cleaner: what is not named here does not get through.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace santral::sieve {

enum class TagRule {
    Keep,
    Rename, // kept as a div: section, article …
    Unwrap, // the tag goes, what it holds stays
    Drop,   // goes with all it holds
};
// `tag` as tagName() gives it; an unknown tag is unwrapped.
TagRule tagRule(std::string_view tag);
bool isVoid(std::string_view tag); // br, hr, img, col, wbr: no end tag

// The value to write, or nullopt where the attribute is not allowed there or its value is not what it should
// be. Not for href, src and style.
std::optional<std::string> attributeValue(std::string_view tag, std::string_view name,
                                          std::string_view value);

// A link that may be opened after asking: http, https with a host, mailto, tel. Control characters and white
// space that a browser would skip are gone from it.
std::optional<std::string> linkTarget(std::string_view href);

// What stands in the src of a picture.
struct PictureSource {
    enum class Kind { None, Part, HeldBack, Remote } kind = Kind::None;
    std::string value; // content id, "held:N" as it is, or the http(s) address
};
PictureSource pictureSource(std::string_view src);

} // namespace santral::sieve
