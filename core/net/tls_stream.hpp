// TLS over any Stream, once somebody has made the session: for tls.cpp and tls_server.cpp only. OpenSSL works
// on two memory buffers and never sees a socket; its types are named here without its headers.
#pragma once

#include "core/base/wakeup.hpp"
#include "core/net/tls_server.hpp"

#include <array>

struct bio_st;
struct ssl_ctx_st;
struct ssl_method_st;
struct ssl_st;

namespace santral::net {

struct FreeTls {
    void operator()(ssl_ctx_st* context) const;
    void operator()(ssl_st* session) const;
};
using TlsContext = std::unique_ptr<ssl_ctx_st, FreeTls>;
using TlsSession = std::unique_ptr<ssl_st, FreeTls>;

Result<TlsContext>
makeTlsContext(const ssl_method_st* role); // with what every connection of ours has in common

class TlsStream final : public TlsServerStream {
public:
    TlsStream(std::unique_ptr<Stream> below, TlsSession session, const asio::any_io_executor& executor);

    asio::awaitable<Result<void>> handshake() override;
    asio::awaitable<Result<std::size_t>> read(asio::mutable_buffer into) override;
    asio::awaitable<Result<void>> write(std::string_view bytes) override;
    std::size_t writeNow(std::string_view bytes) override;
    bool holdsBack() const override;
    void finish() override;
    void close() override;

private:
    asio::awaitable<Result<void>> feed();
    asio::awaitable<Result<void>> flush();
    void flushNow();

    struct Turn { // ends also when the write is cancelled
        explicit Turn(TlsStream& stream) : stream_(stream) { stream_.flushing_ = true; }
        ~Turn() {
            stream_.flushing_ = false;
            stream_.flushed_.notify();
        }
        Turn(const Turn&) = delete;
        TlsStream& stream_;
    };

    std::unique_ptr<Stream> below_;
    TlsSession session_;
    bio_st* in_ = nullptr;
    bio_st* out_ = nullptr;
    Wakeup flushed_;
    bool flushing_ = false;
    bool closed_ = false;
    std::array<char, 16 * 1024> received_;
};

} // namespace santral::net
