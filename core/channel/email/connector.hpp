// One mailbox: brings new mail to a MailSink exactly as long as it runs, and sends. Made and owned by the
// hub. Everything happens on the executor's thread.
#pragma once

#include "core/base/random.hpp"
#include "core/base/wakeup.hpp"
#include "core/channel/email/account.hpp"
#include "core/channel/email/driver.hpp"
#include "core/net/backoff.hpp"
#include "core/protocol/imap/session.hpp"

#include <list>
#include <map>

namespace santral::email {

struct ConnectorContext {
    asio::any_io_executor executor;
    const Clock& clock;
    Timers& timers;
    Random& random;
    Dialer& dialer;
};

class EmailConnector {
public:
    using SendDone = std::function<void(SendOutcome)>;

    // `position` is what the sink last stored; an empty one at the first contact.
    EmailConnector(ConnectorContext context, MailAccount account, imap::Position position, MailSink& sink);
    ~EmailConnector();
    EmailConnector(const EmailConnector&) = delete;
    EmailConnector& operator=(const EmailConnector&) = delete;

    void start();
    // Ends all work. Mails that wait to be sent are dropped without an outcome: their owner still has them.
    asio::awaitable<void> stop();
    // At once instead of at the end of the waiting time: the network is back, or somebody asks for it.
    void retryNow();
    const MailStatus& status() const { return status_; }

    // Tries until the server has taken or refused it, at most two days. `done` is called once.
    void send(OutgoingMail mail, SendDone done);

private:
    using ImapDriver = Driver<imap::Session, imap::Event, imap::StartTls>;
    using SmtpDriver = Driver<smtp::Session, smtp::Event, smtp::StartTls>;
    struct Connection; // a session, its driver, and what it has told
    struct Outgoing {
        OutgoingMail mail;
        SendDone done;
        SteadyPoint since, due;
        net::Backoff backoff;
        int refusals = 0; // by a server that said "later"
    };

    // connector.cpp: the mailbox
    asio::awaitable<void> watch();
    asio::awaitable<void> connectOnce();
    asio::awaitable<void> pause();
    void handle(Connection& connection, imap::Event event);
    void mailCame(Connection& connection, const imap::Mail& mail);
    void settled(Connection& connection, std::uint32_t uid, const Result<void>& stored);
    void refused(Connection& connection, const imap::Unobtainable& mail);
    void setStatus(MailStatus status);
    void trouble(std::string why, std::string detail, bool willRetry);
    imap::SessionSettings imapSettings() const;
    Links links() const { return {context_.executor, context_.clock, context_.timers, context_.dialer}; }

    // outbox.cpp: sending
    asio::awaitable<void> sendAll();
    std::list<Outgoing>::iterator nextDue();
    asio::awaitable<smtp::Event> sendOnce(Outgoing& outgoing);
    void askBeforeEnd(const Outgoing& outgoing, smtp::Session& session,
                      const std::shared_ptr<SmtpDriver>& driver);
    void ended(std::list<Outgoing>::iterator outgoing, smtp::Event outcome);
    void postpone(Outgoing& outgoing, const smtp::Refusal& why);
    void file(std::string mail);
    void fileWaiting();

    ConnectorContext context_;
    MailAccount account_;
    imap::Position position_;
    MailSink& sink_;
    Tasks tasks_;
    MailStatus status_;
    bool stopping_ = false;

    std::shared_ptr<Connection> connection_; // while there is one
    net::Backoff backoff_;
    Wakeup watchWake_;
    Subscription retry_;
    int wrongPasswords_ = 0;                    // in a row
    bool untrusted_ = false;                    // the last attempt failed at the certificate
    std::map<std::uint32_t, int> refusedMails_; // UID → how often

    std::list<Outgoing> outgoing_;
    Wakeup sendWake_;
    Subscription sendTimer_;
    SmtpDriver* sending_ = nullptr;
    std::map<std::uint64_t, std::string> unfiled_; // token → mail, for the folder of sent mail
    std::uint64_t lastToken_ = 0;
};

} // namespace santral::email
