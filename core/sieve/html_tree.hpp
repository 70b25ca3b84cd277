// A page as libgumbo (an HTML5 parser) understands it, in memory of its own that is given back at once. Used
// by the cleaner and the text extractor inside santral-sieve.
#pragma once

#include <gumbo.h>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace santral::sieve {

class HtmlTree {
public:
    // nullopt where the tree would need more than kMaxTree octets: some pages grow without bound while they
    // are read.
    static std::optional<HtmlTree> parse(std::string_view html);
    HtmlTree(HtmlTree&& other) noexcept;
    HtmlTree& operator=(HtmlTree&& other) noexcept;
    ~HtmlTree();

    const GumboNode* body() const; // nullptr for a frame set

    static constexpr std::size_t kMaxTree = 256u << 20;

private:
    struct Parts;
    explicit HtmlTree(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

// "div"; empty for a tag that HTML does not know and for elements of SVG and MathML.
std::string_view tagName(const GumboNode& element);
// nullptr where the element has no such attribute.
const char* attribute(const GumboNode& element, const char* name);
// The children of an element or template; nullptr for text and comments.
const GumboVector* children(const GumboNode& node);

} // namespace santral::sieve
