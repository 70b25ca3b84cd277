// Values <-> JSON by description: fields.hpp lists each struct's members once, and both ways follow from it.
// Writing appends to a string; reading is strict about types and lenient about unknown or missing members.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/error.hpp"
#include "core/base/id.hpp"

#include <algorithm>
#include <array>
#include <boost/json/value.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace santral::json {

inline constexpr std::size_t kMaxDepth = 32;

void writeString(std::string& out, std::string_view text); // quoted and escaped
Result<boost::json::value> parse(std::string_view text);   // depth limited; Invalid names the octet

template <class E>
concept NamedEnum = std::is_enum_v<E> && requires {
    enumNames(E{});
};

template <class T>
struct Lister { // stands for "a visitor" in the concept below
    template <class M>
    void operator()(std::string_view, M&) const {}
};
template <class T>
concept Described = requires(T& value) {
    describeFields(value, Lister<T>{});
};

class Writer {
public:
    explicit Writer(std::string& out) : out_(out) {}

    void value(bool v) { out_ += v ? "true" : "false"; }
    void value(const std::string& v) { writeString(out_, v); }
    void value(Uuid v) { (out_ += '"') += toString(v) += '"'; }
    void value(TimePoint v) { out_ += std::to_string(toMillis(v)); }
    void value(Millis v) { out_ += std::to_string(v.count()); }
    template <class T>
    requires std::is_integral_v<T>
    void value(T v) { out_ += std::to_string(v); }
    template <NamedEnum E>
    void value(E v) {
        ((out_ += '"') += enumNames(v)[static_cast<std::size_t>(v)]) += '"';
    }
    template <class Tag>
    void value(Id<Tag> v) {
        value(v.value);
    }
    template <class T>
    void value(const std::vector<T>& v) {
        list(v);
    }
    template <class T, std::size_t N>
    void value(const std::array<T, N>& v) {
        list(v);
    }
    template <Described T>
    void value(const T& v) {
        out_ += '{';
        bool first = true;
        describeFields(v, [&](std::string_view name, const auto& member) { field(name, member, first); });
        out_ += '}';
    }
    // Members with their default value are left out: events stay small, and new fields cost nothing.
    template <class T>
    void field(std::string_view name, const T& member, bool& first) {
        if (member == T{}) return;
        if (!first) out_ += ',';
        first = false;
        ((out_ += '"') += name) += "\":";
        value(member);
    }
    template <class T>
    void field(std::string_view name, const std::optional<T>& member, bool& first) {
        if (!member) return;
        if (!first) out_ += ',';
        first = false;
        ((out_ += '"') += name) += "\":";
        value(*member);
    }

private:
    template <class List>
    void list(const List& v) {
        out_ += '[';
        for (std::size_t i = 0; i < v.size(); ++i) {
            if (i > 0) out_ += ',';
            value(v[i]);
        }
        out_ += ']';
    }

    std::string& out_;
};

// Reads what Writer wrote, and refuses what has the wrong type. After an error the values are unspecified.
class Reader {
public:
    bool ok() const { return ok_; }
    std::string where() const { return where_; }

    void value(const boost::json::value& j, bool& v);
    void value(const boost::json::value& j, std::string& v);
    void value(const boost::json::value& j, Uuid& v);
    void value(const boost::json::value& j, TimePoint& v);
    void value(const boost::json::value& j, Millis& v);
    template <class T>
    requires std::is_integral_v<T>
    void value(const boost::json::value& j, T& v) {
        boost::system::error_code failed;
        v = j.to_number<T>(failed);
        if (failed) fail();
    }
    template <NamedEnum E>
    void value(const boost::json::value& j, E& v) {
        std::size_t i = indexOf(j, enumNames(E{}).data(), enumNames(E{}).size());
        v = static_cast<E>(i);
    }
    template <class Tag>
    void value(const boost::json::value& j, Id<Tag>& v) {
        value(j, v.value);
    }
    template <class T>
    void value(const boost::json::value& j, std::optional<T>& v) {
        value(j, v.emplace());
    }
    template <class T>
    void value(const boost::json::value& j, std::vector<T>& v) {
        const auto* array = j.if_array();
        if (!array) return fail();
        v.resize(array->size());
        for (std::size_t i = 0; i < v.size(); ++i) value((*array)[i], v[i]);
    }
    // What is missing keeps its default; what is over belongs to a newer program.
    template <class T, std::size_t N>
    void value(const boost::json::value& j, std::array<T, N>& v) {
        const auto* array = j.if_array();
        if (!array) return fail();
        for (std::size_t i = 0; i < std::min(N, array->size()); ++i) value((*array)[i], v[i]);
    }
    template <Described T>
    void value(const boost::json::value& j, T& v) {
        const auto* object = j.if_object();
        if (!object) return fail();
        describeFields(v, [&](std::string_view name, auto& member) { field(*object, name, member); });
    }
    template <class T>
    void field(const boost::json::object& object, std::string_view name, T& member) {
        member = T{}; // what Writer leaves out
        const boost::json::value* found = object.if_contains(name);
        if (!found || !ok_) return;
        value(*found, member);
        if (!ok_ && where_.empty()) where_ = name;
    }

private:
    void fail() { ok_ = false; }
    std::size_t indexOf(const boost::json::value& j, const std::string_view* names, std::size_t count);

    bool ok_ = true;
    std::string where_;
};

template <Described T>
std::string write(const T& value) {
    std::string out;
    Writer(out).value(value);
    return out;
}

template <Described T>
Result<T> read(std::string_view text) {
    auto parsed = parse(text);
    if (!parsed) return parsed.error();
    T value{};
    Reader reader;
    reader.value(*parsed, value);
    if (!reader.ok()) return Error{Errc::Invalid, "json member " + reader.where()};
    return value;
}

} // namespace santral::json
