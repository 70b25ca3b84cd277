#include "core/protocol/mime/encode.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <vector>

namespace santral::mime {
namespace {

constexpr std::size_t kLine = 76;
constexpr std::size_t kWordOctets = 42; // of text in one encoded word: 56 in base64, 68 with its frame
constexpr char kHex[] = "0123456789ABCDEF";

bool isPlain(char c) {
    return c >= 0x20 && c < 0x7F;
}
bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), isPlain);
}

bool isAtom(char c) {
    bool alnum = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return alnum || std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

std::string withoutControls(std::string_view text) {
    std::string out;
    for (char c : text) {
        bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        out += control ? ' ' : c;
    }
    return std::string(trim(out));
}

// One encoded word per kWordOctets, cut between code points.
std::vector<std::string> encodedWords(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        std::string_view piece = clip(text, kWordOctets);
        if (piece.empty()) piece = text.substr(0, 1);
        out.push_back("=?utf-8?B?" + base64(piece) + "?=");
        text.remove_prefix(piece.size());
    }
    return out;
}

// Words that a reader could take for encoded ones are encoded.
bool needsEncoding(std::string_view text) {
    return !isAscii(text) || text.find("=?") != std::string_view::npos;
}

std::vector<std::string> plainWords(std::string_view text) {
    std::vector<std::string> out;
    for (std::string_view word : split(text, ' ')) {
        // A run of spaces stays with the word before it: folding must not lose any.
        if (word.empty() && !out.empty()) {
            out.back() += ' ';
        } else {
            out.emplace_back(word);
        }
    }
    return out;
}

} // namespace

std::string wordField(std::string_view name, const std::vector<std::string>& words) {
    std::string out(name);
    out += ':';
    std::size_t column = out.size();
    for (const std::string& word : words) {
        bool fold = column + 1 + word.size() > kLine && column > name.size() + 1;
        out += fold ? "\r\n " : " ";
        column = (fold ? 1 : column + 1) + word.size();
        out += word;
    }
    return out + "\r\n";
}

std::string textField(std::string_view name, std::string_view text) {
    std::string clean = withoutControls(text);
    // A word that no fold could bring under the limit of RFC 5322 section 2.1.1 is cut by encoding.
    std::vector<std::string> words = plainWords(clean);
    bool tooLong =
        std::any_of(words.begin(), words.end(), [](const std::string& word) { return word.size() > 900; });
    if (needsEncoding(clean) || tooLong) words = encodedWords(clean);
    return wordField(name, words);
}

std::string encodePhrase(std::string_view name) {
    std::string clean = withoutControls(name);
    if (needsEncoding(clean)) {
        std::string out;
        for (const std::string& word : encodedWords(clean)) out += (out.empty() ? "" : " ") + word;
        return out;
    }
    bool atoms = std::all_of(clean.begin(), clean.end(), [](char c) { return isAtom(c) || c == ' '; });
    if (atoms) return clean;
    std::string out = "\"";
    for (char c : clean) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

std::string encodeParameter(std::string_view name, std::string_view value) {
    std::string clean = withoutControls(value);
    std::string lead = ";\r\n ";
    if (isAscii(clean) && clean.size() <= 60) {
        std::string out = lead + std::string(name) + "=\"";
        for (char c : clean) {
            if (c == '"' || c == '\\') out += '\\';
            out += c;
        }
        return out + '"';
    }
    std::string out, piece = "utf-8''";
    int index = 0;
    auto flush = [&] {
        out += lead + std::string(name) + '*' + std::to_string(index++) + "*=" + piece;
        piece.clear();
    };
    for (char c : clean) {
        bool plain = isAtom(c) && c != '*' && c != '\'' && c != '%';
        if (piece.size() > 55) flush();
        auto byte = static_cast<unsigned char>(c);
        if (plain) {
            piece += c;
        } else {
            piece += {'%', kHex[byte >> 4], kHex[byte & 15]};
        }
    }
    flush();
    return out;
}

std::string quotedPrintable(std::string_view text) {
    std::string out;
    std::size_t column = 0;
    auto put = [&](std::string_view token) {
        if (column + token.size() > kLine - 1) {
            out += "=\r\n";
            column = 0;
        }
        out += token;
        column += token.size();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        if (c == '\n') {
            out += "\r\n";
            column = 0;
            continue;
        }
        bool lineEnds = i + 1 == text.size() || text[i + 1] == '\n' || text[i + 1] == '\r';
        bool blank = c == ' ' || c == '\t';
        // A dot or "From " at the start of a line is touched by some servers on the way.
        bool touchy = column == 0 && (c == '.' || text.substr(i).starts_with("From "));
        bool plain = ((isPlain(c) && c != '=') || c == '\t') && !(blank && lineEnds) && !touchy;
        auto byte = static_cast<unsigned char>(c);
        put(plain ? std::string(1, c) : std::string{'=', kHex[byte >> 4], kHex[byte & 15]});
    }
    return out;
}

std::string base64Lines(std::string_view octets) {
    constexpr std::size_t kPerLine = 57;
    std::string out;
    out.reserve(octets.size() / kPerLine * 78 + 80);
    for (std::size_t at = 0; at < octets.size(); at += kPerLine) {
        out += base64(octets.substr(at, kPerLine));
        out += "\r\n";
    }
    return out;
}

} // namespace santral::mime
