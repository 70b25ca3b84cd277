#include "core/protocol/smtp/session.hpp"

#include "tests/support/protocol_script.hpp"

using namespace santral;
using namespace santral::smtp;
using namespace std::chrono_literals;
using santral::test::count;
using santral::test::only;

namespace {

using Script = test::ProtocolScript<Session, Event>;

SessionSettings account() {
    SessionSettings settings;
    settings.helloName = "desk.example";
    settings.user = "desk";
    settings.password = "pw";
    return settings;
}

Envelope mailTo(std::vector<std::string> to, std::string mail = "Subject: x\r\n\r\nhi\r\n") {
    return {"desk@shop.example", std::move(to), std::move(mail)};
}

Script script(std::optional<Envelope> envelope, SessionSettings settings = account()) {
    return Script([=](SteadyPoint now) { return std::make_unique<Session>(settings, envelope, now); });
}

constexpr auto kAuth = "AUTH PLAIN AGRlc2sAcHc=\r\n";

// Logged in on a server that offers `more` (lines "250-…\r\n").
Script loggedIn(std::optional<Envelope> envelope, const std::string& more = "") {
    auto s = script(std::move(envelope));
    s.server("220 ready\r\n").client("EHLO desk.example\r\n");
    s.server("250-hello\r\n" + more + "250 AUTH PLAIN LOGIN\r\n").client(kAuth).server("235 2.7.0 in\r\n");
    return s;
}

std::size_t outcomes(const std::vector<Event>& events) {
    return count<Accepted>(events) + count<Refused>(events) + count<Later>(events) + count<Unknown>(events);
}
void oneOutcome(const std::vector<Event>& events, std::size_t) {
    CHECK(outcomes(events) == 1);
}

} // namespace

TEST_CASE("smtp session: a mail is handed over step by step") {
    auto s = loggedIn(mailTo({"a@x.example", "b@x.example"}), "250-SIZE 1000\r\n");
    s.client("MAIL FROM:<desk@shop.example> SIZE=18\r\n")
        .server("250 2.1.0 ok\r\n")
        .client("RCPT TO:<a@x.example>\r\n")
        .server("250 2.1.5 ok\r\n")
        .client("RCPT TO:<b@x.example>\r\n")
        .server("250 2.1.5 ok\r\n")
        .client("DATA\r\n")
        .server("354 go\r\n")
        .client("Subject: x\r\n\r\nhi\r\n.\r\n")
        .server("250 2.0.0 queued as 9\r\n")
        .client("QUIT\r\n")
        .server("221 bye\r\n");
    auto events = s.playAllWays([](const auto& dropped, std::size_t step) {
        CHECK(outcomes(dropped) == 1);
        const bool dotSent = step >= 13,
                   answered = step >= 15; // behind "354 go" the machine hands the dot out
        CHECK(count<Unknown>(dropped) == (dotSent && !answered));
        CHECK(count<Accepted>(dropped) == answered);
        CHECK(count<Later>(dropped) == !dotSent);
    });
    CHECK(only<Accepted>(events).serverReply == "250 2.0.0 queued as 9");
    CHECK(only<Accepted>(events).refused.empty());
}

TEST_CASE("smtp session: pipelined, and one recipient is refused") {
    auto s = loggedIn(mailTo({"a@x.example", "b@x.example"}), "250-PIPELINING\r\n250-8BITMIME\r\n");
    s.client("MAIL FROM:<desk@shop.example>\r\nRCPT TO:<a@x.example>\r\nRCPT TO:<b@x.example>\r\nDATA\r\n")
        .server("250 2.1.0 ok\r\n550 5.1.1 nobody\r\n250 ok\r\n354 go\r\n")
        .client("Subject: x\r\n\r\nhi\r\n.\r\n")
        .server("250 ok\r\n")
        .client("QUIT\r\n");
    auto accepted = only<Accepted>(s.playAllWays(oneOutcome));
    REQUIRE(accepted.refused.size() == 1);
    CHECK(accepted.refused[0].recipient == "a@x.example");
    CHECK(accepted.refused[0].enhanced == "5.1.1");
    CHECK(accepted.refused[0].permanent);
}

TEST_CASE("smtp session: pipelined, and nobody is left") {
    auto start = [] {
        auto s = loggedIn(mailTo({"a@x.example", "b@x.example"}), "250-PIPELINING\r\n");
        s.client(
            "MAIL FROM:<desk@shop.example>\r\nRCPT TO:<a@x.example>\r\nRCPT TO:<b@x.example>\r\nDATA\r\n");
        return s;
    };
    auto refused = start();
    refused.server("250 ok\r\n550 5.1.1 no\r\n550 5.1.1 no\r\n554 5.5.1 no recipients\r\n")
        .client("QUIT\r\n");
    CHECK(only<Refused>(refused.playAllWays(oneOutcome)).why.recipient == "a@x.example");
    auto grey = start();
    grey.server("250 ok\r\n550 5.1.1 no\r\n450 4.7.1 greylisted\r\n354 go\r\n"); // no dot: the line is closed
    CHECK(only<Later>(grey.playAllWays(oneOutcome)).why.recipient == "b@x.example");
    auto sender = start();
    sender.server("553 5.7.1 not yours\r\n503 x\r\n503 x\r\n503 x\r\n").client("QUIT\r\n");
    CHECK(only<Refused>(sender.playAllWays(oneOutcome)).why.stage == Stage::Sender);
}

TEST_CASE("smtp session: refusals say where, for good or for now") {
    auto content = [](const std::string& reply) {
        auto s = loggedIn(mailTo({"a@x.example"}));
        s.client("MAIL FROM:<desk@shop.example>\r\n")
            .server("250 ok\r\n")
            .client("RCPT TO:<a@x.example>\r\n")
            .server("250 ok\r\n")
            .client("DATA\r\n")
            .server("354 go\r\n")
            .client("Subject: x\r\n\r\nhi\r\n.\r\n")
            .server(reply)
            .client("QUIT\r\n");
        return s.playAllWays(oneOutcome);
    };
    CHECK(only<Refused>(content("554 5.7.1 spam\x1b[0m\r\n")).why.text == "spam\\x1b[0m");
    CHECK(only<Later>(content("451 4.3.0 try again\r\n")).why.stage == Stage::Content);
    CHECK(only<Later>(content("421 4.3.2 shutting down\r\n")).why.code == 421);
    auto greeting = script(mailTo({"a@x.example"}));
    greeting.server("554 no service\r\n").client("QUIT\r\n");
    CHECK(only<Refused>(greeting.playAllWays(oneOutcome)).why.stage == Stage::Greeting);
    auto closing = script(mailTo({"a@x.example"}));
    closing.server("421 busy\r\n");
    CHECK(only<Later>(closing.playAllWays(oneOutcome)).why.text == "busy");
    auto password = script(mailTo({"a@x.example"}));
    password.server("220 ready\r\n")
        .client("EHLO desk.example\r\n")
        .server("250-x\r\n250 AUTH=PLAIN\r\n")
        .client(kAuth);
    password.server("535 5.7.8 wrong\r\n").client("QUIT\r\n");
    CHECK(only<Refused>(password.playAllWays(oneOutcome)).why.stage == Stage::LogIn);
}

TEST_CASE("smtp session: 421 at any step means later, and the mail stays ours") {
    const std::vector<std::string> replies{
        "220 x\r\n", "250-x\r\n250 AUTH PLAIN\r\n", "235 in\r\n", "250 ok\r\n", "250 ok\r\n", "354 go\r\n"};
    for (std::size_t step = 0; step <= replies.size(); ++step) {
        Session session(account(), mailTo({"a@x.example"}), SteadyPoint{});
        for (std::size_t i = 0; i < step; ++i) {
            session.receive(replies[i], SteadyPoint{});
            while (!session.takeOutput().empty()) {
            }
        }
        session.receive("421 4.3.2 shutting down\r\n", SteadyPoint{});
        std::vector<Event> events;
        while (auto event = session.nextEvent()) events.push_back(std::move(*event));
        INFO("step " << step);
        CHECK(only<Later>(events).why.text.ends_with("shutting down"));
        CHECK(session.ended());
    }
}

TEST_CASE("smtp session: AUTH LOGIN where that is all there is") {
    auto s = script({});
    s.server("220 ready\r\n")
        .client("EHLO desk.example\r\n")
        .server("250-x\r\n250 AUTH LOGIN\r\n")
        .client("AUTH LOGIN\r\n")
        .server("334 VXNlcm5hbWU6\r\n")
        .client("ZGVzaw==\r\n")
        .server("334 UGFzc3dvcmQ6\r\n")
        .client("cHc=\r\n")
        .server("235 in\r\n")
        .client("QUIT\r\n")
        .server("221 bye\r\n");
    auto events = s.play();
    CHECK(count<LoggedIn>(events) == 1);
    CHECK(outcomes(events) == 0);
    auto none = script({});
    none.server("220 ready\r\n")
        .client("EHLO desk.example\r\n")
        .server("250-x\r\n250 AUTH XOAUTH2\r\n")
        .client("QUIT\r\n");
    CHECK(only<Refused>(none.play()).why.stage == Stage::LogIn);
}

TEST_CASE("smtp session: STARTTLS comes first, and nothing said before it counts") {
    auto settings = account();
    settings.startTls = true;
    auto s = script(mailTo({"a@x.example"}), settings);
    s.server("220 ready\r\n")
        .client("EHLO desk.example\r\n")
        .server("250-x\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n")
        .client("STARTTLS\r\n");
    auto good = s;
    good.server("220 go\r\n")
        .act([](Session& session, SteadyPoint now) { session.tlsStarted(now); })
        .client("EHLO desk.example\r\n")
        .server("250-x\r\n250 AUTH PLAIN\r\n")
        .client(kAuth);
    CHECK(count<StartTls>(good.playAllWays(oneOutcome)) == 1);
    auto injected = s;
    injected.server("220 go\r\n250-x\r\n");
    auto events = injected.play();
    CHECK(count<StartTls>(events) == 0);
    CHECK(only<Refused>(events).why.stage == Stage::Tls);
    auto stripped = script(mailTo({"a@x.example"}), settings);
    stripped.server("220 ready\r\n")
        .client("EHLO desk.example\r\n")
        .server("250-x\r\n250 AUTH PLAIN\r\n")
        .client("QUIT\r\n");
    CHECK(only<Refused>(stripped.playAllWays(oneOutcome)).why.stage == Stage::Tls);
}

TEST_CASE("smtp session: addresses cannot bring commands along") {
    for (const std::string& to : std::vector<std::string>{"a@x\r\nRCPT TO:<b@x>", "a@x> SIZE=1", "a b@x", "",
                                                          "a@x\n", std::string("a\0@x", 4)}) {
        auto s = loggedIn(mailTo({to}));
        s.client("QUIT\r\n");
        CHECK(only<Refused>(s.play()).why.stage == Stage::Recipient);
    }
    auto from = mailTo({"a@x.example"});
    from.from = "x>\r\nDATA";
    auto s = loggedIn(from);
    s.client("QUIT\r\n");
    CHECK(only<Refused>(s.play()).why.stage == Stage::Sender);
}

TEST_CASE("smtp session: what the server cannot take is refused before it is sent") {
    auto refused = [](Envelope envelope, const std::string& more) {
        auto s = loggedIn(std::move(envelope), more);
        s.client("QUIT\r\n");
        return only<Refused>(s.play()).why.text;
    };
    CHECK(refused(mailTo({"a@x.example"}), "250-SIZE 10\r\n") == "too large");
    CHECK(refused(mailTo({"a@x.example"}, "Subject: x\r\n\r\nş\r\n"), "") == "no 8BITMIME");
    CHECK(refused(mailTo({"a@x.example"}, "Subject: ş\r\n\r\nx\r\n"), "250-8BITMIME\r\n") == "no SMTPUTF8");
    CHECK(refused(mailTo({"müşteri@x.example"}), "250-8BITMIME\r\n") == "no SMTPUTF8");
    auto s = loggedIn(mailTo({"müşteri@x.example"}, "Subject: ş\r\n\r\nş\r\n"),
                      "250-8BITMIME\r\n250-SMTPUTF8\r\n");
    s.client("MAIL FROM:<desk@shop.example> BODY=8BITMIME SMTPUTF8\r\n");
    s.playAllWays(oneOutcome);
}

TEST_CASE("smtp session: a mail of megabytes leaves in chunks and ends once") {
    const std::string body(3'000'000, '.');
    Session session(account(), mailTo({"a@x.example"}, "\r\n" + body), SteadyPoint{});
    std::string wire;
    auto say = [&](std::string_view line) {
        session.receive(line, SteadyPoint{});
        for (std::string out = session.takeOutput(); !out.empty(); out = session.takeOutput()) {
            CHECK(out.size() <= 80'000);
            wire += out;
        }
    };
    for (auto line :
         {"220 x\r\n", "250-x\r\n", "250 AUTH PLAIN\r\n", "235 in\r\n", "250 ok\r\n", "250 ok\r\n"})
        say(line);
    wire.clear();
    say("354 go\r\n");
    CHECK(wire == "\r\n." + body + "\r\n.\r\n");
}

TEST_CASE("smtp session: a silent server is given up, and after the final dot that is 'perhaps sent'") {
    auto early = script(mailTo({"a@x.example"}));
    early.pass(60s);
    CHECK(only<Later>(early.play()).why.stage == Stage::Greeting);
    auto late = loggedIn(mailTo({"a@x.example"}));
    late.client("MAIL FROM:<desk@shop.example>\r\n").server("250 ok\r\n").client("RCPT TO:<a@x.example>\r\n");
    late.server("250 ok\r\n").client("DATA\r\n").server("354 go\r\n").client("Subject: x\r\n\r\nhi\r\n.\r\n");
    late.pass(9min);
    CHECK(outcomes(late.play()) == 0);
    late.pass(11min); // once more, as octets had moved
    CHECK(count<Unknown>(late.play()) == 1);
}

TEST_CASE("smtp session: nonsense from the server ends it with one outcome") {
    for (const std::string& nonsense : std::vector<std::string>{"HTTP/1.1 400 Bad Request\r\n", "999 x\r\n",
                                                                "2\r\n", "220_x\r\n", "\r\n"}) {
        auto s = script(mailTo({"a@x.example"}));
        s.server(nonsense);
        CHECK(count<Later>(s.playAllWays(oneOutcome)) == 1);
    }
    auto endless = script(mailTo({"a@x.example"}));
    std::string lines;
    for (int i = 0; i < 3000; ++i) lines += "220-and another line of greeting\r\n";
    endless.server(lines);
    CHECK(count<Later>(endless.play()) == 1);
    auto tooMany = loggedIn({});
    tooMany.client("QUIT\r\n").server("221 bye\r\n250 more\r\n");
    tooMany.play();
}

TEST_CASE(
    "smtp session: where it asks before the end, all but the end leaves, and the dot only when it may") {
    auto settings = account();
    settings.asksBeforeEnd = true;
    const std::string body(200'000, 'x');
    Session session(settings, mailTo({"a@x.example"}, "Subject: x\r\n\r\n" + body + "\r\n"), SteadyPoint());
    session.receive("220 hi\r\n", SteadyPoint());
    session.takeOutput();
    session.receive("250-hello\r\n250-PIPELINING\r\n250 AUTH PLAIN\r\n", SteadyPoint());
    session.takeOutput();
    session.receive("235 in\r\n", SteadyPoint());
    session.takeOutput();
    CHECK(std::holds_alternative<LoggedIn>(*session.nextEvent()));
    session.receive("250 ok\r\n250 ok\r\n354 go\r\n", SteadyPoint());
    auto drain = [&] {
        std::string out;
        for (std::string part = session.takeOutput(); !part.empty(); part = session.takeOutput()) out += part;
        return out;
    };
    const std::string most = drain();
    CHECK(most.size() > 150'000);
    CHECK(most.find("\r\n.\r\n") == std::string::npos);
    REQUIRE(std::holds_alternative<AtEnd>(*session.nextEvent()));
    CHECK(drain().empty());
    CHECK(!session.nextEvent()); // asked once
    SECTION("it may") {
        session.mayEnd(SteadyPoint());
        CHECK((most + drain()).ends_with(body + "\r\n.\r\n"));
        session.connectionLost(SteadyPoint());
        CHECK(std::holds_alternative<Unknown>(*session.nextEvent()));
    }
    SECTION("it breaks off") {
        session.connectionLost(SteadyPoint());
        CHECK(std::holds_alternative<Later>(*session.nextEvent()));
    }
}
