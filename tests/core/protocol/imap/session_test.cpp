#include "core/protocol/imap/session.hpp"

#include "tests/support/protocol_script.hpp"

using namespace santral;
using namespace santral::imap;
using namespace std::chrono_literals;
using santral::test::count;
using santral::test::last;
using santral::test::only;

namespace {

using Script = test::ProtocolScript<Session, Event>;

SessionSettings account() {
    SessionSettings settings;
    settings.user = "desk@shop.example";
    settings.password = "s3cret\"x";
    return settings;
}

Script script(SessionSettings settings = account()) {
    auto joinChunks = [](Event& last, Event& next) {
        auto* before = std::get_if<BodyChunk>(&last);
        auto* after = std::get_if<BodyChunk>(&next);
        if (before && after) before->bytes += after->bytes;
        return before && after;
    };
    return Script([settings](SteadyPoint now) { return std::make_unique<Session>(settings, now); },
                  joinChunks);
}

constexpr auto kPlain = "S1 AUTHENTICATE PLAIN AGRlc2tAc2hvcC5leGFtcGxlAHMzY3JldCJ4\r\n";

// Logged in on a server that offers `more`; tags up to S1 are used.
Script loggedIn(const std::string& more, SessionSettings settings = account()) {
    auto s = script(std::move(settings));
    s.server("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hi\r\n")
        .client(kPlain)
        .server("S1 OK [CAPABILITY IMAP4rev1 " + more + "] in\r\n");
    return s;
}

// In an INBOX of `exists` mails, waiting for nothing yet; tags up to S2 are used.
Script selected(const std::string& more, SessionSettings settings = account(), int exists = 3,
                int uidNext = 8) {
    auto s = loggedIn(more, std::move(settings));
    s.client("S2 SELECT \"INBOX\"\r\n")
        .server("* " + std::to_string(exists) + " EXISTS\r\n* OK [UIDVALIDITY 40] x\r\n* OK [UIDNEXT " +
                std::to_string(uidNext) + "] x\r\nS2 OK [READ-WRITE] selected\r\n");
    return s;
}

std::string bodies(const std::vector<Event>& events) {
    std::string out, current;
    for (const auto& event : events) {
        if (std::holds_alternative<BodyBegin>(event)) current.clear();
        if (const auto* chunk = std::get_if<BodyChunk>(&event)) current += chunk->bytes;
        if (const auto* mail = std::get_if<Mail>(&event))
            out += std::to_string(mail->uid) + "=" + current + ";";
    }
    return out;
}

void settleAll(Session& session, SteadyPoint now, std::initializer_list<std::uint32_t> uids) {
    for (std::uint32_t uid : uids) session.settle(uid, true, now);
}

SessionSettings resumed(Position position) {
    auto settings = account();
    settings.position = position;
    return settings;
}

void endsOnce(const std::vector<Event>& events, std::size_t) {
    CHECK(count<Failed>(events) == 1);
}

} // namespace

TEST_CASE("imap session: brings every new mail, marks it seen when settled, then idles and brings the next") {
    auto s = selected("IDLE");
    s.client("S3 UID FETCH 1:* (UID RFC822.SIZE)\r\n")
        .server("* 1 FETCH (UID 5 RFC822.SIZE 5)\r\n* 2 FETCH (UID 7 RFC822.SIZE 3)\r\nS3 OK done\r\n")
        .client("S4 UID FETCH 5,7 (UID FLAGS INTERNALDATE BODY.PEEK[]<0.52428800>)\r\n")
        .server("* 1 FETCH (UID 5 FLAGS (\\Recent) BODY[]<0> {5}\r\nhello)\r\n"
                "* 2 FETCH (BODY[]<0> {3}\r\nbye UID 7 FLAGS ())\r\nS4 OK done\r\n")
        .client("S5 IDLE\r\n")
        .server("+ idling\r\n")
        .act([](Session& session, SteadyPoint now) {
            settleAll(session, now, {7, 5});
        })
        .client("DONE\r\n")
        .server("S5 OK\r\n")
        .client("S6 UID STORE 7,5 +FLAGS.SILENT (\\Seen)\r\n")
        .server("S6 OK\r\n")
        .client("S7 IDLE\r\n")
        .server("+ idling\r\n")
        .server("* 3 EXISTS\r\n")
        .client("DONE\r\n")
        .server("S7 OK\r\n")
        .client("S8 UID FETCH 8:* (UID RFC822.SIZE)\r\n")
        .server("* 3 FETCH (UID 9 RFC822.SIZE 2)\r\nS8 OK\r\n")
        .client("S9 UID FETCH 9 (UID FLAGS INTERNALDATE BODY.PEEK[]<0.52428800>)\r\n")
        .server("* 3 FETCH (UID 9 BODY[]<0> \"ok\")\r\nS9 OK\r\n")
        .client("S10 IDLE\r\n");
    auto events = s.playAllWays(endsOnce);
    CHECK(bodies(events) == "5=hello;7=bye;9=ok;");
    CHECK(only<Selected>(events).position == Position{40, 0, 0});
    CHECK(last<PositionMoved>(events).position == Position{40, 7, 0}); // 9 is not settled yet
    CHECK(count<CaughtUp>(events) == 1);
}

TEST_CASE("imap session: the position never passes a mail that is not settled") {
    auto s = selected("IDLE");
    s.client("S3 UID FETCH 1:* (UID RFC822.SIZE)\r\n")
        .server("* 1 FETCH (UID 5 RFC822.SIZE 1)\r\n* 2 FETCH (UID 6 RFC822.SIZE 1)\r\nS3 OK\r\n")
        .client("S4 UID FETCH 5:6 (UID FLAGS INTERNALDATE BODY.PEEK[]<0.52428800>)\r\n")
        .server("* 1 FETCH (UID 5 BODY[]<0> {1}\r\na)\r\n* 2 FETCH (UID 6 BODY[]<0> {1}\r\nb)\r\nS4 OK\r\n")
        .client("S5 IDLE\r\n")
        .act([](Session& session, SteadyPoint now) { session.settle(6, false, now); });
    CHECK(only<PositionMoved>(s.play()).position.lastUid == 0);
    s.act([](Session& session, SteadyPoint now) { session.settle(5, false, now); });
    CHECK(last<PositionMoved>(s.play()).position.lastUid == 6);
}

TEST_CASE("imap session: with nothing new it idles after one command") {
    auto s = selected("IDLE", resumed({40, 7, 0}));
    s.client("S3 IDLE\r\n").server("+ \r\n");
    auto events = s.playAllWays(endsOnce);
    CHECK(count<CaughtUp>(events) == 1);
    CHECK(count<Mail>(events) == 0);
}

TEST_CASE("imap session: mails that are known are not asked for, though the server repeats the last one") {
    auto s = selected("IDLE", resumed({40, 5, 0}));
    s.client("S3 UID FETCH 6:* (UID RFC822.SIZE)\r\n")
        .server("* 3 FETCH (UID 5 RFC822.SIZE 4)\r\nS3 OK\r\n")
        .client("S4 IDLE\r\n");
    CHECK(count<Mail>(s.playAllWays(endsOnce)) == 0);
}

TEST_CASE("imap session: a mailbox numbered anew starts over and says so") {
    auto s = selected("IDLE", resumed({39, 7, 0}));
    s.client("S3 UID FETCH 1:* (UID RFC822.SIZE)\r\n");
    auto events = s.playAllWays(endsOnce);
    CHECK(only<Selected>(events).reset);
    CHECK(only<Selected>(events).position == Position{40, 0, 0});
}

TEST_CASE("imap session: the first time only the newest mails are brought, where that is wished") {
    auto settings = account();
    settings.importLast = 2;
    auto s = selected("IDLE", settings, 9, 90);
    s.client("S3 FETCH 7 (UID)\r\n")
        .server("* 7 FETCH (UID 80)\r\nS3 OK\r\n")
        .client("S4 UID FETCH 81:* (UID RFC822.SIZE)\r\n");
    CHECK(only<PositionMoved>(s.playAllWays(endsOnce)).position == Position{40, 80, 0});
}

TEST_CASE("imap session: QRESYNC resumes with the known state and reports what others changed") {
    auto s = loggedIn("ENABLE CONDSTORE QRESYNC IDLE", resumed({40, 7, 100}));
    s.client("S2 ENABLE QRESYNC\r\n")
        .server("* ENABLED QRESYNC\r\nS2 OK\r\n")
        .client("S3 SELECT \"INBOX\" (QRESYNC (40 100))\r\n")
        .server("* 3 EXISTS\r\n* OK [UIDVALIDITY 40]\r\n* OK [UIDNEXT 8]\r\n* OK [HIGHESTMODSEQ 117]\r\n"
                "* VANISHED (EARLIER) 2:4\r\n* 1 FETCH (UID 1 FLAGS (\\Answered) MODSEQ (111))\r\nS3 OK\r\n")
        .client("S4 IDLE\r\n");
    auto events = s.playAllWays(endsOnce);
    CHECK(only<Removed>(events).uids.toString() == "2:4");
    CHECK(only<FlagsChanged>(events).flags.at(0) == "\\Answered");
    CHECK(only<Selected>(events).position == Position{40, 7, 117});
}

TEST_CASE("imap session: a mail deleted between listing and fetching is passed over") {
    auto s = selected("IDLE");
    s.client("S3 UID FETCH 1:* (UID RFC822.SIZE)\r\n")
        .server("* 1 FETCH (UID 5 RFC822.SIZE 5)\r\n* 2 FETCH (UID 7 RFC822.SIZE 3)\r\nS3 OK\r\n")
        .client("S4 UID FETCH 5,7 (UID FLAGS INTERNALDATE BODY.PEEK[]<0.52428800>)\r\n")
        .server("* 1 EXPUNGE\r\n* 1 FETCH (UID 7 BODY[]<0> {3}\r\nbye)\r\nS4 OK\r\n")
        .client("S5 IDLE\r\n")
        .act([](Session& session, SteadyPoint now) { session.settle(7, false, now); });
    auto events = s.playAllWays(endsOnce);
    CHECK(bodies(events) == "7=bye;");
    CHECK(std::get<PositionMoved>(events.back()).position.lastUid == 7);
}

TEST_CASE("imap session: one mail the server cannot give does not stop the others") {
    auto s = selected("IDLE");
    s.client("S3 UID FETCH 1:* (UID RFC822.SIZE)\r\n")
        .server("* 1 FETCH (UID 5 RFC822.SIZE 5)\r\n* 2 FETCH (UID 7 RFC822.SIZE 3)\r\nS3 OK\r\n")
        .client("S4 UID FETCH 5,7 (UID FLAGS INTERNALDATE BODY.PEEK[]<0.52428800>)\r\n")
        .server("S4 NO [SERVERBUG] broken\r\n")
        .client("S5 UID FETCH 5 (UID FLAGS INTERNALDATE BODY.PEEK[]<0.52428800>)\r\n")
        .server("S5 NO [SERVERBUG] broken\r\n")
        .client("S6 UID FETCH 7 (UID FLAGS INTERNALDATE BODY.PEEK[]<0.52428800>)\r\n")
        .server("* 2 FETCH (UID 7 BODY[]<0> {3}\r\nbye)\r\nS6 OK\r\n")
        .client("S7 IDLE\r\n");
    auto events = s.playAllWays(endsOnce);
    CHECK(only<Unobtainable>(events).uid == 5);
    CHECK(bodies(events) == "7=bye;");
}

TEST_CASE("imap session: a mail longer than the limit is cut and says so") {
    auto settings = account();
    settings.largestMail = 4;
    auto s = selected("IDLE", settings);
    s.client("S3 UID FETCH 1:* (UID RFC822.SIZE)\r\n")
        .server("* 1 FETCH (UID 5 RFC822.SIZE 500)\r\nS3 OK\r\n")
        .client("S4 UID FETCH 5 (UID FLAGS INTERNALDATE BODY.PEEK[]<0.4>)\r\n")
        .server("* 1 FETCH (UID 5 BODY[]<0> {4}\r\nhell)\r\nS4 OK\r\n")
        .client("S5 IDLE\r\n");
    CHECK(only<Mail>(s.playAllWays(endsOnce)).truncated);
}

TEST_CASE("imap session: a two-gigabyte literal ends the session, not the memory") {
    auto s = selected("IDLE");
    s.client("S3 UID FETCH 1:* (UID RFC822.SIZE)\r\n").server("* 1 FETCH (BODY[] {2147483648}\r\n");
    CHECK(only<Failed>(s.playAllWays()).why == Failure::Misbehaved);
}

TEST_CASE("imap session: bodies that nobody asked for are not handed on") {
    auto s = selected("IDLE");
    s.client("S3 UID FETCH 1:* (UID RFC822.SIZE)\r\n")
        .server("* 1 FETCH (UID 5 RFC822.SIZE 5)\r\n* 9 FETCH (UID 70 BODY[]<0> {3}\r\nxyz)\r\nS3 OK\r\n")
        .client("S4 UID FETCH 5 (UID FLAGS INTERNALDATE BODY.PEEK[]<0.52428800>)\r\n")
        .server("* 9 FETCH (UID 71 BODY[]<0> {3}\r\nxyz)\r\n* 1 FETCH (UID 5 BODY[]<0> {5}\r\nhello)\r\n"
                "* 1 FETCH (UID 5 BODY[]<0> {5}\r\nagain)\r\nS4 OK\r\n")
        .client("S5 IDLE\r\n");
    CHECK(bodies(s.playAllWays(endsOnce)) == "5=hello;");
}

TEST_CASE("imap session: windows keep to their limits while the receiver is slow") {
    auto settings = account();
    settings.window = {2, 100, 3, 1000};
    auto s = selected("IDLE", settings);
    s.client("S3 UID FETCH 1:* (UID RFC822.SIZE)\r\n")
        .server("* 1 FETCH (UID 1 RFC822.SIZE 1)\r\n* 2 FETCH (UID 2 RFC822.SIZE 99)\r\n"
                "* 3 FETCH (UID 3 RFC822.SIZE 1)\r\n* 4 FETCH (UID 4 RFC822.SIZE 1)\r\nS3 OK\r\n")
        .client("S4 UID FETCH 1:2 (UID FLAGS INTERNALDATE BODY.PEEK[]<0.52428800>)\r\n")
        .server("* 1 FETCH (UID 1 BODY[] \"a\")\r\n* 2 FETCH (UID 2 BODY[] \"b\")\r\nS4 OK\r\n")
        .client("S5 UID FETCH 3 (UID FLAGS INTERNALDATE BODY.PEEK[]<0.52428800>)\r\n")
        .server("* 3 FETCH (UID 3 BODY[] \"c\")\r\nS5 OK\r\n")
        .client("S6 IDLE\r\n") // three are open: no more until one is settled
        .server("+ \r\n")
        .act([](Session& session, SteadyPoint now) { session.settle(1, false, now); })
        .client("DONE\r\n")
        .server("S6 OK\r\n")
        .client("S7 UID FETCH 4 (UID FLAGS INTERNALDATE BODY.PEEK[]<0.52428800>)\r\n");
    CHECK(bodies(s.playAllWays(endsOnce)) == "1=a;2=b;3=c;");
}

TEST_CASE("imap session: IDLE is renewed, and where it is missing NOOP polls") {
    auto s = selected("IDLE", resumed({40, 7, 0}));
    s.client("S3 IDLE\r\n")
        .server("+ \r\n")
        .pass(4min)
        .client("DONE\r\n")
        .server("S3 OK\r\n")
        .client("S4 IDLE\r\n");
    s.playAllWays(endsOnce);
    auto poll = selected("", resumed({40, 7, 0}));
    poll.pass(29s).pass(1s).client("S3 NOOP\r\n").server("* 4 EXISTS\r\nS3 OK\r\n");
    poll.client("S4 UID FETCH 8:* (UID RFC822.SIZE)\r\n").server("S4 OK\r\n").pass(30s).client("S5 NOOP\r\n");
    poll.playAllWays(endsOnce);
}

TEST_CASE("imap session: IDLE that is offered but refused becomes polling") {
    auto s = selected("IDLE", resumed({40, 7, 0}));
    s.client("S3 IDLE\r\n").server("S3 BAD no\r\n").pass(30s).client("S4 NOOP\r\n");
    s.playAllWays(endsOnce);
}

TEST_CASE("imap session: a silent server is given up at each wait") {
    auto silent = [](Script s, Millis limit) {
        s.pass(limit - 1ms);
        CHECK(count<Failed>(s.play()) == 0);
        s.pass(1ms);
        CHECK(only<Failed>(s.play()).why == Failure::TimedOut);
    };
    silent(script(), 30s);
    silent(loggedIn("").client("S2 SELECT \"INBOX\"\r\n"), 60s);
    auto idle = selected("IDLE", resumed({40, 7, 0}));
    idle.client("S3 IDLE\r\n").server("+ \r\n").pass(4min).client("DONE\r\n");
    silent(idle, 60s);
}

TEST_CASE("imap session: a server that stalls within a body is given up, one that drips is not") {
    auto s = selected("IDLE");
    s.client("S3 UID FETCH 1:* (UID RFC822.SIZE)\r\n")
        .server("* 1 FETCH (UID 5 RFC822.SIZE 500)\r\nS3 OK\r\n")
        .client("S4 UID FETCH 5 (UID FLAGS INTERNALDATE BODY.PEEK[]<0.52428800>)\r\n")
        .server("* 1 FETCH (UID 5 BODY[]<0> {500}\r\nhello");
    for (int i = 0; i < 5; ++i) s.pass(50s).server("x");
    CHECK(count<Failed>(s.play()) == 0);
    s.pass(60s);
    auto events = s.play();
    CHECK(only<Failed>(events).why == Failure::TimedOut);
    CHECK(count<Mail>(events) == 0);
}

TEST_CASE("imap session: a wrong password is told apart from other refusals") {
    auto refused = [](const std::string& line) {
        auto s = script();
        s.server("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hi\r\n").client(kPlain).server(line);
        return only<Failed>(s.playAllWays(endsOnce));
    };
    CHECK(refused("S1 NO [AUTHENTICATIONFAILED] no\r\n").why == Failure::WrongPassword);
    CHECK(refused("S1 NO go away\r\n").why == Failure::WrongPassword);
    CHECK(refused("S1 NO [UNAVAILABLE] later\r\n").why == Failure::ServerBusy);
    CHECK(refused("S1 NO [EXPIRED] renew\x1b[2J\r\n").text == "renew\\x1b[2J");
    CHECK(refused("* BYE too many\r\n").why == Failure::ServerClosed);
}

TEST_CASE("imap session: log-in without initial response, with LOGIN, and with literals") {
    auto plain = script();
    plain.server("* OK hi\r\n")
        .client("S1 CAPABILITY\r\n")
        .server("* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\nS1 OK\r\n")
        .client("S2 AUTHENTICATE PLAIN\r\n")
        .server("+ \r\n")
        .client("AGRlc2tAc2hvcC5leGFtcGxlAHMzY3JldCJ4\r\n")
        .server("S2 OK\r\n")
        .client("S3 CAPABILITY\r\n");
    plain.playAllWays(endsOnce);
    auto login = script();
    login.server("* OK [CAPABILITY IMAP4rev1] hi\r\n")
        .client("S1 LOGIN \"desk@shop.example\" \"s3cret\\\"x\"\r\n");
    login.playAllWays(endsOnce);
    auto settings = account();
    settings.password = "şifrə";
    auto literal = script(settings);
    literal.server("* OK [CAPABILITY IMAP4rev1] hi\r\n")
        .client("S1 LOGIN {17}\r\n")
        .server("+ go\r\n")
        .client("desk@shop.example {7}\r\n")
        .server("+ go\r\n")
        .client("şifrə\r\n");
    literal.playAllWays(endsOnce);
    auto none = script();
    none.server("* OK [CAPABILITY IMAP4rev1 LOGINDISABLED AUTH=XOAUTH2] hi\r\n");
    CHECK(only<Failed>(none.playAllWays()).why == Failure::NoPasswordLogIn);
}

TEST_CASE("imap session: STARTTLS comes before everything, and nothing said before it counts") {
    auto settings = account();
    settings.startTls = true;
    auto s = script(settings);
    s.server("* OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN SASL-IR] hi\r\n").client("S1 STARTTLS\r\n");
    auto good = s;
    good.server("S1 OK go\r\n")
        .act([](Session& session, SteadyPoint now) { session.tlsStarted(now); })
        .client("S2 CAPABILITY\r\n");
    CHECK(count<StartTls>(good.playAllWays(endsOnce)) == 1);
    auto why = [&](Script script, const std::string& line) {
        script.server(line);
        auto events = script.play();
        CHECK(count<StartTls>(events) == 0);
        return only<Failed>(events).why;
    };
    CHECK(why(s, "S1 OK go\r\n* PREAUTH x\r\n") == Failure::NoTls); // injected
    CHECK(why(s, "S1 NO no\r\n") == Failure::NoTls);
    CHECK(why(script(settings), "* PREAUTH welcome\r\n") == Failure::NoTls);
    CHECK(why(script(settings), "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] stripped\r\n") == Failure::NoTls);
}

TEST_CASE("imap session: sent mail goes to the folder of that role") {
    auto mail = [](Session& session, SteadyPoint now) { session.append(9, "Subject: x\r\n\r\nhi\r\n", now); };
    auto s = selected("IDLE LITERAL+ SPECIAL-USE LIST-EXTENDED", resumed({40, 7, 0}));
    s.client("S3 IDLE\r\n")
        .server("+ \r\n")
        .act(mail)
        .client("DONE\r\n")
        .server("S3 OK\r\n")
        .client("S4 LIST \"\" \"*\" RETURN (SPECIAL-USE)\r\n")
        .server("* LIST () \"/\" Sent\r\n* LIST (\\Sent) \"/\" \"G&APY-nderilmi&AV8-\"\r\nS4 OK\r\n")
        .client("S5 APPEND \"G&APY-nderilmi&AV8-\" (\\Seen) {18+}\r\nSubject: x\r\n\r\nhi\r\n\r\n")
        .server("S5 OK [APPENDUID 1 2]\r\n")
        .client("S6 IDLE\r\n");
    CHECK(only<Appended>(s.playAllWays(endsOnce)).token == 9);

    auto create = selected("IDLE", resumed({40, 7, 0}));
    create.client("S3 IDLE\r\n")
        .act(mail)
        .server("+ \r\n")
        .client("DONE\r\n")
        .server("S3 OK\r\n")
        .client("S4 LIST \"\" \"*\"\r\n")
        .server("* LIST () \".\" INBOX\r\nS4 OK\r\n")
        .client("S5 CREATE \"Sent\"\r\n")
        .server("S5 OK\r\n")
        .client("S6 APPEND \"Sent\" (\\Seen) {18}\r\n")
        .server("+ go\r\n")
        .client("Subject: x\r\n\r\nhi\r\n\r\n")
        .server("S6 NO [OVERQUOTA] full\r\n")
        .client("S7 IDLE\r\n");
    auto events = create.playAllWays(endsOnce);
    CHECK(only<AppendFailed>(events).text == "full");
    CHECK(count<Appended>(events) == 0);
}

TEST_CASE("imap session: an append cut short says whether it was tried") {
    auto s = selected("IDLE LITERAL+", resumed({40, 7, 0}));
    s.client("S3 IDLE\r\n").server("+ \r\n").act([](Session& session, SteadyPoint now) {
        session.append(1, "a\r\n", now);
        session.append(2, "b\r\n", now);
    });
    s.client("DONE\r\n").server("S3 OK\r\n").client("S4 LIST \"\" \"*\"\r\n");
    s.server("* LIST (\\Sent) \".\" Sent\r\nS4 OK\r\n")
        .client("S5 APPEND \"Sent\" (\\Seen) {3+}\r\na\r\n\r\n");
    auto events = s.play(1000, 100, true);
    std::vector<bool> tried;
    for (const auto& event : events)
        if (const auto* failed = std::get_if<AppendFailed>(&event)) tried.push_back(failed->tried);
    CHECK(tried == std::vector<bool>{true, false});
}

TEST_CASE("imap session: a probe logs in, looks and leaves") {
    auto settings = account();
    settings.probe = true;
    auto s = selected("IDLE", settings);
    s.client("S3 LOGOUT\r\n").server("* BYE\r\nS3 OK\r\n");
    auto events = s.play();
    CHECK(count<Selected>(events) == 1);
    CHECK(count<LoggedOut>(events) == 1);
    CHECK(count<Failed>(events) == 0);
}

TEST_CASE("imap session: BYE, chatter and alerts at any time do no harm") {
    auto s = selected("IDLE", resumed({40, 7, 0}));
    s.client("S3 IDLE\r\n")
        .server("* OK [ALERT] maintenance at 22:00\r\n* NO disk\r\n* XYZ (((\r\nS999 OK what\r\n+ huh\r\n")
        .server("* BYE shutting down\r\n");
    auto chatter = s.play(3);
    CHECK(only<Alert>(chatter).text == "maintenance at 22:00");
    CHECK(only<Failed>(chatter).why == Failure::ServerClosed);
}

TEST_CASE("imap session: renumbering while we look ends the session, so that it starts over") {
    auto s = selected("IDLE", resumed({40, 7, 0}));
    s.client("S3 IDLE\r\n").server("* OK [UIDVALIDITY 41] new\r\n");
    CHECK(only<Failed>(s.playAllWays()).why == Failure::ConnectionLost);
}
