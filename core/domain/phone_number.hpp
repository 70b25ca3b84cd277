// A telephone number as somebody typed it or a PBX sent it, brought to the one form that identifies a
// customer. Called by the identity rules, the phone channel and the dial box; pure, safe from any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace santral {

enum class PhoneType {
    Unknown,
    FixedLine,
    Mobile,
    FixedLineOrMobile,
    TollFree,
    PremiumRate,
    SharedCost,
    Voip,
    PersonalNumber,
    Pager,
    Uan, // one number for a whole company, such as the Turkish 444
    Voicemail,
};

std::string_view name(PhoneType type); // "FIXED_LINE_OR_MOBILE"

struct PhoneNumber {
    std::string e164; // "+905550100101" (ITU-T E.164), without the extension
    PhoneType type = PhoneType::Unknown;
    std::string region;        // ISO 3166-1 alpha-2; empty where the number belongs to none, such as +800
    std::string extension;     // digits, empty for none
    std::string national;      // "0555 010 01 01", as it is written inside its country
    std::string international; // "+90 555 010 01 01"
    bool possible = false;     // has a length that its country uses
    bool valid = false; // lies in a range that is given out; only such a number may identify a customer
    bool operator==(const PhoneNumber&) const = default;
};

inline constexpr std::size_t kPhoneInputLimit = 250; // octets

// `region` (ISO 3166-1 alpha-2) says where a number without "+" was dialled; empty or unknown: only numbers
// with
// "+" are understood. Reads all digits of Unicode, letters as on a keypad, tel: URIs (RFC 3966) and
// extensions, Turkish "dahili" and Azerbaijani "daxili" among them. Nothing for input that is no number or
// over the limit.
std::optional<PhoneNumber> parsePhone(std::string_view typed, std::string_view region);

} // namespace santral
