#include "core/hub/wire.hpp"

#include "core/domain/codec.hpp"
#include "core/domain/command_codec.hpp"
#include "core/domain/json.hpp"
#include "core/hub/wire_fields.hpp"

namespace santral::wire {
namespace {

template <class T>
std::string encodeOne(const T& frame) {
    std::string out = "{\"t\":\"";
    (out += T::kName) += '"';
    json::Writer writer(out);
    bool first = false;
    describeFields(frame,
                   [&](std::string_view name, const auto& member) { writer.field(name, member, first); });
    return out += '}';
}

std::string encodeOne(const Do& frame) {
    std::string out = "{\"t\":\"do\",\"id\":\"" + toString(frame.id) + "\",\"c\":\"";
    (out += nameOf(frame.body)) += "\",\"b\":";
    return (out += encodeCommand(frame.body)) += '}';
}

std::string encodeOne(const Step& frame) {
    std::vector<std::string> cards, events;
    for (const CustomerCard& card : frame.step.cards) cards.push_back(encodeCard(card));
    for (const Event& event : frame.step.events) events.push_back(encodeEvent(event));
    EncodedStep step;
    step.cards.assign(cards.begin(), cards.end());
    step.events.assign(events.begin(), events.end());
    step.gone = frame.step.gone;
    std::string out = encodeStep(frame.previous, frame.step.upto, step);
    if (frame.step.units.empty()) return out;
    out.pop_back();
    out += ",\"units\":";
    json::Writer(out).value(frame.step.units);
    return out += '}';
}

std::string encodeOne(const Unknown&) {
    return "{}";
}

void joinInto(std::string& out, std::string_view name, const std::vector<std::string_view>& objects) {
    if (objects.empty()) return;
    ((out += ",\"") += name) += "\":[";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        if (i > 0) out += ',';
        out += objects[i];
    }
    out += ']';
}

template <class T>
Result<T> readOne(const boost::json::object& object) {
    T frame{};
    json::Reader reader;
    describeFields(frame, [&](std::string_view name, auto& member) { reader.field(object, name, member); });
    if (!reader.ok()) return Error{Errc::Invalid, std::string(T::kName) + " member " + reader.where()};
    return frame;
}

template <>
Result<Do> readOne<Do>(const boost::json::object& object) {
    Do frame;
    json::Reader reader;
    std::string name;
    reader.field(object, "id", frame.id);
    reader.field(object, "c", name);
    if (!reader.ok() || !frame.id) return Error{Errc::Invalid, "do member " + reader.where()};
    const auto* members = object.if_contains("b");
    auto body = decodeCommand(name, members ? *members : boost::json::object());
    if (!body) return body.error();
    frame.body = std::move(*body);
    return frame;
}

template <>
Result<Step> readOne<Step>(const boost::json::object& object) {
    Step frame;
    json::Reader reader;
    reader.field(object, "p", frame.previous);
    reader.field(object, "s", frame.step.upto);
    reader.field(object, "cards", frame.step.cards);
    reader.field(object, "units", frame.step.units);
    reader.field(object, "gone", frame.step.gone);
    if (!reader.ok()) return Error{Errc::Invalid, "step member " + reader.where()};
    const auto* events = object.if_contains("e");
    if (!events) return frame;
    if (!events->is_array()) return Error{Errc::Invalid, "step member e"};
    for (const auto& one : events->get_array()) {
        auto event = decodeEvent(one);
        if (!event) return event.error();
        frame.step.events.push_back(std::move(*event));
    }
    return frame;
}

template <class Frames, std::size_t I = 0>
Result<Frames> readAny(std::string_view name, const boost::json::object& object) {
    using T = std::variant_alternative_t<I, Frames>;
    if constexpr (std::is_same_v<T, Unknown>) {
        return Frames(Unknown{std::string(name)});
    } else {
        if (name != T::kName) return readAny<Frames, I + 1>(name, object);
        auto frame = readOne<T>(object);
        if (!frame) return frame.error();
        return Frames(std::move(*frame));
    }
}

template <class Frames>
Result<Frames> readText(std::string_view text) {
    auto parsed = json::parse(text);
    if (!parsed) return parsed.error();
    const auto* object = parsed->if_object();
    const auto* kind = object ? object->if_contains("t") : nullptr;
    if (!kind || !kind->is_string()) return Error{Errc::Invalid, "frame without a kind"};
    return readAny<Frames>({kind->get_string().data(), kind->get_string().size()}, *object);
}

} // namespace

std::string encode(const FromDesk& frame) {
    return std::visit([](const auto& f) { return encodeOne(f); }, frame);
}

std::string encode(const FromHub& frame) {
    return std::visit([](const auto& f) { return encodeOne(f); }, frame);
}

Result<FromDesk> readFromDesk(std::string_view text) {
    return readText<FromDesk>(text);
}

Result<FromHub> readFromHub(std::string_view text) {
    return readText<FromHub>(text);
}

CommandId commandIn(std::string_view text) {
    auto parsed = json::parse(text);
    const auto* object = parsed ? parsed->if_object() : nullptr;
    CommandId id;
    json::Reader reader;
    if (object) reader.field(*object, "id", id);
    return reader.ok() ? id : CommandId{};
}

std::string encodeStep(Seq previous, Seq upto, const EncodedStep& step) {
    std::string out = "{\"t\":\"step\",\"p\":" + std::to_string(previous) + ",\"s\":" + std::to_string(upto);
    joinInto(out, "cards", step.cards);
    if (!step.gone.empty()) {
        out += ",\"gone\":";
        json::Writer(out).value(step.gone);
    }
    joinInto(out, "e", step.events);
    return out += '}';
}

std::string encodeCard(const CustomerCard& card) {
    return json::write(card);
}

std::string withUnits(std::string_view step, const std::vector<store::Unit>& units) {
    std::string out(step.substr(0, step.size() - 1)); // all but the brace
    out += ",\"units\":";
    json::Writer(out).value(units);
    return out += '}';
}

Errc errcNamed(std::string_view text) {
    for (int code = static_cast<int>(Errc::Invalid); code <= static_cast<int>(Errc::Internal); ++code) {
        if (name(static_cast<Errc>(code)) == text) return static_cast<Errc>(code);
    }
    return Errc::Internal;
}

} // namespace santral::wire
