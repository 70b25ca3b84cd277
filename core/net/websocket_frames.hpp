// WebSocket framing (RFC 6455 section 5) without I/O: octets in, messages and control frames out, and back.
// Used by both sides of every WebSocket. RSV bits are errors, but for the one of compression where that was
// agreed on (RFC 7692 section 6).
#pragma once

#include "core/base/error.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace santral::net::websocket {

enum class Opcode : std::uint8_t { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

// Close codes, RFC 6455 section 7.4.1.
namespace code {
inline constexpr std::uint16_t kNormal = 1000, kGoingAway = 1001, kProtocol = 1002, kUnacceptable = 1003,
                               kNoCode = 1005, kAbnormal = 1006, kBadText = 1007, kPolicy = 1008,
                               kTooBig = 1009, kInternal = 1011, kTryLater = 1013;
}

// Views in events live until the next call of receive() or next().
struct Message {
    bool binary = false;
    std::string_view data; // UTF-8 was checked where it is text
};
struct Ping {
    std::string_view data;
};
struct Pong {};
struct Close {
    std::uint16_t code = code::kNoCode; // kNoCode: the frame had none
    std::string_view reason;
};
struct Fault { // the other side broke the protocol: answer with this code and close; nothing follows
    std::uint16_t code = 0;
    std::string_view why;
};
using Event = std::variant<Message, Ping, Pong, Close, Fault>;

enum class Role { Server, Client }; // which side reads: a server demands masks, a client refuses them

class FrameReader {
public:
    FrameReader(Role role, std::size_t maxMessage) : role_(role), maxMessage_(maxMessage) {}

    // A whole compressed message and how large it may get; TooLarge closes with 1009, every other error with
    // 1007.
    using Unpack = std::function<Result<std::string>(std::string_view packed, std::size_t most)>;
    void allowDeflate(Unpack unpack) { unpack_ = std::move(unpack); }

    void receive(std::string_view bytes);
    // nullopt: more octets are needed, or the connection is over (after Close and Fault). Every frame that
    // carried no event of its own (a fragment) counts in fragments().
    std::optional<Event> next();
    std::uint64_t fragments() const { return fragments_; }

private:
    struct Head {
        bool final = false;
        bool packed = false;
        Opcode opcode = Opcode::Text;
        std::size_t size = 0; // of the head itself
        std::uint64_t length = 0;
    };
    std::optional<Event> fault(std::uint16_t code, std::string_view why);
    std::optional<Event> checkHead(unsigned first, unsigned second);
    bool readLength(Head& head, std::string_view bytes, std::optional<Event>& failed);
    std::optional<Event> data(const Head& head, std::string_view payload);
    std::optional<Event> control(const Head& head, std::string_view payload);
    std::optional<Event> whole(std::string_view payload);
    void forgetRead();

    Role role_;
    std::size_t maxMessage_;
    std::string input_;
    std::size_t read_ = 0; // octets of input_ that are done with
    std::string message_;  // the fragments so far
    bool messageGiven_ = false;
    std::optional<Opcode> open_; // kind of the message whose fragments are coming
    bool packed_ = false;        // that message is compressed
    Unpack unpack_;
    std::uint64_t fragments_ = 0;
    bool over_ = false;
};

// A whole frame. Servers send unmasked; a client passes a fresh random mask.
void appendFrame(std::string& out, Opcode opcode, std::string_view payload,
                 std::optional<std::uint32_t> mask = std::nullopt);
std::string frameHead(Opcode opcode, std::size_t length);
void markPacked(std::string& frame); // the frame that begins there is a compressed message
std::string closePayload(std::uint16_t code, std::string_view reason);
bool isValidCloseCode(std::uint16_t code);

// Sec-WebSocket-Accept for a Sec-WebSocket-Key (RFC 6455 section 4.2.2); "" where the key is none.
std::string acceptKey(std::string_view key);

} // namespace santral::net::websocket
