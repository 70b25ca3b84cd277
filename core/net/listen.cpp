#include "core/net/listen.hpp"

#include "core/base/log.hpp"
#include "core/net/tcp.hpp"

#include <boost/asio/ip/v6_only.hpp>

namespace santral::net {
namespace {

using asio::ip::tcp;

Endpoint toEndpoint(const tcp::endpoint& at) {
    asio::ip::address address = at.address();
    if (address.is_v6() && address.to_v6().is_v4_mapped()) {
        address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    }
    return {address.to_string(), at.port()};
}

class TcpListener final : public Listener {
public:
    TcpListener(tcp::acceptor acceptor, Timers& timers) : acceptor_(std::move(acceptor)), timers_(timers) {}

    Endpoint local() const override {
        boost::system::error_code closed;
        return toEndpoint(acceptor_.local_endpoint(closed));
    }
    void start(Tasks& tasks, Accept accept) override {
        accept_ = std::move(accept);
        tasks.spawn(run(), "listen");
    }
    void stop() override {
        boost::system::error_code ignored;
        acceptor_.close(ignored);
    }

private:
    asio::awaitable<void> run() {
        while (acceptor_.is_open()) {
            auto [failed, socket] = co_await acceptor_.async_accept(kAwait);
            if (!failed) {
                boost::system::error_code gone;
                Endpoint peer = toEndpoint(socket.remote_endpoint(gone));
                if (!gone) accept_(makeTcpStream(std::move(socket)), std::move(peer));
            } else if (failed == asio::error::operation_aborted || !acceptor_.is_open()) {
                co_return;
            } else { // out of descriptors, or the visitor left while still in the queue
                log::warn("net", "accept: " + failed.message());
                co_await timers_.wait(Millis(50));
            }
        }
    }

    tcp::acceptor acceptor_;
    Timers& timers_;
    Accept accept_;
};

Error bindError(boost::system::error_code failed) {
    if (failed == asio::error::address_in_use) return {Errc::Conflict, "port-taken"};
    if (failed == asio::error::access_denied) return {Errc::Denied, "port-forbidden"};
    if (failed == asio::error::address_family_not_supported || failed.value() == EADDRNOTAVAIL) {
        return {Errc::Invalid, "address"};
    }
    return {Errc::Io, failed.message()};
}

} // namespace

Result<std::unique_ptr<Listener>> listen(const asio::any_io_executor& executor, Timers& timers,
                                         const Endpoint& at) {
    boost::system::error_code failed;
    asio::ip::address address = asio::ip::make_address(at.address, failed);
    if (failed) return Error{Errc::Invalid, "address"};
    tcp::endpoint endpoint(address, at.port);
    tcp::acceptor acceptor(executor);
    acceptor.open(endpoint.protocol(), failed);
    if (!failed) acceptor.set_option(tcp::acceptor::reuse_address(true), failed);
    if (!failed && address.is_v6()) acceptor.set_option(asio::ip::v6_only(false), failed);
    if (!failed) acceptor.bind(endpoint, failed);
    if (!failed) acceptor.listen(asio::socket_base::max_listen_connections, failed);
    if (failed) return bindError(failed);
    return std::make_unique<TcpListener>(std::move(acceptor), timers);
}

} // namespace santral::net
