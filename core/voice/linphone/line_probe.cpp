#include "core/voice/linphone/line_probe.hpp"

#include "core/net/connect.hpp"

#include <charconv>

namespace santral::voice {
namespace {

struct Place {
    std::string host;
    std::uint16_t port;
};

// "host", "host:port" or "[v6]:port"; checked by isHostPort before it came here.
Place placeOf(const std::string& text, Transport transport) {
    Place place{text, static_cast<std::uint16_t>(transport == Transport::Tls ? 5061 : 5060)};
    std::size_t colon = text.rfind(':');
    bool port = colon != std::string::npos && text.find(']', colon) == std::string::npos;
    if (port) {
        std::from_chars(text.data() + colon + 1, text.data() + text.size(), place.port);
        place.host = text.substr(0, colon);
    }
    if (place.host.starts_with('[')) place.host = place.host.substr(1, place.host.size() - 2);
    return place;
}

} // namespace

asio::awaitable<LineProblem> probeLine(Timers& timers, Account account, std::filesystem::path extraCa) {
    Place place = placeOf(account.proxy.empty() ? account.domain : account.proxy, account.transport);
    net::ConnectOptions options;
    options.tls.extraCa = std::move(extraCa);
    auto connect = account.transport == Transport::Tls ? net::connectTls : net::connectTcp;
    auto stream = co_await connect(timers, place.host, place.port, options);
    if (stream) {
        (*stream)->close();
        // Somebody speaks TLS there and we would trust him, so it is the library that does not: its TLS knows
        // no certificates for numeric addresses.
        co_return account.transport == Transport::Tls ? LineProblem::Certificate : LineProblem::NoAnswer;
    }
    if (stream.error().code == Errc::Untrusted) co_return LineProblem::Certificate;
    if (stream.error().detail == net::reason::kUnknownHost) co_return LineProblem::UnknownHost;
    co_return LineProblem::NoAnswer;
}

} // namespace santral::voice
