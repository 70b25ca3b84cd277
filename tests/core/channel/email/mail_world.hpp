// One mailbox under test: scripted servers, a clock that stands still, a sink that remembers.
#pragma once

#include "core/channel/email/connector.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_timers.hpp"
#include "tests/support/script_stream.hpp"

namespace santral::test {

class RecordingSink final : public email::MailSink {
public:
    void received(email::InboundMail mail, Done done) override {
        mails.push_back(std::move(mail));
        if (storeAtOnce) return done(answer);
        waiting.push_back(std::move(done));
    }
    void unobtainable(const std::string&, std::uint32_t uid, const std::string&) override {
        lost.push_back(uid);
    }
    void positionMoved(const std::string&, const imap::Position& moved) override { position = moved; }
    void statusChanged(const std::string&, const email::MailStatus& changed) override {
        statuses.push_back(changed);
    }

    bool storeAtOnce = true;
    Result<void> answer;
    std::vector<email::InboundMail> mails;
    std::vector<Done> waiting;
    std::vector<std::uint32_t> lost;
    imap::Position position;
    std::vector<email::MailStatus> statuses;
};

// Hands out what a test has prepared, IMAP and SMTP apart; refuses when nothing is.
class ScriptDialer final : public email::Dialer {
public:
    explicit ScriptDialer(asio::any_io_executor executor) : executor_(std::move(executor)) {}

    ScriptServer& imap() { return prepare(imap_); }
    ScriptServer& smtp() { return prepare(smtp_); }
    void imapFails(Error error) { imap_.push_back({nullptr, std::move(error)}); }

    Dialled dial(ServerAddress server, std::string) override {
        auto& queue = server.port == 993 ? imap_ : smtp_;
        ++(server.port == 993 ? imapDials : smtpDials);
        if (queue.empty()) co_return Error{Errc::Unavailable, "refused"};
        Prepared next = std::move(queue.front());
        queue.pop_front();
        if (!next.server) co_return std::move(next.failure);
        co_return std::make_unique<ScriptStream>(std::move(next.server));
    }
    Dialled upgrade(std::unique_ptr<net::Stream> stream, std::string, std::string) override {
        ++upgrades;
        if (upgradeFails) {
            stream->close();
            co_return *upgradeFails;
        }
        co_return std::move(stream);
    }

    int imapDials = 0, smtpDials = 0, upgrades = 0;
    std::optional<Error> upgradeFails;

private:
    struct Prepared {
        std::shared_ptr<ScriptServer> server;
        Error failure;
    };
    ScriptServer& prepare(std::deque<Prepared>& queue) {
        servers_.push_back(std::make_shared<ScriptServer>(executor_));
        queue.push_back({servers_.back(), {}});
        return *servers_.back();
    }

    asio::any_io_executor executor_;
    std::deque<Prepared> imap_, smtp_;
    std::vector<std::shared_ptr<ScriptServer>> servers_;
};

struct MailWorld {
    explicit MailWorld(imap::Position position = {}) {
        account.mailbox.address = account.mailbox.user = "desk@shop.example";
        account.mailbox.password = "pw";
        account.mailbox.imap = {"mail.shop.example", 993, Security::Tls};
        account.mailbox.smtp = {"mail.shop.example", 465, Security::Tls};
        start_ = position;
    }
    ~MailWorld() {
        if (!connector) return;
        asio::co_spawn(io, stopAll(*connector), asio::detached);
        run();
    }
    void start() {
        connector.emplace(email::ConnectorContext{io.get_executor(), clock, timers, random, dialer}, account,
                          start_, sink);
        connector->start();
        run();
    }
    void run() {
        io.restart();
        io.poll();
    }
    void pass(Millis time) {
        timers.advance(time);
        run();
    }
    // The greeting and log-in that every test begins with.
    ScriptServer& inbox(int exists = 0, int uidNext = 1) {
        return dialer.imap()
            .say("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hi\r\n")
            .expect("S1 AUTHENTICATE PLAIN AGRlc2tAc2hvcC5leGFtcGxlAHB3\r\n")
            .say("S1 OK [CAPABILITY IMAP4rev1 IDLE LITERAL+] in\r\n")
            .expect("S2 SELECT \"INBOX\"\r\n")
            .say("* " + std::to_string(exists) + " EXISTS\r\n* OK [UIDVALIDITY 9] x\r\n* OK [UIDNEXT " +
                 std::to_string(uidNext) + "] x\r\nS2 OK\r\n");
    }
    // One mail, uid 5, up to its body.
    ScriptServer& inboxWithOneMail() {
        return inbox(1, 6)
            .expect("S3 UID FETCH 1:* (UID RFC822.SIZE)\r\n")
            .say("* 1 FETCH (UID 5 RFC822.SIZE 5)\r\nS3 OK\r\n")
            .expect("S4 UID FETCH 5 (UID FLAGS INTERNALDATE BODY.PEEK[]<0.52428800>)\r\n")
            .say("* 1 FETCH (UID 5 FLAGS (\\Seen) BODY[]<0> {5}\r\nhello)\r\nS4 OK\r\n");
    }
    ScriptServer& submission() {
        return dialer.smtp()
            .say("220 hi\r\n")
            .expect("EHLO [127.0.0.1]\r\n")
            .say("250-x\r\n250-PIPELINING\r\n250 AUTH PLAIN\r\n")
            .expect("AUTH PLAIN AGRlc2tAc2hvcC5leGFtcGxlAHB3\r\n")
            .say("235 in\r\n");
    }
    static constexpr auto kEnvelope = "MAIL FROM:<desk@shop.example>\r\nRCPT TO:<a@x.example>\r\nDATA\r\n";
    static constexpr auto kMail = "Message-ID: <1@x>\r\n\r\nhi\r\n";
    void send() {
        email::OutgoingMail mail{
            {"desk@shop.example", {"a@x.example"}, kMail},
            [this](const smtp::Refusal& why, Millis wait) { delays.emplace_back(why, wait); }};
        connector->send(std::move(mail),
                        [this](email::SendOutcome outcome) { outcomes.push_back(std::move(outcome)); });
        run();
    }

    asio::io_context io;
    FakeClock clock;
    FakeTimers timers{io.get_executor(), clock};
    SeededRandom random{1};
    ScriptDialer dialer{io.get_executor()};
    RecordingSink sink;
    email::MailAccount account;
    std::vector<email::SendOutcome> outcomes;
    std::vector<std::pair<smtp::Refusal, Millis>> delays;
    std::optional<email::EmailConnector> connector;

private:
    static asio::awaitable<void> stopAll(email::EmailConnector& connector) { co_await connector.stop(); }
    imap::Position start_;
};

} // namespace santral::test
