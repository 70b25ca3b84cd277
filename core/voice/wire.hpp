// What the desk and santral-voice say to each other over the local socket: frames of a length (4 octets,
// big-endian) and a JSON object. The desk's first frame is Hello with the token; then commands go one way and
// news the other.
#pragma once

#include "core/base/error.hpp"
#include "core/voice/voice_engine.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace santral::voice::wire {

inline constexpr int kVersion = 1;
inline constexpr std::size_t kMaxFrame = 1 << 20; // octets of JSON

enum class CommandKind {
    Hello, // token, version, bar; on: takes the phone from another window
    Account,
    Network,
    Dial,
    Answer,
    Decline,
    HangUp,
    Hold,
    Mute,
    Dtmf,
    Devices,
    RefreshDevices,
    Keep,  // the record is durable at the desk; the journal may forget it
    Leave, // the window ends for good: end too, as soon as no call is left
};
constexpr std::array<std::string_view, 14> enumNames(CommandKind) {
    return {"hello", "account", "network", "dial",    "answer",          "decline", "hang-up",
            "hold",  "mute",    "dtmf",    "devices", "refresh-devices", "keep",    "leave"};
}

struct Command {
    CommandKind kind = CommandKind::Hello;
    std::string token;
    int version = 0;
    bool bar = false; // Hello: only the small bar, no window that keeps records
    CallId call;
    bool on = false;
    std::string text; // target or digits
    DeclineAs as = DeclineAs::Declined;
    std::optional<Account> account;
    DeviceChoice devices;
    CommandId record;
    bool operator==(const Command&) const = default;
};

enum class NewsKind {
    Welcome,
    Refused,
    Snapshot,
    Line,
    Call,
    Dtmf,
    Quality,
    HoldFailed,
    Devices,
    Record,
    Failed
};
constexpr std::array<std::string_view, 11> enumNames(NewsKind) {
    return {"welcome", "refused",     "snapshot", "line",   "call",  "dtmf",
            "quality", "hold-failed", "devices",  "record", "failed"};
}

struct News {
    NewsKind kind = NewsKind::Welcome;
    int version = 0;
    std::string text; // Failed: for the log; Dtmf: the digit; Refused: "token", "version", "replaced", "busy"
    CallId about;     // Dtmf, Quality, HoldFailed
    HoldFailure holdFailure = HoldFailure::NotRegistered;
    std::optional<Snapshot> snapshot;
    std::optional<LineInfo> line;
    std::optional<CallInfo> call;
    std::optional<Quality> quality;
    std::optional<DeviceList> devices;
    std::optional<CallRecord> record;
    bool operator==(const News&) const = default;
};

std::string encode(const Command& command); // with its length
std::string encode(const News& news);
Result<Command> decodeCommand(std::string_view frame); // without its length
Result<News> decodeNews(std::string_view frame);

// Cuts what comes in into frames. After an error the line is of no use any more.
class FrameReader {
public:
    void receive(std::string_view bytes) { buffer_ += bytes; }
    // The next whole frame, nothing when more must come, TooLarge over kMaxFrame.
    Result<std::optional<std::string>> next();

private:
    std::string buffer_;
};

} // namespace santral::voice::wire
