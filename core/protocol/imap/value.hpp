// What a server's answer consists of once it is taken apart (RFC 3501 section 4, RFC 9051 section 4).
// Made by Reader; read by the decoders of data.hpp and structure.hpp and by Session.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace santral::imap {

struct Value {
    enum class Kind { Nil, Atom, String, List };

    Kind kind = Kind::Nil;
    std::string text;           // Atom and String; a section such as BODY[HEADER] is one Atom
    std::vector<Value> items;   // List
    std::uint64_t streamed = 0; // octets that left as LiteralChunk and therefore do not stand in text

    bool isNil() const { return kind == Kind::Nil; }
    bool isList() const { return kind == Kind::List; }
    bool isAtom(std::string_view word) const;      // ignoring ASCII case
    std::optional<std::uint64_t> number() const;   // digits only, up to 64 bits
    std::optional<std::uint32_t> number32() const; // UIDs, sequence numbers, UIDVALIDITY
};

struct ResponseCode {
    std::string name; // upper case: "UIDVALIDITY"
    std::vector<Value> values;
};

struct Response {
    std::string tag;                     // "*", "+", or the tag of a command
    std::optional<std::uint32_t> number; // the 12 of "* 12 FETCH (…)"
    std::string name;                    // upper case: OK NO BAD BYE PREAUTH FETCH EXISTS …; empty for "+"
    std::optional<ResponseCode> code;    // of OK NO BAD BYE PREAUTH
    std::string text;                    // of those and of "+": for people, printable it is not
    std::vector<Value> values;           // of everything else

    bool untagged() const { return tag == "*"; }
    bool continuation() const { return tag == "+"; }
    bool hasCode(std::string_view upperCaseName) const { return code && code->name == upperCaseName; }
};

} // namespace santral::imap
