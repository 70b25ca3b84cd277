#include "core/base/password.hpp"

#include <sodium.h>

namespace santral {
namespace {

// Picks the quick implementations of this processor. More than one call does no harm.
bool prepared() {
    static const bool done = sodium_init() >= 0;
    return done;
}

} // namespace

Result<std::string> hashPassword(std::string_view password) {
    std::string hash(crypto_pwhash_STRBYTES, '\0');
    bool hashed = prepared() && crypto_pwhash_str(hash.data(), password.data(), password.size(),
                                                  crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                                  crypto_pwhash_MEMLIMIT_INTERACTIVE) == 0;
    if (!hashed) return Error{Errc::Full, "memory for a password's hash"};
    hash.resize(hash.find('\0'));
    return hash;
}

bool isPassword(std::string_view hash, std::string_view password) {
    if (hash.empty()) {
        auto sameWork = hashPassword(password);
        return false;
    }
    std::string terminated(hash);
    return prepared() && crypto_pwhash_str_verify(terminated.c_str(), password.data(), password.size()) == 0;
}

void wipe(std::string& secret) {
    sodium_memzero(secret.data(), secret.size());
    secret.clear();
}

} // namespace santral
