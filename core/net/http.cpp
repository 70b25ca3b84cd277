#include "core/net/http.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace santral::net {
namespace {

int hexValue(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

} // namespace

std::string_view firstValue(const std::vector<Header>& headers, std::string_view name) {
    for (const Header& header : headers) {
        if (equalsIgnoreCase(header.name, name)) return header.value;
    }
    return {};
}

std::string_view Request::header(std::string_view name) const {
    return firstValue(headers, name);
}

std::string Request::queryValue(std::string_view name) const {
    for (std::string_view pair : split(query, '&')) {
        std::size_t equals = pair.find('=');
        if (pair.substr(0, equals) != name || equals == std::string_view::npos) continue;
        std::string value;
        return percentDecode(pair.substr(equals + 1), value) ? value : std::string();
    }
    return {};
}

Response textResponse(unsigned status, std::string text, std::string type) {
    Response response;
    response.status = status;
    response.headers.push_back({"Content-Type", std::move(type)});
    response.body = std::make_shared<const std::string>(std::move(text));
    return response;
}

std::string joinedValues(const std::vector<Header>& headers, std::string_view name) {
    std::string out;
    for (const Header& header : headers) {
        if (!equalsIgnoreCase(header.name, name)) continue;
        if (!out.empty()) out += ',';
        out += header.value;
    }
    return out;
}

std::optional<std::uint64_t> parseLength(std::string_view digits) {
    bool wellFormed = !digits.empty() && digits.size() <= 18 &&
                      digits.find_first_not_of("0123456789") == std::string_view::npos;
    if (!wellFormed) return std::nullopt;
    std::uint64_t length = 0;
    for (char digit : digits) length = length * 10 + static_cast<std::uint64_t>(digit - '0');
    return length;
}

bool hasToken(std::string_view list, std::string_view token) {
    auto parts = split(list, ',');
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return equalsIgnoreCase(trim(part), token); });
}

bool percentDecode(std::string_view text, std::string& out) {
    out.clear();
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        if (i + 2 >= text.size()) return false;
        int high = hexValue(text[i + 1]);
        int low = hexValue(text[i + 2]);
        if (high < 0 || low < 0) return false;
        out += static_cast<char>(high << 4 | low);
        i += 2;
    }
    return true;
}

std::string percentEncode(std::string_view text) {
    static constexpr char kDigits[] = "0123456789ABCDEF";
    std::string out;
    for (char c : text) {
        auto byte = static_cast<unsigned char>(c);
        bool letterOrDigit = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (letterOrDigit || c == '-' || c == '.' || c == '_' || c == '~') {
            out += c;
        } else {
            out += {'%', kDigits[byte >> 4], kDigits[byte & 0xF]};
        }
    }
    return out;
}

std::string_view reasonPhrase(unsigned status) {
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    case 206:
        return "Partial Content";
    case 301:
        return "Moved Permanently";
    case 302:
        return "Found";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 426:
        return "Upgrade Required";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    case 507:
        return "Insufficient Storage";
    default:
        return "Status";
    }
}

std::string httpDate(std::int64_t unixSeconds) {
    static constexpr std::array<const char*, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array<const char*, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::chrono::sys_seconds at{std::chrono::seconds(unixSeconds)};
    auto day = std::chrono::floor<std::chrono::days>(at);
    std::chrono::year_month_day date(day);
    std::chrono::hh_mm_ss time(at - day);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT",
                  kDays.at(std::chrono::weekday(day).c_encoding()), static_cast<unsigned>(date.day()),
                  kMonths.at(static_cast<unsigned>(date.month()) - 1), static_cast<int>(date.year()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return text.data();
}

std::string formatHead(const Response& response, std::uint64_t length, bool close) {
    std::string head = "HTTP/1.1 " + std::to_string(response.status) + " ";
    head += reasonPhrase(response.status);
    head += "\r\n";
    for (const Header& header : response.headers) head += header.name + ": " + header.value + "\r\n";
    bool noBody = response.status == 204 || response.status == 304 || response.status < 200;
    if (!noBody) head += "Content-Length: " + std::to_string(length) + "\r\n";
    if (close) head += "Connection: close\r\n";
    head += "\r\n";
    return head;
}

bool isNotModified(const Request& request, const Response& response) {
    std::string_view etag = firstValue(response.headers, "ETag");
    std::string_view wanted = request.header("If-None-Match");
    bool canBe = response.status == 200 && (request.method == "GET" || request.method == "HEAD");
    if (!canBe || etag.empty() || wanted.empty()) return false;
    for (std::string_view one : split(wanted, ',')) {
        one = trim(one);
        if (one.substr(0, 2) == "W/") one.remove_prefix(2); // weak comparison, RFC 9110 section 13.1.2
        if (one == etag || one == "*") return true;
    }
    return false;
}

} // namespace santral::net
