#include "core/sieve/html_rules.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace santral::sieve {
namespace {

constexpr std::size_t kMaxUrl = 4'096;
constexpr std::size_t kMaxText = 2'048;

constexpr auto kKept = std::to_array<std::string_view>({
    "a",    "abbr",    "acronym", "address", "b",      "bdi", "bdo",        "big",    "blockquote",
    "br",   "caption", "center",  "cite",    "code",   "col", "colgroup",   "dd",     "del",
    "dfn",  "dir",     "div",     "dl",      "dt",     "em",  "figcaption", "figure", "font",
    "h1",   "h2",      "h3",      "h4",      "h5",     "h6",  "hr",         "i",      "img",
    "ins",  "kbd",     "li",      "mark",    "ol",     "p",   "pre",        "q",      "s",
    "samp", "small",   "span",    "strike",  "strong", "sub", "sup",        "table",  "tbody",
    "td",   "tfoot",   "th",      "thead",   "time",   "tr",  "tt",         "u",      "ul",
    "var",  "wbr",
});
constexpr auto kAsDiv =
    std::to_array<std::string_view>({"article", "aside", "details", "fieldset", "footer", "form", "header",
                                     "hgroup", "main", "nav", "section", "summary"});
constexpr auto kDropped = std::to_array<std::string_view>({
    "applet",   "area",      "audio",    "base",     "basefont", "bgsound",  "canvas",
    "datalist", "embed",     "frame",    "frameset", "head",     "iframe",   "input",
    "isindex",  "keygen",    "link",     "map",      "math",     "menuitem", "meta",
    "meter",    "noembed",   "noframes", "noscript", "object",   "optgroup", "option",
    "param",    "plaintext", "progress", "script",   "select",   "source",   "style",
    "svg",      "template",  "textarea", "title",    "track",    "video",    "xmp",
});
constexpr auto kVoid = std::to_array<std::string_view>({"br", "col", "hr", "img", "wbr"});

enum class Value { Text, Length, Count, Colour, Word, Fonts, Direction };
struct AttributeRule {
    std::string_view tag; // empty: every tag
    std::string_view name;
    Value value;
};
constexpr auto kAttributes = std::to_array<AttributeRule>({
    {"", "dir", Value::Direction},
    {"", "lang", Value::Word},
    {"", "title", Value::Text},
    {"", "align", Value::Word},
    {"img", "alt", Value::Text},
    {"img", "width", Value::Length},
    {"img", "height", Value::Length},
    {"img", "border", Value::Length},
    {"table", "width", Value::Length},
    {"table", "height", Value::Length},
    {"table", "border", Value::Length},
    {"table", "cellpadding", Value::Length},
    {"table", "cellspacing", Value::Length},
    {"table", "bgcolor", Value::Colour},
    {"tbody", "valign", Value::Word},
    {"thead", "valign", Value::Word},
    {"tr", "valign", Value::Word},
    {"tr", "bgcolor", Value::Colour},
    {"tr", "height", Value::Length},
    {"td", "width", Value::Length},
    {"td", "height", Value::Length},
    {"td", "valign", Value::Word},
    {"td", "bgcolor", Value::Colour},
    {"td", "colspan", Value::Count},
    {"td", "rowspan", Value::Count},
    {"td", "nowrap", Value::Word},
    {"th", "width", Value::Length},
    {"th", "height", Value::Length},
    {"th", "valign", Value::Word},
    {"th", "bgcolor", Value::Colour},
    {"th", "colspan", Value::Count},
    {"th", "rowspan", Value::Count},
    {"th", "scope", Value::Word},
    {"col", "span", Value::Count},
    {"col", "width", Value::Length},
    {"colgroup", "span", Value::Count},
    {"colgroup", "width", Value::Length},
    {"ol", "start", Value::Count},
    {"ol", "type", Value::Word},
    {"ul", "type", Value::Word},
    {"li", "type", Value::Word},
    {"li", "value", Value::Count},
    {"font", "color", Value::Colour},
    {"font", "size", Value::Word},
    {"font", "face", Value::Fonts},
    {"hr", "size", Value::Length},
    {"hr", "width", Value::Length},
    {"hr", "color", Value::Colour},
    {"blockquote", "type", Value::Word},
    {"time", "datetime", Value::Word},
});

template <class List>
bool has(const List& list, std::string_view item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

bool allOf(std::string_view text, std::string_view signs) {
    return std::all_of(text.begin(), text.end(), [signs](char c) {
        bool alnum = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return alnum || signs.find(c) != std::string_view::npos;
    });
}

std::optional<int> wholeNumber(std::string_view text) {
    int value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end == text.data()) return std::nullopt;
    return value;
}

// "120", "50%"; units and fractions go. Larger than any screen is not meant well.
std::optional<std::string> length(std::string_view text) {
    std::optional<int> value = wholeNumber(text);
    if (!value || *value < 0) return std::nullopt;
    bool percent = text.find('%') != std::string_view::npos;
    return std::to_string(std::min(*value, percent ? 100 : 4'000)) + (percent ? "%" : "");
}

std::string plainText(std::string_view text) {
    std::string out(clip(text, kMaxText));
    std::erase_if(out, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    return out;
}

std::optional<std::string> checked(Value kind, std::string_view text) {
    if (kind == Value::Text) return plainText(text);
    text = trim(text);
    auto keepIf = [&](bool good) { return good ? std::optional(std::string(text)) : std::nullopt; };
    switch (kind) {
    case Value::Length:
        return length(text);
    case Value::Count: {
        std::optional<int> value = wholeNumber(text);
        if (!value || *value < 0) return std::nullopt;
        return std::to_string(std::min(*value, 100));
    }
    case Value::Colour:
        return keepIf(!text.empty() && text.size() <= 32 && allOf(text, "#"));
    case Value::Word:
        return keepIf(text.size() <= 32 && allOf(text, "-_+:."));
    case Value::Fonts:
        return keepIf(text.size() <= 200 && allOf(text, " ,-'_."));
    case Value::Direction: {
        std::string low = toLowerAscii(text);
        bool known = low == "ltr" || low == "rtl" || low == "auto";
        return known ? std::optional(low) : std::nullopt;
    }
    case Value::Text:
        break;
    }
    return std::nullopt;
}

// As a browser reads it: tab, CR and LF go wherever they stand, control characters and spaces at both ends.
std::string urlText(std::string_view raw) {
    std::string out(clip(raw, kMaxUrl));
    std::erase_if(out, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    return std::string(trim(out));
}

// Host letters; a backslash or a second slash would make browsers and our host display disagree.
bool hasHost(std::string_view url) {
    std::size_t begin = url.find("://");
    if (begin == std::string_view::npos || begin + 3 >= url.size()) return false;
    char first = url[begin + 3];
    return allOf(std::string_view(&first, 1), "[%_") || static_cast<unsigned char>(first) >= 0x80;
}

std::string scheme(std::string_view url) {
    std::size_t colon = url.find(':');
    if (colon == std::string_view::npos) return {};
    std::string name = toLowerAscii(url.substr(0, colon));
    return allOf(name, "+-.") ? name : std::string();
}

bool isWeb(std::string_view url) {
    std::string name = scheme(url);
    return (name == "http" || name == "https") && hasHost(url) && url.find('\\') == std::string_view::npos;
}

} // namespace

TagRule tagRule(std::string_view tag) {
    if (has(kKept, tag)) return TagRule::Keep;
    if (has(kDropped, tag)) return TagRule::Drop;
    return has(kAsDiv, tag) ? TagRule::Rename : TagRule::Unwrap;
}

bool isVoid(std::string_view tag) {
    return has(kVoid, tag);
}

std::optional<std::string> attributeValue(std::string_view tag, std::string_view name,
                                          std::string_view value) {
    for (const AttributeRule& rule : kAttributes) {
        if (rule.name == name && (rule.tag.empty() || rule.tag == tag)) return checked(rule.value, value);
    }
    return std::nullopt;
}

std::optional<std::string> linkTarget(std::string_view href) {
    std::string url = urlText(href);
    std::string name = scheme(url);
    bool opens = isWeb(url) || name == "mailto" || name == "tel";
    return opens ? std::optional(url) : std::nullopt;
}

PictureSource pictureSource(std::string_view src) {
    std::string url = urlText(src);
    std::string name = scheme(url);
    std::string_view rest = name.empty() ? std::string_view() : std::string_view(url).substr(name.size() + 1);
    if (name == "cid" && !rest.empty()) return {PictureSource::Kind::Part, std::string(rest)};
    bool number =
        !rest.empty() && rest.size() <= 4 && rest.find_first_not_of("0123456789") == std::string_view::npos;
    if (name == "held" && number) return {PictureSource::Kind::HeldBack, "held:" + std::string(rest)};
    if (url.starts_with("//")) url = "https:" + url;
    if (isWeb(url)) return {PictureSource::Kind::Remote, url};
    return {};
}

} // namespace santral::sieve
