#include "core/domain/codec.hpp"

#include "core/domain/fields.hpp"
#include "core/domain/json.hpp"

#include <boost/json/object.hpp>

namespace santral {
namespace {

template <class T>
std::string writeFacts(const T& body) {
    std::string out = "{";
    json::Writer writer(out);
    bool first = true;
    describeFacts(body,
                  [&](std::string_view name, const auto& member) { writer.field(name, member, first); });
    if (first) return {};
    return out += '}';
}

template <class T>
std::string writeContent(const T& body) {
    std::string out = "{";
    json::Writer writer(out);
    bool first = true;
    describeContent(body,
                    [&](std::string_view name, const auto& member) { writer.field(name, member, first); });
    if (first) return {};
    return out += '}';
}

Result<boost::json::object> parseObject(std::string_view text) {
    if (text.empty()) return boost::json::object();
    auto parsed = json::parse(text);
    if (!parsed) return parsed.error();
    if (!parsed->is_object()) return Error{Errc::Corrupt, "event body is no object"};
    return std::move(parsed->get_object());
}

template <class T>
Result<EventBody> readBody(std::string_view factsText, std::string_view contentText) {
    auto facts = parseObject(factsText);
    if (!facts) return facts.error();
    auto content = parseObject(contentText);
    if (!content) return content.error();
    T body{};
    json::Reader reader;
    describeFacts(body, [&](std::string_view name, auto& member) { reader.field(*facts, name, member); });
    describeContent(body, [&](std::string_view name, auto& member) { reader.field(*content, name, member); });
    if (!reader.ok()) return Error{Errc::Corrupt, std::string(T::kKind) + " member " + reader.where()};
    return EventBody(std::move(body));
}

template <std::size_t I = 0>
Result<EventBody> readAny(std::string_view kind, std::string_view facts, std::string_view content) {
    using T = std::variant_alternative_t<I, EventBody>;
    if constexpr (std::same_as<T, UnknownEvent>) {
        return EventBody(UnknownEvent{std::string(kind), std::string(facts), std::string(content)});
    } else {
        if (kind == T::kKind) return readBody<T>(facts, content);
        return readAny<I + 1>(kind, facts, content);
    }
}

} // namespace

std::string_view kindOf(const EventBody& body) {
    return std::visit(
        []<class T>(const T& b) -> std::string_view {
            if constexpr (std::same_as<T, UnknownEvent>) {
                return b.kind;
            } else {
                return T::kKind;
            }
        },
        body);
}

EncodedBody encode(const EventBody& body) {
    return std::visit(
        []<class T>(const T& b) -> EncodedBody {
            if constexpr (std::same_as<T, UnknownEvent>) {
                return {b.kind, b.facts, b.content};
            } else {
                return {T::kKind, writeFacts(b), writeContent(b)};
            }
        },
        body);
}

Result<EventBody> decode(std::string_view kind, int version, std::string_view facts,
                         std::string_view content) {
    if (version > kEventVersion) {
        return EventBody(UnknownEvent{std::string(kind), std::string(facts), std::string(content)});
    }
    return readAny(kind, facts, content);
}

} // namespace santral
