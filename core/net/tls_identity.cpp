#include "core/net/tls_identity.hpp"

#include <cerrno>
#include <cstdio>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace santral::net {
namespace {

struct Free {
    void operator()(std::FILE* file) const { std::fclose(file); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
using File = std::unique_ptr<std::FILE, Free>;
using Certificate = std::unique_ptr<X509, Free>;
using Key = std::unique_ptr<EVP_PKEY, Free>;

// A service cannot be asked for a password.
int noPassword(char*, int, int, void*) {
    return -1;
}

Result<File> open(const std::filesystem::path& name) {
    File file(std::fopen(name.string().c_str(), "rb"));
    if (file) return file;
    if (errno == EACCES || errno == EPERM) return Error{Errc::Denied, name.string()};
    return Error{Errc::NotFound, name.string()};
}

Result<Certificate> readCertificate(const std::filesystem::path& name) {
    auto file = open(name);
    if (!file) return file.error();
    Certificate certificate(PEM_read_X509(file->get(), nullptr, noPassword, nullptr));
    ERR_clear_error();
    if (!certificate) return Error{Errc::Corrupt, name.string()};
    return certificate;
}

Result<Key> readKey(const std::filesystem::path& name) {
    auto file = open(name);
    if (!file) return file.error();
    Key key(PEM_read_PrivateKey(file->get(), nullptr, noPassword, nullptr));
    ERR_clear_error();
    if (!key) return Error{Errc::Corrupt, name.string()};
    return key;
}

} // namespace

Result<void> checkCertificate(const std::filesystem::path& certificate) {
    auto read = readCertificate(certificate);
    if (!read) return read.error();
    return {};
}

Result<void> checkKey(const std::filesystem::path& key) {
    auto read = readKey(key);
    if (!read) return read.error();
    return {};
}

Result<void> checkIdentity(const TlsIdentity& identity) {
    auto certificate = readCertificate(identity.certificate);
    if (!certificate) return certificate.error();
    auto key = readKey(identity.key);
    if (!key) return key.error();
    bool fits = X509_check_private_key(certificate->get(), key->get()) == 1;
    ERR_clear_error();
    if (!fits) return Error{Errc::Conflict, identity.key.string()};
    return {};
}

} // namespace santral::net
