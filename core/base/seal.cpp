#include "core/base/seal.hpp"

#include "core/base/text.hpp"

#include <sodium.h>

namespace santral {
namespace {

const unsigned char* octets(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

std::string randomOctets(Random& random, std::size_t n) {
    std::string out;
    while (out.size() < n) {
        std::uint64_t word = random.next();
        out.append(reinterpret_cast<const char*>(&word), std::min(sizeof word, n - out.size()));
    }
    return out;
}

} // namespace

static_assert(kSealKeyOctets == crypto_secretbox_KEYBYTES);

std::string makeSealKey(Random& random) {
    return randomOctets(random, kSealKeyOctets);
}

std::string seal(std::string_view key, std::string_view secret, Random& random) {
    std::string nonce = randomOctets(random, crypto_secretbox_NONCEBYTES);
    std::string box(secret.size() + crypto_secretbox_MACBYTES, '\0');
    auto* out = reinterpret_cast<unsigned char*>(box.data());
    crypto_secretbox_easy(out, octets(secret), secret.size(), octets(nonce), octets(key));
    return toHex(nonce + box);
}

Result<std::string> unseal(std::string_view key, std::string_view sealed) {
    auto bytes = fromHex(sealed);
    constexpr std::size_t kFrame = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (!bytes || bytes->size() < kFrame || key.size() != kSealKeyOctets)
        return Error{Errc::Corrupt, "sealed secret"};
    std::string_view box = std::string_view(*bytes).substr(crypto_secretbox_NONCEBYTES);
    std::string secret(bytes->size() - kFrame, '\0');
    auto* out = reinterpret_cast<unsigned char*>(secret.data());
    if (crypto_secretbox_open_easy(out, octets(box), box.size(), octets(*bytes), octets(key)) != 0) {
        return Error{Errc::Corrupt, "sealed secret"};
    }
    return secret;
}

} // namespace santral
