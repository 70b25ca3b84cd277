// One mailbox over IMAP: logs in, brings every new mail once, waits for more, files what was sent.
// Bytes in, bytes and events out; no socket, no clock. Driven by channel/email.
//
//   session.receive(bytes, now);            // whatever came, in any pieces
//   socket.write(session.takeOutput());     // after every call
//   while (auto event = session.nextEvent()) …
//   at session.nextDeadline(): session.tick(now)
//
// RFC 3501 and 9051 (IMAP), 2177 (IDLE), 2595 (STARTTLS), 4616 (PLAIN), 4959 (SASL-IR), 5161 (ENABLE),
// 6154 (SPECIAL-USE), 7162 (CONDSTORE, QRESYNC), 7888 (LITERAL+).
#pragma once

#include "core/base/clock.hpp"
#include "core/protocol/imap/backlog.hpp"
#include "core/protocol/imap/data.hpp"
#include "core/protocol/imap/reader.hpp"

#include <deque>

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
struct PositionMoved {
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

class Session {
public:
    Session(SessionSettings settings, SteadyPoint now);

    void receive(std::string_view bytes, SteadyPoint now);
    std::string takeOutput() { return std::exchange(output_, {}); }
    std::optional<Event> nextEvent();
    std::optional<SteadyPoint> nextDeadline() const { return ended_ ? std::nullopt : deadline_; }
    void tick(SteadyPoint now);
    bool ended() const { return ended_; }

    void tlsStarted(SteadyPoint now);
    void connectionLost(SteadyPoint now);
    // `seen`: set \Seen, where the settings want it at all.
    void settle(std::uint32_t uid, bool seen, SteadyPoint now);
    // Files a mail (CRLF lines) in the folder of sent mail; answered by Appended or AppendFailed with
    // `token`.
    void append(std::uint64_t token, std::string mail, SteadyPoint now);
    void logOut(SteadyPoint now);

private:
    enum class Step {
        Capability,
        StartTls,
        LogIn,
        Enable,
        Select,
        FirstUid,
        ListNew,
        Bodies,
        Seen,
        FindSent,
        CreateSent,
        Append,
        Idle,
        Noop,
        LogOut,
    };
    struct Command {
        Step step;
        std::string tag;
        std::deque<std::string> more; // each sent after a "+"
    };
    struct Sending {
        std::uint64_t token;
        std::string mail;
    };
    enum class Idle { No, Asked, On, Ending };

    // session.cpp: the course of commands
    void drain();
    void handle(ReaderEvent event);
    void handleResponse(Response& response);
    void handleContinuation(const Response& response);
    void handleUntagged(Response& response);
    void handleStatus(const Response& response);
    void handleTagged(Response& response);
    void proceed();
    bool proceedToMailbox();
    bool proceedInMailbox();
    void begin(Step step, std::string line, std::deque<std::string> more = {});
    void fail(Failure why, std::string_view text);
    void emit(Event event) { events_.push_back(std::move(event)); }
    static bool isVital(Step step);
    bool active(Step step) const { return active_ && active_->step == step; }
    bool hasWork() const;
    void wait();

    // session_login.cpp
    void greeting(const Response& response);
    void logIn();
    void logInEnded(const Response& response);
    void startTlsEnded(const Response& response);

    // session_mailbox.cpp
    void select();
    void selectEnded(const Response& response);
    void startFrom(std::uint32_t lastUid);
    void fetched(Response& response);
    void bodyFetched(FetchData& data);
    void deliver(std::uint32_t uid, FetchData& data, std::uint64_t octets);
    void bodiesEnded(const Response& response);
    void vanished(const Response& response);
    void settled(std::uint32_t uid);
    void storeSeen();

    // session_append.cpp
    void sendAppend();
    void findSentEnded();
    void appendEnded(const Response& response);
    void dropAppends();

    SessionSettings settings_;
    Reader reader_;
    SteadyPoint now_;
    std::string output_;
    std::deque<Event> events_;
    std::optional<SteadyPoint> deadline_;
    std::optional<Command> active_;
    unsigned tags_ = 0;
    bool ended_ = false, greeted_ = false, tls_ = false, awaitingTls_ = false, loggedIn_ = false;
    bool enableTried_ = false, qresync_ = false, selected_ = false, leaving_ = false;
    bool stale_ = false;    // there may be mails we do not know of
    bool caughtUp_ = false; // and said so
    Idle idle_ = Idle::No;
    bool noIdle_ = false;
    Capabilities capabilities_;

    Backlog backlog_;
    Position position_;
    std::uint32_t exists_ = 0;
    std::optional<std::uint32_t> uidNext_, findFirst_;
    std::uint64_t highestModSeq_ = 0;
    bool readOnly_ = false;
    bool inBody_ = false; // the literal being read is a body we asked for
    SequenceSet seen_;

    std::deque<Sending> appends_;
    std::vector<Mailbox> mailboxes_;
    std::optional<std::string> sentFolder_; // wire form
    bool createdSent_ = false;
};

} // namespace santral::imap
