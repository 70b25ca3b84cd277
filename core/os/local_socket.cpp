#include "core/os/local_socket.hpp"

#include <boost/asio/local/connect_pair.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/write.hpp>
#include <string>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace santral::os {
namespace {

using Protocol = asio::local::stream_protocol;
using boost::system::error_code;

Error lost(error_code failed) {
    bool ended = failed == asio::error::eof || failed == asio::error::operation_aborted ||
                 failed == asio::error::connection_reset || failed == asio::error::broken_pipe ||
                 failed == asio::error::bad_descriptor;
    return Error{ended ? Errc::Closed : Errc::Io, failed.message()};
}

class Socket final : public LocalSocket {
public:
    explicit Socket(Protocol::socket socket) : socket_(std::move(socket)) {}

    asio::awaitable<Result<std::size_t>> read(asio::mutable_buffer into) override {
        auto [failed, size] = co_await socket_.async_read_some(asio::buffer(into), kAwait);
        if (failed) co_return lost(failed);
        co_return size;
    }

    asio::awaitable<Result<void>> write(std::string_view bytes) override {
        auto [failed, size] = co_await asio::async_write(socket_, asio::buffer(bytes), kAwait);
        if (failed) co_return lost(failed);
        co_return Result<void>();
    }

    void close() override {
        error_code ignored;
        socket_.close(ignored);
    }

private:
    Protocol::socket socket_;
};

bool ofThisUser(Protocol::socket& socket) {
#ifdef __linux__
    ucred peer{};
    socklen_t size = sizeof peer;
    if (::getsockopt(socket.native_handle(), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) return false;
    return peer.uid == ::geteuid();
#else
    uid_t user = 0;
    gid_t group = 0;
    return ::getpeereid(socket.native_handle(), &user, &group) == 0 && user == ::geteuid();
#endif
}

class Listener final : public LocalListener {
public:
    Listener(asio::any_io_executor executor, std::filesystem::path path)
        : acceptor_(std::move(executor)), path_(std::move(path)) {}
    ~Listener() override { close(); }

    error_code open() {
        error_code failed;
        ::unlink(path_.c_str());
        acceptor_.open(Protocol(), failed);
        // Rights before the name appears: the umask is the process's, fchmod on the socket is ours alone.
        if (!failed && ::fchmod(acceptor_.native_handle(), 0600) != 0)
            failed.assign(errno, boost::system::system_category());
        if (!failed) acceptor_.bind(Protocol::endpoint(path_.string()), failed);
        if (!failed && ::chmod(path_.c_str(), 0600) != 0)
            failed.assign(errno, boost::system::system_category());
        if (!failed) acceptor_.listen(asio::socket_base::max_listen_connections, failed);
        return failed;
    }

    asio::awaitable<Result<std::unique_ptr<LocalSocket>>> accept() override {
        for (;;) {
            auto [failed, socket] = co_await acceptor_.async_accept(kAwait);
            if (failed) co_return lost(failed);
            if (ofThisUser(socket)) co_return std::make_unique<Socket>(std::move(socket));
        }
    }

    void close() override {
        if (!acceptor_.is_open()) return;
        error_code ignored;
        acceptor_.close(ignored);
        ::unlink(path_.c_str());
    }

private:
    Protocol::acceptor acceptor_;
    std::filesystem::path path_;
};

bool fits(const std::filesystem::path& path) {
    return path.native().size() < sizeof(sockaddr_un{}.sun_path);
}

} // namespace

Result<std::unique_ptr<LocalListener>> listenLocal(asio::any_io_executor executor,
                                                   const std::filesystem::path& path) {
    if (!fits(path)) return Error{Errc::TooLarge, "path of a local socket: " + path.string()};
    auto listener = std::make_unique<Listener>(std::move(executor), path);
    if (auto failed = listener->open()) return Error{Errc::Io, path.string() + ": " + failed.message()};
    return listener;
}

asio::awaitable<Result<std::unique_ptr<LocalSocket>>> connectLocal(std::filesystem::path path) {
    if (!fits(path)) co_return Error{Errc::TooLarge, "path of a local socket: " + path.string()};
    Protocol::socket socket(co_await asio::this_coro::executor);
    Protocol::endpoint there(path.string());
    auto [failed] = co_await socket.async_connect(there, kAwait);
    if (failed) co_return Error{Errc::Unavailable, path.string() + ": " + failed.message()};
    if (!ofThisUser(socket)) co_return Error{Errc::Denied, path.string() + ": another user listens there"};
    co_return std::make_unique<Socket>(std::move(socket));
}

Result<std::unique_ptr<LocalSocket>> adoptLocal(asio::any_io_executor executor, int handle) {
    Protocol::socket socket(std::move(executor));
    error_code failed;
    socket.assign(Protocol(), handle, failed);
    if (failed) {
        ::close(handle);
        return Error{Errc::Io, failed.message()};
    }
    return std::make_unique<Socket>(std::move(socket));
}

Result<std::pair<std::unique_ptr<LocalSocket>, std::unique_ptr<LocalSocket>>>
joinedLocal(asio::any_io_executor executor) {
    Protocol::socket one(executor), other(executor);
    error_code failed;
    asio::local::connect_pair(one, other, failed);
    if (failed) return Error{Errc::Io, failed.message()};
    return std::pair<std::unique_ptr<LocalSocket>, std::unique_ptr<LocalSocket>>(
        std::make_unique<Socket>(std::move(one)), std::make_unique<Socket>(std::move(other)));
}

} // namespace santral::os
