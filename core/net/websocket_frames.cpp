#include "core/net/websocket_frames.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <openssl/sha.h>
#include <utility>

namespace santral::net::websocket {
namespace {

constexpr std::size_t kControlMost = 125;
constexpr unsigned kPackedBit = 0x40;
constexpr std::size_t kKeepCapacity = 4096; // an idle connection holds no more than this

unsigned octet(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

std::uint64_t bigEndian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

void unmask(char* data, std::size_t size, const char* mask) {
    std::array<char, 8> twice;
    for (std::size_t i = 0; i < twice.size(); ++i) twice[i] = mask[i & 3];
    auto wide = std::bit_cast<std::uint64_t>(twice);
    std::size_t i = 0;
    for (std::uint64_t eight = 0; i + sizeof eight <= size; i += sizeof eight) {
        std::memcpy(&eight, data + i, sizeof eight);
        eight ^= wide;
        std::memcpy(data + i, &eight, sizeof eight);
    }
    for (; i < size; ++i) data[i] = static_cast<char>(data[i] ^ mask[i & 3]);
}

void release(std::string& text) {
    text.clear();
    if (text.capacity() > kKeepCapacity) std::string().swap(text);
}

} // namespace

void FrameReader::receive(std::string_view bytes) {
    forgetRead();
    if (!over_) input_.append(bytes);
}

void FrameReader::forgetRead() {
    if (messageGiven_) release(message_);
    messageGiven_ = false;
    if (read_ == 0) return;
    if (read_ == input_.size()) {
        release(input_);
    } else {
        input_.erase(0, read_);
    }
    read_ = 0;
}

std::optional<Event> FrameReader::fault(std::uint16_t code, std::string_view why) {
    over_ = true;
    return Fault{code, why};
}

std::optional<Event> FrameReader::checkHead(unsigned first, unsigned second) {
    unsigned opcode = first & 0x0F;
    unsigned allowed = unpack_ && (opcode == 1 || opcode == 2) ? kPackedBit : 0;
    if (first & 0x70 & ~allowed) return fault(code::kProtocol, "reserved bit");
    if ((opcode > 2 && opcode < 8) || opcode > 10) return fault(code::kProtocol, "reserved opcode");
    bool masked = second & 0x80;
    if (masked != (role_ == Role::Server)) return fault(code::kProtocol, "mask");
    bool isControl = opcode >= 8;
    if (isControl && (!(first & 0x80) || (second & 0x7F) > kControlMost)) {
        return fault(code::kProtocol, "control frame");
    }
    if (!isControl && (opcode == 0) != open_.has_value()) return fault(code::kProtocol, "fragment");
    return std::nullopt;
}

// True when the length is complete. It has to be in its shortest form (section 5.2).
bool FrameReader::readLength(Head& head, std::string_view bytes, std::optional<Event>& failed) {
    std::size_t shortLength = octet(bytes, 1) & 0x7F;
    std::size_t extra = shortLength == 126 ? 2 : shortLength == 127 ? 8 : 0;
    head.size = 2 + extra + (role_ == Role::Server ? 4 : 0);
    if (bytes.size() < 2 + extra) return false;
    head.length = extra == 0 ? shortLength : bigEndian(bytes.substr(2, extra));
    if ((extra == 2 && head.length < 126) || (extra == 8 && head.length < 65'536)) {
        failed = fault(code::kProtocol, "length");
    } else if (head.length > maxMessage_ || head.length + message_.size() > maxMessage_) {
        failed = fault(code::kTooBig, "message too big");
    }
    return true;
}

std::optional<Event> FrameReader::next() {
    if (messageGiven_) release(message_);
    messageGiven_ = false;
    while (!over_) {
        std::string_view bytes = std::string_view(input_).substr(read_);
        if (bytes.size() < 2) return std::nullopt;
        if (auto failed = checkHead(octet(bytes, 0), octet(bytes, 1))) return failed;
        unsigned first = octet(bytes, 0);
        Head head{(first & 0x80) != 0, (first & kPackedBit) != 0, static_cast<Opcode>(first & 0x0F), 0, 0};
        std::optional<Event> failed;
        if (!readLength(head, bytes, failed)) return std::nullopt;
        if (failed) return failed;
        if (bytes.size() < head.size + head.length) return std::nullopt;

        char* payload = input_.data() + read_ + head.size;
        auto length = static_cast<std::size_t>(head.length);
        if (role_ == Role::Server) unmask(payload, length, payload - 4);
        read_ += head.size + length;
        std::string_view view(payload, length);
        auto event = head.opcode >= Opcode::Close ? control(head, view) : data(head, view);
        if (event) return event;
    }
    return std::nullopt;
}

std::optional<Event> FrameReader::data(const Head& head, std::string_view payload) {
    bool begins = head.opcode != Opcode::Continuation;
    if (begins) {
        open_ = head.opcode;
        packed_ = head.packed;
    }
    if (begins && head.final) return whole(payload);
    message_.append(payload);
    ++fragments_;
    if (!head.final) return std::nullopt;
    messageGiven_ = true;
    return whole(message_);
}

std::optional<Event> FrameReader::whole(std::string_view payload) {
    bool binary = *std::exchange(open_, std::nullopt) == Opcode::Binary;
    if (packed_) {
        auto unpacked = unpack_(payload, maxMessage_);
        if (!unpacked) {
            bool bomb = unpacked.error().code == Errc::TooLarge;
            return fault(bomb ? code::kTooBig : code::kBadText, "compressed message");
        }
        message_ = std::move(*unpacked);
        messageGiven_ = true;
        payload = message_;
    }
    if (!binary && !isUtf8(payload)) return fault(code::kBadText, "not UTF-8");
    return Message{binary, payload};
}

std::optional<Event> FrameReader::control(const Head& head, std::string_view payload) {
    if (head.opcode == Opcode::Ping) return Ping{payload};
    if (head.opcode == Opcode::Pong) return Pong{};
    if (payload.empty()) {
        over_ = true;
        return Close{};
    }
    if (payload.size() == 1) return fault(code::kProtocol, "close frame");
    auto given = static_cast<std::uint16_t>(bigEndian(payload.substr(0, 2)));
    if (!isValidCloseCode(given)) return fault(code::kProtocol, "close code");
    if (!isUtf8(payload.substr(2))) return fault(code::kBadText, "close reason");
    over_ = true;
    return Close{given, payload.substr(2)};
}

bool isValidCloseCode(std::uint16_t given) {
    if (given >= 3000 && given <= 4999) return true;
    return given >= 1000 && given <= 1014 && (given < 1004 || given > 1006);
}

std::string frameHead(Opcode opcode, std::size_t length) {
    std::string head(1, static_cast<char>(0x80 | static_cast<unsigned>(opcode)));
    std::size_t extra = length < 126 ? 0 : length < 65'536 ? 2 : 8;
    head += static_cast<char>(extra == 0 ? length : extra == 2 ? 126 : 127);
    for (std::size_t i = extra; i > 0; --i) head += static_cast<char>(length >> (8 * (i - 1)) & 0xFF);
    return head;
}

void appendFrame(std::string& out, Opcode opcode, std::string_view payload,
                 std::optional<std::uint32_t> mask) {
    std::string head = frameHead(opcode, payload.size());
    if (mask) head[1] = static_cast<char>(head[1] | 0x80);
    out += head;
    if (!mask) {
        out += payload;
        return;
    }
    std::array<char, 4> key{};
    for (unsigned i = 0; i < 4; ++i) key[i] = static_cast<char>(*mask >> (8 * i) & 0xFF);
    out.append(key.data(), key.size());
    std::size_t at = out.size();
    out += payload;
    unmask(out.data() + at, payload.size(), key.data());
}

void markPacked(std::string& frame) {
    frame.front() = static_cast<char>(static_cast<unsigned char>(frame.front()) | kPackedBit);
}

std::string closePayload(std::uint16_t given, std::string_view reason) {
    if (given == code::kNoCode) return {};
    std::string out{static_cast<char>(given >> 8), static_cast<char>(given & 0xFF)};
    out += clip(reason, kControlMost - 2);
    return out;
}

std::string acceptKey(std::string_view key) {
    constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    bool wellFormed = key.size() == 24 && key.substr(22) == "==" &&
                      key.substr(0, 22).find_first_not_of(kDigits) == std::string_view::npos;
    if (!wellFormed) return {};
    std::string salted(key);
    salted += "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    std::array<unsigned char, SHA_DIGEST_LENGTH> digest;
    SHA1(reinterpret_cast<const unsigned char*>(salted.data()), salted.size(), digest.data());
    return base64({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

} // namespace santral::net::websocket
