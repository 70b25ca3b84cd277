// What a PBX and the hub say to each other, as JSON (docs/phone.md). Pure.
#pragma once

#include "core/channel/phone/port.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace santral::phone {

inline constexpr std::size_t kLongestBody = 4 * 1024; // octets
inline constexpr Millis kLongestWait{25'000};
inline constexpr Millis kAskAgain{1'000};

// A question or a report; what it has not, is empty.
struct Words {
    std::string call; // the caller's Call-ID
    std::string from; // number or user part of a SIP address
    std::string to;
    std::string display;
    std::string extension; // of a report
    std::string ringing;   // of a question: this one rings already
    Millis wait{};         // of a question: for an answer that says more than that
    bool talked = false;   // of a report
};
// Invalid names the member.
Result<Words> readWords(std::string_view json);

// "+905551112233" of "sip:+905551112233@pbx.example;user=phone".
std::string userPart(std::string_view address);

enum class Happening { Ringing, Answered, NoAnswer, Busy, HungUp, Abandoned, Callback };
std::optional<Happening> happeningNamed(std::string_view name); // the last part of the path
std::optional<CallStep> stepOf(Happening happening);            // nothing: the hub is only told

std::string answerTo(const CallStanding& standing);
std::string refusal(std::string_view why); // an answer too: the PBX says it to the caller
std::string failure(std::string_view why); // of a request

} // namespace santral::phone
