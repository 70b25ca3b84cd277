#include "core/net/tcp.hpp"

#include "core/net/connect.hpp"

#include <boost/asio/write.hpp>

namespace santral::net {
namespace {

class TcpStream final : public Stream {
public:
    explicit TcpStream(asio::ip::tcp::socket socket) : socket_(std::move(socket)) {
        boost::system::error_code ignored; // options are a courtesy; the connection works without them
        socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
        socket_.set_option(asio::socket_base::keep_alive(true), ignored);
        socket_.non_blocking(true, ignored);
    }

    asio::awaitable<Result<std::size_t>> read(asio::mutable_buffer into) override {
        auto [failed, taken] = co_await socket_.async_read_some(into, kAwait);
        if (failed) co_return socketError(failed);
        co_return taken;
    }

    asio::awaitable<Result<void>> write(std::string_view bytes) override {
        auto [failed, written] = co_await asio::async_write(socket_, asio::buffer(bytes), kAwait);
        if (failed) co_return socketError(failed);
        co_return Result<void>();
    }

    std::size_t writeNow(std::string_view bytes) override {
        boost::system::error_code failed;
        std::size_t written = socket_.write_some(asio::buffer(bytes), failed);
        return failed ? 0 : written;
    }

    void finish() override {
        boost::system::error_code ignored;
        socket_.shutdown(asio::socket_base::shutdown_send, ignored);
    }

    void close() override {
        boost::system::error_code ignored;
        socket_.shutdown(asio::socket_base::shutdown_both, ignored);
        socket_.close(ignored);
    }

private:
    asio::ip::tcp::socket socket_;
};

} // namespace

std::unique_ptr<Stream> makeTcpStream(asio::ip::tcp::socket socket) {
    return std::make_unique<TcpStream>(std::move(socket));
}

Error socketError(boost::system::error_code failed) {
    namespace e = asio::error;
    auto unavailable = [](std::string_view why) { return Error{Errc::Unavailable, std::string(why)}; };
    if (failed == e::eof || failed == e::operation_aborted || failed == e::bad_descriptor) {
        return {Errc::Closed, {}};
    }
    if (failed == e::connection_reset || failed == e::connection_aborted || failed == e::broken_pipe) {
        return {Errc::Closed, "reset"};
    }
    if (failed == e::connection_refused) return unavailable(reason::kRefused);
    if (failed == e::host_unreachable || failed == e::network_unreachable || failed == e::network_down) {
        return unavailable(reason::kUnreachable);
    }
    if (failed == e::timed_out) return {Errc::Timeout, std::string(reason::kConnect)};
    if (failed == e::host_not_found || failed == e::no_data) return unavailable(reason::kUnknownHost);
    if (failed == e::host_not_found_try_again || failed == e::no_recovery) {
        return unavailable(reason::kNameService);
    }
    return {Errc::Io, failed.message()};
}

} // namespace santral::net
