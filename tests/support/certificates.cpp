#include "tests/support/certificates.hpp"

#include <cstdio>
#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <stdexcept>

namespace santral::test {
namespace {

struct Free {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(X509_EXTENSION* extension) const { X509_EXTENSION_free(extension); }
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using Key = std::unique_ptr<EVP_PKEY, Free>;
using Certificate = std::unique_ptr<X509, Free>;

Key makeKey() {
    return Key(EVP_EC_gen("P-256"));
}

void addExtension(X509* certificate, int kind, const std::string& value) {
    std::unique_ptr<X509_EXTENSION, Free> extension(
        X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.c_str()));
    if (!extension) throw std::runtime_error("extension " + value);
    X509_add_ext(certificate, extension.get(), -1);
}

Certificate begin(EVP_PKEY* key, const std::string& commonName, int validDays, long serial) {
    Certificate made(X509_new());
    X509_set_version(made.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), serial);
    constexpr long kDay = 86'400;
    X509_gmtime_adj(X509_getm_notBefore(made.get()), -400 * kDay);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), validDays * kDay);
    X509_NAME* subject = X509_get_subject_name(made.get());
    const auto* text = reinterpret_cast<const unsigned char*>(commonName.c_str());
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, text, -1, -1, 0);
    X509_set_pubkey(made.get(), key);
    return made;
}

template <class Write>
void save(const std::filesystem::path& file, Write write) {
    std::unique_ptr<std::FILE, Free> out(std::fopen(file.string().c_str(), "wb"));
    if (!out || write(out.get()) != 1) throw std::runtime_error("cannot write " + file.string());
}

} // namespace

CertificateFiles makeCertificate(const std::filesystem::path& folder, const LeafWish& wish) {
    Key rootKey = makeKey();
    Certificate root = begin(rootKey.get(), "Santral test root", 365, 1);
    X509_set_issuer_name(root.get(), X509_get_subject_name(root.get()));
    addExtension(root.get(), NID_basic_constraints, "critical,CA:TRUE");
    X509_sign(root.get(), rootKey.get(), EVP_sha256());

    Key key = makeKey();
    Certificate leaf = begin(key.get(), wish.name, wish.validDays, 2);
    X509* issuer = wish.selfSigned ? leaf.get() : root.get();
    X509_set_issuer_name(leaf.get(), X509_get_subject_name(issuer));
    addExtension(leaf.get(), NID_subject_alt_name, (wish.isAddress ? "IP:" : "DNS:") + wish.name);
    X509_sign(leaf.get(), wish.selfSigned ? key.get() : rootKey.get(), EVP_sha256());

    CertificateFiles files{folder / "root.pem", folder / "leaf.pem", folder / "leaf.key"};
    save(files.root, [&](std::FILE* out) { return PEM_write_X509(out, root.get()); });
    save(files.certificate, [&](std::FILE* out) { return PEM_write_X509(out, leaf.get()); });
    save(files.key, [&](std::FILE* out) {
        return PEM_write_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
    return files;
}

} // namespace santral::test
