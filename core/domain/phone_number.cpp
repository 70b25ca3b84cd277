#include "core/domain/phone_number.hpp"

#include "core/base/fold.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <phonenumbers/phonenumberutil.h>
#include <vector>

namespace santral {
namespace {

using Library = i18n::phonenumbers::PhoneNumberUtil;
using Parsed = i18n::phonenumbers::PhoneNumber;

bool isDigits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// What follows the word for extension at the start of a folded word: "dahili12" → "12", "dahili" → "".
std::optional<std::string> afterExtensionWord(std::string_view folded) {
    static constexpr std::array<std::string_view, 3> kWords{"dahili", "daxili", "dah"};
    for (std::string_view word : kWords) {
        if (!folded.starts_with(word)) continue;
        std::string_view rest = folded.substr(word.size());
        if (rest.empty() || isDigits(rest)) return std::string(rest);
    }
    return std::nullopt;
}

// The library would read "dahili 12" as letters on a keypad: write it as RFC 3966 does, ";ext=12".
std::string withKnownExtension(std::string typed) {
    const std::vector<Word> words = foldedWords(typed);
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::optional<std::string> digits = afterExtensionWord(words[i].folded);
        if (!digits) continue;
        for (std::size_t k = i + 1; digits->empty() && k < words.size() && k <= i + 2; ++k)
            if (isDigits(words[k].folded)) digits = words[k].folded; // "dahili 12", "dahili no: 12"
        std::string number = typed.substr(0, words[i].begin);
        if (i == 0) return {}; // an extension alone reaches nobody from outside
        return digits->empty() ? number : number + ";ext=" + *digits;
    }
    return typed;
}

PhoneType typeOf(Library::PhoneNumberType type) {
    switch (type) {
    case Library::FIXED_LINE:
        return PhoneType::FixedLine;
    case Library::MOBILE:
        return PhoneType::Mobile;
    case Library::FIXED_LINE_OR_MOBILE:
        return PhoneType::FixedLineOrMobile;
    case Library::TOLL_FREE:
        return PhoneType::TollFree;
    case Library::PREMIUM_RATE:
        return PhoneType::PremiumRate;
    case Library::SHARED_COST:
        return PhoneType::SharedCost;
    case Library::VOIP:
        return PhoneType::Voip;
    case Library::PERSONAL_NUMBER:
        return PhoneType::PersonalNumber;
    case Library::PAGER:
        return PhoneType::Pager;
    case Library::UAN:
        return PhoneType::Uan;
    case Library::VOICEMAIL:
        return PhoneType::Voicemail;
    case Library::UNKNOWN:
        break;
    }
    return PhoneType::Unknown;
}

std::string regionOf(const Library& library, const Parsed& parsed) {
    std::string region;
    library.GetRegionCodeForNumber(parsed, &region);
    return region.size() == 2 && region != "ZZ" ? region : std::string(); // "001" stands for the whole world
}

PhoneNumber describe(const Library& library, const Parsed& parsed) {
    PhoneNumber number;
    library.Format(parsed, Library::E164, &number.e164);
    library.Format(parsed, Library::NATIONAL, &number.national);
    library.Format(parsed, Library::INTERNATIONAL, &number.international);
    number.type = typeOf(library.GetNumberType(parsed));
    number.region = regionOf(library, parsed);
    number.extension = parsed.extension();
    number.possible = library.IsPossibleNumber(parsed);
    number.valid = library.IsValidNumber(parsed);
    return number;
}

std::string upperRegion(std::string_view region) {
    std::string upper;
    std::transform(region.begin(), region.end(), std::back_inserter(upper),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return upper.empty() ? "ZZ" : upper;
}

} // namespace

std::string_view name(PhoneType type) {
    switch (type) {
    case PhoneType::Unknown:
        break;
    case PhoneType::FixedLine:
        return "FIXED_LINE";
    case PhoneType::Mobile:
        return "MOBILE";
    case PhoneType::FixedLineOrMobile:
        return "FIXED_LINE_OR_MOBILE";
    case PhoneType::TollFree:
        return "TOLL_FREE";
    case PhoneType::PremiumRate:
        return "PREMIUM_RATE";
    case PhoneType::SharedCost:
        return "SHARED_COST";
    case PhoneType::Voip:
        return "VOIP";
    case PhoneType::PersonalNumber:
        return "PERSONAL_NUMBER";
    case PhoneType::Pager:
        return "PAGER";
    case PhoneType::Uan:
        return "UAN";
    case PhoneType::Voicemail:
        return "VOICEMAIL";
    }
    return "UNKNOWN";
}

std::optional<PhoneNumber> parsePhone(std::string_view typed, std::string_view region) {
    if (typed.size() > kPhoneInputLimit || region.size() > 3) return std::nullopt;
    const Library& library = *Library::GetInstance();
    const std::string text = withKnownExtension(toUtf8Lossy(typed));
    Parsed parsed;
    if (library.Parse(text, upperRegion(region), &parsed) != Library::NO_PARSING_ERROR) return std::nullopt;
    return describe(library, parsed);
}

} // namespace santral
