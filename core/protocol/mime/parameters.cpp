#include "core/protocol/mime/parameters.hpp"

#include "core/base/text.hpp"
#include "core/protocol/mime/charset.hpp"
#include "core/protocol/mime/encoded_word.hpp"
#include "core/protocol/mime/head.hpp"
#include "core/protocol/mime/hex.hpp"
#include "core/protocol/mime/limits.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

namespace santral::mime {
namespace {

struct RawParameter {
    std::string name; // with the stars of RFC 2231
    std::string value;
    bool quoted = false;
};

std::string percentDecode(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        int high = text[i] == '%' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
        if (low >= 0) {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

// The text without its comments, but only outside of quotes.
std::string withoutComments(std::string_view text) {
    std::string out;
    int depth = 0;
    for (char c : text) {
        if (c == '(') ++depth;
        if (depth == 0) out += c;
        if (c == ')' && depth > 0) --depth;
    }
    return out;
}

std::string readQuoted(std::string_view text, std::size_t& at) {
    std::string out;
    ++at;
    while (at < text.size() && text[at] != '"') {
        if (text[at] == '\\' && at + 1 < text.size()) ++at;
        out += text[at++];
    }
    if (at < text.size()) ++at;
    return out;
}

std::optional<RawParameter> readParameter(std::string_view text, std::size_t& at) {
    std::size_t end = text.find_first_of("=;", at);
    if (end == std::string_view::npos || text[end] == ';') {
        at = end == std::string_view::npos ? text.size() : end + 1;
        return std::nullopt;
    }
    RawParameter out;
    out.name = toLowerAscii(trim(withoutComments(text.substr(at, end - at))));
    at = text.find_first_not_of(" \t", end + 1);
    if (at == std::string_view::npos) at = text.size();
    if (at < text.size() && text[at] == '"') {
        out.value = readQuoted(text, at);
        out.quoted = true;
    }
    std::size_t stop = std::min(text.find(';', at), text.size());
    if (!out.quoted) {
        std::string_view raw = trim(text.substr(at, stop - at));
        bool file = out.name.starts_with("name") || out.name.starts_with("filename");
        out.value = file ? std::string(raw) : std::string(trim(withoutComments(raw)));
    }
    at = std::min(stop + 1, text.size());
    return out;
}

struct Pieces {
    std::map<unsigned, std::pair<std::string, bool>> byIndex; // value, percent-encoded
};

// name*, name*0, name*0* → base name, index, encoded. Anything else is a plain name.
struct StarredName {
    std::string base;
    unsigned index = 0;
    bool encoded = false;
};
std::optional<StarredName> starred(const std::string& name) {
    std::size_t star = name.find('*');
    if (star == std::string::npos || star == 0) return std::nullopt;
    StarredName out{name.substr(0, star), 0, name.back() == '*'};
    std::string_view digits = std::string_view(name).substr(star + 1);
    if (out.encoded && !digits.empty()) digits.remove_suffix(1);
    if (digits.empty()) return out;
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out.index);
    if (error != std::errc() || end != digits.data() + digits.size() || out.index > kMaxParameters)
        return std::nullopt;
    return out;
}

std::string join(const Pieces& pieces) {
    std::string charset, octets;
    bool encodedAtAll = false;
    bool first = true;
    for (const auto& [index, piece] : pieces.byIndex) {
        std::string_view value = piece.first;
        if (first && piece.second) {
            std::size_t one = value.find('\'');
            std::size_t two = one == std::string_view::npos ? one : value.find('\'', one + 1);
            if (two != std::string_view::npos) {
                charset = value.substr(0, one);
                value.remove_prefix(two + 1);
            }
        }
        first = false;
        encodedAtAll = encodedAtAll || piece.second;
        octets += piece.second ? percentDecode(value) : std::string(value);
    }
    return encodedAtAll ? decodeCharset(octets, charset) : decodeHeaderText(octets);
}

} // namespace

std::string_view Parameters::get(std::string_view name) const {
    for (const auto& [key, content] : parameters) {
        if (key == name) return content;
    }
    return {};
}

Parameters parseParameters(std::string_view field) {
    std::string line = unfold(field.substr(0, kMaxField));
    Parameters out;
    std::size_t at = std::min(line.find(';'), line.size());
    out.value = toUtf8Lossy(toLowerAscii(trim(withoutComments(std::string_view(line).substr(0, at)))));
    std::erase_if(out.value, [](char c) { return c == ' ' || c == '\t'; });
    if (at < line.size()) ++at;
    std::map<std::string, Pieces> split;
    for (std::size_t count = 0; at < line.size() && count < kMaxParameters; ++count) {
        std::optional<RawParameter> raw = readParameter(line, at);
        if (!raw || raw->name.empty()) continue;
        if (std::optional<StarredName> name = starred(raw->name)) {
            split[name->base].byIndex.try_emplace(name->index, std::move(raw->value), name->encoded);
        } else if (out.get(raw->name).empty()) {
            out.parameters.emplace_back(std::move(raw->name), decodeHeaderText(raw->value));
        }
    }
    for (const auto& [name, pieces] : split) {
        std::erase_if(out.parameters, [&key = name](const auto& p) { return p.first == key; });
        out.parameters.emplace_back(name, join(pieces));
    }
    return out;
}

} // namespace santral::mime
