// Ids are types: CustomerId and ConversationId do not mix. All are 128 bit, made on the spot (also offline),
// and time-ordered (UUIDv7, RFC 9562 section 5.7) so that unique indexes append instead of scattering.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace santral {

struct Uuid {
    std::uint64_t hi = 0;
    std::uint64_t lo = 0;
    auto operator<=>(const Uuid&) const = default;
    bool isNil() const { return hi == 0 && lo == 0; }
};

// 32 lower-case hex digits, no dashes: the form on the wire, in logs and in file names.
std::string toString(Uuid id);
std::optional<Uuid> parseUuid(std::string_view text); // accepts dashes; nothing else
// Big-endian octets, so that a BLOB column sorts like the id.
std::array<unsigned char, 16> toBytes(Uuid id);
Uuid uuidFromBytes(const unsigned char* sixteen);

template <class Tag>
struct Id {
    Uuid value;
    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return !value.isNil(); }
};

template <class Tag>
std::string toString(Id<Tag> id) {
    return toString(id.value);
}

class Random;
class Clock;
Uuid makeUuid(const Clock& clock, Random& random);

template <class IdType>
IdType makeId(const Clock& clock, Random& random) {
    return IdType{makeUuid(clock, random)};
}

} // namespace santral

template <>
struct std::hash<santral::Uuid> {
    std::size_t operator()(santral::Uuid id) const noexcept {
        return static_cast<std::size_t>(id.hi * 0x9E3779B97F4A7C15ull ^ id.lo);
    }
};
template <class Tag>
struct std::hash<santral::Id<Tag>> {
    std::size_t operator()(santral::Id<Tag> id) const noexcept {
        return std::hash<santral::Uuid>{}(id.value);
    }
};
