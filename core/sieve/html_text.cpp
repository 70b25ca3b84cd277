#include "core/sieve/html_text.hpp"

#include "core/base/text.hpp"
#include "core/sieve/css_rules.hpp"
#include "core/sieve/html_tree.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace santral::sieve {
namespace {

constexpr std::size_t kMaxText = 8u << 20;
constexpr std::size_t kMaxQuotes = 20;

constexpr auto kBlocks = std::to_array<std::string_view>(
    {"address", "blockquote", "caption",    "center", "dd",    "dir",   "div",
     "dl",      "dt",         "figcaption", "figure", "hr",    "li",    "ol",
     "pre",     "table",      "tr",         "ul",     "tbody", "thead", "tfoot"});
constexpr auto kParagraphs = std::to_array<std::string_view>({"p", "h1", "h2", "h3", "h4", "h5", "h6"});

template <class List>
bool has(const List& list, std::string_view item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

// Lines with collapsed white space.
class Lines {
public:
    void word(std::string_view text, bool preformatted) {
        for (char c : text) {
            bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (preformatted && c == '\n') {
                newLine();
            } else if (preformatted || !space) {
                start();
                out_ += c;
            } else {
                space_ = !lineEmpty_;
            }
        }
    }
    void space() { space_ = !lineEmpty_; }
    // The next text stands on a line of its own.
    void block() {
        if (!lineEmpty_) newLine();
    }
    void paragraph() {
        block();
        gap_ = !out_.empty();
    }
    void newLine() {
        out_ += '\n';
        lineEmpty_ = true;
        space_ = false;
    }
    void quote(int change) { quotes_ = static_cast<std::size_t>(static_cast<int>(quotes_) + change); }
    bool full() const { return out_.size() > kMaxText; }
    std::string take() {
        std::size_t end = out_.find_last_not_of(" \n\t");
        out_.resize(end == std::string::npos ? 0 : end + 1);
        return std::move(out_);
    }

private:
    void start() {
        if (gap_) out_ += '\n';
        gap_ = false;
        if (lineEmpty_) {
            for (std::size_t i = 0; i < std::min(quotes_, kMaxQuotes); ++i) out_ += "> ";
        }
        if (space_) out_ += ' ';
        space_ = false;
        lineEmpty_ = false;
    }
    std::string out_;
    std::size_t quotes_ = 0;
    bool lineEmpty_ = true;
    bool space_ = false;
    bool gap_ = false;
};

class Extractor {
public:
    std::string run(const GumboNode& body);

private:
    struct Level {
        const GumboNode* node;
        unsigned next;
        std::string_view tag;
    };
    void enter(const GumboNode& node);
    void leave();

    Lines lines_;
    std::vector<Level> open_;
    int preformatted_ = 0;
};

void Extractor::enter(const GumboNode& node) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) {
        return lines_.word(node.v.text.text, preformatted_ > 0);
    }
    if (node.type != GUMBO_NODE_ELEMENT) return;
    std::string_view tag = tagName(node);
    const char* style = attribute(node, "style");
    if (style && hidesText(style)) return;
    if (tag == "br") return lines_.newLine();
    if (has(kBlocks, tag)) lines_.block();
    if (has(kParagraphs, tag)) lines_.paragraph();
    if (tag == "blockquote") lines_.quote(1);
    if (tag == "pre") ++preformatted_;
    if (tag == "li") lines_.word("• ", true);
    if (tag == "td" || tag == "th") lines_.space();
    open_.push_back({&node, 0, tag});
}

void Extractor::leave() {
    std::string_view tag = open_.back().tag;
    open_.pop_back();
    if (has(kBlocks, tag)) lines_.block();
    if (has(kParagraphs, tag)) lines_.paragraph();
    if (tag == "blockquote") lines_.quote(-1);
    if (tag == "pre") --preformatted_;
}

std::string Extractor::run(const GumboNode& body) {
    open_.push_back({&body, 0, {}});
    while (!open_.empty()) {
        const GumboVector* inside = children(*open_.back().node);
        if (lines_.full() || !inside || open_.back().next >= inside->length) {
            leave();
            continue;
        }
        enter(*static_cast<const GumboNode*>(inside->data[open_.back().next++]));
    }
    return lines_.take();
}

// Position after the end tag of `name`, or the end.
std::size_t skipElement(std::string_view html, std::size_t at, std::string_view name) {
    while (at < html.size()) {
        at = html.find("</", at);
        if (at == std::string_view::npos) return html.size();
        at += 2;
        if (equalsIgnoreCase(html.substr(at, name.size()), name)) return at;
    }
    return html.size();
}

} // namespace

std::string htmlToText(std::string_view cleanedHtml, const Effort& effort) {
    std::optional<HtmlTree> tree = HtmlTree::parse(cleanedHtml, effort);
    if (!tree) return textOfTags(cleanedHtml);
    const GumboNode* body = tree->body();
    return body ? Extractor().run(*body) : std::string();
}

std::string textOfTags(std::string_view html) {
    Lines lines;
    std::size_t at = 0;
    while (at < html.size() && !lines.full()) {
        std::size_t open = std::min(html.find('<', at), html.size());
        lines.word(toUtf8Lossy(html.substr(at, open - at)), false);
        for (std::string_view silent : {"script", "style"}) {
            if (equalsIgnoreCase(html.substr(std::min(open + 1, html.size()), silent.size()), silent)) {
                open = skipElement(html, open + 1, silent);
            }
        }
        std::size_t close = html.find('>', open);
        at = close == std::string_view::npos ? html.size() : close + 1;
        lines.space();
    }
    std::string text = lines.take();
    std::erase(text, '\0');
    return text;
}

} // namespace santral::sieve
