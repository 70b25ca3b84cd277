#include "core/net/websocket_handshake.hpp"

#include "core/base/text.hpp"
#include "core/net/connect.hpp"
#include "core/net/http_head.hpp"
#include "core/net/websocket_extensions.hpp"
#include "core/net/websocket_frames.hpp"

namespace santral::net::websocket {
namespace {

Error badUpgrade() {
    return {Errc::Rejected, std::string(reason::kBadUpgrade)};
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
    RequestHead head{"GET", wish.authority, wish.path, {}};
    head.headers = {{"Upgrade", "websocket"},
                    {"Connection", "Upgrade"},
                    {"Sec-WebSocket-Version", "13"},
                    {"Sec-WebSocket-Key", std::string(key)}};
    if (wish.deflate) head.headers.push_back({"Sec-WebSocket-Extensions", std::string(kDeflate)});
    head.headers.insert(head.headers.end(), wish.headers.begin(), wish.headers.end());
    return formatHead(head);
}

std::optional<Result<UpgradeAnswer>> readUpgradeAnswer(std::string_view input, std::string_view key,
                                                       bool offered) {
    auto head = readAnswerHead(input);
    if (!head) return std::nullopt;
    if (!*head) return badUpgrade();
    const AnswerHead& answer = **head;
    unsigned status = answer.status;
    if (status == 401 || status == 403) return Error{Errc::Denied, std::to_string(status)};
    if (status != 101) return Error{Errc::Rejected, std::to_string(status)};
    std::string extensions = joinedValues(answer.headers, "Sec-WebSocket-Extensions");
    bool deflate = offered && isDeflateAnswer(extensions);
    if (answer.isHttp10 || !grants(answer.headers, key) || (!extensions.empty() && !deflate))
        return badUpgrade();
    return UpgradeAnswer{answer.size, deflate};
}

} // namespace santral::net::websocket
