#include "core/channel/phone/pbx_json.hpp"

#include "core/base/text.hpp"
#include "core/domain/json.hpp"

#include <algorithm>
#include <array>
#include <boost/json/object.hpp>

namespace santral::phone {
namespace {

constexpr std::size_t kLongestText = 256; // octets of any member

bool isPlain(std::string_view text) {
    auto control = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; };
    return text.size() <= kLongestText && isUtf8(text) && std::none_of(text.begin(), text.end(), control);
}

Result<void> readText(const boost::json::object& object, std::string_view name, std::string& into) {
    const boost::json::value* found = object.if_contains(name);
    if (!found || found->is_null()) return {};
    const boost::json::string* text = found->if_string();
    if (!text || !isPlain(*text)) return Error{Errc::Invalid, std::string(name)};
    into = std::string(*text);
    return {};
}

std::int64_t wholeSeconds(Millis time) { // rounded up
    return (time.count() + 999) / 1'000;
}

} // namespace

std::string userPart(std::string_view address) {
    address = trim(address);
    for (std::string_view scheme : {"sips:", "sip:", "tel:"}) {
        if (!equalsIgnoreCase(address.substr(0, scheme.size()), scheme)) continue;
        address.remove_prefix(scheme.size());
        break;
    }
    return std::string(address.substr(0, address.find_first_of("@;?:")));
}

Result<Words> readWords(std::string_view json) {
    auto parsed = json::parse(json);
    if (!parsed) return Error{Errc::Invalid, "json"};
    const boost::json::object* object = parsed->if_object();
    if (!object) return Error{Errc::Invalid, "json"};
    Words words;
    std::array<std::pair<std::string_view, std::string*>, 6> texts{{{"call", &words.call},
                                                                    {"from", &words.from},
                                                                    {"to", &words.to},
                                                                    {"display", &words.display},
                                                                    {"extension", &words.extension},
                                                                    {"ringing", &words.ringing}}};
    for (auto& [name, into] : texts) {
        if (auto read = readText(*object, name, *into); !read) return read.error();
    }
    if (words.call.empty()) return Error{Errc::Invalid, "call"};
    for (std::string* address : {&words.from, &words.to, &words.extension, &words.ringing})
        *address = userPart(*address);
    if (const boost::json::value* wait = object->if_contains("wait_ms")) {
        boost::system::error_code failed;
        auto millis = wait->to_number<std::int64_t>(failed);
        if (failed || millis < 0) return Error{Errc::Invalid, "wait_ms"};
        words.wait = std::min(Millis(millis), kLongestWait);
    }
    if (const boost::json::value* talked = object->if_contains("talked")) {
        if (!talked->is_bool()) return Error{Errc::Invalid, "talked"};
        words.talked = talked->get_bool();
    }
    return words;
}

std::optional<Happening> happeningNamed(std::string_view name) {
    static constexpr std::array<std::string_view, 7> kNames{"ringing", "answered",  "no-answer", "busy",
                                                            "hung-up", "abandoned", "callback"};
    auto found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) return std::nullopt;
    return static_cast<Happening>(found - kNames.begin());
}

std::optional<CallStep> stepOf(Happening happening) {
    switch (happening) {
    case Happening::Ringing:
        return std::nullopt;
    case Happening::Answered:
        return CallStep::Answered;
    case Happening::NoAnswer:
        return CallStep::NotAnswered;
    case Happening::Busy:
        return CallStep::Busy;
    case Happening::HungUp:
        return CallStep::HungUp;
    case Happening::Abandoned:
        return CallStep::Abandoned;
    case Happening::Callback:
        return CallStep::Callback;
    }
    return std::nullopt;
}

std::string answerTo(const CallStanding& standing) {
    std::string extension;
    json::writeString(extension, standing.extension);
    switch (standing.is) {
    case CallStanding::Is::Waiting:
        return "{\"action\":\"wait\",\"again_ms\":" + std::to_string(kAskAgain.count()) +
               ",\"position\":" + std::to_string(standing.position) +
               ",\"waiting_s\":" + std::to_string(standing.waited.count() / 1'000) + "}";
    case CallStanding::Is::Rings:
        return "{\"action\":\"ring\",\"extension\":" + extension +
               ",\"offer_s\":" + std::to_string(std::max<std::int64_t>(1, wholeSeconds(standing.offer))) +
               "}";
    case CallStanding::Is::Connected:
        return "{\"action\":\"connected\",\"extension\":" + extension + "}";
    case CallStanding::Is::Unknown:
    case CallStanding::Is::Dropped:
        return refusal("dropped");
    case CallStanding::Is::Ended:
        return refusal("ended");
    }
    return refusal("ended");
}

std::string refusal(std::string_view why) {
    return "{\"action\":\"refuse\",\"why\":\"" + std::string(why) + "\"}";
}

std::string failure(std::string_view why) {
    std::string text;
    json::writeString(text, why);
    return "{\"why\":" + text + "}";
}

} // namespace santral::phone
