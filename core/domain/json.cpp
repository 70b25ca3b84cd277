#include "core/domain/json.hpp"

#include <boost/json/parse.hpp>

namespace santral::json {

void writeString(std::string& out, std::string_view text) {
    static constexpr char kDigits[] = "0123456789abcdef";
    out += '"';
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        out.append(text, from, i - from);
        from = i + 1;
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out += {'\\', 'u', '0', '0', kDigits[c >> 4], kDigits[c & 0xF]};
        }
    }
    out.append(text, from, std::string_view::npos);
    out += '"';
}

Result<boost::json::value> parse(std::string_view text) {
    boost::json::parse_options options;
    options.max_depth = kMaxDepth;
    boost::system::error_code failed;
    auto value = boost::json::parse(text, failed, {}, options);
    if (failed) return Error{Errc::Invalid, "json: " + failed.message()};
    return value;
}

void Reader::value(const boost::json::value& j, bool& v) {
    if (const bool* b = j.if_bool()) {
        v = *b;
    } else {
        fail();
    }
}

void Reader::value(const boost::json::value& j, std::string& v) {
    if (const auto* s = j.if_string()) {
        v.assign(s->data(), s->size());
    } else {
        fail();
    }
}

void Reader::value(const boost::json::value& j, Uuid& v) {
    const auto* s = j.if_string();
    auto id = s ? parseUuid({s->data(), s->size()}) : std::nullopt;
    if (id) {
        v = *id;
    } else {
        fail();
    }
}

void Reader::value(const boost::json::value& j, TimePoint& v) {
    std::int64_t ms = 0;
    value(j, ms);
    v = fromMillis(ms);
}

void Reader::value(const boost::json::value& j, Millis& v) {
    std::int64_t ms = 0;
    value(j, ms);
    v = Millis(ms);
}

std::size_t Reader::indexOf(const boost::json::value& j, const std::string_view* names, std::size_t count) {
    const auto* s = j.if_string();
    for (std::size_t i = 0; s && i < count; ++i) {
        if (names[i] == std::string_view(s->data(), s->size())) return i;
    }
    fail();
    return 0;
}

} // namespace santral::json
