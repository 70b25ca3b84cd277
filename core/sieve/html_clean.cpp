#include "core/sieve/html_clean.hpp"

#include "core/sieve/css_rules.hpp"
#include "core/sieve/html_rules.hpp"
#include "core/sieve/html_text.hpp"
#include "core/sieve/html_tree.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace santral::sieve {
namespace {

constexpr std::size_t kMaxDepth = 256;
constexpr std::size_t kMaxClean = 16u << 20; // octets written
constexpr std::size_t kMaxPictures = 1'000;
constexpr int kRounds = 5;
constexpr std::clock_t kMilliseconds = 1'500; // of processor time; an ordinary page needs a few

void appendEscaped(std::string& out, std::string_view text, bool inAttribute) {
    for (char c : text) {
        auto byte = static_cast<unsigned char>(c);
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '"' && inAttribute) {
            out += "&quot;";
        } else if (byte >= 0x20 ? byte != 0x7F : (c == '\n' || c == '\t')) {
            out += c;
        }
    }
}

void appendAttribute(std::string& out, std::string_view name, std::string_view value) {
    out += ' ';
    out += name;
    out += "=\"";
    appendEscaped(out, value, true);
    out += '"';
}

// Writes what is allowed of one tree.
class Cleaner {
public:
    explicit Cleaner(CleanHtml& result) : result_(result) {}
    void write(const GumboNode& body);

private:
    struct Level {
        const GumboNode* node;
        unsigned next = 0;
        std::string_view tag; // what was written for it; empty where nothing was
    };
    void enter(const GumboNode& node);
    void element(const GumboNode& node);
    void text(const GumboNode& node);
    void attributes(const GumboNode& node, std::string_view tag);
    void style(const GumboNode& node);
    void picture(const GumboNode& node);
    std::string heldBack(const std::string& url);
    void openBody(const GumboNode& body);
    void leave();

    CleanHtml& result_;
    std::string out_;
    std::vector<Level> open_;
    std::size_t depth_ = 0;
    std::unordered_map<std::string, std::size_t> numbers_; // of held back addresses
};

// HTML swallows a line feed right after <pre>, so one that is meant is written twice.
void Cleaner::text(const GumboNode& node) {
    std::string_view value = node.v.text.text;
    const Level* parent = open_.empty() ? nullptr : &open_.back();
    if (parent && parent->tag == "pre" && parent->next == 1 && value.starts_with('\n')) out_ += '\n';
    appendEscaped(out_, value, false);
}

void Cleaner::style(const GumboNode& node) {
    const char* value = attribute(node, "style");
    std::string clean = value ? cleanStyle(value) : std::string();
    if (!clean.empty()) appendAttribute(out_, "style", clean);
}

std::string Cleaner::heldBack(const std::string& url) {
    auto [place, isNew] = numbers_.try_emplace(url, result_.heldBack.size());
    if (isNew) result_.heldBack.push_back(url);
    return "held:" + std::to_string(place->second);
}

void Cleaner::picture(const GumboNode& node) {
    const char* src = attribute(node, "src");
    if (!src) return;
    PictureSource source = pictureSource(src);
    using Kind = PictureSource::Kind;
    bool room = result_.heldBack.size() < kMaxPictures && result_.contentIds.size() < kMaxPictures;
    if (source.kind == Kind::Remote && room) appendAttribute(out_, "src", heldBack(source.value));
    if (source.kind == Kind::HeldBack) appendAttribute(out_, "src", source.value);
    if (source.kind == Kind::Part && room) {
        auto& ids = result_.contentIds;
        if (std::find(ids.begin(), ids.end(), source.value) == ids.end()) ids.push_back(source.value);
        appendAttribute(out_, "src", "cid:" + source.value);
    }
}

void Cleaner::attributes(const GumboNode& node, std::string_view tag) {
    if (tag == "a") {
        const char* href = attribute(node, "href");
        std::optional<std::string> target = href ? linkTarget(href) : std::nullopt;
        if (target) appendAttribute(out_, "href", *target);
    }
    if (tag == "img") picture(node);
    const GumboVector& all = node.v.element.attributes;
    for (unsigned i = 0; i < all.length; ++i) {
        const auto* one = static_cast<const GumboAttribute*>(all.data[i]);
        if (one->attr_namespace != GUMBO_ATTR_NAMESPACE_NONE) continue;
        std::optional<std::string> value = attributeValue(tag, one->name, one->value);
        if (value) appendAttribute(out_, one->name, *value);
    }
    style(node);
}

void Cleaner::element(const GumboNode& node) {
    std::string_view name = tagName(node);
    bool foreign = node.v.element.tag_namespace != GUMBO_NAMESPACE_HTML;
    TagRule rule = foreign ? TagRule::Drop : tagRule(name);
    if (rule == TagRule::Drop) return;
    Level level{&node, 0, {}};
    bool keep = rule != TagRule::Unwrap && depth_ < kMaxDepth;
    if (keep) {
        std::string_view tag = rule == TagRule::Rename ? "div" : name;
        out_ += '<';
        out_ += tag;
        attributes(node, tag);
        out_ += '>';
        if (isVoid(tag)) return;
        level.tag = tag;
        ++depth_;
    }
    open_.push_back(level);
}

void Cleaner::enter(const GumboNode& node) {
    switch (node.type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
    case GUMBO_NODE_CDATA:
        return text(node);
    case GUMBO_NODE_ELEMENT:
        return element(node);
    default:
        return; // comments, templates
    }
}

// The body's own colours and direction live on in a div, since a fragment has no body.
void Cleaner::openBody(const GumboNode& body) {
    Level level{&body, 0, {}};
    const char* colour = attribute(body, "bgcolor");
    const char* ink = attribute(body, "text");
    const char* own = attribute(body, "style");
    std::string css =
        cleanStyle((colour ? "background-color:" + std::string(colour) + ";" : std::string()) +
                   (ink ? "color:" + std::string(ink) + ";" : std::string()) + (own ? own : ""));
    const char* direction = attribute(body, "dir");
    std::optional<std::string> dir = direction ? attributeValue("div", "dir", direction) : std::nullopt;
    if (!css.empty() || dir) {
        out_ += "<div";
        if (dir) appendAttribute(out_, "dir", *dir);
        if (!css.empty()) appendAttribute(out_, "style", css);
        out_ += '>';
        level.tag = "div";
        ++depth_;
    }
    open_.push_back(level);
}

void Cleaner::leave() {
    if (!open_.back().tag.empty()) {
        out_ += "</";
        out_ += open_.back().tag;
        out_ += '>';
        --depth_;
    }
    open_.pop_back();
}

void Cleaner::write(const GumboNode& body) {
    openBody(body);
    while (!open_.empty()) {
        const GumboVector* inside = children(*open_.back().node);
        bool full = out_.size() > kMaxClean;
        result_.incomplete = result_.incomplete || full;
        if (full || !inside || open_.back().next >= inside->length) {
            leave();
            continue;
        }
        enter(*static_cast<const GumboNode*>(inside->data[open_.back().next++]));
    }
    result_.html = std::move(out_);
}

// One pass over `html`; false where no tree could be made of it.
bool cleanOnce(std::string_view html, const Effort& effort, CleanHtml& result) {
    std::optional<HtmlTree> tree = HtmlTree::parse(html, effort);
    if (!tree) return false;
    result.html.clear();
    if (const GumboNode* body = tree->body()) Cleaner(result).write(*body);
    return true;
}

void textAlone(CleanHtml& result) {
    result.heldBack.clear();
    result.contentIds.clear();
    result.incomplete = true;
    result.html.clear();
    appendEscaped(result.html, result.text, false);
    std::string lines;
    for (char c : result.html) lines += c == '\n' ? std::string("<br>") : std::string(1, c);
    result.html = std::move(lines);
}

} // namespace

CleanHtml cleanHtml(std::string_view html) {
    CleanHtml result;
    Effort effort(kMilliseconds);
    bool read = cleanOnce(html, effort, result);
    // Without some tags a parser may see another tree (a div in a p whose button is gone): go on until it
    // does not.
    bool settled = false;
    for (int round = 1; read && !settled && round < kRounds; ++round) {
        std::string before = result.html;
        CleanHtml again;
        read = cleanOnce(before, effort, again);
        settled = again.html == before;
        result.html = std::move(again.html);
    }
    result.text = read && settled ? htmlToText(result.html, effort) : textOfTags(html);
    if (!settled) textAlone(result);
    return result;
}

} // namespace santral::sieve
