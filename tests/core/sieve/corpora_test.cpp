// Hostile HTML of the public collections: after the cleaner nothing active may be left. The output is read
// again with a parser and looked through; tests/lab/check_inert.mjs does the same with a parser of other
// authors.
#include "core/sieve/html_clean.hpp"
#include "core/sieve/html_tree.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <iostream>

using namespace santral;
using namespace santral::sieve;
namespace json = boost::json;

namespace {

std::string squeezed(std::string_view value) {
    std::string out;
    for (char c : value) {
        if (static_cast<unsigned char>(c) > 0x20) out += c;
    }
    return toLowerAscii(out);
}

bool isHarmless(const GumboAttribute& attribute) {
    std::string name = toLowerAscii(attribute.name);
    std::string value = squeezed(attribute.value);
    if (name.starts_with("on")) return false;
    if (name == "alt" || name == "title") return true;
    for (const char* bad : {"javascript:", "vbscript:", "data:", "file:", "\\\\", "//"}) {
        if (value.starts_with(bad)) return false;
    }
    if (name == "style")
        return value.find("url") == std::string::npos && value.find("expression") == std::string::npos;
    if (name == "src") return value.starts_with("cid:") || value.starts_with("held:");
    if (name == "href")
        return value.starts_with("http") || value.starts_with("mailto:") || value.starts_with("tel:");
    return name != "background" && name != "srcset" && name != "action" && name != "poster" &&
           name != "ping" && name != "id";
}

bool isHarmless(const GumboNode& element) {
    std::string_view tag = tagName(element);
    for (std::string_view bad :
         {"",     "script", "style", "iframe", "object", "embed",    "applet",   "base",
          "meta", "link",   "form",  "input",  "button", "textarea", "select",   "svg",
          "math", "video",  "audio", "source", "frame",  "frameset", "template", "noscript"}) {
        if (tag == bad) return false;
    }
    const GumboVector& all = element.v.element.attributes;
    for (unsigned i = 0; i < all.length; ++i) {
        if (!isHarmless(*static_cast<const GumboAttribute*>(all.data[i]))) return false;
    }
    return true;
}

bool isInert(const std::string& html) {
    std::optional<HtmlTree> tree = HtmlTree::parse(html, Effort(1'000));
    if (!tree || !tree->body()) return false;
    std::vector<const GumboNode*> open;
    auto enter = [&open](const GumboNode& parent) {
        const GumboVector* inside = children(parent);
        for (unsigned i = 0; inside && i < inside->length; ++i)
            open.push_back(static_cast<const GumboNode*>(inside->data[i]));
    };
    enter(*tree->body());
    while (!open.empty()) {
        const GumboNode* node = open.back();
        open.pop_back();
        bool element = node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
        if (element && !isHarmless(*node)) return false;
        enter(*node);
    }
    return true;
}

} // namespace

TEST_CASE("html corpora: nothing active is left, cleaning twice gives the same") {
    std::ifstream file(test::corpora() / "html" / "vectors.jsonl");
    int vectors = 0, inert = 0, same = 0;
    for (std::string line; std::getline(file, line); ++vectors) {
        json::object vector = json::parse(line).as_object();
        CleanHtml page = cleanHtml(vector.at("payload").as_string());
        bool good = isInert(page.html);
        bool again = cleanHtml(page.html).html == page.html;
        inert += good ? 1 : 0;
        same += again ? 1 : 0;
        if (!good || !again) std::cout << "  " << vector.at("title") << "\n    " << page.html << "\n";
    }
    if (vectors == 0) {
        std::cout << test::kNoCorpora;
        return;
    }
    std::cout << "  inert " << inert << "/" << vectors << ", idempotent " << same << "/" << vectors << "\n";
    CHECK(inert == vectors);
    CHECK(same == vectors);
}
