#include "core/net/tls_stream.hpp"

#include <algorithm>
#include <new>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <optional>

namespace santral::net {
namespace {

constexpr std::size_t kPiece = 64 * 1024;

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

} // namespace

void FreeTls::operator()(SSL_CTX* context) const {
    SSL_CTX_free(context);
}

void FreeTls::operator()(SSL* session) const {
    SSL_free(session);
}

Result<TlsContext> makeTlsContext(const SSL_METHOD* role) {
    TlsContext context(SSL_CTX_new(role));
    if (!context) return Error{Errc::Internal, "tls"};
    SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
    SSL_CTX_set_options(context.get(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    SSL_CTX_set_mode(context.get(), SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF); // nothing of past connections is kept
    return context;
}

TlsStream::TlsStream(std::unique_ptr<Stream> below, TlsSession session, const asio::any_io_executor& executor)
    : below_(std::move(below)), session_(std::move(session)), in_(BIO_new(BIO_s_mem())),
      out_(BIO_new(BIO_s_mem())), flushed_(executor) {
    if (!session_ || !in_ || !out_) throw std::bad_alloc();
    BIO_set_mem_eof_return(in_, -1);
    SSL_set_bio(session_.get(), in_, out_); // the session owns both
}

asio::awaitable<Result<void>> TlsStream::handshake() {
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

asio::awaitable<Result<std::size_t>> TlsStream::read(asio::mutable_buffer into) {
    for (;;) {
        std::size_t taken = 0;
        ERR_clear_error();
        int ok = SSL_read_ex(session_.get(), into.data(), into.size(), &taken);
        if (ok == 1) co_return taken;
        int want = SSL_get_error(session_.get(), ok);
        if (want == SSL_ERROR_ZERO_RETURN) co_return Error{Errc::Closed, std::string()};
        if (want != SSL_ERROR_WANT_READ) co_return Error{Errc::Corrupt, "tls"};
        if (holdsBack()) { // a key update wants an answer; otherwise never wait for a writer that waits
                           // itself
            auto answered = co_await flush();
            if (!answered) co_return answered.error();
        }
        auto fed = co_await feed();
        if (!fed) co_return fed.error();
    }
}

asio::awaitable<Result<void>> TlsStream::write(std::string_view bytes) {
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
    co_return co_await flush(); // what writeNow() left
}

void TlsStream::close() {
    closed_ = true;
    below_->close();
    flushed_.notify();
}

asio::awaitable<Result<void>> TlsStream::feed() {
    auto taken = co_await below_->read(asio::buffer(received_));
    if (!taken) co_return taken.error();
    BIO_write(in_, received_.data(), static_cast<int>(*taken));
    co_return Result<void>();
}

// Reader and writer may both have octets for the wire; one of them writes, the other waits for its turn.
asio::awaitable<Result<void>> TlsStream::flush() {
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

// What was sealed has to leave, sooner or later: holdsBack() says that some of it has not.
std::size_t TlsStream::writeNow(std::string_view bytes) {
    std::size_t sealed = 0;
    while (!bytes.empty() && !flushing_ && !closed_ && !holdsBack()) {
        std::size_t taken = 0;
        std::string_view piece = bytes.substr(0, kPiece);
        ERR_clear_error();
        if (SSL_write_ex(session_.get(), piece.data(), piece.size(), &taken) != 1) break;
        bytes.remove_prefix(taken);
        sealed += taken;
        flushNow();
    }
    return sealed;
}

bool TlsStream::holdsBack() const {
    return BIO_ctrl_pending(out_) > 0;
}

void TlsStream::flushNow() {
    char* wire = nullptr;
    auto size = static_cast<std::size_t>(BIO_ctrl(out_, BIO_CTRL_INFO, 0, &wire));
    std::size_t left = below_->writeNow(std::string_view(wire, size));
    std::array<char, 4096> gone;
    while (left > 0) {
        auto some = static_cast<int>(std::min(left, gone.size()));
        left -= static_cast<std::size_t>(BIO_read(out_, gone.data(), some));
    }
}

void TlsStream::finish() {
    if (flushing_ || closed_) return; // then close() has to do
    SSL_shutdown(session_.get());
    flushNow();
    if (!holdsBack()) below_->finish();
}

} // namespace santral::net
