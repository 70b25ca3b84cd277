#include "core/protocol/imap/mailbox_name.hpp"

#include "core/base/text.hpp"

#include <cstdint>
#include <optional>

namespace santral::imap {
namespace {

constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,";

bool isDirect(char32_t c) {
    return c >= 0x20 && c <= 0x7E;
}

// One code point from well-formed UTF-8.
char32_t takeCodePoint(std::string_view& text) {
    auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t out = length == 1 ? lead : lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) out = out << 6 | (byte(i) & 0x3Fu);
    text.remove_prefix(length);
    return out;
}

class ShiftWriter {
public:
    void unit(std::string& out, std::uint32_t utf16) {
        bits_ = bits_ << 16 | utf16;
        for (count_ += 16; count_ >= 6; count_ -= 6) out += kDigits[bits_ >> (count_ - 6) & 63];
        bits_ &= (1u << count_) - 1;
    }
    void end(std::string& out) {
        if (count_ > 0) out += kDigits[bits_ << (6 - count_) & 63];
        out += '-';
    }

private:
    std::uint32_t bits_ = 0;
    unsigned count_ = 0;
};

// "&…-" without the marks; nothing where it is malformed.
std::optional<std::string> decodeShift(std::string_view digits) {
    std::string out;
    std::uint32_t bits = 0;
    unsigned count = 0;
    char32_t high = 0;
    for (char c : digits) {
        const std::size_t value = kDigits.find(c);
        if (value == std::string_view::npos) return {};
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        count += 6;
        if (count < 16) continue;
        count -= 16;
        const char32_t unit = bits >> count & 0xFFFF;
        bits &= (1u << count) - 1;
        const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
        if (low != (high != 0)) return {};
        if (unit >= 0xD800 && unit <= 0xDBFF) {
            high = unit;
        } else {
            appendUtf8(out, low ? 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00) : unit);
            high = 0;
        }
    }
    if (high != 0 || count >= 6 || bits != 0) return {};
    return out;
}

} // namespace

std::string encodeMailboxName(std::string_view utf8) {
    const std::string mended = toUtf8Lossy(utf8);
    std::string_view rest = mended;
    std::string out;
    while (!rest.empty()) {
        std::string_view before = rest;
        char32_t c = takeCodePoint(rest);
        if (isDirect(c)) {
            out += static_cast<char>(c);
            if (c == '&') out += '-';
            continue;
        }
        out += '&';
        ShiftWriter shift;
        for (rest = before; !rest.empty();) {
            before = rest;
            c = takeCodePoint(rest);
            if (isDirect(c)) {
                rest = before;
                break;
            }
            if (c >= 0x10000) shift.unit(out, 0xD800 + (static_cast<std::uint32_t>(c - 0x10000) >> 10));
            shift.unit(out, c >= 0x10000 ? 0xDC00 + (static_cast<std::uint32_t>(c) & 0x3FF) : c);
        }
        shift.end(out);
    }
    return out;
}

std::string decodeMailboxName(std::string_view wire) {
    std::string out;
    for (std::size_t at = 0; at < wire.size();) {
        if (wire[at] != '&') {
            out += wire[at++];
            continue;
        }
        const std::size_t end = wire.find('-', at);
        if (end == std::string_view::npos) return std::string(wire);
        if (end == at + 1) {
            out += '&';
        } else {
            auto shifted = decodeShift(wire.substr(at + 1, end - at - 1));
            if (!shifted) return std::string(wire);
            out += *shifted;
        }
        at = end + 1;
    }
    return out;
}

} // namespace santral::imap
