// Where the test corpora lie: beside the checkout, or where SANTRAL_CORPORA says.
// For tests that read them; a test without them prints kNoCorpora and returns, and ctest counts it as
// skipped.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string_view>

namespace santral::test {

inline constexpr std::string_view kNoCorpora = "skipped: no corpora\n";

inline std::filesystem::path corpora() {
    if (const char* chosen = std::getenv("SANTRAL_CORPORA")) return chosen;
    return std::filesystem::path(SANTRAL_SOURCE_DIR).parent_path() / "shared" / "corpora";
}

} // namespace santral::test
