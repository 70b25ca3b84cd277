#include "core/base/fold.hpp"

#include "core/base/text.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>
#include <utility>

namespace santral {
namespace {

// Letters whose base letter Unicode does not give by decomposition.
const char* special(UChar32 c) {
    switch (c) {
    case 0x0131:
        return "i"; // ı
    case 0x0130:
        return "i"; // İ
    case 0x0259:
    case 0x018F:
        return "e"; // ə Ə
    case 0x00DF:
        return "ss";
    case 0x00F8:
    case 0x00D8:
        return "o";
    case 0x0142:
    case 0x0141:
        return "l";
    case 0x0111:
    case 0x0110:
        return "d";
    case 0x00E6:
    case 0x00C6:
        return "ae";
    case 0x0153:
    case 0x0152:
        return "oe";
    case 0x00FE:
    case 0x00DE:
        return "th";
    case 0x02BC:
    case 0x2019:
    case 0x0027:
        return ""; // an apostrophe joins: Kadıköy'de is one word
    default:
        return nullptr;
    }
}

void append(std::string& out, UChar32 c) {
    char buffer[4];
    int32_t n = 0;
    U8_APPEND_UNSAFE(buffer, n, c);
    out.append(buffer, static_cast<std::size_t>(n));
}

void foldBeyondAscii(UChar32 c, std::string& out) {
    static const icu::Normalizer2* nfkd = [] {
        UErrorCode status = U_ZERO_ERROR;
        return icu::Normalizer2::getNFKDInstance(status);
    }();
    icu::UnicodeString parts;
    if (!nfkd->getDecomposition(c, parts)) parts = c;
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        UChar32 p = parts.char32At(i);
        int8_t type = u_charType(p);
        if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) continue;
        p = u_tolower(p);
        if (u_isalnum(p)) append(out, p);
    }
}

bool foldAny(UChar32 c, std::string& out) {
    if (const char* s = special(c)) {
        out += s;
        return true;
    }
    int8_t type = u_charType(c);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) return true;
    std::size_t before = out.size();
    foldBeyondAscii(c, out);
    return out.size() > before;
}

// The letters of Latin scripts, worked out once: asking for each takes a hundred times as long.
constexpr UChar32 kTabled = 0x250;
struct Folded {
    std::array<char, 7> letters{};
    std::uint8_t size = 0;
    bool inside = false;
};

std::array<Folded, kTabled> makeTable() {
    std::array<Folded, kTabled> table;
    for (UChar32 c = 0x80; c < kTabled; ++c) {
        std::string letters;
        Folded& one = table[static_cast<std::size_t>(c)];
        one.inside = foldAny(c, letters);
        one.size = static_cast<std::uint8_t>(letters.copy(one.letters.data(), one.letters.size()));
    }
    return table;
}

// The letter or digit that this octet of ASCII becomes; 0 for everything else.
char foldPlain(char c) {
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c + 32);
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '\0';
}

// What one code point becomes: nothing, letters, or (flag) a gap between words.
bool foldOne(UChar32 c, std::string& out) {
    if (c < 0x80) {
        char plain = foldPlain(static_cast<char>(c));
        if (plain) out += plain;
        return plain || c == '\'';
    }
    if (c >= kTabled) return foldAny(c, out);
    static const auto table = makeTable();
    const Folded& one = table[static_cast<std::size_t>(c)];
    out.append(one.letters.data(), one.size);
    return one.inside;
}

} // namespace

std::vector<Word> foldedWords(std::string_view text) {
    std::vector<Word> words;
    Word word;
    const char* s = text.data();
    auto length = static_cast<int32_t>(text.size());
    for (int32_t i = 0; i < length;) {
        int32_t from = i;
        UChar32 c = 0;
        U8_NEXT(s, i, length, c);
        std::size_t before = word.folded.size();
        bool inside = c >= 0 && foldOne(c, word.folded);
        if (inside && before == 0 && !word.folded.empty()) word.begin = static_cast<std::size_t>(from);
        if (inside && word.folded.size() > before) word.end = static_cast<std::size_t>(i);
        if (!inside && !word.folded.empty()) words.push_back(std::exchange(word, {}));
    }
    if (!word.folded.empty()) words.push_back(std::move(word));
    return words;
}

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    const char* s = text.data();
    auto length = static_cast<int32_t>(text.size());
    bool gap = false;
    std::string piece;
    for (int32_t i = 0; i < length;) {
        if (char plain = foldPlain(s[i])) { // nearly all of most texts
            if (gap) out += ' ';
            gap = false;
            out += plain;
            ++i;
            continue;
        }
        UChar32 c = 0;
        U8_NEXT(s, i, length, c);
        piece.clear();
        if (c < 0 || !foldOne(c, piece)) {
            gap = !out.empty();
            continue;
        }
        if (piece.empty()) continue;
        if (gap) out += ' ';
        gap = false;
        out += piece;
    }
    return out;
}

} // namespace santral
