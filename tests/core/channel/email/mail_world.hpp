// One mailbox under test: scripted servers, a clock that stands still, a sink that remembers.
#pragma once

#include "core/channel/email/connector.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_timers.hpp"
#include "tests/support/script_dialer.hpp"

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

struct MailWorld {
    explicit MailWorld(imap::Position position = {}) : start_(position) { account.mailbox = oneMailbox(); }
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
    ScriptServer& inbox(int exists = 0, int uidNext = 1) { return dialer.inbox(exists, uidNext); }
    ScriptServer& inboxWithOneMail() { return dialer.inboxWith("hello"); }
    ScriptServer& submission() { return dialer.submission(); }
    static constexpr auto kEnvelope = "MAIL FROM:<desk@shop.example>\r\nRCPT TO:<a@x.example>\r\nDATA\r\n";
    static constexpr auto kMail = "Message-ID: <1@x>\r\n\r\nhi\r\n";
    void send() {
        email::OutgoingMail mail{
            {"desk@shop.example", {"a@x.example"}, kMail},
            [this](const smtp::Refusal& why, Millis wait) { delays.emplace_back(why, wait); },
            beforeEnd};
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
    std::function<void(std::function<void(bool sure)>)> beforeEnd; // none: the end may leave at once
    std::vector<std::pair<smtp::Refusal, Millis>> delays;
    std::optional<email::EmailConnector> connector;

private:
    static asio::awaitable<void> stopAll(email::EmailConnector& connector) { co_await connector.stop(); }
    imap::Position start_;
};

} // namespace santral::test
