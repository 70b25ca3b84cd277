// SHA-256 (FIPS 180-4), in one go or in pieces. Results are 64 lower-case hex digits.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace santral {

std::string sha256(std::string_view bytes);
bool isSha256(std::string_view text); // whether it has the form of such a result

class Sha256 {
public:
    Sha256();
    void add(std::string_view bytes);
    std::string finish(); // once

private:
    alignas(16) std::array<unsigned char, 128> state_; // libsodium's, kept out of our headers
};

// HMAC-SHA-256 (RFC 2104), for tokens that we hand out and get back.
std::string hmacSha256(std::string_view key, std::string_view bytes);
// Compares without telling by its time how much was right.
bool equalsConstantTime(std::string_view a, std::string_view b);

} // namespace santral
