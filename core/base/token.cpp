#include "core/base/token.hpp"

#include "core/base/text.hpp"

#include <algorithm>

namespace santral {
namespace {

constexpr std::size_t kLetters = 43;

} // namespace

std::string makeToken(Random& random) {
    std::string bytes;
    for (int word = 0; word < 4; ++word) {
        std::uint64_t bits = random.next();
        for (int i = 0; i < 8; ++i) bytes += static_cast<char>(bits >> (8 * i) & 0xFF);
    }
    std::string text = base64(bytes);
    text.resize(kLetters); // without the padding
    std::replace(text.begin(), text.end(), '+', '-');
    std::replace(text.begin(), text.end(), '/', '_');
    return text;
}

bool isToken(std::string_view text) {
    auto allowed = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_';
    };
    return text.size() == kLetters && std::all_of(text.begin(), text.end(), allowed);
}

} // namespace santral
