#include "core/protocol/mime/charset.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <unicode/ucnv.h>
#include <utility>

namespace santral::mime {
namespace {

struct CloseConverter {
    void operator()(UConverter* c) const { ucnv_close(c); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

// What senders write, and the superset that they mean (the WHATWG Encoding Standard's table, mail's odd names
// added).
constexpr std::array<std::pair<std::string_view, std::string_view>, 48> kMeant{{
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"iso-88591", "windows-1252"},
    {"iso_8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"latin-1", "windows-1252"},
    {"l1", "windows-1252"},
    {"cp819", "windows-1252"},
    {"ansi", "windows-1252"},
    {"iso-8859-9", "windows-1254"},
    {"iso8859-9", "windows-1254"},
    {"iso_8859-9", "windows-1254"},
    {"latin5", "windows-1254"},
    {"latin-5", "windows-1254"},
    {"l5", "windows-1254"},
    {"turkish", "windows-1254"},
    {"iso-8859-11", "windows-874"},
    {"tis-620", "windows-874"},
    {"tis620", "windows-874"},
    {"iso-8859-8-i", "iso-8859-8"},
    {"iso-8859-8-e", "iso-8859-8"},
    {"iso-8859-6-i", "iso-8859-6"},
    {"gb2312", "gb18030"},
    {"gb_2312-80", "gb18030"},
    {"gbk", "gb18030"},
    {"cp936", "gb18030"},
    {"x-gbk", "gb18030"},
    {"euc-cn", "gb18030"},
    {"ks_c_5601-1987", "windows-949"},
    {"ksc_5601", "windows-949"},
    {"ksc5601", "windows-949"},
    {"euc-kr", "windows-949"},
    {"cp949", "windows-949"},
    {"shift_jis", "ibm-943_P15A-2003"},
    {"shift-jis", "ibm-943_P15A-2003"},
    {"sjis", "ibm-943_P15A-2003"},
    {"x-sjis", "ibm-943_P15A-2003"},
    {"cp932", "ibm-943_P15A-2003"},
    {"windows-31j", "ibm-943_P15A-2003"},
    {"big5", "windows-950"},
    {"x-x-big5", "windows-950"},
    {"cp-850", "ibm-850"},
    {"unicode-1-1-utf-7", "utf-7"},
    {"unicode-1-1-utf-8", "utf-8"},
    {"utf8", "utf-8"},
    {"utf_8", "utf-8"},
    {"ucs-2", "utf-16be"},
    {"utf-16", "utf-16"},
}};

// "CP1254", "win-1254", "windows1254", "x-cp1254" are all windows-1254.
std::string windowsName(std::string_view label) {
    for (std::string_view prefix : {"windows-", "windows", "win-", "win", "cp-", "cp", "x-cp", "ms-", "ms"}) {
        if (!label.starts_with(prefix)) continue;
        std::string_view number = label.substr(prefix.size());
        bool digits = number.size() == 4 && number.starts_with("125") && number[3] >= '0' && number[3] <= '8';
        if (digits || number == "874") return "windows-" + std::string(number);
    }
    return {};
}

// The converter's name for a label; empty where the label says nothing (us-ascii with 8-bit octets says
// nothing).
std::string meant(std::string_view label) {
    std::string low = toLowerAscii(trim(label));
    std::erase_if(low, [](char c) { return c == '"' || c == '\'' || c == ' ' || c == '\t'; });
    if (std::size_t star = low.find('*'); star != std::string::npos) low.resize(star); // RFC 2231 language
    for (std::string_view nothing : {"us-ascii", "ascii", "us", "ansi_x3.4-1968", "unknown-8bit", "x-unknown",
                                     "unknown", "default", "7bit", "8bit", "utf-8", "x-user-defined"}) {
        if (low == nothing) return {};
    }
    for (const auto& [name, real] : kMeant) {
        if (low == name) return real == "utf-8" ? std::string() : std::string(real);
    }
    if (std::string windows = windowsName(low); !windows.empty()) return windows;
    return low;
}

Converter open(const std::string& name) {
    if (name.empty() || name.size() > 40) return nullptr;
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(name.c_str(), &status));
    return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

std::string convert(UConverter* from, std::string_view octets) {
    std::u16string wide;
    wide.resize(octets.size() + 16);
    UErrorCode status = U_ZERO_ERROR;
    auto capacity = static_cast<std::int32_t>(wide.size());
    auto length = static_cast<std::int32_t>(octets.size());
    std::int32_t n = ucnv_toUChars(from, wide.data(), capacity, octets.data(), length, &status);
    if (status == U_BUFFER_OVERFLOW_ERROR) {
        wide.resize(static_cast<std::size_t>(n) + 1);
        status = U_ZERO_ERROR;
        n = ucnv_toUChars(from, wide.data(), n + 1, octets.data(), length, &status);
    }
    if (U_FAILURE(status)) return toUtf8Lossy(octets);
    std::string out;
    out.reserve(static_cast<std::size_t>(n) + static_cast<std::size_t>(n) / 4);
    for (std::int32_t i = 0; i < n;) {
        char32_t c = wide[static_cast<std::size_t>(i++)];
        if (c >= 0xD800 && c < 0xDC00 && i < n) {
            char32_t low = wide[static_cast<std::size_t>(i)];
            if (low >= 0xDC00 && low < 0xE000) {
                c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
                ++i;
            }
        }
        appendUtf8(out, c);
    }
    return out;
}

bool isAscii(std::string_view octets) {
    return std::all_of(octets.begin(), octets.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// A single-octet label on text that is UTF-8 throughout, with at least two letters beyond ASCII: the label is
// wrong.
bool isMislabelledUtf8(std::string_view octets, const Converter& converter) {
    if (ucnv_getMaxCharSize(converter.get()) != 1 || !isUtf8(octets)) return false;
    auto leads = std::count_if(octets.begin(), octets.end(),
                               [](char c) { return static_cast<unsigned char>(c) >= 0xC0; });
    return leads >= 2;
}

} // namespace

std::string decodeUnlabelled(std::string_view octets) {
    if (isUtf8(octets)) return std::string(octets);
    // Mostly UTF-8 with a cut sequence stays UTF-8; a text that has no whole sequence at all is a Windows
    // text.
    std::string lossy = toUtf8Lossy(octets);
    auto broken = [](std::string_view text) {
        std::size_t n = 0;
        for (std::size_t at = 0; (at = text.find("\xEF\xBF\xBD", at)) != std::string_view::npos; at += 3) ++n;
        return n;
    };
    std::size_t high = 0;
    for (char c : octets) high += static_cast<unsigned char>(c) >= 0x80 ? 1 : 0;
    if (broken(lossy) * 4 < high) return lossy;
    static thread_local Converter turkish = open("windows-1254");
    return turkish ? convert(turkish.get(), octets) : lossy;
}

std::string decodeCharset(std::string_view octets, std::string_view label) {
    std::string name = meant(label);
    bool shifts = name.starts_with("iso-2022") || name.starts_with("utf-7") || name.starts_with("hz") ||
                  name.starts_with("utf-16") || name.starts_with("utf-32");
    if (!shifts && isAscii(octets)) return std::string(octets);
    Converter converter = open(name);
    if (!converter || isMislabelledUtf8(octets, converter)) return decodeUnlabelled(octets);
    return convert(converter.get(), octets);
}

bool isKnownCharset(std::string_view label) {
    std::string name = meant(label);
    return name.empty() ? !trim(label).empty() : open(name) != nullptr;
}

} // namespace santral::mime
