#include "tests/core/channel/email/mail_world.hpp"

using namespace santral;
using namespace santral::test;
using namespace std::chrono_literals;
using State = email::MailStatus::State;

TEST_CASE("mail connector: a mail is marked seen and the position moves once it is stored") {
    MailWorld world;
    auto& server = world.inboxWithOneMail();
    server.expect("S5 UID STORE 5 +FLAGS.SILENT (\\Seen)\r\n")
        .say("S5 OK\r\n")
        .expect("S6 IDLE\r\n")
        .say("+ \r\n");
    world.start();
    REQUIRE(world.sink.mails.size() == 1);
    CHECK(world.sink.mails[0].raw == "hello");
    CHECK(world.sink.mails[0].uid == 5);
    CHECK(world.sink.mails[0].uidValidity == 9);
    CHECK(world.sink.mails[0].seenBefore);
    CHECK(server.finished());
    CHECK(world.sink.position == imap::Position{9, 5, 0});
    CHECK(world.connector->status().state == State::Ready);
}

TEST_CASE("mail connector: nothing is marked before the sink says it is safe") {
    MailWorld world;
    world.sink.storeAtOnce = false;
    auto& server = world.inboxWithOneMail().expect("S5 IDLE\r\n").say("+ \r\n");
    server.expect("DONE\r\n").say("S5 OK\r\n").expect("S6 UID STORE 5 +FLAGS.SILENT (\\Seen)\r\n");
    world.start();
    CHECK(!server.finished());
    CHECK(world.sink.position.lastUid == 0);
    world.sink.waiting.at(0)(Result<void>());
    world.run();
    CHECK(server.finished());
    CHECK(world.sink.position.lastUid == 5);
}

TEST_CASE("mail connector: a mail that was not safe when the line dropped comes again") {
    MailWorld world;
    world.sink.storeAtOnce = false;
    world.inboxWithOneMail().close();
    world.inboxWithOneMail();
    world.start();
    CHECK(world.connector->status().state == State::Trouble);
    CHECK(world.connector->status().why == "closed");
    world.pass(1s);
    REQUIRE(world.sink.mails.size() == 2);
    world.sink.waiting.at(0)(Result<void>()); // of the old connection: too late to count
    CHECK(world.sink.position.lastUid == 0);
    world.sink.waiting.at(1)(Result<void>());
    CHECK(world.sink.position.lastUid == 5);
    CHECK(world.connector->status().state == State::Ready);
}

TEST_CASE("mail connector: goes on behind the last stored mail") {
    MailWorld world(imap::Position{9, 5, 0});
    auto& server = world.inbox(3, 8)
                       .expect("S3 UID FETCH 6:* (UID RFC822.SIZE)\r\n")
                       .say("* 3 FETCH (UID 7 RFC822.SIZE 2)\r\nS3 OK\r\n")
                       .expect("S4 UID FETCH 7 (UID FLAGS INTERNALDATE BODY.PEEK[]<0.52428800>)\r\n");
    world.start();
    CHECK(server.finished());
}

TEST_CASE("mail connector: a full disk ends the connection and the mail comes again later") {
    MailWorld world;
    world.sink.answer = Error{Errc::Full, "disk"};
    world.inboxWithOneMail();
    world.inboxWithOneMail();
    world.start();
    CHECK(world.connector->status().why == "cannot-store");
    world.sink.answer = Result<void>();
    world.pass(1s);
    CHECK(world.sink.position.lastUid == 5);
}

TEST_CASE("mail connector: a wrong password is said at once and tried only once more") {
    MailWorld world;
    auto refusing = [&] {
        world.dialer.imap()
            .say("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hi\r\n")
            .expect("S1 AUTHENTICATE PLAIN AGRlc2tAc2hvcC5leGFtcGxlAHB3\r\n")
            .say("S1 NO [AUTHENTICATIONFAILED] no such pair\r\n");
    };
    refusing();
    refusing();
    world.start();
    CHECK(world.connector->status() ==
          email::MailStatus{State::Trouble, "wrong-password", "no such pair", true});
    world.pass(59s);
    CHECK(world.dialer.imapDials == 1);
    world.pass(1s);
    CHECK(world.dialer.imapDials == 2);
    CHECK(!world.connector->status().willRetry);
    world.pass(24h);
    CHECK(world.dialer.imapDials == 2);
    world.inbox();
    world.connector->retryNow();
    world.run();
    CHECK(world.connector->status().state == State::Ready);
}

TEST_CASE("mail connector: an unreachable server is tried again with growing pauses, at once when asked") {
    MailWorld world;
    world.dialer.imapFails({Errc::Unavailable, "unknown-host"});
    world.start();
    CHECK(world.connector->status() == email::MailStatus{State::Trouble, "unknown-host", "", true});
    for (int i = 0; i < 600; ++i) world.pass(500ms);
    CHECK(world.dialer.imapDials > 15);
    CHECK(world.dialer.imapDials < 60); // 300 s at up to 30 s each, after the first quick ones
    world.inbox();
    world.connector->retryNow();
    world.run();
    CHECK(world.connector->status().state == State::Ready);
}

TEST_CASE("mail connector: a certificate that is not trusted says why and is not asked again every second") {
    MailWorld world;
    world.dialer.imapFails({Errc::Untrusted, "expired"});
    world.start();
    CHECK(world.connector->status().why == "expired");
    world.pass(4min);
    CHECK(world.dialer.imapDials == 1);
    world.pass(1min);
    CHECK(world.dialer.imapDials == 2);
}

TEST_CASE(
    "mail connector: STARTTLS upgrades the same connection, and a bad certificate there is told as such") {
    auto prepare = [](MailWorld& world) -> ScriptServer& {
        world.account.mailbox.imap.security = Security::StartTls;
        return world.dialer.imap()
            .say("* OK [CAPABILITY IMAP4rev1 STARTTLS] hi\r\n")
            .expect("S1 STARTTLS\r\n")
            .say("S1 OK go\r\n");
    };
    MailWorld good;
    auto& server = prepare(good).expect("S2 CAPABILITY\r\n");
    good.start();
    CHECK(server.finished());
    CHECK(good.dialer.upgrades == 1);
    MailWorld bad;
    bad.dialer.upgradeFails = Error{Errc::Untrusted, "wrong-name"};
    prepare(bad);
    bad.start();
    CHECK(bad.connector->status().why == "wrong-name");
}

TEST_CASE("mail connector: a mail the server never gives is passed over after three tries") {
    MailWorld world;
    for (int i = 0; i < 3; ++i) {
        world.inbox(1, 6)
            .expect("S3 UID FETCH 1:* (UID RFC822.SIZE)\r\n")
            .say("* 1 FETCH (UID 5 RFC822.SIZE 5)\r\nS3 OK\r\n")
            .expect("S4 UID FETCH 5 (UID FLAGS INTERNALDATE BODY.PEEK[]<0.52428800>)\r\n")
            .say("S4 NO [SERVERBUG] broken\r\n");
    }
    world.start();
    for (int i = 0; i < 2; ++i) {
        CHECK(world.sink.lost.empty());
        world.pass(60s);
        world.pass(2s);
    }
    CHECK(world.sink.lost == std::vector<std::uint32_t>{5});
    CHECK(world.sink.position.lastUid == 5);
    for (const auto& status : world.sink.statuses) CHECK(status.state != State::Trouble);
}

TEST_CASE("mail connector: stopping in the middle of anything leaves nothing behind") {
    for (int steps = 0; steps < 4; ++steps) {
        MailWorld world;
        world.sink.storeAtOnce = false;
        if (steps == 1) world.dialer.imap();
        if (steps == 2) world.dialer.imap().say("* OK hi\r\n");
        if (steps == 3) world.inboxWithOneMail();
        world.start();
        world.send();
    }
    SUCCEED("no task was left running");
}
