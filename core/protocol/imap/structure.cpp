#include "core/protocol/imap/structure.hpp"

#include "core/base/text.hpp"

namespace santral::imap {
namespace {

const Value kAbsent;

const Value& at(const std::vector<Value>& items, std::size_t i) {
    return i < items.size() ? items[i] : kAbsent;
}

std::string textOf(const Value& value) {
    return value.isNil() ? std::string() : value.text;
}

std::vector<Address> addresses(const Value& list) {
    std::vector<Address> out;
    for (const Value& item : list.items) {
        if (!item.isList()) continue;
        out.push_back({textOf(at(item.items, 0)), textOf(at(item.items, 2)), textOf(at(item.items, 3))});
    }
    return out;
}

Parameters parameters(const Value& list) {
    Parameters out;
    for (std::size_t i = 0; i + 1 < list.items.size(); i += 2)
        out.emplace_back(toLowerAscii(textOf(list.items[i])), textOf(list.items[i + 1]));
    return out;
}

void readDisposition(const Value& value, BodyPart& part) {
    if (!value.isList()) return;
    part.disposition = toLowerAscii(textOf(at(value.items, 0)));
    part.dispositionParameters = parameters(at(value.items, 1));
}

Result<BodyPart> readMultipart(const std::vector<Value>& items) {
    BodyPart out;
    out.type = "multipart";
    std::size_t i = 0;
    for (; i < items.size() && items[i].isList(); ++i) {
        auto part = readStructure(items[i]);
        if (!part) return part.error();
        out.parts.push_back(std::move(*part));
    }
    out.subtype = toLowerAscii(textOf(at(items, i)));
    out.parameters = parameters(at(items, i + 1));
    readDisposition(at(items, i + 2), out);
    return out;
}

} // namespace

Result<Envelope> readEnvelope(const Value& value) {
    if (!value.isList()) return Error{Errc::Invalid, "ENVELOPE"};
    const auto& items = value.items;
    Envelope out;
    out.date = textOf(at(items, 0));
    out.subject = textOf(at(items, 1));
    out.from = addresses(at(items, 2));
    out.sender = addresses(at(items, 3));
    out.replyTo = addresses(at(items, 4));
    out.to = addresses(at(items, 5));
    out.cc = addresses(at(items, 6));
    out.bcc = addresses(at(items, 7));
    out.inReplyTo = textOf(at(items, 8));
    out.messageId = textOf(at(items, 9));
    return out;
}

Result<BodyPart> readStructure(const Value& value) {
    if (!value.isList() || value.items.empty()) return Error{Errc::Invalid, "BODYSTRUCTURE"};
    const auto& items = value.items;
    if (items[0].isList()) return readMultipart(items);
    BodyPart out;
    out.type = toLowerAscii(textOf(items[0]));
    out.subtype = toLowerAscii(textOf(at(items, 1)));
    out.parameters = parameters(at(items, 2));
    out.id = textOf(at(items, 3));
    out.description = textOf(at(items, 4));
    out.encoding = toLowerAscii(textOf(at(items, 5)));
    out.size = at(items, 6).number().value_or(0);
    std::size_t extension = out.type == "text" ? 8 : 7;
    // Some servers leave the envelope out of message/rfc822.
    if (out.type == "message" && out.subtype == "rfc822" && at(items, 7).isList() && at(items, 8).isList()) {
        if (auto envelope = readEnvelope(items[7]))
            out.envelope = std::make_shared<const Envelope>(*envelope);
        auto inner = readStructure(items[8]);
        if (!inner) return inner.error();
        out.parts.push_back(std::move(*inner));
        extension = 10;
    }
    readDisposition(at(items, extension + 1), out);
    return out;
}

} // namespace santral::imap
