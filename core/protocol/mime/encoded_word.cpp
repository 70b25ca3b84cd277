#include "core/protocol/mime/encoded_word.hpp"

#include "core/base/text.hpp"
#include "core/protocol/mime/charset.hpp"
#include "core/protocol/mime/head.hpp"
#include "core/protocol/mime/hex.hpp"
#include "core/protocol/mime/transfer.hpp"

#include <algorithm>
#include <optional>

namespace santral::mime {
namespace {

std::string decodeQ(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        int high = text[i] == '=' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
        if (low >= 0) {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += text[i] == '_' ? ' ' : text[i];
        }
    }
    return out;
}

constexpr std::size_t kMaxWord = 4'096; // RFC 2047 says 75; some put a whole subject into one word

std::string decodeB(std::string_view text) {
    return TransferDecoder(Encoding::Base64).feed(text);
}

struct EncodedWord {
    std::string charset;
    std::string octets;
    std::size_t length = 0; // of the whole word in the source
};

bool isCharsetName(std::string_view name) {
    constexpr std::string_view kOther = "-_.:+*()'";
    for (char c : name) {
        bool alnum = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!alnum && kOther.find(c) == std::string_view::npos) return false;
    }
    return !name.empty() && name.size() <= 40;
}

// `text` starts with "=?". The end is the first "?=" after the encoding; in Q text "?=" may be followed by
// hex digits of an escape when a literal "?" was left unencoded, so a later end is taken where the first one
// cannot be right.
std::optional<EncodedWord> readEncodedWord(std::string_view text) {
    std::size_t charsetEnd = text.substr(0, 64).find('?', 2);
    if (charsetEnd == std::string_view::npos || charsetEnd + 2 >= text.size()) return std::nullopt;
    if (text[charsetEnd + 2] != '?') return std::nullopt;
    std::string_view charset = text.substr(2, charsetEnd - 2);
    if (!isCharsetName(charset)) return std::nullopt;
    char encoding = text[charsetEnd + 1];
    bool q = encoding == 'q' || encoding == 'Q';
    if (!q && encoding != 'b' && encoding != 'B') return std::nullopt;
    std::size_t begin = charsetEnd + 3;
    std::size_t end = text.substr(0, kMaxWord).find("?=", begin);
    if (end == std::string_view::npos) return std::nullopt;
    std::string_view body = text.substr(begin, end - begin);
    if (!q && body.find('?') != std::string_view::npos) return std::nullopt;
    return EncodedWord{std::string(charset), q ? decodeQ(body) : decodeB(body), end + 2};
}

std::string charsetOnly(std::string_view charset) {
    return toLowerAscii(charset.substr(0, charset.find('*')));
}

// Collects words of one charset and raw text, and turns them to UTF-8 at the borders.
class HeaderText {
public:
    void word(EncodedWord word) {
        if (!pending_.empty() && charsetOnly(word.charset) != charsetOnly(charset_)) flushWord();
        flushRaw();
        charset_ = std::move(word.charset);
        pending_ += word.octets;
        lastWasWord_ = true;
    }
    void raw(std::string_view text) {
        flushWord();
        raw_ += text;
        lastWasWord_ = false;
    }
    bool lastWasWord() const { return lastWasWord_; }
    std::string finish() {
        flushWord();
        flushRaw();
        // A line feed or escape sign that somebody encoded is not let through: a header is one line of text.
        std::replace_if(
            out_.begin(), out_.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
        return std::move(out_);
    }

private:
    void flushWord() {
        if (!pending_.empty()) out_ += decodeCharset(pending_, charset_);
        pending_.clear();
    }
    void flushRaw() {
        if (!raw_.empty()) out_ += decodeUnlabelled(raw_);
        raw_.clear();
    }
    std::string out_, pending_, charset_, raw_;
    bool lastWasWord_ = false;
};

} // namespace

std::size_t encodedWordLength(std::string_view text) {
    if (!text.starts_with("=?")) return 0;
    std::optional<EncodedWord> word = readEncodedWord(text);
    return word ? word->length : 0;
}

std::string decodeHeaderText(std::string_view value) {
    std::string line = unfold(value);
    std::string_view rest = line;
    HeaderText out;
    while (!rest.empty()) {
        std::size_t start = rest.find("=?");
        std::string_view before = rest.substr(0, start);
        bool blank = trim(before).empty();
        if (start == std::string_view::npos) {
            out.raw(rest);
            break;
        }
        std::optional<EncodedWord> word = readEncodedWord(rest.substr(start));
        // White space between two encoded words is not part of the text (RFC 2047 section 6.2).
        if (!before.empty() && !(word && blank && out.lastWasWord())) out.raw(before);
        rest.remove_prefix(start);
        if (word) {
            rest.remove_prefix(word->length);
            out.word(std::move(*word));
        } else {
            out.raw(rest.substr(0, 2));
            rest.remove_prefix(2);
        }
    }
    return out.finish();
}

} // namespace santral::mime
