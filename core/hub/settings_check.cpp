#include "core/hub/settings_check.hpp"

#include "core/base/asio.hpp"
#include "core/base/text.hpp"
#include "core/domain/origin.hpp"

#include <algorithm>
#include <boost/asio/ip/address.hpp>

namespace santral {
namespace {

constexpr std::size_t kMostOrigins = 100;
constexpr std::size_t kField = 1000; // octets

bool isPlain(std::string_view text) {
    return text.size() <= kField && isUtf8(text) &&
           std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; });
}

bool isAddress(std::string_view text) {
    auto at = text.find('@');
    return isPlain(text) && at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
           text.find('@', at + 1) == std::string_view::npos && text.find(' ') == std::string_view::npos;
}

bool isLoopback(const std::string& host) {
    boost::system::error_code failed;
    auto at = asio::ip::make_address(host, failed);
    return host == "localhost" || (!failed && at.is_loopback());
}

Result<void> checkServer(const ServerAddress& server, const char* what) {
    bool named = !server.host.empty() && isPlain(server.host) && server.host.find(' ') == std::string::npos;
    if (!named || server.port == 0) return Error{Errc::Invalid, what};
    if (server.security == Security::None && !isLoopback(server.host))
        return Error{Errc::Invalid, "security"};
    return {};
}

} // namespace

Result<void> checkMailbox(const MailboxSettings& mailbox, const State& state) {
    if (mailbox.address.empty()) return {};
    if (!isAddress(mailbox.address)) return Error{Errc::Invalid, "address"};
    if (auto ok = checkServer(mailbox.imap, "imap"); !ok) return ok;
    if (auto ok = checkServer(mailbox.smtp, "smtp"); !ok) return ok;
    return checkQueue(mailbox.queue, state);
}

Result<void> checkQueue(QueueId id, const State& state) {
    const Queue* queue = state.queue(id);
    if (id && (!queue || queue->away)) return Error{Errc::NotFound, "queue"};
    return {};
}

Result<void> checkOrigins(const std::vector<std::string>& origins) {
    if (origins.size() > kMostOrigins) return Error{Errc::TooLarge, "origins"};
    bool good = std::all_of(origins.begin(), origins.end(), isOrigin);
    return good ? Result<void>() : Error{Errc::Invalid, "origin"};
}

Result<void> checkWidget(const WidgetSettings& widget, const State& state) {
    boost::system::error_code failed;
    asio::ip::make_address(widget.bind, failed);
    if (failed) return Error{Errc::Invalid, "bind"};
    if (auto ok = checkOrigins(widget.origins); !ok) return ok;
    if (!isPlain(widget.brandName)) return Error{Errc::Invalid, "name"};
    return checkQueue(widget.queue, state);
}

Result<void> checkPhone(const PhoneSettings& phone, const State& state) {
    auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    bool region = phone.region.size() == 2 && std::all_of(phone.region.begin(), phone.region.end(), capital);
    if (!region) return Error{Errc::Invalid, "region"};
    for (const std::string* text : {&phone.user, &phone.domain, &phone.proxy}) {
        if (!isPlain(*text)) return Error{Errc::Invalid, "domain"};
    }
    return checkQueue(phone.queue, state);
}

} // namespace santral
