#include "core/base/wakeup.hpp"
#include "core/net/connect.hpp"

#include <array>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <optional>

namespace santral::net {
namespace {

struct FreeContext {
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};
struct FreeSession {
    void operator()(SSL* session) const { SSL_free(session); }
};
using Context = std::unique_ptr<SSL_CTX, FreeContext>;
using Session = std::unique_ptr<SSL, FreeSession>;

std::string_view certificateReason(long verdict) {
    switch (verdict) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return reason::kExpired;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return reason::kNotYetValid;
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return reason::kWrongName;
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        return reason::kSelfSigned;
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        return reason::kUnknownIssuer;
    case X509_V_ERR_CERT_REVOKED:
        return reason::kRevoked;
    default:
        return reason::kBadCertificate;
    }
}

// Why the handshake ended, from OpenSSL's error queue.
Error handshakeError(SSL* session) {
    unsigned long code = ERR_peek_last_error();
    ERR_clear_error();
    if (long verdict = SSL_get_verify_result(session); verdict != X509_V_OK) {
        return {Errc::Untrusted, std::string(certificateReason(verdict))};
    }
    if (ERR_GET_LIB(code) == ERR_LIB_SSL) {
        int why = ERR_GET_REASON(code);
        if (why == SSL_R_WRONG_VERSION_NUMBER || why == SSL_R_PACKET_LENGTH_TOO_LONG ||
            why == SSL_R_HTTP_REQUEST) {
            return {Errc::Rejected, std::string(reason::kNotTls)};
        }
    }
    return {Errc::Rejected, std::string(reason::kTlsRefused)};
}

// TLS over any Stream: OpenSSL works on two memory buffers and never sees a socket.
class TlsStream final : public Stream {
public:
    TlsStream(std::unique_ptr<Stream> below, Session session, const asio::any_io_executor& executor)
        : below_(std::move(below)), session_(std::move(session)), flushed_(executor) {
        in_ = BIO_new(BIO_s_mem());
        out_ = BIO_new(BIO_s_mem());
        BIO_set_mem_eof_return(in_, -1);
        SSL_set_bio(session_.get(), in_, out_); // the session owns both
    }

    asio::awaitable<Result<void>> handshake() {
        for (;;) {
            ERR_clear_error();
            int done = SSL_do_handshake(session_.get());
            int want = SSL_get_error(session_.get(), done);
            std::optional<Error> failed;
            if (done != 1 && want != SSL_ERROR_WANT_READ) failed = handshakeError(session_.get());
            auto sent = co_await flush(); // also the alert that tells the other side why
            if (failed) co_return std::move(*failed);
            if (!sent) co_return sent;
            if (done == 1) co_return Result<void>();
            auto fed = co_await feed();
            if (!fed) co_return fed;
        }
    }

    asio::awaitable<Result<std::size_t>> read(asio::mutable_buffer into) override {
        for (;;) {
            std::size_t taken = 0;
            ERR_clear_error();
            int ok = SSL_read_ex(session_.get(), into.data(), into.size(), &taken);
            if (ok == 1) co_return taken;
            int want = SSL_get_error(session_.get(), ok);
            if (want == SSL_ERROR_ZERO_RETURN) co_return Error{Errc::Closed, std::string()};
            if (want != SSL_ERROR_WANT_READ) co_return Error{Errc::Corrupt, "tls"};
            auto answered = co_await flush(); // a key update wants an answer
            if (!answered) co_return answered.error();
            auto fed = co_await feed();
            if (!fed) co_return fed.error();
        }
    }

    asio::awaitable<Result<void>> write(std::string_view bytes) override {
        while (!bytes.empty()) {
            std::string_view piece = bytes.substr(0, kPiece);
            std::size_t taken = 0;
            ERR_clear_error();
            if (SSL_write_ex(session_.get(), piece.data(), piece.size(), &taken) != 1) {
                co_return Error{Errc::Closed, "tls"};
            }
            bytes.remove_prefix(taken);
            auto sent = co_await flush();
            if (!sent) co_return sent;
        }
        co_return Result<void>();
    }

    void close() override {
        closed_ = true;
        below_->close();
        flushed_.notify();
    }

private:
    static constexpr std::size_t kPiece = 64 * 1024;

    asio::awaitable<Result<void>> feed() {
        auto taken = co_await below_->read(asio::buffer(received_));
        if (!taken) co_return taken.error();
        BIO_write(in_, received_.data(), static_cast<int>(*taken));
        co_return Result<void>();
    }

    // Reader and writer may both have octets for the wire; one of them writes, the other waits for its turn.
    asio::awaitable<Result<void>> flush() {
        while (flushing_) {
            if (closed_) co_return Error{Errc::Closed, std::string()};
            co_await flushed_.wait();
        }
        if (BIO_ctrl_pending(out_) == 0) co_return Result<void>();
        Turn turn(*this);
        std::string wire(BIO_ctrl_pending(out_), '\0');
        BIO_read(out_, wire.data(), static_cast<int>(wire.size()));
        co_return co_await below_->write(wire);
    }

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
    Session session_;
    BIO* in_ = nullptr;
    BIO* out_ = nullptr;
    Wakeup flushed_;
    bool flushing_ = false;
    bool closed_ = false;
    std::array<char, 16 * 1024> received_;
};

Result<Context> makeContext(const SSL_METHOD* role) {
    Context context(SSL_CTX_new(role));
    if (!context) return Error{Errc::Internal, "tls"};
    SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
    SSL_CTX_set_options(context.get(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    SSL_CTX_set_mode(context.get(), SSL_MODE_RELEASE_BUFFERS);
    return context;
}

Result<Session> makeClientSession(const std::string& host, const TlsOptions& options) {
    auto context = makeContext(TLS_client_method());
    if (!context) return context.error();
    SSL_CTX_set_default_verify_paths(context->get());
    if (!options.extraCa.empty() &&
        SSL_CTX_load_verify_file(context->get(), options.extraCa.string().c_str()) != 1) {
        return Error{Errc::NotFound, "ca-file"};
    }
    SSL_CTX_set_verify(context->get(), SSL_VERIFY_PEER, nullptr);
    Session session(SSL_new(context->get()));
    if (!session) return Error{Errc::Internal, "tls"};
    if (X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(session.get()), host.c_str()) != 1) {
        SSL_set_hostflags(session.get(), X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
        if (SSL_set1_host(session.get(), host.c_str()) != 1) return Error{Errc::Invalid, "host"};
        std::string name = host; // what the macro SSL_set_tlsext_host_name does, without its old-style cast
        SSL_ctrl(session.get(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, name.data());
    }
    ERR_clear_error();
    SSL_set_connect_state(session.get());
    return session;
}

Result<Session> makeServerSession(const TlsIdentity& identity) {
    auto context = makeContext(TLS_server_method());
    if (!context) return context.error();
    std::string certificate = identity.certificate.string();
    std::string key = identity.key.string();
    if (SSL_CTX_use_certificate_chain_file(context->get(), certificate.c_str()) != 1) {
        return Error{Errc::NotFound, "certificate"};
    }
    if (SSL_CTX_use_PrivateKey_file(context->get(), key.c_str(), SSL_FILETYPE_PEM) != 1) {
        return Error{Errc::NotFound, "key"};
    }
    Session session(SSL_new(context->get()));
    if (!session) return Error{Errc::Internal, "tls"};
    SSL_set_accept_state(session.get());
    return session;
}

asio::awaitable<Result<std::unique_ptr<Stream>>> secure(Timers& timers, std::unique_ptr<Stream> below,
                                                        Session session, Millis limit) {
    auto stream =
        std::make_unique<TlsStream>(std::move(below), std::move(session), co_await asio::this_coro::executor);
    auto agreed = co_await withTimeout(timers, limit, stream->handshake());
    if (!agreed) {
        Error why = agreed.error();
        if (why.code == Errc::Timeout) why.detail = reason::kHandshake;
        stream->close();
        co_return why;
    }
    co_return std::move(stream);
}

} // namespace

asio::awaitable<Result<std::unique_ptr<Stream>>> startTls(Timers& timers, std::unique_ptr<Stream> stream,
                                                          std::string host, TlsOptions options) {
    auto session = makeClientSession(host, options);
    if (!session) co_return session.error();
    co_return co_await secure(timers, std::move(stream), std::move(*session), options.handshakeLimit);
}

asio::awaitable<Result<std::unique_ptr<Stream>>> acceptTls(Timers& timers, std::unique_ptr<Stream> stream,
                                                           TlsIdentity identity, Millis handshakeLimit) {
    auto session = makeServerSession(identity);
    if (!session) co_return session.error();
    co_return co_await secure(timers, std::move(stream), std::move(*session), handshakeLimit);
}

} // namespace santral::net
