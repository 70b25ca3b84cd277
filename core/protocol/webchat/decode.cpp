#include "core/protocol/webchat/codec.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <array>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

namespace santral::webchat {
namespace {

namespace json = boost::json;

constexpr std::size_t kNameMost = 120;  // characters
constexpr std::size_t kEmailMost = 254; // octets, RFC 5321 section 4.5.3.1 less the brackets
constexpr std::size_t kPageMost = 500;

// Reads members of one frame; the first one that has the wrong type spoils it all.
class Members {
public:
    explicit Members(const json::object& object) : object_(object) {}

    bool ok() const { return ok_; }
    const json::value* find(std::string_view name) const {
        const json::value* value = object_.if_contains(name);
        return value && !value->is_null() ? value : nullptr;
    }
    std::optional<std::string> maybeText(std::string_view name) {
        const json::value* value = find(name);
        if (!value) return std::nullopt;
        if (!value->is_string()) return fail();
        return std::string(value->get_string());
    }
    std::string text(std::string_view name) { return maybeText(name).value_or(std::string()); }
    std::optional<std::uint64_t> maybeNumber(std::string_view name) {
        const json::value* value = find(name);
        if (!value) return std::nullopt;
        boost::system::error_code failed;
        auto number = value->is_double() ? (fail(), 0) : value->to_number<std::int64_t>(failed);
        if (failed || number < 0) return fail();
        return static_cast<std::uint64_t>(number);
    }
    Uuid id(std::string_view name) {
        auto parsed = parseId(text(name));
        if (!parsed) fail();
        return parsed.value_or(Uuid());
    }
    std::nullopt_t fail() {
        ok_ = false;
        return std::nullopt;
    }

private:
    const json::object& object_;
    bool ok_ = true;
};

std::string withPlainBreaks(std::string_view text) {
    bool plain = text.find('\r') == text.npos && text.find('\0') == text.npos;
    if (plain) return std::string(text);
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\0' || (text[i] == '\r' && text.substr(i + 1, 1) == "\n")) continue;
        out += text[i];
    }
    return out;
}

// White space of any kind and characters that show nothing.
bool isBlank(std::string_view text) {
    static constexpr std::array<std::string_view, 12> kBlanks{" ",
                                                              "\t",
                                                              "\n",
                                                              "\r",
                                                              "\xC2\xA0",
                                                              "\xE2\x80\x8B",
                                                              "\xE2\x80\x8C",
                                                              "\xE2\x80\x8D",
                                                              "\xE2\x81\xA0",
                                                              "\xE3\x80\x80",
                                                              "\xEF\xBB\xBF",
                                                              "\xE2\x80\xAF"};
    while (!text.empty()) {
        auto starts = [&](std::string_view blank) { return text.substr(0, blank.size()) == blank; };
        auto found = std::find_if(kBlanks.begin(), kBlanks.end(), starts);
        if (found == kBlanks.end()) return false;
        text.remove_prefix(found->size());
    }
    return true;
}

std::string pageText(Members& members, std::string_view name) {
    return std::string(clipCharacters(withoutControls(members.text(name)), kPageMost));
}

Page readPage(Members& members) {
    return {pageText(members, "url"), pageText(members, "title"), pageText(members, "referrer")};
}

std::string primaryLanguage(std::string_view tag) {
    std::string primary = toLowerAscii(tag.substr(0, tag.find('-')));
    return primary == "tr" || primary == "az" || primary == "en" ? primary : std::string();
}

bool isBrand(std::string_view name) {
    auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !name.empty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), allowed);
}

Frame readHello(Members& members) {
    Hello hello;
    hello.version = static_cast<std::int64_t>(members.maybeNumber("v").value_or(0));
    hello.brand = members.text("brand");
    hello.token = members.text("token");
    hello.language = primaryLanguage(members.text("lang"));
    hello.last = members.maybeNumber("last");
    if (const json::value* page = members.find("page")) {
        if (!page->is_object()) return Refusal{"malformed", "hello"};
        Members inner(page->get_object());
        hello.page = readPage(inner);
        if (!inner.ok()) members.fail();
    }
    if (members.ok() && hello.version == 1 && !isBrand(hello.brand)) return Refusal{"brand", "hello"};
    return hello;
}

Frame readMessage(Members& members, const Limits& limits) {
    Message message;
    message.id = members.id("id");
    message.text = withPlainBreaks(members.text("text"));
    if (const json::value* files = members.find("files")) {
        const json::array* list = files->if_array();
        if (!list) return Refusal{"malformed", members.text("id")};
        for (const json::value& one : *list) {
            auto id = one.is_string() ? parseId(one.get_string()) : std::nullopt;
            if (!id) return Refusal{"malformed", members.text("id")};
            message.files.push_back(*id);
        }
    }
    if (!members.ok()) return message;
    std::string about = toString(message.id);
    if (countCharacters(message.text) > limits.text) return Refusal{"too_long", about};
    if (message.files.size() > limits.files) return Refusal{"too_many", about};
    if (isBlank(message.text)) message.text.clear();
    if (message.text.empty() && message.files.empty()) return Refusal{"empty", about};
    return message;
}

Frame readIdentify(Members& members) {
    Identify identify;
    identify.id = members.id("id");
    identify.name = members.maybeText("name");
    identify.email = members.maybeText("email");
    if (!members.ok()) return identify;
    std::string about = toString(identify.id);
    if (identify.name) identify.name = std::string(trim(withoutControls(*identify.name)));
    if (identify.email) identify.email = std::string(trim(*identify.email));
    if (identify.name && countCharacters(*identify.name) > kNameMost) return Refusal{"too_long", about};
    if (identify.email && identify.email->size() > kEmailMost) return Refusal{"too_long", about};
    bool badAddress = identify.email && !identify.email->empty() && !isMailAddress(*identify.email);
    if (badAddress) return Refusal{"email", about};
    return identify;
}

Frame readOther(Members& members, std::string_view type) {
    if (type == "seen")
        return Seen{members.maybeNumber("delivered"), members.maybeNumber("read"), std::nullopt};
    if (type == "page") return readPage(members);
    if (type == "ping") return Ping{};
    if (type == "bye") return Bye{};
    if (type == "typing") {
        const json::value* on = members.find("on");
        if (!on || !on->is_bool()) members.fail();
        return Typing{on && on->is_bool() && on->get_bool()};
    }
    if (type == "history") {
        HistoryWish wish{members.maybeNumber("after"), members.maybeNumber("before")};
        if (wish.after.has_value() == wish.before.has_value()) members.fail();
        return wish;
    }
    return Ignored{};
}

} // namespace

Frame decode(std::string_view text, const Limits& limits) {
    std::array<unsigned char, 4096> memory;
    json::monotonic_resource arena(memory.data(), memory.size());
    json::parse_options options;
    options.max_depth = 8;
    boost::system::error_code failed;
    json::value parsed = json::parse({text.data(), text.size()}, failed, &arena, options);
    const json::object* object = failed ? nullptr : parsed.if_object();
    const json::value* type = object ? object->if_contains("t") : nullptr;
    if (!type || !type->is_string()) return Refusal{"malformed", {}};

    Members members(*object);
    std::string_view name(type->get_string());
    Frame frame = name == "hello"      ? readHello(members)
                  : name == "message"  ? readMessage(members, limits)
                  : name == "identify" ? readIdentify(members)
                                       : readOther(members, name);
    if (members.ok()) return frame;
    const json::value* id = members.find("id");
    bool hasId = id && id->is_string() && id->get_string().size() <= 64;
    return Refusal{"malformed", std::string(hasId ? std::string_view(id->get_string()) : name.substr(0, 32))};
}

std::optional<Uuid> parseId(std::string_view text) {
    auto hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (text.size() != 32 || !std::all_of(text.begin(), text.end(), hex)) return std::nullopt;
    auto id = parseUuid(text);
    return id && !id->isNil() ? id : std::nullopt;
}

bool isMailAddress(std::string_view text) {
    std::size_t at = text.rfind('@');
    if (at == std::string_view::npos || at == 0 || at > 64 || text.size() > kEmailMost) return false;
    auto forbidden = [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F ||
               std::string_view("<>()[],;:\\\"@").find(c) != std::string_view::npos;
    };
    std::string_view local = text.substr(0, at);
    std::string_view domain = text.substr(at + 1);
    bool dots = domain.find('.') != std::string_view::npos && domain.find("..") == std::string_view::npos &&
                domain.front() != '.' && domain.back() != '.' && local.find("..") == std::string_view::npos;
    return dots && std::none_of(local.begin(), local.end(), forbidden) &&
           std::none_of(domain.begin(), domain.end(), forbidden);
}

std::size_t countCharacters(std::string_view utf8) {
    auto starts = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), starts));
}

std::string_view clipCharacters(std::string_view utf8, std::size_t most) {
    std::size_t seen = 0;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        bool starts = (static_cast<unsigned char>(utf8[i]) & 0xC0) != 0x80;
        if (starts && seen++ == most) return utf8.substr(0, i);
    }
    return utf8;
}

std::string withoutControls(std::string_view utf8) {
    std::string out;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        auto byte = static_cast<unsigned char>(utf8[i]);
        bool c1 = byte == 0xC2 && i + 1 < utf8.size() && static_cast<unsigned char>(utf8[i + 1]) < 0xA0;
        if (c1) ++i;
        if (!c1 && byte >= 0x20 && byte != 0x7F) out += utf8[i];
    }
    return out;
}

} // namespace santral::webchat
