// What visitors and the hub say to each other, as values: docs/protocol.md, "Wire of visitors", sections 2
// to 9. Used by the codec and the session here, and by the visitors' server in core/channel/webchat.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/id.hpp"
#include "core/base/token_bucket.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace santral::webchat {

struct Limits {                            // section 9
    std::size_t frame = 65'536;            // octets
    std::size_t text = 8'000;              // characters
    std::uint64_t file = 20 * 1024 * 1024; // octets
    std::size_t files = 5;                 // in a message
    std::size_t inflight = 8;              // messages without answer
    std::size_t pending = 2'000;   // of all pages together; then pages are not read until there is room
    Rate frames{60, 20};           // of a connection
    Rate messages{10, 2};          // of a visitor
    Rate addressMessages{100, 20}; // of an address
    Rate uploads{20, 0.1};         // of a visitor
    double uploadOctetsADay = 200.0 * 1024 * 1024;
    std::size_t pages = 20;      // connections of a visitor
    std::size_t perAddress = 40; // connections of an address
    Rate opens{60, 1};           // of an address
    Millis hello{10'000};        // to say who it is
    std::size_t history = 50;    // items in one answer
};

struct Face { // how a visitor sees an agent
    std::string name;
    std::string initials;
    bool operator==(const Face&) const = default;
};

struct Page {
    std::string url;
    std::string title;
    std::string referrer;
    bool operator==(const Page&) const = default;
};

struct File {
    Uuid id;
    std::string name;
    std::uint64_t size = 0;
    std::string type;
    std::string url; // relative to BASE
    bool operator==(const File&) const = default;
};

enum class Side { Visitor, Agent, System };

struct Item {
    std::uint64_t n = 0; // 1, 2, 3 … within the chat, no gap
    Uuid id;
    Side side = Side::Visitor;
    std::optional<Face> from; // agents, and system lines about one
    std::string text;
    std::string code; // system lines: "joined", "left", "closed", "mail"
    std::vector<File> files;
    TimePoint at{};
    bool erased = false;
};

struct History {
    std::vector<Item> items; // ascending
    bool more = false;
};

struct Seen {
    std::optional<std::uint64_t> delivered;
    std::optional<std::uint64_t> read;
    std::optional<std::uint64_t> own; // to the visitor only
};

struct Status {
    bool available = false;
    std::optional<Face> agent;
    bool operator==(const Status&) const = default;
};

// How the brand wants the chat to look; what is empty is the client's to choose.
struct Look {
    std::string accent; // "#rrggbb"
    std::string side;   // "left"
    std::string theme;  // "light", "dark"
    bool operator==(const Look&) const = default;
};

// Frames of the visitor.
struct Hello {
    std::int64_t version = 0;
    std::string brand;
    std::string token;
    std::string language; // "tr", "az", "en" or empty
    std::optional<std::uint64_t> last;
    Page page;
};
struct Message {
    Uuid id;
    std::string text;
    std::vector<Uuid> files;
};
struct HistoryWish { // exactly one is given
    std::optional<std::uint64_t> after;
    std::optional<std::uint64_t> before;
};
struct Typing {
    bool on = false;
};
struct Identify {
    Uuid id;
    std::optional<std::string> name; // empty: taken back
    std::optional<std::string> email;
};
struct Ping {};
struct Bye {};
struct Ignored {}; // a pong, or a type of a later version
struct Refusal {   // the frame is refused for what stands in it
    std::string code;
    std::string about;
};

// Frames of the hub.
struct Welcome {
    std::string token;
    std::string visitor; // id, not secret
    std::string name;
    std::string email;
    std::string brand;
    std::string brandName;
    std::string title;
    std::string greeting;
    Look look;
    Status status;
    Seen seen;
    History history;
    std::uint64_t top = 0;
};
struct Accepted { // the message is on disk
    std::uint64_t n = 0;
    TimePoint at{};
};

} // namespace santral::webchat
