#include "core/domain/codec.hpp"

#include "core/domain/fields.hpp"
#include "core/domain/json.hpp"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

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
Result<EventBody> readBody(const boost::json::object& facts, const boost::json::object& content) {
    T body{};
    json::Reader reader;
    describeFacts(body, [&](std::string_view name, auto& member) { reader.field(facts, name, member); });
    describeContent(body, [&](std::string_view name, auto& member) { reader.field(content, name, member); });
    if (!reader.ok()) return Error{Errc::Corrupt, std::string(T::kKind) + " member " + reader.where()};
    return EventBody(std::move(body));
}

bool isKnown(std::string_view kind, std::int64_t version) {
    auto among = [&]<std::size_t... I>(std::index_sequence<I...>) {
        auto is = [&]<class T>(const T*) {
            if constexpr (std::same_as<T, UnknownEvent>) {
                return false;
            } else {
                return kind == T::kKind;
            }
        };
        return (is(static_cast<const std::variant_alternative_t<I, EventKinds>*>(nullptr)) || ...);
    };
    return version <= kEventVersion && among(std::make_index_sequence<std::variant_size_v<EventKinds>>());
}

template <std::size_t I = 0>
Result<EventBody> readAny(std::string_view kind, const boost::json::object& facts,
                          const boost::json::object& content) {
    using T = std::variant_alternative_t<I, EventKinds>;
    if constexpr (std::same_as<T, UnknownEvent>) {
        return Error{Errc::Unsupported, "event " + std::string(kind)};
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
    if (!isKnown(kind, version)) {
        return EventBody(UnknownEvent{std::string(kind), std::string(facts), std::string(content)});
    }
    auto factsObject = parseObject(facts);
    if (!factsObject) return factsObject.error();
    auto contentObject = parseObject(content);
    if (!contentObject) return contentObject.error();
    return readAny(kind, *factsObject, *contentObject);
}

// The members of an event beside its body.
struct EventHead {
    Seq seq = 0;
    EventId id;
    std::int64_t version = 0;
    std::string kind;
    ConversationId conversation;
    IdentityId identity;
    Actor::Kind actor = Actor::Kind::System;
    AgentId agent;
    TimePoint at{};
};
template <Is<EventHead> T, class V>
void describeFields(T& s, V&& v) {
    v("s", s.seq), v("id", s.id), v("v", s.version), v("k", s.kind), v("conversation", s.conversation);
    v("identity", s.identity), v("actor", s.actor), v("agent", s.agent), v("at", s.at);
}

std::string encodeEvent(const Event& event) {
    EncodedBody body = encode(event.body);
    EventHead head{event.seq,
                   event.id,
                   kEventVersion,
                   std::string(body.kind),
                   event.conversation,
                   event.identity,
                   event.actorKind,
                   event.agent,
                   event.at};
    std::string out = json::write(head);
    out.pop_back();
    if (!body.facts.empty()) (out += ",\"f\":") += body.facts;
    if (!body.content.empty()) (out += ",\"c\":") += body.content;
    return out += '}';
}

Result<Event> decodeEvent(const boost::json::value& json) {
    EventHead head;
    json::Reader reader;
    reader.value(json, head);
    if (!reader.ok() || head.seq == 0) return Error{Errc::Invalid, "event " + reader.where()};
    auto part = [&](std::string_view name) {
        const auto* found = json.as_object().if_contains(name);
        return found && found->is_object() ? found->get_object() : boost::json::object();
    };
    boost::json::object facts = part("f"), content = part("c");
    Event event{head.seq,   head.id,           head.at,       head.actor,
                head.agent, head.conversation, head.identity, UnknownEvent{}};
    if (!isKnown(head.kind, head.version)) {
        event.body = UnknownEvent{head.kind, boost::json::serialize(facts), boost::json::serialize(content)};
        return event;
    }
    auto body = readAny(head.kind, facts, content);
    if (!body) return body.error();
    event.body = std::move(*body);
    return event;
}

} // namespace santral
