#include "core/net/websocket_handshake.hpp"

#include "core/base/text.hpp"
#include "core/net/connect.hpp"
#include "core/net/http_parse.hpp"
#include "core/net/websocket_extensions.hpp"
#include "core/net/websocket_frames.hpp"

#include <algorithm>

namespace santral::net::websocket {
namespace {

Error badUpgrade() {
    return {Errc::Rejected, std::string(reason::kBadUpgrade)};
}

bool isVisible(char c) {
    return c > ' ' && c < 0x7F;
}

bool isToken(std::string_view text) { // RFC 9110 section 5.6.2
    constexpr std::string_view kSeparators = "\"(),/:;<=>?@[\\]{}";
    auto good = [&](char c) { return isVisible(c) && kSeparators.find(c) == std::string_view::npos; };
    return !text.empty() && std::all_of(text.begin(), text.end(), good);
}

bool isFieldValue(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) < ' ' && c != '\t') || c == 0x7F;
    });
}

// "HTTP/1.1 101 Switching Protocols": 0 where it is no status line.
unsigned statusOf(std::string_view line) {
    bool wellFormed = line.size() >= 12 && line.substr(0, 7) == "HTTP/1." &&
                      (line[7] == '0' || line[7] == '1') && line[8] == ' ' &&
                      (line.size() == 12 || line[12] == ' ');
    if (!wellFormed) return 0;
    unsigned status = 0;
    for (char digit : line.substr(9, 3)) {
        if (digit < '0' || digit > '9') return 0;
        status = status * 10 + static_cast<unsigned>(digit - '0');
    }
    return status;
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

// Everything but the extensions.
bool grants(const std::vector<Header>& fields, std::string_view key) {
    return hasToken(joinedValues(fields, "Upgrade"), "websocket") &&
           hasToken(joinedValues(fields, "Connection"), "upgrade") &&
           joinedValues(fields, "Sec-WebSocket-Accept") == acceptKey(key) &&
           joinedValues(fields, "Sec-WebSocket-Protocol").empty();
}

} // namespace

std::string makeKey(Random& random) {
    std::string bytes;
    for (int half = 0; half < 2; ++half) {
        std::uint64_t bits = random.next();
        for (unsigned i = 0; i < 8; ++i) bytes += static_cast<char>(bits >> (8 * i) & 0xFF);
    }
    return base64(bytes);
}

Result<std::string> upgradeRequest(const UpgradeWish& wish, std::string_view key) {
    bool goodPath = !wish.path.empty() && wish.path.front() == '/' &&
                    std::all_of(wish.path.begin(), wish.path.end(), isVisible);
    if (!goodPath) return Error{Errc::Invalid, "path"};
    std::string out = "GET " + wish.path + " HTTP/1.1\r\nHost: " + wish.authority + "\r\n";
    out += "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ";
    (out += key) += "\r\n";
    if (wish.deflate) ((out += "Sec-WebSocket-Extensions: ") += kDeflate) += "\r\n";
    for (const Header& header : wish.headers) {
        if (!isToken(header.name) || !isFieldValue(header.value)) return Error{Errc::Invalid, "header"};
        out += header.name + ": " + header.value + "\r\n";
    }
    out += "\r\n";
    return out;
}

std::optional<Result<UpgradeAnswer>> readUpgradeAnswer(std::string_view input, std::string_view key,
                                                       bool offered) {
    constexpr std::string_view kStart = "HTTP/1.";
    std::size_t begun = std::min(input.size(), kStart.size());
    if (input.substr(0, begun) != kStart.substr(0, begun))
        return badUpgrade(); // not HTTP: do not wait for more
    std::size_t end = input.find("\r\n\r\n");
    if (end == std::string_view::npos && input.size() <= kHeadMost) return std::nullopt;
    if (end == std::string_view::npos || end > kHeadMost) return badUpgrade();

    std::size_t firstEnd = input.find("\r\n");
    std::string_view statusLine = input.substr(0, firstEnd);
    auto fields = readFields(input.substr(firstEnd + 2, end - firstEnd));
    unsigned status = statusOf(statusLine);
    if (status == 0 || !fields) return badUpgrade();
    if (status == 401 || status == 403) return Error{Errc::Denied, std::to_string(status)};
    if (status != 101) return Error{Errc::Rejected, std::to_string(status)};
    std::string extensions = joinedValues(*fields, "Sec-WebSocket-Extensions");
    bool deflate = offered && isDeflateAnswer(extensions);
    if (statusLine[7] != '1' || !grants(*fields, key) || (!extensions.empty() && !deflate))
        return badUpgrade();
    return UpgradeAnswer{end + 4, deflate};
}

} // namespace santral::net::websocket
