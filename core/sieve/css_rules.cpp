#include "core/sieve/css_rules.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace santral::sieve {
namespace {

constexpr std::size_t kMaxStyle = 16u << 10;
constexpr std::size_t kMaxValue = 256;

constexpr auto kProperties = std::to_array<std::string_view>({
    "background-color",
    "border",
    "border-bottom",
    "border-bottom-color",
    "border-bottom-style",
    "border-bottom-width",
    "border-collapse",
    "border-color",
    "border-left",
    "border-left-color",
    "border-left-style",
    "border-left-width",
    "border-radius",
    "border-right",
    "border-right-color",
    "border-right-style",
    "border-right-width",
    "border-spacing",
    "border-style",
    "border-top",
    "border-top-color",
    "border-top-style",
    "border-top-width",
    "border-width",
    "caption-side",
    "clear",
    "color",
    "direction",
    "display",
    "empty-cells",
    "float",
    "font",
    "font-family",
    "font-size",
    "font-style",
    "font-variant",
    "font-weight",
    "height",
    "letter-spacing",
    "line-height",
    "list-style-position",
    "list-style-type",
    "margin",
    "margin-bottom",
    "margin-left",
    "margin-right",
    "margin-top",
    "max-height",
    "max-width",
    "min-height",
    "min-width",
    "overflow-wrap",
    "padding",
    "padding-bottom",
    "padding-left",
    "padding-right",
    "padding-top",
    "table-layout",
    "text-align",
    "text-decoration",
    "text-decoration-line",
    "text-indent",
    "text-transform",
    "vertical-align",
    "white-space",
    "width",
    "word-break",
    "word-spacing",
    "word-wrap",
});

static_assert(std::is_sorted(kProperties.begin(), kProperties.end()));

constexpr auto kFunctions = std::to_array<std::string_view>({"rgb", "rgba", "hsl", "hsla"});

bool isAllowedProperty(std::string_view name) {
    return std::binary_search(kProperties.begin(), kProperties.end(), name);
}

std::string withoutComments(std::string_view style) {
    std::string out;
    while (!style.empty()) {
        std::size_t open = style.find("/*");
        out += style.substr(0, open);
        if (open == std::string_view::npos) break;
        std::size_t close = style.find("*/", open + 2);
        out += ' ';
        style = close == std::string_view::npos ? std::string_view() : style.substr(close + 2);
    }
    return out;
}

// Declarations are parted by ";" outside of quotes and parentheses.
std::vector<std::string_view> declarations(std::string_view style) {
    std::vector<std::string_view> out;
    std::size_t begin = 0;
    int depth = 0;
    char quote = 0;
    for (std::size_t i = 0; i <= style.size(); ++i) {
        char c = i < style.size() ? style[i] : ';';
        bool end = i == style.size() || (c == ';' && depth <= 0 && quote == 0);
        if (end) {
            out.push_back(style.substr(begin, i - begin));
            begin = i + 1;
            depth = 0;
        } else if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')') {
            --depth;
        }
    }
    return out;
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// A name directly before "(" must be one of kFunctions.
bool functionsAreHarmless(std::string_view value) {
    for (std::size_t i = value.find('('); i != std::string_view::npos; i = value.find('(', i + 1)) {
        std::size_t begin = i;
        while (begin > 0 && (isLetter(value[begin - 1]) || value[begin - 1] == '-')) --begin;
        std::string name = toLowerAscii(value.substr(begin, i - begin));
        if (std::find(kFunctions.begin(), kFunctions.end(), name) == kFunctions.end()) return false;
    }
    return true;
}

bool isHarmlessValue(std::string_view property, std::string_view value) {
    if (value.empty() || value.size() > kMaxValue) return false;
    constexpr std::string_view kSigns = " #.,%-+()'\"/";
    std::size_t quotes = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        char c = value[i];
        bool high = static_cast<unsigned char>(c) >= 0x80;
        // Letters beyond ASCII are for names of fonts only.
        if (high && property != "font-family" && property != "font") return false;
        if (!high && !isLetter(c) && !isDigit(c) && kSigns.find(c) == std::string_view::npos) return false;
        if (c == '"' || c == '\'') ++quotes;
        bool negative = c == '-' && i + 1 < value.size() && (isDigit(value[i + 1]) || value[i + 1] == '.');
        bool apart = i == 0 || value[i - 1] == ' ' || value[i - 1] == ',' || value[i - 1] == '(';
        if (negative && apart) return false;
    }
    return quotes % 2 == 0 && functionsAreHarmless(value);
}

std::string oneSpaced(std::string_view text) {
    std::string out;
    for (char c : trim(text)) {
        bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
        if (!space) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    return out;
}

std::string withoutImportance(std::string value) {
    std::size_t mark = value.rfind('!');
    if (mark == std::string::npos) return value;
    if (!equalsIgnoreCase(trim(std::string_view(value).substr(mark + 1)), "important")) return value;
    value.resize(mark);
    return std::string(trim(value));
}

} // namespace

std::string cleanStyle(std::string_view style) {
    std::string plain = withoutComments(style.substr(0, kMaxStyle));
    std::string out;
    for (std::string_view declaration : declarations(plain)) {
        std::size_t colon = declaration.find(':');
        if (colon == std::string_view::npos) continue;
        std::string property = toLowerAscii(trim(declaration.substr(0, colon)));
        std::string value = withoutImportance(oneSpaced(declaration.substr(colon + 1)));
        // The short form is kept where it is nothing but a colour.
        bool colourOnly = property == "background" && value.find(' ') == std::string::npos;
        if (colourOnly) property = "background-color";
        if (!isAllowedProperty(property) || !isHarmlessValue(property, value)) continue;
        if (!out.empty()) out += "; ";
        out += property + ": " + value;
    }
    return out;
}

bool hidesText(std::string_view cleanedStyle) {
    std::size_t at = cleanedStyle.find("display: none");
    return at != std::string_view::npos && (at == 0 || cleanedStyle[at - 1] == ' ');
}

} // namespace santral::sieve
