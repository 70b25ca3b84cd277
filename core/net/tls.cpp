#include "core/net/tls_stream.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace santral::net {
namespace {

Result<TlsSession> makeClientSession(const std::string& host, const TlsOptions& options) {
    auto context = makeTlsContext(TLS_client_method());
    if (!context) return context.error();
    SSL_CTX_set_default_verify_paths(context->get());
    if (!options.extraCa.empty() &&
        SSL_CTX_load_verify_file(context->get(), options.extraCa.string().c_str()) != 1) {
        return Error{Errc::NotFound, std::string(reason::kCaFile)};
    }
    SSL_CTX_set_verify(context->get(), SSL_VERIFY_PEER, nullptr);
    TlsSession session(SSL_new(context->get()));
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

Result<TlsSession> makeServerSession(const TlsIdentity& identity) {
    auto context = makeTlsContext(TLS_server_method());
    if (!context) return context.error();
    std::string certificate = identity.certificate.string();
    std::string key = identity.key.string();
    if (SSL_CTX_use_certificate_chain_file(context->get(), certificate.c_str()) != 1) {
        return Error{Errc::NotFound, "certificate"};
    }
    if (SSL_CTX_use_PrivateKey_file(context->get(), key.c_str(), SSL_FILETYPE_PEM) != 1) {
        return Error{Errc::NotFound, "key"};
    }
    TlsSession session(SSL_new(context->get()));
    if (!session) return Error{Errc::Internal, "tls"};
    SSL_set_accept_state(session.get());
    return session;
}

asio::awaitable<Result<std::unique_ptr<Stream>>> secure(Timers& timers, std::unique_ptr<Stream> below,
                                                        TlsSession session, Millis limit) {
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
