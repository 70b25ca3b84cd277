#include "core/protocol/webchat/codec.hpp"

namespace santral::webchat {
namespace {

void appendString(std::string& out, std::string_view text) {
    static constexpr char kDigits[] = "0123456789abcdef";
    out += '"';
    std::size_t from = 0; // what needs no escape goes over in one piece
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && c != '"' && c != '\\') continue;
        out.append(text, from, i - from);
        from = i + 1;
        if (c == '"' || c == '\\') {
            out += {'\\', c};
        } else if (c == '\n') {
            out += "\\n";
        } else {
            out += {'\\', 'u', '0', '0', kDigits[byte >> 4], kDigits[byte & 0xF]};
        }
    }
    out.append(text, from, text.npos);
    out += '"';
}

// Writes one object; members in the order of the calls.
class Object {
public:
    explicit Object(std::string& out) : out_(out) { out_ += '{'; }
    explicit Object(std::string& out, std::string_view type) : Object(out) { text("t", type); }
    ~Object() { out_ += '}'; }
    Object(const Object&) = delete;
    Object& operator=(const Object&) = delete;

    void text(std::string_view name, std::string_view value) {
        key(name);
        appendString(out_, value);
    }
    void textIfAny(std::string_view name, std::string_view value) {
        if (!value.empty()) text(name, value);
    }
    void number(std::string_view name, std::uint64_t value) {
        key(name);
        out_ += std::to_string(value);
    }
    void numberIfAny(std::string_view name, std::optional<std::uint64_t> value) {
        if (value) number(name, *value);
    }
    void time(std::string_view name, TimePoint value) {
        key(name);
        out_ += std::to_string(toMillis(value));
    }
    void flag(std::string_view name, bool value) {
        key(name);
        out_ += value ? "true" : "false";
    }
    void waitIfAny(std::optional<Millis> wait) {
        if (wait) number("wait", static_cast<std::uint64_t>(std::max<std::int64_t>(wait->count(), 0)));
    }
    std::string& key(std::string_view name) {
        if (!first_) out_ += ',';
        first_ = false;
        appendString(out_, name);
        out_ += ':';
        return out_;
    }

private:
    std::string& out_;
    bool first_ = true;
};

void appendFace(Object& into, std::string_view name, const std::optional<Face>& face) {
    if (!face) return;
    Object object(into.key(name));
    object.text("name", face->name);
    object.text("initials", face->initials);
}

void appendFile(std::string& out, const File& file) {
    Object object(out);
    object.text("id", toString(file.id));
    object.text("name", file.name);
    object.number("size", file.size);
    object.text("type", file.type);
    object.text("url", file.url);
}

template <class T, class Append>
void appendList(std::string& out, const std::vector<T>& list, Append append) {
    out += '[';
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (i > 0) out += ',';
        append(out, list[i]);
    }
    out += ']';
}

void appendMembers(Object& object, const Item& item) {
    static constexpr std::string_view kSides[] = {"visitor", "agent", "system"};
    object.number("n", item.n);
    object.text("id", toString(item.id));
    object.text("side", kSides[static_cast<std::size_t>(item.side)]);
    appendFace(object, "from", item.from);
    if (item.erased) {
        object.flag("erased", true);
    } else if (item.side == Side::System) {
        object.text("code", item.code);
    } else {
        object.text("text", item.text);
        if (!item.files.empty()) appendList(object.key("files"), item.files, appendFile);
    }
    object.time("at", item.at);
}

void appendItem(std::string& out, const Item& item) {
    Object object(out);
    appendMembers(object, item);
}

void appendSeen(Object& object, const Seen& seen) {
    object.numberIfAny("delivered", seen.delivered);
    object.numberIfAny("read", seen.read);
    object.numberIfAny("own", seen.own);
}

void appendStatus(Object& object, const Status& status) {
    object.text("status", status.available ? "available" : "away");
    appendFace(object, "agent", status.agent);
}

void appendLook(std::string& out, const Look& look) {
    Object object(out);
    object.textIfAny("accent", look.accent);
    object.textIfAny("side", look.side);
    object.textIfAny("theme", look.theme);
}

void appendLimits(std::string& out, const Limits& limits) {
    Object object(out);
    object.number("text", limits.text);
    object.number("file", limits.file);
    object.number("files", limits.files);
    object.number("inflight", limits.inflight);
}

template <class Fill>
std::string frame(std::string_view type, Fill fill) {
    std::string out;
    {
        Object object(out, type);
        fill(object);
    }
    return out;
}

} // namespace

std::string encodeWelcome(const Welcome& welcome, const Limits& limits) {
    return frame("welcome", [&](Object& object) {
        object.number("v", 1);
        object.text("token", welcome.token);
        {
            Object visitor(object.key("visitor"));
            visitor.text("id", welcome.visitor);
            visitor.textIfAny("name", welcome.name);
            visitor.textIfAny("email", welcome.email);
        }
        {
            Object brand(object.key("brand"));
            brand.text("id", welcome.brand);
            brand.text("name", welcome.brandName);
            brand.textIfAny("title", welcome.title);
            brand.textIfAny("greeting", welcome.greeting);
            if (welcome.look != Look{}) appendLook(brand.key("look"), welcome.look);
        }
        appendStatus(object, welcome.status);
        appendLimits(object.key("limits"), limits);
        {
            Object seen(object.key("seen"));
            appendSeen(seen, welcome.seen);
        }
        appendList(object.key("history"), welcome.history.items, appendItem);
        object.flag("more", welcome.history.more);
        object.number("top", welcome.top);
    });
}

std::string encodeLook(const Look& look) {
    std::string out;
    appendLook(out, look);
    return out;
}

std::string encodeItem(const Item& item) {
    return frame("message", [&](Object& object) { appendMembers(object, item); });
}

std::string encodeHistory(const History& history) {
    return frame("history", [&](Object& object) {
        appendList(object.key("items"), history.items, appendItem);
        object.flag("more", history.more);
    });
}

std::string encodeAck(Uuid id, const Accepted& accepted) {
    return frame("ack", [&](Object& object) {
        object.text("id", toString(id));
        object.number("n", accepted.n);
        object.time("at", accepted.at);
    });
}

std::string encodeSeen(const Seen& seen) {
    return frame("seen", [&](Object& object) { appendSeen(object, seen); });
}

std::string encodeStatus(const Status& status) {
    return frame("status", [&](Object& object) { appendStatus(object, status); });
}

std::string encodeTyping(bool on, const std::optional<Face>& from) {
    return frame("typing", [&](Object& object) {
        object.flag("on", on);
        appendFace(object, "from", from);
    });
}

std::string encodeIdentified(Uuid id, const std::string& name, const std::string& email) {
    return frame("identified", [&](Object& object) {
        object.text("id", toString(id));
        object.text("name", name);
        object.text("email", email);
    });
}

std::string encodeError(std::string_view code, std::string_view about, std::optional<Millis> wait) {
    return frame("error", [&](Object& object) {
        object.text("code", code);
        object.textIfAny("about", about);
        object.waitIfAny(wait);
    });
}

std::string encodeBye(std::string_view reason, std::optional<Millis> wait) {
    return frame("bye", [&](Object& object) {
        object.text("reason", reason);
        object.waitIfAny(wait);
    });
}

std::string encodeFile(const File& file) {
    std::string out;
    appendFile(out, file);
    return out;
}

std::string encodeFailure(std::string_view code, std::optional<Millis> wait) {
    std::string out;
    {
        Object object(out);
        object.text("code", code);
        object.waitIfAny(wait);
    }
    return out;
}

} // namespace santral::webchat
