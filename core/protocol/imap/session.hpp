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

#include "core/protocol/imap/data.hpp"
#include "core/protocol/imap/reader.hpp"
#include "core/protocol/imap/session_events.hpp"

#include <deque>

namespace santral::imap {

class Session {
public:
    Session(SessionSettings settings, SteadyPoint now);

    void receive(std::string_view bytes, SteadyPoint now);
    std::string takeOutput() { return std::exchange(output_, {}); }
    std::optional<Event> nextEvent(); // until there is none: it may bring output, too
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
    bool waitWhenHeard_ = false;
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
