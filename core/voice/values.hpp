// What the phone is made of, as plain values: they cross threads, processes and the journal. See
// voice_engine.hpp.
#pragma once

#include "core/domain/call.hpp"

#include <string>
#include <vector>

namespace santral::voice {

// The line

enum class Transport { Udp, Tcp, Tls };
constexpr std::array<std::string_view, 3> enumNames(Transport) {
    return {"udp", "tcp", "tls"};
}

// SDES keys (RFC 4568). Optional takes what the other side offers; Required refuses plain media.
enum class Srtp { Off, Optional, Required };
constexpr std::array<std::string_view, 3> enumNames(Srtp) {
    return {"off", "optional", "required"};
}

struct Account {
    std::string user;     // the extension, as in sip:user@domain
    std::string login;    // for the digest; empty: the same as user
    std::string password; // never logged, never journalled
    std::string domain;   // host or host:port of the registrar
    std::string proxy;    // host or host:port where everything goes instead; empty: the domain
    std::string display;
    Transport transport = Transport::Udp;
    Srtp srtp = Srtp::Off;
    int expires = 300; // seconds a registration lasts, 30 … 3600
    bool operator==(const Account&) const = default;
};

enum class LineState { Off, Connecting, Ready, Failed };
constexpr std::array<std::string_view, 4> enumNames(LineState) {
    return {"off", "connecting", "ready", "failed"};
}

// Why a line failed, in codes from which the UI makes its text.
enum class LineProblem {
    None,
    Account,       // user, domain or proxy cannot be read
    WrongPassword, // the registrar does not take these credentials
    UnknownUser,   // the registrar does not know this extension
    UnknownHost,   // no such name
    NoAnswer,      // nobody listens there, or nothing came back
    Certificate,   // the server's certificate was not accepted
    Refused,       // the registrar said no for another reason: see sip
    NoNetwork,
    NoProgram,   // santral-voice cannot be started
    OtherWindow, // another desk of this user has the phone; it comes back when that one closes
};
constexpr std::array<std::string_view, 11> enumNames(LineProblem) {
    return {"none",        "account", "wrong-password", "unknown-user", "unknown-host", "no-answer",
            "certificate", "refused", "no-network",     "no-program",   "other-window"};
}

struct LineInfo {
    LineState state = LineState::Off;
    LineProblem problem = LineProblem::None;
    int sip = 0;         // status code of the registrar, 0 where none came
    std::string address; // user@domain
    bool operator==(const LineInfo&) const = default;
};

// Calls

enum class CallState {
    Incoming,   // offered to us, not answered
    Dialing,    // sent, nothing heard yet
    Ringing,    // the other side rings (180)
    EarlyMedia, // not answered, but there is something to hear (183)
    Active,     // both sides talk: signalling is confirmed and media runs
    Holding,    // asked for, not confirmed
    Held,       // by us
    HeldByRemote,
    Resuming, // asked for, not confirmed
    Ended,    // the last snapshot of a call
};
constexpr std::array<std::string_view, 10> enumNames(CallState) {
    return {"incoming", "dialing", "ringing",        "early-media", "active",
            "holding",  "held",    "held-by-remote", "resuming",    "ended"};
}

enum class EndKind {
    None,      // not ended
    HungUp,    // after talking, by either side
    Cancelled, // by the caller before an answer
    Declined,
    Busy,
    NoAnswer,
    UnknownNumber,
    Elsewhere, // another phone took it
    MediaLost, // nothing was heard for 30 s
    NoMedia,   // no codec or encryption in common
    Network,   // the server could not be reached
    Refused,   // the server said no: see sip
    Broken,    // the phone itself failed
};
constexpr std::array<std::string_view, 13> enumNames(EndKind) {
    return {"none",      "hung-up",    "cancelled", "declined", "busy",    "no-answer", "unknown-number",
            "elsewhere", "media-lost", "no-media",  "network",  "refused", "broken"};
}

struct Party {
    std::string address; // sip:user@host
    std::string number;  // what to call back: the asserted identity (RFC 3325) before the From
    std::string display; // as sent, at most 128 octets, not verified
    bool operator==(const Party&) const = default;
};

struct Header {
    std::string name;
    std::string value;
    bool operator==(const Header&) const = default;
};

struct CallInfo {
    CallId id;
    CallState state = CallState::Incoming;
    Direction direction = Direction::In;
    Party remote;
    std::string dialled;         // what the caller dialled: the queue or the extension
    std::vector<Header> headers; // X-… of the offer, at most 16 of 512 octets
    std::string codec;
    bool encrypted = false;
    bool muted = false;
    bool mediaDead = false; // a failed hold stopped our voice: only hanging up and calling back helps
    TimePoint offeredAt{};
    std::optional<TimePoint> answeredAt;
    std::optional<TimePoint> endedAt;
    EndKind end = EndKind::None;
    int sip = 0;        // status that ended the call, 0 where none did
    std::string phrase; // of the other side, for Refused
    bool operator==(const CallInfo&) const = default;
};

enum class HoldFailure {
    NotRegistered, // refused without trying: it would fail and stop the voice
    MediaDead,     // tried and failed, and with it our voice in this call
};
constexpr std::array<std::string_view, 2> enumNames(HoldFailure) {
    return {"not-registered", "media-dead"};
}

// Once a second while a call is active.
struct Quality {
    int rating = 0;       // 0 … 50, tenths; the engine's own, not a calibrated MOS
    int lossPermille = 0; // of what we should have received
    int jitterMs = 0;
    int roundTripMs = 0;
    int bufferMs = 0;
    int receivedKbit = 0; // 0: nothing is heard from the other side
    int sentKbit = 0;
    int microphoneDb = -120; // level, -120 … 0
    int speakerDb = -120;
    bool operator==(const Quality&) const = default;
};

// Devices

struct Device {
    std::string id;
    std::string name;
    bool input = false;
    bool output = false;
    bool operator==(const Device&) const = default;
};

struct DeviceChoice { // ids; empty: what the system has as its default
    std::string input;
    std::string output;
    bool operator==(const DeviceChoice&) const = default;
};

struct DeviceList {
    std::vector<Device> all;
    DeviceChoice inUse;
    bool inputLost = false; // the chosen one is gone, the default took its place
    bool outputLost = false;
    bool operator==(const DeviceList&) const = default;
};

// Records

// What the hub has to know of a call, told when it is offered, answered and ended. The last one of a call has
// endedAt.
struct CallRecord {
    CommandId id;  // the same at every delivery, so that the hub takes it once
    CallPart part; // the whole call so far
    std::string display;
    std::string dialled;
    std::vector<Header> headers;
    bool operator==(const CallRecord&) const = default;
};

// Everything at one moment: what a new window gets first.
struct Snapshot {
    LineInfo line;
    std::vector<CallInfo> calls; // none that ended
    DeviceList devices;
    bool operator==(const Snapshot&) const = default;
};

CallOutcome outcomeOf(const CallInfo& call);

} // namespace santral::voice
