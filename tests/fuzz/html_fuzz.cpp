// Any octets as a page: no crash, cleaning again gives the same, and no tag is left that was not allowed.
#include "core/base/text.hpp"
#include "core/sieve/html_clean.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "tests/support/corpora.hpp"

#include <boost/json.hpp>
#include <cstdlib>
#include <fstream>
#include <string_view>

using namespace santral;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    std::string_view octets(reinterpret_cast<const char*>(data), size);
    sieve::CleanHtml page = sieve::cleanHtml(octets);
    if (!isUtf8(page.html) || !isUtf8(page.text)) std::abort();
    std::string low = toLowerAscii(page.html);
    for (std::string_view tag : {"<script", "<style", "<iframe", "<svg", "<math", "<object", "<embed",
                                 "<form", "<base", "<meta", "<link"}) {
        if (low.find(tag) != std::string::npos) std::abort();
    }
    if (!page.incomplete && sieve::cleanHtml(page.html).html != page.html) std::abort();
    return 0;
}

std::vector<std::string> fuzz::seeds() {
    std::vector<std::string> out{
        "<table><tr><td style=\"color:red\"><a href=https://example.com>x</a><img src=cid:a></table>"};
    std::ifstream file(test::corpora() / "html" / "vectors.jsonl");
    for (std::string line; std::getline(file, line);) {
        out.emplace_back(boost::json::parse(line).at("payload").as_string());
    }
    return out;
}

std::vector<std::string> fuzz::words() {
    return {"<",           ">",           "</",        "<p>",     "</p>",      "<table>",
            "<td>",        "<b>",         "<a href=",  "<svg>",   "<math>",    "<style>",
            "<script>",    "</script>",   "<!--",      "-->",     "<![CDATA[", "<select>",
            "<template>",  "<button>",    "<form>",    "<pre>\n", "<img src=", "style=\"",
            "url(",        "/*",          "*/",        "&#0;",    "&lt;",      "&NewLine;",
            "javascript:", "\"",          "'",         "`",       "\xFF",      std::string(1, '\0'),
            "<frameset>",  "<plaintext>", "<textarea>"};
}
