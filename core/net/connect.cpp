#include "core/net/connect.hpp"

#include "core/net/tcp.hpp"

#include <boost/asio/experimental/channel.hpp>
#include <boost/asio/ip/tcp.hpp>

namespace santral::net {
namespace {

using asio::ip::tcp;
using Addresses = std::vector<std::string>;
using AddressesLater = asio::experimental::channel<void(boost::system::error_code, Result<Addresses>)>;

// getaddrinfo cannot be interrupted: the question runs on a thread of Asio's and keeps itself alive, so that
// whoever asked can give up at the limit.
struct Question {
    explicit Question(const asio::any_io_executor& executor) : resolver(executor), answer(executor, 1) {}
    tcp::resolver resolver;
    AddressesLater answer;
};

Result<Addresses> toAddresses(boost::system::error_code failed, const tcp::resolver::results_type& found) {
    if (failed) return socketError(failed);
    Addresses out;
    for (const auto& entry : found) out.push_back(entry.endpoint().address().to_string());
    if (out.empty()) return Error{Errc::Unavailable, std::string(reason::kUnknownHost)};
    return out;
}

class SystemResolver final : public Resolver {
public:
    asio::awaitable<Result<Addresses>> resolve(std::string host) override {
        auto question = std::make_shared<Question>(co_await asio::this_coro::executor);
        auto answered = [question](boost::system::error_code failed,
                                   const tcp::resolver::results_type& found) {
            question->answer.try_send(boost::system::error_code(), toAddresses(failed, found));
        };
        question->resolver.async_resolve(host, std::string_view(), std::move(answered));
        auto [failed, addresses] = co_await question->answer.async_receive(kAwait);
        if (failed) co_return socketError(failed);
        co_return std::move(addresses);
    }
};

asio::awaitable<Result<Addresses>> addressesOf(Timers& timers, std::string host, ConnectOptions options) {
    boost::system::error_code notNumeric;
    asio::ip::make_address(host, notNumeric);
    if (!notNumeric) co_return Addresses(1, host);
    SystemResolver system;
    Resolver& resolver = options.resolver ? *options.resolver : system;
    auto found = co_await withTimeout(timers, options.resolveLimit, resolver.resolve(std::move(host)));
    if (!found && found.error().code == Errc::Timeout) {
        co_return Error{Errc::Timeout, std::string(reason::kResolve)};
    }
    co_return found;
}

asio::awaitable<Result<std::unique_ptr<Stream>>> connectOne(std::string address, std::uint16_t port) {
    boost::system::error_code failed;
    tcp::endpoint endpoint(asio::ip::make_address(address, failed), port);
    if (failed) co_return Error{Errc::Invalid, "address"};
    tcp::socket socket(co_await asio::this_coro::executor);
    auto [refused] = co_await socket.async_connect(endpoint, kAwait);
    if (refused) co_return socketError(refused);
    co_return makeTcpStream(std::move(socket));
}

// One address after the other; a silent one may take its share of the time, not all of it.
asio::awaitable<Result<std::unique_ptr<Stream>>> connectAny(Timers& timers, Addresses addresses,
                                                            std::uint16_t port, Millis limit) {
    Error last{Errc::Timeout, std::string(reason::kConnect)};
    Millis share = limit / static_cast<int>(addresses.size());
    for (std::string& address : addresses) {
        auto stream = co_await withTimeout(timers, share, connectOne(std::move(address), port));
        if (stream) co_return stream;
        last = stream.error();
    }
    if (last.code == Errc::Timeout) last.detail = reason::kConnect;
    co_return last;
}

} // namespace

asio::awaitable<Result<std::unique_ptr<Stream>>> connectTcp(Timers& timers, std::string host,
                                                            std::uint16_t port, ConnectOptions options) {
    auto addresses = co_await addressesOf(timers, std::move(host), options);
    if (!addresses) co_return addresses.error();
    constexpr std::size_t kMostTried = 4;
    if (addresses->size() > kMostTried) addresses->resize(kMostTried);
    co_return co_await connectAny(timers, std::move(*addresses), port, options.connectLimit);
}

asio::awaitable<Result<std::unique_ptr<Stream>>> connectTls(Timers& timers, std::string host,
                                                            std::uint16_t port, ConnectOptions options) {
    auto plain = co_await connectTcp(timers, host, port, options);
    if (!plain) co_return plain;
    co_return co_await startTls(timers, std::move(*plain), std::move(host), options.tls);
}

} // namespace santral::net
