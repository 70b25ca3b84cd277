// Secrets at rest: sealed with a key that lies in a file of its own (XSalsa20-Poly1305, libsodium's
// secretbox).
#pragma once

#include "core/base/error.hpp"
#include "core/base/random.hpp"

#include <string>
#include <string_view>

namespace santral {

inline constexpr std::size_t kSealKeyOctets = 32;

std::string makeSealKey(Random& random);
std::string seal(std::string_view key, std::string_view secret, Random& random); // hex
Result<std::string> unseal(std::string_view key, std::string_view sealed); // Corrupt: other key, or changed

} // namespace santral
