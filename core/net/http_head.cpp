#include "core/net/http_head.hpp"

#include "core/base/text.hpp"
#include "core/net/connect.hpp"
#include "core/net/http_parse.hpp"

#include <algorithm>

namespace santral::net {
namespace {

bool isVisible(char c) {
    return c > ' ' && c < 0x7F;
}

bool isVisible(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return isVisible(c); });
}

bool isToken(std::string_view text) { // RFC 9110 section 5.6.2
    constexpr std::string_view kSeparators = "\"(),/:;<=>?@[\\]{}";
    auto good = [&](char c) { return isVisible(c) && kSeparators.find(c) == std::string_view::npos; };
    return !text.empty() && std::all_of(text.begin(), text.end(), good);
}

Error notHttp() {
    return {Errc::Corrupt, std::string(reason::kNotHttp)};
}

// "HTTP/1.1 101 Switching Protocols": 0 where it is no status line.
unsigned statusOf(std::string_view line) {
    bool wellFormed = line.size() >= 12 && line.substr(0, 7) == "HTTP/1." &&
                      (line[7] == '0' || line[7] == '1') && line[8] == ' ' &&
                      (line.size() == 12 || line[12] == ' ') && isFieldValue(line);
    if (!wellFormed) return 0;
    unsigned status = 0;
    for (char digit : line.substr(9, 3)) {
        if (digit < '0' || digit > '9') return 0;
        status = status * 10 + static_cast<unsigned>(digit - '0');
    }
    return status >= 100 ? status : 0;
}

// The lines below the status line; nothing where one of them is none.
std::optional<std::vector<Header>> readFields(std::string_view lines) {
    std::vector<Header> fields;
    while (!lines.empty()) {
        std::size_t end = lines.find("\r\n");
        std::string_view line = lines.substr(0, end);
        lines.remove_prefix(end + 2);
        std::size_t colon = line.find(':');
        std::string_view value = trim(line.substr(std::min(colon, line.size() - 1) + 1));
        if (!isToken(line.substr(0, colon)) || colon == std::string_view::npos || !isFieldValue(value)) {
            return std::nullopt;
        }
        fields.push_back({std::string(line.substr(0, colon)), std::string(value)});
    }
    return fields;
}

} // namespace

bool isFieldValue(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) < ' ' && c != '\t') || c == 0x7F;
    });
}

std::string authorityOf(const std::string& host, std::uint16_t port, bool tls) {
    bool isV6 = host.find(':') != std::string::npos;
    std::string out = isV6 ? "[" + host + "]" : host;
    std::uint16_t usual = tls ? 443 : 80;
    if (port != usual) out += ":" + std::to_string(port);
    return out;
}

Result<std::string> formatHead(const RequestHead& request) {
    if (!isToken(request.method)) return Error{Errc::Invalid, "method"};
    if (!isVisible(request.authority)) return Error{Errc::Invalid, "host"};
    if (!isVisible(request.path) || request.path.front() != '/') return Error{Errc::Invalid, "path"};
    std::string out =
        request.method + " " + request.path + " HTTP/1.1\r\nHost: " + request.authority + "\r\n";
    for (const Header& header : request.headers) {
        if (!isToken(header.name) || !isFieldValue(header.value)) return Error{Errc::Invalid, "header"};
        out += header.name + ": " + header.value + "\r\n";
    }
    out += "\r\n";
    return out;
}

std::optional<Result<AnswerHead>> readAnswerHead(std::string_view input) {
    constexpr std::string_view kStart = "HTTP/1.";
    std::size_t begun = std::min(input.size(), kStart.size());
    if (input.substr(0, begun) != kStart.substr(0, begun)) return notHttp(); // do not wait for more
    std::size_t end = input.find("\r\n\r\n");
    if (end == std::string_view::npos && input.size() <= kHeadMost) return std::nullopt;
    if (end == std::string_view::npos || end > kHeadMost) return Error{Errc::TooLarge, "head"};

    std::size_t firstEnd = input.find("\r\n");
    std::string_view statusLine = input.substr(0, firstEnd);
    auto fields = readFields(input.substr(firstEnd + 2, end - firstEnd));
    AnswerHead head;
    head.status = statusOf(statusLine);
    if (head.status == 0 || !fields) return notHttp();
    head.isHttp10 = statusLine[7] == '0';
    head.headers = std::move(*fields);
    head.size = end + 4;
    return head;
}

} // namespace santral::net
