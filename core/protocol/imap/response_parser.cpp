#include "core/protocol/imap/response_parser.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace santral::imap {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isControl(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

bool isStatus(std::string_view upperCaseName) {
    static constexpr std::array<std::string_view, 5> kNames{"OK", "NO", "BAD", "BYE", "PREAUTH"};
    return std::find(kNames.begin(), kNames.end(), upperCaseName) != kNames.end();
}

// Only these may hold spaces and parentheses between their brackets: BODY[HEADER.FIELDS (To Cc)].
bool opensSection(std::string_view atom) {
    static constexpr std::array<std::string_view, 6> kNames{"BODY",        "BODY.PEEK",   "BINARY",
                                                            "BINARY.PEEK", "BINARY.SIZE", "X-BODY"};
    return std::any_of(kNames.begin(), kNames.end(), [&](auto name) { return equalsIgnoreCase(atom, name); });
}

Error bad(std::string what) {
    return Error{Errc::Invalid, std::move(what)};
}

class Parser {
public:
    Parser(std::string_view line, std::vector<HeldLiteral>& literals, const ParseLimits& limits)
        : line_(line), literals_(literals), limits_(limits) {}

    Result<Response> run();

private:
    bool atEnd() const { return at_ >= line_.size(); }
    char here() const { return line_[at_]; }
    std::string_view word();
    bool space();
    Result<void> statusText(Response& into);
    std::optional<ResponseCode> code();
    Result<std::vector<Value>> values(bool insideBrackets);
    Result<Value> single(bool insideBrackets);
    Result<Value> quoted();
    Value literal();
    bool literalHere() const { return literal_ < literals_.size() && literals_[literal_].at == at_; }
    Value atom(bool insideBrackets);
    void section();

    std::string_view line_;
    std::vector<HeldLiteral>& literals_;
    const ParseLimits& limits_;
    std::size_t at_ = 0;
    std::size_t literal_ = 0;
    std::size_t count_ = 0;
};

std::string_view Parser::word() {
    std::size_t begin = at_;
    while (!atEnd() && here() != ' ') ++at_;
    return line_.substr(begin, at_ - begin);
}

bool Parser::space() {
    if (atEnd() || here() != ' ') return false;
    ++at_;
    return true;
}

bool plausibleTag(std::string_view tag) {
    if (tag == "*" || tag == "+") return true;
    return !tag.empty() && std::none_of(tag.begin(), tag.end(), [](char c) {
        return isControl(c) || std::string_view("\"(){%*\\+").find(c) != std::string_view::npos;
    });
}

bool plausibleName(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return isDigit(c) || (c >= 'A' && c <= 'Z') || c == '-' || c == '.' || c == '_';
    });
}

Result<Response> Parser::run() {
    Response out;
    out.tag = word();
    if (!plausibleTag(out.tag)) return bad("tag");
    if (out.tag == "+") {
        space();
        out.text = line_.substr(at_);
        return out;
    }
    if (!space()) return bad("nothing after the tag");
    std::string_view name = word();
    if (!name.empty() && std::all_of(name.begin(), name.end(), isDigit)) {
        std::uint32_t number = 0;
        auto [end, failed] = std::from_chars(name.data(), name.data() + name.size(), number);
        if (failed != std::errc{}) return bad("number");
        out.number = number;
        if (!space()) return bad("nothing after the number");
        name = word();
    }
    out.name = toUpperAscii(name);
    if (!plausibleName(out.name)) return bad("name");
    if (!atEnd() && !space()) return bad("name");
    if (isStatus(out.name)) {
        out.code = code();
        space();
        out.text = line_.substr(std::min(at_, line_.size()));
        return out;
    }
    auto parsed = values(false);
    if (!parsed) return parsed.error();
    out.values = std::move(*parsed);
    return out;
}

// "[NAME arguments]"; where it is not well formed the whole belongs to the text.
std::optional<ResponseCode> Parser::code() {
    if (atEnd() || here() != '[') return {};
    const std::size_t begin = at_++;
    std::size_t nameBegin = at_;
    while (!atEnd() && here() != ' ' && here() != ']') ++at_;
    ResponseCode out{toUpperAscii(line_.substr(nameBegin, at_ - nameBegin)), {}};
    space();
    auto parsed = values(true);
    if (!parsed || atEnd() || out.name.empty()) {
        at_ = begin;
        return {};
    }
    ++at_;
    out.values = std::move(*parsed);
    return out;
}

// The rest of the line, or up to the "]" that ends a response code. Lists are kept on a stack of our own.
Result<std::vector<Value>> Parser::values(bool insideBrackets) {
    std::vector<std::vector<Value>> open(1);
    while (!atEnd()) {
        if (literalHere()) {
            open.back().push_back(literal());
            continue;
        }
        const char c = here();
        if (c == ' ') {
            ++at_;
            continue;
        }
        if (c == ']' && insideBrackets && open.size() == 1) break;
        if (++count_ > limits_.values) return bad("too many values");
        if (c == '(') {
            if (open.size() > limits_.depth) return bad("nested too deep");
            open.emplace_back();
            ++at_;
        } else if (c == ')') {
            if (open.size() == 1) return bad("unexpected )");
            Value list{Value::Kind::List, {}, std::move(open.back()), 0};
            open.pop_back();
            open.back().push_back(std::move(list));
            ++at_;
        } else {
            auto value = single(insideBrackets && open.size() == 1);
            if (!value) return value.error();
            open.back().push_back(std::move(*value));
        }
    }
    while (literalHere()) open.back().push_back(literal());
    if (open.size() != 1) return bad("missing )");
    return std::move(open.front());
}

Result<Value> Parser::single(bool insideBrackets) {
    if (here() == '"') return quoted();
    if (isControl(here())) return bad("control character");
    return atom(insideBrackets);
}

Value Parser::literal() {
    HeldLiteral& held = literals_[literal_++];
    return Value{Value::Kind::String, std::move(held.bytes), {}, held.streamed};
}

Result<Value> Parser::quoted() {
    Value out{Value::Kind::String, {}, {}, 0};
    for (++at_; !atEnd(); ++at_) {
        if (here() == '"') {
            ++at_;
            return out;
        }
        if (here() == '\\' && at_ + 1 < line_.size()) ++at_;
        out.text += here();
    }
    return bad("missing quote");
}

void Parser::section() {
    bool inQuotes = false;
    while (!atEnd()) {
        const char c = line_[at_++];
        if (c == '"') inQuotes = !inQuotes;
        if (c == ']' && !inQuotes) return;
    }
}

Value Parser::atom(bool insideBrackets) {
    const std::size_t begin = at_;
    int brackets = 0;
    while (!atEnd() && !literalHere()) {
        const char c = here();
        if (c == ' ' || c == '(' || c == ')' || c == '"' || isControl(c)) break;
        if (c == '[' && opensSection(line_.substr(begin, at_ - begin))) {
            section();
            continue;
        }
        if (insideBrackets && c == '[') ++brackets;
        if (insideBrackets && c == ']' && brackets-- == 0) break;
        ++at_;
    }
    std::string text(line_.substr(begin, at_ - begin));
    const bool nil = equalsIgnoreCase(text, "NIL");
    return Value{nil ? Value::Kind::Nil : Value::Kind::Atom, std::move(text), {}, 0};
}

} // namespace

bool Value::isAtom(std::string_view word) const {
    return kind == Kind::Atom && equalsIgnoreCase(text, word);
}

std::optional<std::uint64_t> Value::number() const {
    if (kind != Kind::Atom && kind != Kind::String) return {};
    std::uint64_t out = 0;
    auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (failed != std::errc{} || end != text.data() + text.size() || text.empty()) return {};
    return out;
}

std::optional<std::uint32_t> Value::number32() const {
    auto wide = number();
    if (!wide || *wide > 0xFFFFFFFFu) return {};
    return static_cast<std::uint32_t>(*wide);
}

Result<Response> parseResponse(std::string_view line, std::vector<HeldLiteral>& literals,
                               const ParseLimits& limits) {
    return Parser(line, literals, limits).run();
}

bool endsInText(std::string_view line) {
    if (line.substr(0, 1) == "+") return true;
    std::size_t first = line.find(' ');
    if (first == std::string_view::npos) return false;
    std::string_view rest = line.substr(first + 1);
    return isStatus(toUpperAscii(rest.substr(0, std::min<std::size_t>(rest.find(' '), 8))));
}

} // namespace santral::imap
