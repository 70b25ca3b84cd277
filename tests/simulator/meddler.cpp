#include "tests/simulator/meddler.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace santral::simulator {
namespace {

constexpr std::size_t kLargest = 64 * 1024 * 1024;
constexpr std::string_view kHeadEnd = "\r\n\r\n";
constexpr unsigned kText = 1, kPacked = 0x40, kMasked = 0x80;

unsigned octet(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

struct Head {
    std::size_t size = 0; // with the mask
    std::size_t length = 0;
    bool masked = false;
};

// Nothing: more octets are needed.
std::optional<Head> headOf(std::string_view bytes) {
    if (bytes.size() < 2) return std::nullopt;
    Head head;
    head.masked = (octet(bytes, 1) & kMasked) != 0;
    head.length = octet(bytes, 1) & 0x7F;
    std::size_t more = head.length == 126 ? 2 : head.length == 127 ? 8 : 0;
    head.size = 2 + more + (head.masked ? 4 : 0);
    if (bytes.size() < head.size) return std::nullopt;
    if (more > 0) head.length = 0;
    for (std::size_t i = 0; i < more; ++i) head.length = head.length << 8 | octet(bytes, 2 + i);
    return head;
}

std::string_view kindIn(std::string_view text) {
    constexpr std::string_view kStart = "{\"t\":\"";
    if (!text.starts_with(kStart)) return {};
    text.remove_prefix(kStart.size());
    return text.substr(0, text.find('"'));
}

bool isAnswer(std::string_view kind) {
    return kind == "done" || kind == "refused" || kind == "ack";
}

bool mayBeMeddledWith(std::string_view kind) {
    constexpr std::array<std::string_view, 3> kOthers = {"do", "step", "message"};
    return isAnswer(kind) || std::find(kOthers.begin(), kOthers.end(), kind) != kOthers.end();
}

} // namespace

std::size_t Meddler::frameSize() const {
    auto head = headOf(input_);
    std::size_t size = head ? head->size + head->length : 0;
    return size <= input_.size() ? size : 0;
}

std::string Meddler::textOf(std::string_view frame) {
    if ((octet(frame, 0) & 0x0F) != kText) return {};
    Head head = *headOf(frame);
    std::string payload(frame.substr(head.size, head.length));
    for (std::size_t i = 0; head.masked && i < payload.size(); ++i)
        payload[i] = static_cast<char>(payload[i] ^ frame[head.size - 4 + (i & 3)]);
    if ((octet(frame, 0) & kPacked) != 0) {
        auto text = deflate_.unpack(payload, kLargest, {});
        if (!text) return {};
        payload = std::move(*text);
    }
    return payload;
}

void Meddler::take(std::string frame, Passed& out) {
    std::string text = textOf(frame);
    std::string_view kind = kindIn(text);
    if (!mayBeMeddledWith(kind)) {
        out.octets += release() + frame;
        return;
    }
    if (kind == "do") ++notes_.commands;
    if (isAnswer(kind)) ++notes_.answers, notes_.answer(text);
    if (isAnswer(kind) && dice_.chance(how_.lost)) {
        ++notes_.lost;
        out.breaks = true;
        return;
    }
    bool again = dice_.chance(how_.twice);
    if (held_.empty() && dice_.chance(how_.swapped)) {
        ++notes_.swapped;
        held_ = std::move(frame);
        return;
    }
    if (again) ++notes_.twice;
    out.octets += frame;
    if (again) out.octets += frame;
    out.octets += release();
}

std::string Meddler::release() {
    return std::exchange(held_, {});
}

Meddler::Passed Meddler::pass(std::string_view octets) {
    Passed out;
    input_ += octets;
    if (!upgraded_) { // the handshake waits until it is whole, and goes as it is
        std::size_t end = input_.find(kHeadEnd);
        if (end == std::string::npos) return out;
        upgraded_ = true;
        out.octets = input_.substr(0, end + kHeadEnd.size());
        input_.erase(0, out.octets.size());
    }
    while (upgraded_ && !out.breaks) {
        std::size_t size = frameSize();
        if (size == 0) break;
        std::string frame = input_.substr(0, size);
        input_.erase(0, size);
        take(std::move(frame), out);
    }
    return out;
}

} // namespace santral::simulator
