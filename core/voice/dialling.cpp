#include "core/voice/dialling.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <charconv>

namespace santral::voice {
namespace {

constexpr std::size_t kMaxAddress = 255;
constexpr std::size_t kMaxDigits = 32;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool all(std::string_view text, std::string_view alsoAllowed) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return isDigit(c) || isLetter(c) || alsoAllowed.find(c) != std::string_view::npos;
    });
}

bool isUser(std::string_view text) {
    return all(text, "-_.!~*'()&=+$,%");
}

bool isPort(std::string_view text) {
    unsigned port = 0;
    auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), port);
    return failed == std::errc() && end == text.data() + text.size() && port > 0 && port < 65536;
}

// Numbers are typed with what makes them readable; none of it is dialled. Empty when `typed` is no number.
std::string numberIn(std::string_view typed) {
    std::string number;
    for (char c : typed) {
        if (c == '#')
            number += "%23"; // not allowed plain in a user part
        else if (isDigit(c) || c == '*' || (c == '+' && number.empty()))
            number += c;
        else if (std::string_view(" \t()-./").find(c) == std::string_view::npos)
            return {};
    }
    return number;
}

std::string address(std::string_view scheme, std::string_view user, std::string_view host) {
    if (!isUser(user) || !isHostPort(host)) return {};
    std::string result = std::string(scheme) + ":" + std::string(user) + "@" + std::string(host);
    return result.size() <= kMaxAddress ? result : std::string();
}

} // namespace

bool isHostPort(std::string_view text) {
    std::string_view host = text, port = "5060";
    std::size_t colon = text.rfind(':');
    bool bracketed = text.starts_with('[');
    if (bracketed) {
        std::size_t end = text.find(']');
        if (end == std::string_view::npos) return false;
        host = text.substr(1, end - 1);
        if (end + 1 < text.size()) port = text[end + 1] == ':' ? text.substr(end + 2) : std::string_view("-");
    } else if (colon != std::string_view::npos) {
        host = text.substr(0, colon);
        port = text.substr(colon + 1);
    }
    return all(host, bracketed ? ":." : "-._") && isPort(port);
}

std::string dialAddress(std::string_view typed, std::string_view domain) {
    std::string_view text = trim(typed);
    std::string_view scheme = "sip";
    std::string lower = toLowerAscii(text.substr(0, 5));
    if (lower.starts_with("tel:")) {
        text = text.substr(4, text.find(';') == std::string_view::npos ? text.npos : text.find(';') - 4);
    } else if (lower == "sips:") {
        scheme = "sips", text.remove_prefix(5);
    } else if (lower.starts_with("sip:")) {
        text.remove_prefix(4);
    }
    if (std::size_t at = text.find('@'); at != std::string_view::npos) {
        return address(scheme, text.substr(0, at), text.substr(at + 1));
    }
    std::string number = numberIn(text);
    return address(scheme, number.empty() ? text : std::string_view(number), domain);
}

std::string userOf(std::string_view address) {
    std::size_t colon = address.find(':');
    if (colon != std::string_view::npos && colon < address.find('@')) address.remove_prefix(colon + 1);
    return std::string(address.substr(0, address.find_first_of("@;?")));
}

std::string dtmfDigits(std::string_view pressed) {
    std::string digits;
    for (char c : pressed) {
        if (c >= 'a' && c <= 'd') c = static_cast<char>(c - 'a' + 'A');
        bool known = isDigit(c) || c == '*' || c == '#' || (c >= 'A' && c <= 'D');
        if (known && digits.size() < kMaxDigits) digits += c;
    }
    return digits;
}

} // namespace santral::voice
