// What a Session is told at its start, and what it says: settings and events. See session.hpp.
#pragma once

#include "core/base/clock.hpp"
#include "core/protocol/imap/backlog.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace santral::imap {

// How far the receiver has got. Stored by it, given back at the next start.
struct Position {
    std::uint32_t uidValidity = 0; // 0: never been here
    std::uint32_t lastUid = 0;     // every mail up to here is with the receiver
    std::uint64_t modSeq = 0;      // 0: not known
    bool operator==(const Position&) const = default;
};

struct SessionSettings {
    std::string user, password;
    bool startTls = false;         // say nothing before TLS stands
    std::string mailbox = "INBOX"; // UTF-8
    Position position;
    std::optional<std::uint32_t> importLast; // first time: only the newest so many; nothing: all
    bool markSeen = true;
    bool probe = false;                    // log in, look, log out: for testing settings
    std::uint64_t largestMail = 50u << 20; // octets; of longer ones only the beginning is fetched
    WindowLimits window;
    Millis greetingLimit{30'000};
    Millis commandLimit{60'000};    // without a single octet from the server
    Millis idleRenewal{4 * 60'000}; // RFC 2177 says under 29 min; routers forget much earlier
    Millis pollEvery{30'000};       // where there is no IDLE
};

enum class Failure {
    ConnectionLost,
    ServerClosed, // BYE
    ServerBusy,   // refused for now
    WrongPassword,
    LogInRefused,    // right password, but no: expired, not allowed
    NoPasswordLogIn, // offers no way that takes a password
    NoTls,           // STARTTLS missing, refused, or tampered with
    NoMailbox,
    Misbehaved, // broke the protocol or a limit
    TimedOut,
};

// Upgrade the connection now, then call tlsStarted(). Nothing is written before.
struct StartTls {};
struct LoggedIn {};
struct Selected {
    Position position;  // where work goes on
    bool reset = false; // the server numbers its mails anew: old UIDs mean nothing, known mails come again
    std::uint32_t mails = 0;
    bool readOnly = false;
};
// A body follows in chunks. It counts only when Mail comes; another BodyBegin makes the chunks so far void.
struct BodyBegin {
    std::uint64_t octets = 0; // may lie
};
struct BodyChunk {
    std::string bytes;
};
// To be answered by settle() once it is safe.
struct Mail {
    std::uint32_t uid = 0;
    std::uint64_t octets = 0; // as counted
    bool truncated = false;   // longer than largestMail
    std::vector<std::string> flags;
    std::optional<TimePoint> internalDate;
};
// The server knows the mail, but will not give it. To be answered by settle() as well.
struct Unobtainable {
    std::uint32_t uid = 0;
    std::string text;
};
struct PositionMoved { // to be stored
    Position position;
};
struct FlagsChanged { // by somebody else
    std::uint32_t uid = 0;
    std::vector<std::string> flags;
};
struct Removed {
    SequenceSet uids;
};
struct CaughtUp {}; // nothing left to fetch; waiting for new mail
struct Alert {      // "[ALERT]": the operator wants people to read this
    std::string text;
};
struct Appended {
    std::uint64_t token = 0;
    bool byServer = false; // the server files sent mail itself
};
struct AppendFailed {
    std::uint64_t token = 0;
    bool tried = false; // it may be there all the same
    std::string text;
};
// The end. Nothing follows.
struct Failed {
    Failure why{};
    std::string text; // the server's words, printable
};
struct LoggedOut {};

using Event =
    std::variant<StartTls, LoggedIn, Selected, BodyBegin, BodyChunk, Mail, Unobtainable, PositionMoved,
                 FlagsChanged, Removed, CaughtUp, Alert, Appended, AppendFailed, Failed, LoggedOut>;

} // namespace santral::imap
