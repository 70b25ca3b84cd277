// The published JSON cases through both readers of ours: the core's and the web chat's.
#include "core/domain/json.hpp"

#include "core/protocol/webchat/codec.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

using namespace santral;

namespace {

struct JsonCase {
    std::string name;
    std::string text;
    bool mustPass() const { return name.starts_with("y_"); }
    bool mustFail() const { return name.starts_with("n_"); }
};

std::vector<JsonCase> cases(const std::string& folder) {
    std::vector<JsonCase> out;
    std::error_code missing;
    for (const auto& entry :
         std::filesystem::directory_iterator(test::corpora() / "json" / folder, missing)) {
        if (entry.path().extension() != ".json") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        std::string text(std::istreambuf_iterator<char>(file), {});
        out.push_back({entry.path().filename().string(), std::move(text)});
    }
    return out;
}

} // namespace

TEST_CASE("json: what is no JSON is refused and what is JSON is read") {
    std::size_t right = 0, scored = 0;
    for (const JsonCase& one : cases("parsing")) {
        bool passed = json::parse(one.text).has_value();
        if (!one.mustPass() && !one.mustFail()) continue; // either will do, as long as nothing breaks
        ++scored;
        bool good = passed == one.mustPass();
        right += good ? 1 : 0;
        if (!good) std::cout << (passed ? "taken: " : "refused: ") << one.name << '\n';
    }
    if (scored == 0) std::cout << test::kNoCorpora;
    if (scored > 0) std::cout << "json texts judged rightly: " << right << " of " << scored << '\n';
    CHECK(right == scored);
}

TEST_CASE("json: nesting ends at its limit, in both readers") {
    std::string deepest = std::string(json::kMaxDepth, '[') + std::string(json::kMaxDepth, ']');
    CHECK(json::parse(deepest));
    CHECK_FALSE(json::parse("[" + deepest + "]"));
    std::string endless(100'000, '[');
    CHECK_FALSE(json::parse(endless));
    CHECK(std::holds_alternative<webchat::Refusal>(webchat::decode(endless, {})));
}

TEST_CASE("json: the web chat makes a frame or a refusal of every text") {
    std::size_t texts = 0, refused = 0;
    for (const std::string folder : {"parsing", "transform"}) {
        for (const JsonCase& one : cases(folder)) {
            for (const std::string& text : {one.text, "{\"t\":\"message\",\"text\":" + one.text + "}"}) {
                ++texts;
                refused += std::holds_alternative<webchat::Refusal>(webchat::decode(text, {})) ? 1 : 0;
            }
            if (!one.mustFail()) continue;
            CHECK(std::holds_alternative<webchat::Refusal>(webchat::decode(one.text, {})));
        }
    }
    if (texts == 0) std::cout << test::kNoCorpora;
    if (texts > 0) std::cout << "json texts as chat frames: " << refused << " of " << texts << " refused\n";
}
