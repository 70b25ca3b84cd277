// Hands one mail to a submission server. Bytes in, bytes and events out; no socket, no clock. Driven by
// channel/email, in the way described at imap::Session:
//
//   while (!(chunk = session.takeOutput()).empty()) socket.write(chunk);   // a mail leaves in several chunks
//
// RFC 5321 (SMTP), 6409 (submission), 3207 (STARTTLS), 4954 (AUTH), 2920 (PIPELINING), 6152 (8BITMIME),
// 1870 (SIZE), 6531 (SMTPUTF8).
#pragma once

#include "core/base/clock.hpp"
#include "core/protocol/smtp/dot_stuffer.hpp"
#include "core/protocol/smtp/reply.hpp"

#include <deque>
#include <map>
#include <variant>

namespace santral::smtp {

struct Envelope {
    std::string from;            // address only; empty for notices that must not be answered
    std::vector<std::string> to; // addresses only, each once
    std::string mail;            // header, empty line, body
};

struct SessionSettings {
    std::string helloName = "[127.0.0.1]"; // our name or address literal
    std::string user, password;            // both empty: no log-in
    bool startTls = false;                 // say nothing that matters before TLS stands
    Millis commandLimit{60'000};
    Millis dataLimit{10 * 60'000}; // RFC 5321 section 4.5.3.2.6: less would make doubles
    bool asksBeforeEnd = false;    // the last octets of the mail, with the final dot, wait for mayEnd()
};

enum class Stage { Greeting, Hello, Tls, LogIn, Sender, Recipient, Data, Content };

struct Refusal {
    bool permanent = false; // asking again will not help
    int code = 0;           // of the reply; 0: we did not even ask, or the connection broke
    std::string enhanced;   // "5.1.1"
    std::string text;       // the server's words, printable
    Stage stage{};
    std::string recipient; // where stage is Recipient
};

// Upgrade the connection now, then call tlsStarted().
struct StartTls {};
struct AtEnd {};    // of the mail: call mayEnd(), or break off and nothing has left
struct LoggedIn {}; // or no log-in was needed
// The outcome; exactly one of these comes.
struct Accepted {
    std::string serverReply;
    std::vector<Refusal> refused; // recipients who will not get it
};
struct Refused { // nobody gets it, now or later
    Refusal why;
};
struct Later { // nothing was handed over: try again
    Refusal why;
};
struct Unknown { // broke after the final dot: perhaps sent
    std::string text;
};
using Event = std::variant<StartTls, AtEnd, LoggedIn, Accepted, Refused, Later, Unknown>;

class Session {
public:
    // Without an envelope it logs in, says so and leaves: for testing settings.
    Session(SessionSettings settings, std::optional<Envelope> envelope, SteadyPoint now);

    void receive(std::string_view bytes, SteadyPoint now);
    // What to write next; call again until it is empty. What was taken counts as sent.
    std::string takeOutput();
    std::optional<Event> nextEvent();
    std::optional<SteadyPoint> nextDeadline() const { return ended_ ? std::nullopt : deadline_; }
    void tick(SteadyPoint now);
    bool ended() const { return ended_; } // write what is left (QUIT) and close the connection

    void tlsStarted(SteadyPoint now);
    void mayEnd(SteadyPoint now);
    void connectionLost(SteadyPoint now);

private:
    // What the next replies answer, in order: several with pipelining.
    enum class Step {
        Greeting,
        Ehlo,
        Helo,
        StartTls,
        Auth,
        AuthUser,
        AuthPassword,
        Mail,
        Rcpt,
        Data,
        Content,
        Quit
    };

    static Stage stageOf(Step step);
    void handle(const Reply& reply);
    void helloEnded(const Reply& reply, Step step);
    void readExtensions(const Reply& reply);
    void logIn();
    void logInStep(const Reply& reply, Step step);
    void loggedIn();
    std::optional<Refusal> unfit() const;
    std::string mailCommand() const;
    void sendEnvelope();
    void envelopeStep(const Reply& reply, Step step);
    void dataEnded(const Reply& reply);
    void contentEnded(const Reply& reply);
    void ask(Step step, const std::string& line);
    void outcome(Event event);
    void refuse(Refusal why);
    void broken(std::string text);
    void quit();
    bool offers(std::string_view extension) const { return extensions_.contains(extension); }

    SessionSettings settings_;
    std::optional<Envelope> envelope_;
    SteadyPoint now_;
    ReplyReader reader_;
    std::string output_;
    std::deque<Event> events_;
    std::deque<Step> waiting_;
    std::optional<SteadyPoint> deadline_;
    std::map<std::string, std::string, std::less<>> extensions_; // upper case → parameters
    bool tls_ = false, awaitingTls_ = false, ended_ = false, decided_ = false;
    bool eightBit_ = false, utf8_ = false;
    std::size_t nextRecipient_ = 0; // whose reply comes next
    std::size_t askedRecipients_ = 0;
    std::vector<Refusal> refused_;
    std::optional<Refusal> senderRefused_;
    DotStuffer stuffer_;
    std::size_t sent_ = 0;     // octets of the mail that went through the stuffer
    std::size_t sentThen_ = 0; // when the deadline was set
    Stage stage_ = Stage::Greeting;
    bool sending_ = false; // the mail is on its way
    bool askedForEnd_ = false, mayEnd_ = false;
    bool dotTaken_ = false;
};

} // namespace santral::smtp
