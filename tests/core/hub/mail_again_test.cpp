#include "tests/core/hub/mail_bench.hpp"

using namespace santral;
using namespace std::chrono_literals;
using test::aMail;
using test::MailBench;

TEST_CASE("mail channel: a server that numbers its mails anew brings no mail twice") {
    MailBench t;
    std::string size = std::to_string(aMail().size());
    t.dialer.inboxWith(aMail()).close();
    t.dialer.imap()
        .say("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hi\r\n")
        .expect("S1 AUTHENTICATE PLAIN AGRlc2tAc2hvcC5leGFtcGxlAHB3\r\n")
        .say("S1 OK [CAPABILITY IMAP4rev1 IDLE LITERAL+] in\r\n")
        .expect("S2 SELECT \"INBOX\"\r\n")
        .say("* 1 EXISTS\r\n* OK [UIDVALIDITY 10] x\r\n* OK [UIDNEXT 2] x\r\nS2 OK\r\n")
        .expect("S3 UID FETCH 1:* (UID RFC822.SIZE)\r\n")
        .say("* 1 FETCH (UID 1 RFC822.SIZE " + size + ")\r\nS3 OK\r\n")
        .expect("S4 UID FETCH 1 (UID FLAGS INTERNALDATE BODY.PEEK[]<0.52428800>)\r\n")
        .say("* 1 FETCH (UID 1 FLAGS () BODY[]<0> {" + size + "}\r\n" + aMail() + ")\r\nS4 OK\r\n")
        .expect("S5 IDLE\r\n");
    t.startChannel();
    t.pass(1s);
    CHECK(t.dialer.imapDials == 2);
    auto rows = t.inbox();
    REQUIRE(rows.size() == 1);
    CHECK(t.messages(rows[0].customer).size() == 1);
    CHECK(rows[0].conversation.unread == 1);
}
