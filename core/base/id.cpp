#include "core/base/id.hpp"

#include "core/base/clock.hpp"
#include "core/base/random.hpp"

namespace santral {
namespace {

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

} // namespace

std::string toString(Uuid id) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string text(32, '0');
    for (std::size_t i = 0; i < 16; ++i) {
        text[15 - i] = kDigits[(id.hi >> (4 * i)) & 0xF];
        text[31 - i] = kDigits[(id.lo >> (4 * i)) & 0xF];
    }
    return text;
}

std::optional<Uuid> parseUuid(std::string_view text) {
    Uuid id;
    int digits = 0;
    for (char c : text) {
        if (c == '-') continue;
        int value = hexDigit(c);
        if (value < 0 || digits == 32) return std::nullopt;
        std::uint64_t& half = digits < 16 ? id.hi : id.lo;
        half = half << 4 | static_cast<std::uint64_t>(value);
        ++digits;
    }
    if (digits != 32) return std::nullopt;
    return id;
}

std::array<unsigned char, 16> toBytes(Uuid id) {
    std::array<unsigned char, 16> out{};
    for (std::size_t i = 0; i < 8; ++i) {
        out[7 - i] = static_cast<unsigned char>(id.hi >> (8 * i));
        out[15 - i] = static_cast<unsigned char>(id.lo >> (8 * i));
    }
    return out;
}

Uuid uuidFromBytes(const unsigned char* sixteen) {
    Uuid id;
    for (std::size_t i = 0; i < 8; ++i) {
        id.hi = id.hi << 8 | sixteen[i];
        id.lo = id.lo << 8 | sixteen[8 + i];
    }
    return id;
}

Uuid makeUuid(const Clock& clock, Random& random) {
    std::uint64_t ms = static_cast<std::uint64_t>(clock.now().time_since_epoch().count());
    std::uint64_t a = random.next();
    std::uint64_t b = random.next();
    return Uuid{ms << 16 | 0x7000 | (a & 0x0FFF), 0x8000000000000000ull | (b >> 2)};
}

} // namespace santral
