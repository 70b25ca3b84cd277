#include "tests/core/channel/email/mail_world.hpp"
#include "tests/support/kept_log.hpp"

#include "core/channel/email/account_check.hpp"
#include "core/channel/email/trouble.hpp"

using namespace santral;
using namespace santral::test;
using namespace std::chrono_literals;

namespace {

template <class T>
const T* outcome(const MailWorld& world, std::size_t at = 0) {
    REQUIRE(world.outcomes.size() > at);
    return std::get_if<T>(&world.outcomes[at]);
}

asio::awaitable<void> check(MailWorld& world, std::vector<TestStep>& steps) {
    email::Links links{world.io.get_executor(), world.clock, world.timers, world.dialer};
    steps = co_await email::testAccount(links, world.account.mailbox, nullptr);
}

asio::awaitable<void> dialPlain(email::Dialer& dialer, std::optional<Error>& refused) {
    ServerAddress address{"mail.shop.example", 143, Security::None};
    auto stream = co_await dialer.dial(std::move(address), {});
    if (!stream) refused = stream.error();
}

std::string checked(MailWorld& world) {
    std::vector<TestStep> steps;
    asio::co_spawn(world.io, check(world, steps), asio::detached);
    world.run();
    std::string out;
    for (const TestStep& step : steps) out += step.what + (step.ok ? "+ " : "-" + step.why + " ");
    return out;
}

} // namespace

TEST_CASE("mail outbox: a mail leaves and a copy is filed with the mailbox") {
    MailWorld world;
    auto& inbox =
        world.inbox()
            .expect("S3 IDLE\r\n")
            .say("+ \r\n")
            .expect("DONE\r\n")
            .say("S3 OK\r\n")
            .expect("S4 LIST \"\" \"*\"\r\n")
            .say("* LIST (\\Sent) \"/\" Sent\r\nS4 OK\r\n")
            .expect("S5 APPEND \"Sent\" (\\Seen) {25+}\r\n" + std::string(MailWorld::kMail) + "\r\n")
            .say("S5 OK\r\n")
            .expect("S6 IDLE\r\n");
    auto& submission = world.submission()
                           .expect(MailWorld::kEnvelope)
                           .say("250 ok\r\n250 ok\r\n354 go\r\n")
                           .expect(std::string(MailWorld::kMail) + ".\r\n")
                           .say("250 2.0.0 queued as 7\r\n")
                           .expect("QUIT\r\n");
    world.start();
    world.send();
    REQUIRE(outcome<smtp::Accepted>(world));
    CHECK(outcome<smtp::Accepted>(world)->serverReply == "250 2.0.0 queued as 7");
    CHECK(submission.finished());
    CHECK(inbox.finished());
}

TEST_CASE("mail outbox: a copy that the mailbox refuses is logged without the server's words") {
    test::KeptLog kept;
    MailWorld world;
    auto& inbox =
        world.inbox()
            .expect("S3 IDLE\r\n")
            .say("+ \r\n")
            .expect("DONE\r\n")
            .say("S3 OK\r\n")
            .expect("S4 LIST \"\" \"*\"\r\n")
            .say("* LIST (\\Sent) \"/\" Sent\r\nS4 OK\r\n")
            .expect("S5 APPEND \"Sent\" (\\Seen) {25+}\r\n" + std::string(MailWorld::kMail) + "\r\n")
            .say("S5 NO kanarya@shop.example is over its quota\r\n")
            .expect("S6 IDLE\r\n");
    world.submission()
        .expect(MailWorld::kEnvelope)
        .say("250 ok\r\n250 ok\r\n354 go\r\n")
        .expect(std::string(MailWorld::kMail) + ".\r\n")
        .say("250 ok\r\n")
        .expect("QUIT\r\n");
    world.start();
    world.send();
    CHECK(inbox.finished());
    CHECK(kept.has("refused a copy"));
    CHECK_FALSE(kept.has("kanarya"));
}

TEST_CASE("mail outbox: a copy waits for the mailbox to come back") {
    MailWorld world;
    world.submission().expect(MailWorld::kEnvelope).say("250 ok\r\n250 ok\r\n354 go\r\n");
    world.start();
    world.send();
    CHECK(world.outcomes.empty());
    auto& again = world.submission()
                      .expect(MailWorld::kEnvelope)
                      .say("250 ok\r\n250 ok\r\n354 go\r\n")
                      .expect(std::string(MailWorld::kMail) + ".\r\n")
                      .say("250 ok\r\n");
    world.send();
    CHECK(!again.finished()); // one after the other
}

TEST_CASE("mail outbox: a line that breaks before the end is tried again with the same mail") {
    MailWorld world;
    world.submission().expect(MailWorld::kEnvelope).say("250 ok\r\n").close();
    auto& second = world.submission()
                       .expect(MailWorld::kEnvelope)
                       .say("250 ok\r\n250 ok\r\n354 go\r\n")
                       .expect(std::string(MailWorld::kMail) + ".\r\n")
                       .say("250 ok\r\n");
    world.start();
    world.send();
    CHECK(world.outcomes.empty());
    REQUIRE(world.delays.size() == 1);
    CHECK(email::whyCode(world.delays[0].first) == "closed");
    world.pass(1s);
    CHECK(second.finished());
    CHECK(outcome<smtp::Accepted>(world));
}

TEST_CASE("mail outbox: a line that breaks after the final dot is never tried again") {
    MailWorld world;
    world.submission()
        .expect(MailWorld::kEnvelope)
        .say("250 ok\r\n250 ok\r\n354 go\r\n")
        .expect(std::string(MailWorld::kMail) + ".\r\n")
        .close();
    world.start();
    world.send();
    CHECK(outcome<smtp::Unknown>(world));
    world.pass(1h);
    CHECK(world.dialer.smtpDials == 1);
}

TEST_CASE("mail outbox: a mail whose end may not leave is tried again, and has not left") {
    MailWorld world;
    std::vector<std::function<void(bool)>> asked;
    world.beforeEnd = [&](std::function<void(bool)> sure) { asked.push_back(std::move(sure)); };
    auto& first = world.submission().expect(MailWorld::kEnvelope).say("250 ok\r\n250 ok\r\n354 go\r\n");
    std::string mail;
    world.submission()
        .expect(MailWorld::kEnvelope)
        .say("250 ok\r\n250 ok\r\n354 go\r\n")
        .take("\r\n.\r\n", mail)
        .say("250 ok\r\n");
    world.start();
    world.send();
    REQUIRE(asked.size() == 1);
    asked[0](false);
    world.run();
    CHECK(first.finished()); // not an octet of the mail came
    CHECK(first.closedByClient());
    CHECK(world.outcomes.empty());
    world.pass(1s);
    REQUIRE(asked.size() == 2);
    CHECK(mail.empty());
    asked[1](true);
    world.run();
    CHECK(!mail.empty());
    CHECK(outcome<smtp::Accepted>(world));
    asked[0](true); // an answer that comes when its attempt is long over
    world.run();
    CHECK(world.outcomes.size() == 1);
}

TEST_CASE("mail outbox: a server that says later is given time, and a refusal is final") {
    MailWorld world;
    world.submission().expect(MailWorld::kEnvelope).say("250 ok\r\n450 4.7.1 greylisted\r\n554 none\r\n");
    world.start();
    world.send();
    REQUIRE(world.delays.size() == 1);
    CHECK(world.delays[0].first.recipient == "a@x.example");
    CHECK(world.delays[0].second >= 50s);
    CHECK(world.delays[0].second <= 62s);
    world.submission().expect(MailWorld::kEnvelope).say("250 ok\r\n550 5.1.1 nobody\r\n554 none\r\n");
    world.pass(62s);
    REQUIRE(outcome<smtp::Refused>(world));
    CHECK(email::whyCode(outcome<smtp::Refused>(world)->why) == "mailbox-unknown");
}

TEST_CASE("mail outbox: a sender who is to wait is not told that he may not send") {
    smtp::Refusal why{false, 450, "4.7.1", "later", smtp::Stage::Sender, {}};
    CHECK(email::whyCode(why) == "server-busy");
    why.permanent = true;
    CHECK(email::whyCode(why) == "sender-refused");
}

TEST_CASE("mail outbox: after two days it gives up") {
    MailWorld world;
    world.start();
    world.send();
    for (int i = 0; i < 48 * 60 + 2; ++i) world.pass(60s);
    CHECK(outcome<smtp::Refused>(world));
}

TEST_CASE("mail check: says step by step what works") {
    MailWorld good;
    good.inbox().expect("S3 LOGOUT\r\n").say("* BYE\r\nS3 OK\r\n");
    good.submission().expect("QUIT\r\n").say("221 bye\r\n");
    CHECK(checked(good) == "connect+ certificate+ sign-in+ inbox+ send+ ");
    MailWorld bad;
    bad.dialer.imap()
        .say("* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] hi\r\n")
        .expect("S1")
        .say("S1 NO no\r\n");
    bad.dialer.smtp()
        .say("220 x\r\n")
        .expect("EHLO")
        .say("250-x\r\n250 AUTH PLAIN\r\n")
        .expect(" [127.0.0.1]\r\nAUTH")
        .say("535 no\r\n");
    CHECK(checked(bad) == "connect+ certificate+ sign-in-wrong-password send-wrong-password ");
    MailWorld none;
    none.dialer.imapFails({Errc::Untrusted, "self-signed"});
    CHECK(checked(none) == "connect+ certificate-self-signed send-refused ");
}

TEST_CASE("mail check: plain text to another computer is never tried") {
    asio::io_context io;
    auto timers = makeTimers(io.get_executor());
    auto dialer = email::makeDialer(*timers);
    std::optional<Error> refused;
    asio::co_spawn(io, dialPlain(*dialer, refused), asio::detached);
    io.run();
    REQUIRE(refused);
    CHECK(email::whyCode(*refused) == "plain-refused");
}
