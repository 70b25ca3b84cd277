#include "core/sieve/wire.hpp"

#include "core/base/text.hpp"
#include "core/protocol/mime/limits.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace santral::sieve {
namespace {

constexpr std::size_t kMaxItems = 4'000;

class Writer {
public:
    void number(std::uint64_t value, int octets = 8) {
        for (int i = 0; i < octets; ++i) out_ += static_cast<char>(value >> (8 * i) & 0xFF);
    }
    void flag(bool value) { number(value ? 1 : 0, 1); }
    void text(std::string_view value) {
        number(value.size(), 4);
        out_ += value;
    }
    template <class List, class Put>
    void list(const List& items, Put put) {
        number(items.size(), 4);
        for (const auto& item : items) put(item);
    }
    void texts(const std::vector<std::string>& items) {
        list(items, [this](const std::string& item) { text(item); });
    }
    void addresses(const std::vector<mime::Address>& items) {
        list(items, [this](const mime::Address& item) {
            text(item.name);
            text(item.address);
        });
    }
    void maybe(const std::optional<std::string>& value) {
        flag(value.has_value());
        if (value) text(*value);
    }
    std::string take() { return std::move(out_); }

private:
    std::string out_;
};

// Reads past the end give zeros and empty texts and make ok() false.
class Reader {
public:
    explicit Reader(std::string_view in) : in_(in) {}
    bool ok() const { return ok_; }
    bool whole() const { return ok_ && in_.empty(); }

    std::uint64_t number(int octets = 8) {
        std::string_view bytes = take(static_cast<std::size_t>(octets));
        std::uint64_t value = 0;
        for (std::size_t i = bytes.size(); i-- > 0;)
            value = value << 8 | static_cast<unsigned char>(bytes[i]);
        return value;
    }
    bool flag() { return number(1) == 1; }
    std::string text() {
        std::string_view bytes = take(static_cast<std::size_t>(number(4)));
        ok_ = ok_ && isUtf8(bytes);
        return ok_ ? std::string(bytes) : std::string();
    }
    template <class Get>
    void list(Get get) {
        std::uint64_t count = number(4);
        ok_ = ok_ && count <= kMaxItems;
        for (std::uint64_t i = 0; ok_ && i < count; ++i) get();
    }
    std::vector<std::string> texts() {
        std::vector<std::string> out;
        list([&] { out.push_back(text()); });
        return out;
    }
    std::vector<mime::Address> addresses() {
        std::vector<mime::Address> out;
        list([&] {
            mime::Address item;
            item.name = text();
            item.address = text();
            out.push_back(std::move(item));
        });
        return out;
    }
    std::optional<std::string> maybe() {
        if (!flag()) return std::nullopt;
        return text();
    }

private:
    std::string_view take(std::size_t octets) {
        if (!ok_ || octets > in_.size()) {
            ok_ = false;
            return {};
        }
        std::string_view out = in_.substr(0, octets);
        in_.remove_prefix(octets);
        return out;
    }
    std::string_view in_;
    bool ok_ = true;
};

void putAttachment(Writer& out, const mime::Attachment& part) {
    out.text(part.name);
    out.text(part.type);
    out.text(part.contentId);
    out.text(part.sha256);
    out.number(part.size);
    out.number(part.offset);
    out.flag(part.inlined);
}

mime::Attachment getAttachment(Reader& in) {
    mime::Attachment part;
    part.name = in.text();
    part.type = in.text();
    part.contentId = in.text();
    part.sha256 = in.text();
    part.size = in.number();
    part.offset = in.number();
    part.inlined = in.flag();
    return part;
}

} // namespace

std::string frameHead(Frame kind, std::size_t length) {
    Writer out;
    out.number(static_cast<std::uint64_t>(kind), 1);
    out.number(length, 4);
    return out.take();
}

Result<FrameHead> parseFrameHead(std::string_view five) {
    Reader in(five);
    auto kind = static_cast<Frame>(in.number(1));
    auto length = static_cast<std::uint32_t>(in.number(4));
    bool known = kind >= Frame::Mail && kind <= Frame::Refused;
    std::size_t limit = kind == Frame::Body ? kMaxBodyFrame : kMaxAnswer;
    if (!in.ok() || !known || length > limit) return Error{Errc::Corrupt, "frame of the sieve"};
    return FrameHead{kind, length};
}

std::string encode(const mime::Mail& mail) {
    Writer out;
    out.maybe(mail.subject);
    for (const auto* field : {&mail.from, &mail.to, &mail.cc, &mail.replyTo}) out.addresses(*field);
    out.flag(mail.date.has_value());
    out.number(static_cast<std::uint64_t>(mail.date.value_or(0)));
    out.text(mail.messageId);
    out.texts(mail.inReplyTo);
    out.texts(mail.references);
    out.maybe(mail.text);
    out.maybe(mail.html);
    out.list(mail.attachments, [&out](const mime::Attachment& part) { putAttachment(out, part); });
    out.texts(mail.deliveredTo);
    out.number(static_cast<std::uint64_t>(mail.kind), 1);
    out.flag(mail.automatic);
    out.flag(mail.incomplete);
    return out.take();
}

Result<mime::Mail> decodeMail(std::string_view payload) {
    Reader in(payload);
    mime::Mail mail;
    mail.subject = in.maybe();
    for (auto* field : {&mail.from, &mail.to, &mail.cc, &mail.replyTo}) *field = in.addresses();
    bool dated = in.flag();
    auto date = static_cast<std::int64_t>(in.number());
    if (dated) mail.date = date;
    mail.messageId = in.text();
    mail.inReplyTo = in.texts();
    mail.references = in.texts();
    mail.text = in.maybe();
    mail.html = in.maybe();
    in.list([&] { mail.attachments.push_back(getAttachment(in)); });
    mail.deliveredTo = in.texts();
    mail.kind = static_cast<mime::Kind>(std::min<std::uint64_t>(in.number(1), 2));
    mail.automatic = in.flag();
    mail.incomplete = in.flag();
    if (!in.whole()) return Error{Errc::Corrupt, "mail from the sieve"};
    return mail;
}

std::string encode(const CleanHtml& html) {
    Writer out;
    out.text(html.html);
    out.text(html.text);
    out.texts(html.heldBack);
    out.texts(html.contentIds);
    out.flag(html.incomplete);
    return out.take();
}

Result<CleanHtml> decodeHtml(std::string_view payload) {
    Reader in(payload);
    CleanHtml html;
    html.html = in.text();
    html.text = in.text();
    html.heldBack = in.texts();
    html.contentIds = in.texts();
    html.incomplete = in.flag();
    if (!in.whole()) return Error{Errc::Corrupt, "page from the sieve"};
    return html;
}

} // namespace santral::sieve
