#include "core/protocol/mime/subject.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <array>

namespace santral::mime {
namespace {

// Lower case; İ is folded to i by lowered(). Reply marks of Outlook, Apple Mail, Gmail and others by
// language.
constexpr auto kReply = std::to_array<std::string_view>(
    {"re",    "ynt",  "yan", "yanıt", "cvb",  "cvp",  "cevap", "cav", "cavab", "aw",  "antw", "antwort",
     "sv",    "svar", "vs",  "vl",    "rif",  "r",    "res",   "odp", "ref",   "bls", "atb",  "ha",
     "ответ", "отв",  "на",  "回复",  "回覆", "答复", "返信",  "רד",  "رد",    "απ",  "σχετ"});
constexpr auto kForward = std::to_array<std::string_view>(
    {"fwd",  "fw",   "ilt",  "iletilen", "wg",  "tr",     "rv",        "enc",
     "i",    "pd",   "vb",   "doorst",   "fs",  "lanjut", "переслано", "пересл",
     "转发", "轉寄", "転送", "הועבר",    "πρθ", "yönl",   "yonl"});

std::string lowered(std::string_view text) {
    std::string out = toLowerAscii(text);
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kLetters{
        {{"İ", "i"}, {"I", "ı"}, {"Ö", "ö"}, {"Ü", "ü"}}};
    for (const auto& [upper, lower] : kLetters) {
        for (std::size_t at = 0; (at = out.find(upper, at)) != std::string::npos; at += lower.size())
            out.replace(at, upper.size(), lower);
    }
    return out;
}

std::string oneSpaced(std::string_view text) {
    std::string out;
    for (char c : trim(text)) {
        bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        if (!space) {
            out += c;
        } else if (out.back() != ' ') {
            out += ' ';
        }
    }
    return out;
}

enum class Mark { None, Reply, Forward };

// A prefix with its colon at the start of `text`; `length` is set to what it takes.
Mark prefixAt(std::string_view text, std::size_t& length) {
    std::size_t colon = text.find(':');
    std::size_t wide = text.find("：");
    std::size_t end = std::min(colon, wide);
    if (end == std::string_view::npos || end > 24) return Mark::None;
    length = end + (end == wide ? 3 : 1);
    std::string word = lowered(trim(text.substr(0, end)));
    // "re[2]", "re (3)", "re2", "re^4"
    std::size_t tail = word.find_first_of("[(^0123456789 ");
    if (tail != std::string::npos && word.find_first_not_of("[]()^0123456789 ", tail) == std::string::npos) {
        word.resize(tail);
    }
    if (std::find(kReply.begin(), kReply.end(), word) != kReply.end()) return Mark::Reply;
    if (std::find(kForward.begin(), kForward.end(), word) != kForward.end()) return Mark::Forward;
    return Mark::None;
}

// "[list] " at the start: octets it takes, 0 for none.
std::size_t tagAt(std::string_view text) {
    if (!text.starts_with('[')) return 0;
    std::size_t end = text.find(']');
    if (end == std::string_view::npos || text.find('[', 1) < end) return 0;
    return end + 1;
}

} // namespace

BaseSubject baseSubject(std::string_view subject) {
    BaseSubject out;
    std::string text = oneSpaced(subject.substr(0, 4'096));
    std::string_view rest = text;
    for (bool again = true; again;) {
        again = false;
        while (rest.size() >= 5 && equalsIgnoreCase(rest.substr(rest.size() - 5), "(fwd)")) {
            rest = trim(rest.substr(0, rest.size() - 5));
            out.forwards = true;
        }
        std::size_t length = 0;
        std::size_t tag = tagAt(rest);
        std::string_view after = trim(rest.substr(tag));
        Mark mark = prefixAt(after, length);
        if (mark != Mark::None) {
            (mark == Mark::Reply ? out.answers : out.forwards) = true;
            rest = trim(after.substr(length));
            again = true;
        }
    }
    out.text = rest;
    return out;
}

std::string replySubject(std::string_view subject) {
    std::string text = oneSpaced(subject);
    std::size_t length = 0;
    if (prefixAt(text, length) == Mark::Reply) return text;
    return text.empty() ? "Re:" : "Re: " + text;
}

} // namespace santral::mime
