// A page as libgumbo (an HTML5 parser) understands it, in memory of its own that is given back at once. Used
// by the cleaner and the text extractor inside santral-sieve.
#pragma once

#include <ctime>
#include <gumbo.h>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace santral::sieve {

// Processor time that one page may cost, over all its parses: deep nesting costs an HTML5 parser the square
// of it.
class Effort {
public:
    explicit Effort(std::clock_t milliseconds)
        : until_(std::clock() + milliseconds * (CLOCKS_PER_SEC / 1'000)) {}
    bool spent() const { return std::clock() > until_; }

private:
    std::clock_t until_;
};

class HtmlTree {
public:
    // nullopt where the tree would need more than kMaxTree octets (some pages grow without bound while they
    // are read) or more than `effort` has left.
    static std::optional<HtmlTree> parse(std::string_view html, const Effort& effort);
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
