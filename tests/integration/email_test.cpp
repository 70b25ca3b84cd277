// The mailbox connector against Dovecot and Postfix on this computer (tests/lab/mail.py), over verified TLS.
// Skipped where the servers are not installed or this is not root.
#include "core/channel/email/account_check.hpp"
#include "core/channel/email/connector.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include "core/base/text.hpp"

#include <boost/json.hpp>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <set>

using namespace santral;
using namespace std::chrono_literals;
using State = email::MailStatus::State;

namespace {

struct Ran {
    int code = 0;
    std::string out;
};

Ran runProgram(const std::string& command) {
    Ran ran;
    FILE* pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    char buffer[4096];
    for (std::size_t n; (n = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) ran.out.append(buffer, n);
    ran.code = ::pclose(pipe);
    return ran;
}

const std::string kLabFolder = std::string(SANTRAL_SOURCE_DIR) + "/tests/lab/";

// Dovecot and Postfix for one test case.
class MailLab {
public:
    static bool possible() {
        Ran ran = runProgram("python3 " + kLabFolder + "mail.py check");
        if (ran.code != 0) std::cout << "skipped: no mail lab here: " << trim(ran.out) << "\n";
        return ran.code == 0;
    }
    MailLab() {
        Ran ran = runProgram("python3 " + kLabFolder + "mail.py up " + (folder_ / "lab").string());
        REQUIRE(ran.code == 0);
        std::ofstream(file()) << ran.out;
        lab_ = boost::json::parse(ran.out);
    }
    ~MailLab() { runProgram("python3 " + kLabFolder + "mail.py down " + (folder_ / "lab").string()); }

    std::string text(const char* name) const { return std::string(lab_.at(name).as_string()); }
    std::uint16_t port(const char* name) const { return lab_.at(name).to_number<std::uint16_t>(); }
    std::string account(std::string_view role, const char* field) const {
        for (const auto& one : lab_.at("accounts").as_array())
            if (one.at("role").as_string() == role) return std::string(one.at(field).as_string());
        return {};
    }
    MailboxSettings mailbox() const {
        MailboxSettings out;
        out.address = out.user = account("desk", "address");
        out.password = account("desk", "password");
        out.imap = {text("host"), port("imaps"), Security::Tls};
        out.smtp = {text("host"), port("submission"), Security::StartTls};
        out.caFile = text("ca");
        return out;
    }
    // Another program delivers a mail to the desk; returns its Message-ID.
    std::string deliver(const std::string& subject, const std::string& body) const {
        Ran ran = client("send", "customer desk '" + subject + "' '" + body + "'");
        REQUIRE(ran.code == 0);
        return std::string(trim(ran.out));
    }
    // What another program's parser makes of a mail.
    boost::json::value read(const std::string& arguments) const {
        Ran ran = client("read", arguments);
        REQUIRE(ran.code == 0);
        return boost::json::parse(ran.out);
    }
    Ran client(const std::string& verb, const std::string& arguments) const {
        return runProgram("python3 " + kLabFolder + "mail_client.py " + verb + ' ' + file() + ' ' +
                          arguments);
    }

private:
    std::string file() const { return (folder_ / "lab.json").string(); }
    test::TempFolder folder_;
    boost::json::value lab_;
};

// Like the hub: a mail counts once by (UIDVALIDITY, UID).
class Store final : public email::MailSink {
public:
    void received(email::InboundMail mail, Done done) override {
        ++deliveries;
        if (known.insert({mail.uidValidity, mail.uid}).second) mails.push_back(std::move(mail.raw));
        if (hold) {
            held = std::move(done);
        } else {
            done(Result<void>());
        }
    }
    void unobtainable(const std::string&, std::uint32_t, const std::string&) override {}
    void positionMoved(const std::string&, const imap::Position& moved) override { position = moved; }
    void statusChanged(const std::string&, const email::MailStatus& changed) override { status = changed; }
    bool has(const std::string& messageId) const {
        return std::count_if(mails.begin(), mails.end(), [&](const std::string& raw) {
                   return raw.find(messageId) != std::string::npos;
               }) == 1;
    }

    int deliveries = 0;
    bool hold = false;
    Done held;
    std::set<std::pair<std::uint32_t, std::uint32_t>> known;
    std::vector<std::string> mails;
    imap::Position position;
    email::MailStatus status;
};

// A line that can be cut from outside.
class CuttableStream final : public net::Stream {
public:
    CuttableStream(std::unique_ptr<net::Stream> inner, net::Stream** place)
        : inner_(std::move(inner)), place_(place) {
        *place_ = inner_.get();
    }
    ~CuttableStream() override {
        if (*place_ == inner_.get()) *place_ = nullptr;
    }
    asio::awaitable<Result<std::size_t>> read(asio::mutable_buffer into) override {
        return inner_->read(into);
    }
    asio::awaitable<Result<void>> write(std::string_view bytes) override { return inner_->write(bytes); }
    void close() override { inner_->close(); }

private:
    std::unique_ptr<net::Stream> inner_;
    net::Stream** place_;
};

class CuttingDialer final : public email::Dialer {
public:
    explicit CuttingDialer(Timers& timers) : inner_(email::makeDialer(timers)) {}
    Dialled dial(ServerAddress server, std::string caFile) override {
        ++dials;
        auto stream = co_await inner_->dial(std::move(server), std::move(caFile));
        if (!stream) co_return stream;
        co_return std::make_unique<CuttableStream>(std::move(*stream), &line_);
    }
    Dialled upgrade(std::unique_ptr<net::Stream> stream, std::string host, std::string caFile) override {
        return inner_->upgrade(std::move(stream), std::move(host), std::move(caFile));
    }
    void cut() {
        REQUIRE(line_ != nullptr);
        line_->close();
    }
    int dials = 0;

private:
    std::unique_ptr<email::Dialer> inner_;
    net::Stream* line_ = nullptr;
};

class Desk {
public:
    Desk(const MailboxSettings& mailbox, imap::Position position, Store& store) {
        email::MailAccount account;
        account.mailbox = mailbox;
        connector_.emplace(
            email::ConnectorContext{io.get_executor(), systemClock(), *timers, systemRandom(), dialer},
            account, position, store);
        connector_->start();
    }
    ~Desk() {
        bool ended = false;
        asio::co_spawn(io, stop(*connector_, ended), asio::detached);
        until([&] { return ended; });
    }
    // Runs until it is so; false after 30 s.
    bool until(const std::function<bool()>& so) {
        const auto end = systemClock().steadyNow() + 30s;
        while (!so() && systemClock().steadyNow() < end) {
            io.restart();
            io.run_one_for(50ms);
        }
        return so();
    }
    email::SendOutcome send(const std::string& from, const std::string& to, std::string mail) {
        std::optional<email::SendOutcome> outcome;
        connector_->send({{from, {to}, std::move(mail)}, {}, {}},
                         [&](email::SendOutcome got) { outcome = std::move(got); });
        REQUIRE(until([&] { return outcome.has_value(); }));
        return *outcome;
    }

    asio::io_context io;
    std::unique_ptr<Timers> timers = makeTimers(io.get_executor());
    CuttingDialer dialer{*timers};

private:
    static asio::awaitable<void> stop(email::EmailConnector& connector, bool& ended) {
        co_await connector.stop();
        ended = true;
    }
    std::optional<email::EmailConnector> connector_;
};

std::string statusFor(const MailboxSettings& mailbox) {
    Store store;
    Desk desk(mailbox, {}, store);
    desk.until([&] { return store.status.state == State::Trouble || store.status.state == State::Ready; });
    return store.status.state == State::Ready ? "ready" : store.status.why;
}

asio::awaitable<void> check(email::Links links, MailboxSettings mailbox, std::string& out) {
    auto steps = co_await email::testAccount(links, std::move(mailbox), nullptr);
    for (const TestStep& step : steps) out += step.what + (step.ok ? "+ " : "-" + step.why + " ");
}

std::string checked(MailboxSettings mailbox) {
    asio::io_context io;
    auto timers = makeTimers(io.get_executor());
    auto dialer = email::makeDialer(*timers);
    std::string out;
    email::Links links{io.get_executor(), systemClock(), *timers, *dialer};
    asio::co_spawn(io, check(links, std::move(mailbox), out), asio::detached);
    io.run_for(60s);
    return out;
}

} // namespace

TEST_CASE("mail lab: a mail arrives through IDLE exactly once, also over dropped connections and restarts") {
    if (!MailLab::possible()) return;
    MailLab lab;
    Store store;
    {
        Desk desk(lab.mailbox(), {}, store);
        REQUIRE(desk.until([&] { return store.status.state == State::Ready; }));
        const auto began = systemClock().steadyNow();
        const std::string first = lab.deliver("Sipariş", "Salam, sifarişim hanı?");
        REQUIRE(desk.until([&] { return store.has(first); }));
        std::cout << "delivery to sink: "
                  << std::chrono::duration_cast<Millis>(systemClock().steadyNow() - began).count() << " ms\n";

        // The line drops between the body and the word that it is safe: the mail comes again, and counts
        // once.
        store.hold = true;
        const std::string second = lab.deliver("Second", "two");
        REQUIRE(desk.until([&] { return store.has(second); }));
        store.hold = false;
        desk.dialer.cut();
        REQUIRE(desk.until([&] { return store.deliveries == 3; }));
        CHECK(store.has(second));

        // A mail that came while the line was down.
        desk.dialer.cut();
        const std::string third = lab.deliver("Third", "three");
        REQUIRE(desk.until([&] { return store.has(third); }));
        CHECK(desk.dialer.dials == 3);
        REQUIRE(desk.until([&] { return store.position.lastUid == 3; }));
    }
    const std::string fourth = lab.deliver("Fourth", "four");
    Desk again(lab.mailbox(), store.position, store);
    REQUIRE(again.until([&] { return store.has(fourth); }));
    CHECK(store.mails.size() == 4);
    CHECK(store.deliveries == 5); // the second one came twice
    CHECK(again.until([&] { return store.position.lastUid == 4; }));
    again.until([&] { return lab.client("list", "desk").out.find("[]") == std::string::npos; });
    const std::string seen = lab.client("list", "desk").out;
    CHECK(std::count(seen.begin(), seen.end(), '\n') == 4);
    CHECK(seen.find("\"flags\": []") == std::string::npos); // each one is marked as seen
}

TEST_CASE("mail lab: what is sent is read by another program, and a copy lies in the folder of sent mail") {
    if (!MailLab::possible()) return;
    MailLab lab;
    Store store;
    Desk desk(lab.mailbox(), {}, store);
    const std::string from = lab.account("desk", "address"), to = lab.account("customer", "address");
    const std::string header = "From: " + from + "\r\nTo: " + to +
                               "\r\nSubject: =?utf-8?B?xLBhZGU=?=\r\nMessage-ID: <a1@desk.example>\r\n"
                               "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                               "Content-Transfer-Encoding: 8bit\r\n\r\n";
    const std::string body = "Təşəkkürlər\r\n.\r\n..\r\n.son";
    auto outcome = desk.send(from, to, header + body);
    REQUIRE(std::holds_alternative<smtp::Accepted>(outcome));
    CHECK(std::get<smtp::Accepted>(outcome).refused.empty());
    auto got = lab.read("customer --id '<a1@desk.example>'");
    CHECK(got.at("subject").as_string() == "İade");
    CHECK(got.at("text").as_string() == "Təşəkkürlər\n.\n..\n.son\n");
    // Filing follows; the other program polls for it while the desk goes on.
    CHECK(desk.until([&] {
        return lab.client("list", "desk --mailbox 'G&APY-nderilmi&AV8-'").out.find("a1@desk") !=
               std::string::npos;
    }));

    auto nobody = desk.send(from, "nobody@" + lab.text("domain"), header + body);
    REQUIRE(std::holds_alternative<smtp::Refused>(nobody));
    CHECK(std::get<smtp::Refused>(nobody).why.stage == smtp::Stage::Recipient);
    auto abroad = desk.send(from, "a@elsewhere.example", header + body);
    CHECK(std::holds_alternative<smtp::Refused>(abroad));
}

TEST_CASE("mail lab: faulty settings are told apart, and good ones pass the check") {
    if (!MailLab::possible()) return;
    MailLab lab;
    auto with = [&](auto change) {
        MailboxSettings mailbox = lab.mailbox();
        change(mailbox);
        return mailbox;
    };
    CHECK(statusFor(with([&](auto& m) {
              m.imap = {m.imap.host, lab.port("imap"), Security::StartTls};
          })) == "ready");
    CHECK(statusFor(with([](auto& m) { m.password = "nope"; })) == "wrong-password");
    CHECK(statusFor(with([](auto& m) { m.imap.host = "no-such-host.invalid"; })) == "unknown-host");
    CHECK(statusFor(with([&](auto& m) { m.imap.host = lab.text("expired_host"); })) == "expired");
    CHECK(statusFor(with([&](auto& m) { m.imap.host = lab.text("wrong_name_host"); })) == "wrong-name");
    const std::string issuer = statusFor(with([](auto& m) { m.caFile.clear(); }));
    CHECK((issuer == "unknown-issuer" || issuer == "self-signed"));
    CHECK(statusFor(with([&](auto& m) { m.imap.port = lab.port("imap"); })) == "not-tls");
    CHECK(statusFor(with([&](auto& m) {
              m.imap = {"mail.shop.example", 143, Security::None};
          })) == "plain-refused");

    CHECK(checked(lab.mailbox()) == "connect+ certificate+ sign-in+ inbox+ send+ ");
    CHECK(checked(with([](auto& m) { m.password = "nope"; })) ==
          "connect+ certificate+ sign-in-wrong-password send-wrong-password ");
    CHECK(checked(with([&](auto& m) {
              m.smtp = {m.smtp.host, lab.port("submissions"), Security::Tls};
          })) == "connect+ certificate+ sign-in+ inbox+ send+ ");
}
