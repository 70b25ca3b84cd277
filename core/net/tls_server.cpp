#include "core/net/tls_server.hpp"

#include "core/net/tls_stream.hpp"

#include <ctime>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

namespace santral::net {
namespace {

struct FreeParts {
    void operator()(BIO* file) const { BIO_free(file); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
template <class T>
using Owned = std::unique_ptr<T, FreeParts>;

// OpenSSL would ask at the terminal otherwise, and wait.
int noPassphrase(char*, int, int, void*) {
    return 0;
}

Error untrusted(std::string_view why) {
    return {Errc::Untrusted, std::string(why)};
}

Result<Owned<BIO>> openFile(const std::filesystem::path& path, const char* what) {
    Owned<BIO> file(BIO_new_file(path.string().c_str(), "rb"));
    if (!file) return Error{Errc::NotFound, what};
    return file;
}

Result<Owned<EVP_PKEY>> readKey(const std::filesystem::path& path) {
    auto file = openFile(path, "key-file");
    if (!file) return file.error();
    Owned<EVP_PKEY> key(PEM_read_bio_PrivateKey(file->get(), nullptr, noPassphrase, nullptr));
    if (!key) return Error{Errc::Corrupt, "key"};
    return key;
}

// The leaf, then the rest of the chain.
Result<std::vector<Owned<X509>>> readChain(const std::filesystem::path& path) {
    auto file = openFile(path, "certificate-file");
    if (!file) return file.error();
    std::vector<Owned<X509>> chain;
    while (X509* one = PEM_read_bio_X509(file->get(), nullptr, noPassphrase, nullptr))
        chain.emplace_back(one);
    bool atEnd = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    if (chain.empty() || !atEnd) return Error{Errc::Corrupt, "certificate"};
    return chain;
}

TimePoint timeOf(const ASN1_TIME* at) {
    std::tm parts{};
    ASN1_TIME_to_tm(at, &parts);
    auto month = std::chrono::month(static_cast<unsigned>(parts.tm_mon) + 1);
    auto day = std::chrono::day(static_cast<unsigned>(parts.tm_mday));
    std::chrono::sys_days date = std::chrono::year(parts.tm_year + 1900) / month / day;
    return date + std::chrono::hours(parts.tm_hour) + std::chrono::minutes(parts.tm_min) +
           std::chrono::seconds(parts.tm_sec);
}

Result<void> checkTimes(const X509* leaf, TimePoint now) {
    if (timeOf(X509_get0_notAfter(leaf)) <= now) return untrusted(reason::kExpired);
    if (timeOf(X509_get0_notBefore(leaf)) > now) return untrusted(reason::kNotYetValid);
    return {};
}

Result<TlsContext> makeServerContext(const std::vector<Owned<X509>>& chain, EVP_PKEY* key) {
    auto context = makeTlsContext(TLS_server_method());
    if (!context) return context;
    bool taken = SSL_CTX_use_certificate(context->get(), chain.front().get()) == 1 &&
                 SSL_CTX_use_PrivateKey(context->get(), key) == 1;
    for (std::size_t i = 1; taken && i < chain.size(); ++i) {
        taken = SSL_CTX_ctrl(context->get(), SSL_CTRL_CHAIN_CERT, 1, chain[i].get()) == 1;
    }
    if (!taken) return untrusted(reason::kBadCertificate);
    return context;
}

} // namespace

struct TlsServerContext::Loaded {
    TlsContext context;
    TimePoint expires;
};

Result<std::unique_ptr<TlsServerContext::Loaded>> TlsServerContext::read(const TlsIdentity& files,
                                                                         const Clock& clock) {
    ERR_clear_error();
    auto chain = readChain(files.certificate);
    if (!chain) return chain.error();
    ERR_clear_error();
    auto key = readKey(files.key);
    if (!key) return key.error();
    const X509* leaf = chain->front().get();
    if (X509_check_private_key(leaf, key->get()) != 1) return Error{Errc::Invalid, "key-mismatch"};
    if (auto timely = checkTimes(leaf, clock.now()); !timely) return timely.error();
    auto context = makeServerContext(*chain, key->get());
    if (!context) return context.error();
    ERR_clear_error();
    return std::make_unique<Loaded>(Loaded{std::move(*context), timeOf(X509_get0_notAfter(leaf))});
}

Result<std::unique_ptr<TlsServerContext>> TlsServerContext::load(TlsIdentity files, const Clock& clock) {
    auto loaded = read(files, clock);
    if (!loaded) return loaded.error();
    return std::unique_ptr<TlsServerContext>(
        new TlsServerContext(std::move(files), clock, std::move(*loaded)));
}

TlsServerContext::TlsServerContext(TlsIdentity files, const Clock& clock, std::unique_ptr<Loaded> loaded)
    : files_(std::move(files)), clock_(clock), loaded_(std::move(loaded)) {}

TlsServerContext::~TlsServerContext() = default;

Result<void> TlsServerContext::reload() {
    auto loaded = read(files_, clock_);
    if (!loaded) return loaded.error();
    loaded_ = std::move(*loaded); // open connections hold on to what they began with
    return {};
}

TimePoint TlsServerContext::expiresAt() const {
    return loaded_->expires;
}

std::unique_ptr<TlsServerStream> TlsServerContext::wrap(std::unique_ptr<Stream> plain,
                                                        const asio::any_io_executor& executor) const {
    TlsSession session(SSL_new(loaded_->context.get()));
    if (session) SSL_set_accept_state(session.get());
    return std::make_unique<TlsStream>(std::move(plain), std::move(session), executor);
}

} // namespace santral::net
