// The servers of one mailbox, by script: what a connector dials in tests.
#pragma once

#include "core/channel/email/dialer.hpp"
#include "tests/support/script_stream.hpp"

namespace santral::test {

// Hands out what a test has prepared, IMAP and SMTP apart; refuses when nothing is.
class ScriptDialer final : public email::Dialer {
public:
    explicit ScriptDialer(asio::any_io_executor executor) : executor_(std::move(executor)) {}

    ScriptServer& imap() { return prepare(imap_); }
    ScriptServer& smtp() { return prepare(smtp_); }
    // The greeting and log-in that every test begins with, for the mailbox of oneMailbox().
    ScriptServer& inbox(int exists = 0, int uidNext = 1) {
        return imap()
            .say("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hi\r\n")
            .expect("S1 AUTHENTICATE PLAIN AGRlc2tAc2hvcC5leGFtcGxlAHB3\r\n")
            .say("S1 OK [CAPABILITY IMAP4rev1 IDLE LITERAL+] in\r\n")
            .expect("S2 SELECT \"INBOX\"\r\n")
            .say("* " + std::to_string(exists) + " EXISTS\r\n* OK [UIDVALIDITY 9] x\r\n* OK [UIDNEXT " +
                 std::to_string(uidNext) + "] x\r\nS2 OK\r\n");
    }
    // One mail, up to its body; the client holds everything up to uid `after`.
    ScriptServer& inboxWith(const std::string& mail, int uid = 5, int after = 0) {
        std::string size = std::to_string(mail.size()), number = std::to_string(uid);
        return inbox(1, uid + 1)
            .expect("S3 UID FETCH " + std::to_string(after + 1) + ":* (UID RFC822.SIZE)\r\n")
            .say("* 1 FETCH (UID " + number + " RFC822.SIZE " + size + ")\r\nS3 OK\r\n")
            .expect("S4 UID FETCH " + number + " (UID FLAGS INTERNALDATE BODY.PEEK[]<0.52428800>)\r\n")
            .say("* 1 FETCH (UID " + number + " FLAGS (\\Seen) BODY[]<0> {" + size + "}\r\n" + mail +
                 ")\r\nS4 OK\r\n");
    }
    ScriptServer& submission() {
        return smtp()
            .say("220 hi\r\n")
            .expect("EHLO [127.0.0.1]\r\n")
            .say("250-x\r\n250-PIPELINING\r\n250 AUTH PLAIN\r\n")
            .expect("AUTH PLAIN AGRlc2tAc2hvcC5leGFtcGxlAHB3\r\n")
            .say("235 in\r\n");
    }
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

inline MailboxSettings oneMailbox() {
    MailboxSettings mailbox;
    mailbox.address = mailbox.user = "desk@shop.example";
    mailbox.password = "pw";
    mailbox.imap = {"mail.shop.example", 993, Security::Tls};
    mailbox.smtp = {"mail.shop.example", 465, Security::Tls};
    return mailbox;
}

} // namespace santral::test
