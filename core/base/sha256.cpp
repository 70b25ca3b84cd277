#include "core/base/sha256.hpp"

#include "core/base/text.hpp"

#include <sodium.h>

#include <algorithm>

namespace santral {
namespace {

const unsigned char* octets(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

std::string hexOf(const unsigned char* digest) {
    return toHex({reinterpret_cast<const char*>(digest), crypto_hash_sha256_BYTES});
}

} // namespace

static_assert(sizeof(crypto_hash_sha256_state) <= 128);

std::string sha256(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

bool isSha256(std::string_view text) {
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

Sha256::Sha256() {
    crypto_hash_sha256_init(reinterpret_cast<crypto_hash_sha256_state*>(state_.data()));
}

void Sha256::add(std::string_view bytes) {
    auto* state = reinterpret_cast<crypto_hash_sha256_state*>(state_.data());
    crypto_hash_sha256_update(state, octets(bytes), bytes.size());
}

std::string Sha256::finish() {
    unsigned char digest[crypto_hash_sha256_BYTES];
    crypto_hash_sha256_final(reinterpret_cast<crypto_hash_sha256_state*>(state_.data()), digest);
    return hexOf(digest);
}

std::string hmacSha256(std::string_view key, std::string_view bytes) {
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, octets(key), key.size());
    crypto_auth_hmacsha256_update(&state, octets(bytes), bytes.size());
    unsigned char digest[crypto_auth_hmacsha256_BYTES];
    crypto_auth_hmacsha256_final(&state, digest);
    return hexOf(digest);
}

bool equalsConstantTime(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace santral
