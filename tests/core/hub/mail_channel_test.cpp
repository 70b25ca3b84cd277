#include "tests/core/hub/mail_bench.hpp"

#include "core/base/sha256.hpp"
#include "core/base/text.hpp"
#include "core/hub/mail_values.hpp"

using namespace santral;
using namespace std::chrono_literals;
using test::aMail;
using test::headerOf;
using test::MailBench;

namespace {

const std::string kSeen = "S6 UID STORE 5 +FLAGS.SILENT (\\Seen)\r\n";

// The mail is stored while the connection idles already.
test::ScriptServer& bringing(MailBench& t, const std::string& mail) {
    return t.dialer.inboxWith(mail).expect("S5 IDLE\r\n").say("+ \r\n").expect("DONE\r\n").say("S5 OK\r\n");
}

// A customer's mail has come; the conversation it opened.
ConversationId received(MailBench& t, const std::string& mail = aMail()) {
    bringing(t, mail);
    t.startChannel();
    auto rows = t.inbox();
    REQUIRE(rows.size() == 1);
    return rows[0].conversation.id;
}

std::vector<TimelineItem> mails(MailBench& t) {
    auto rows = t.inbox();
    REQUIRE(rows.size() == 1);
    return t.messages(rows[0].customer);
}

} // namespace

TEST_CASE("mail channel: a mail stands in the inbox, and only then is it marked as seen") {
    MailBench t;
    auto& server = bringing(t, aMail()).expect(kSeen);
    t.startChannel();
    auto all = mails(t);
    REQUIRE(all.size() == 1);
    CHECK(all[0].text == "Nerede?\n");
    CHECK(all[0].mail->subject == "Sipariş");
    CHECK(all[0].mail->from == MailAddress{"Deniz", "deniz@example.com"});
    CHECK(t.hub->own().blobs().read(all[0].mail->rawHash).value() == aMail());
    CHECK(server.finished());
}

TEST_CASE("mail channel: the same mail again counts once") {
    MailBench t;
    SECTION("the line broke before it was marked") {
        t.dialer.inboxWith(aMail()).close();
        t.dialer.inboxWith(aMail());
        t.startChannel();
        t.pass(1s);
    }
    SECTION("the program ended before the position was kept") {
        t.dialer.inboxWith(aMail());
        t.startChannel();
        t.hub->own().saveSetting("position desk@shop.example", "9 0 0", [](Result<void>) {});
        t.dialer.inboxWith(aMail());
        t.restart();
    }
    CHECK(t.sieve.asked == 2);
    CHECK(mails(t).size() == 1);
}

TEST_CASE("mail channel: the same mail in another mailbox counts once, and its octets go after a day") {
    MailBench t;
    received(t);
    t.stopChannel();
    const std::string copy = "Delivered-To: iade@shop.example\r\n" + aMail();
    const std::string raw = sha256(copy);
    MailboxSettings other = test::oneMailbox();
    other.address = "iade@shop.example";
    bringing(t, copy).expect(kSeen);
    t.startChannel(other);
    CHECK(t.sieve.asked == 2);
    CHECK(mails(t).size() == 1);
    CHECK(t.hub->own().blobs().find(raw));
    t.pass(24h + 1h);
    CHECK_FALSE(t.hub->own().blobs().find(raw));
    CHECK(t.hub->own().blobs().find(mails(t)[0].mail->rawHash));
}

TEST_CASE("mail channel: a restart goes on behind the last mail that is on disk") {
    MailBench t;
    bringing(t, aMail()).expect(kSeen).say("S6 OK\r\n");
    t.startChannel();
    CHECK(t.position() == "9 5 0");
    auto& again = t.dialer.inbox(2, 8).expect("S3 UID FETCH 6:* (UID RFC822.SIZE)\r\n");
    t.restart();
    CHECK(again.finished());
}

TEST_CASE("mail channel: a mail that is not on disk is neither marked nor passed over") {
    MailBench t;
    t.sieve.fails = Error{Errc::Unavailable, "helper"};
    bringing(t, aMail()).expect(kSeen);
    std::vector<ChannelStatus> channels;
    auto watch = t.hub->watchStatus([&](const HubStatus& now) { channels = now.channels; });
    t.startChannel();
    REQUIRE(channels.size() == 1);
    CHECK(channels[0].state == ChannelStatus::State::Trouble);
    CHECK(channels[0].why == "cannot-store");
    CHECK(t.position() == "9 0 0");
    t.sieve.fails.reset();
    bringing(t, aMail()).expect(kSeen).say("S6 OK\r\n");
    t.pass(1s);
    CHECK(mails(t).size() == 1);
    CHECK(t.position() == "9 5 0");
    CHECK(channels[0].state == ChannelStatus::State::Ready);
}

TEST_CASE("mail channel: a mail that the sieve cannot read is there with its head and its octets") {
    MailBench t;
    t.sieve.fails = Error{Errc::Corrupt, "died twice"};
    received(t);
    auto all = mails(t);
    REQUIRE(all.size() == 1);
    CHECK(all[0].mail->subject == "Sipariş");
    CHECK(all[0].mail->from.address == "deniz@example.com");
    CHECK(all[0].mail->automatic);
    CHECK(t.hub->own().blobs().read(all[0].mail->rawHash).value() == aMail());
}

TEST_CASE("mail channel: a mail without sender and Message-ID is kept all the same") {
    MailBench t;
    bringing(t, "Subject: x\r\n\r\nhello\r\n");
    t.startChannel();
    auto all = mails(t);
    REQUIRE(all.size() == 1);
    CHECK(all[0].text == "hello\n");
    CHECK(all[0].mail->messageId.ends_with("@no-id.invalid>"));
}

TEST_CASE("mail channel: HTML is kept cleaned and attachments by their octets") {
    MailBench t;
    std::string parts = "--b\r\nContent-Type: text/html\r\n\r\n<p>Merhaba<script>x</script></p>\r\n"
                        "--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment;"
                        " filename=\"fatura.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nUERG\r\n--b--";
    received(t, aMail("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n",
                      "Deniz <deniz@example.com>", "<1@far.example>", parts));
    auto all = mails(t);
    REQUIRE(all.size() == 1);
    CHECK(all[0].text.find("Merhaba") != std::string::npos);
    std::string html = t.hub->own().blobs().read(all[0].mail->htmlHash).value();
    CHECK(html.find("Merhaba") != std::string::npos);
    CHECK(html.find("script") == std::string::npos);
    REQUIRE(all[0].attachments.size() == 1);
    CHECK(all[0].attachments[0].name == "fatura.pdf");
    CHECK(t.hub->own().blobs().read(all[0].attachments[0].hash).value() == "PDF");
}

TEST_CASE("mail channel: an answer finds the conversation of our mail, whoever writes it") {
    MailBench t;
    bringing(t, aMail()).expect(kSeen).say("S6 OK\r\n");
    t.startChannel();
    ConversationId first = t.inbox()[0].conversation.id;
    std::string sent;
    t.taking(sent);
    t.writes(first, "Yarın orada.");
    std::string from = GENERATE("Deniz <deniz@example.com>", "Muhasebe <muhasebe@other.example>");
    REQUIRE(t.agent(CloseConversation{first})); // a mail out of the blue is a new matter now
    REQUIRE(t.mailArrives("deniz@example.com", "Başka", "new matter")->conversation != first);
    std::string answer = "In-Reply-To: " + headerOf(sent, "Message-ID") + "\r\n";
    t.dialer.inboxWith(aMail(answer, from, "<3@far.example>", "Tamam"), 6, 5);
    t.restart();
    CustomerId deniz = t.ask<CustomerCard>([&](auto done) {
                            t.hub->findCustomer(IdentityKind::Mail, "deniz@example.com", std::move(done));
                        })->customer.id;
    auto all = t.messages(deniz);
    REQUIRE(all.size() == 4);
    CHECK(all[3].text == "Tamam\n");
    CHECK(all[3].conversation == first);
    CHECK(from.find(all[3].mail->from.address) != std::string::npos);
}

TEST_CASE("mail channel: an answer leaves built, quoted, as an answer, and is Sent once it was taken") {
    MailBench t;
    ConversationId id = received(t);
    std::string mail;
    auto& server = t.taking(mail);
    std::string hash = t.hub->own().blobs().put("PDF")->hash;
    MessageId answer = t.writes(id, "Yarın orada.", {{"fatura.pdf", "application/pdf", 3, hash, {}}});
    CHECK(server.finished());
    CHECK(t.state(answer) == "sent");
    CHECK(t.envelope == "MAIL FROM:<desk@shop.example>\r\nRCPT TO:<deniz@example.com>\r\nDATA\r\n");
    CHECK(headerOf(mail, "In-Reply-To") == "<1@far.example>");
    CHECK(headerOf(mail, "Message-ID") == "<" + toString(answer) + "@shop.example>");
    std::string bodies;
    struct Sink final : mime::BodySink {
        explicit Sink(std::string& to) : into(to) {}
        void write(std::string_view octets) override { into += octets; }
        std::string& into;
    } sink(bodies);
    mime::Mail read = mime::readMail(mail, sink);
    CHECK(read.text->find("Yarın orada.") == 0);
    CHECK(read.text->find("Deniz <deniz@example.com>:\n> Nerede?") != std::string::npos);
    REQUIRE(read.attachments.size() == 1);
    CHECK(read.attachments[0].name == "fatura.pdf");
    CHECK(bodies == "PDF");
}

TEST_CASE("mail channel: a mail that has to wait leaves once, with the Message-ID of the first try") {
    MailBench t;
    ConversationId id = received(t);
    t.answering("250 ok\r\n450 4.7.1 greylisted\r\n554 none\r\n");
    MessageId answer = t.writes(id, "Yarın orada.");
    CHECK(t.state(answer) == "waiting server-busy");
    std::string mail, second;
    t.taking(mail);
    auto& never = t.taking(second);
    t.pass(62s);
    CHECK(t.state(answer) == "sent");
    CHECK(headerOf(mail, "Message-ID") == "<" + toString(answer) + "@shop.example>");
    t.pass(1h);
    CHECK(second.empty());
    CHECK(!never.finished());
    CHECK(t.dialer.smtpDials == 2);
}

TEST_CASE("mail channel: a refused mail is Failed, and leaves again under its Message-ID when asked") {
    MailBench t;
    ConversationId id = received(t);
    t.answering("250 ok\r\n550 5.1.1 nobody\r\n554 none\r\n");
    MessageId answer = t.writes(id, "Yarın orada.");
    CHECK(t.state(answer) == "failed mailbox-unknown");
    t.pass(1h);
    CHECK(t.dialer.smtpDials == 1);
    std::string mail;
    t.taking(mail);
    REQUIRE(t.agent(RetryMessage{id, answer}));
    t.run();
    CHECK(t.state(answer) == "sent");
    CHECK(headerOf(mail, "Message-ID") == "<" + toString(answer) + "@shop.example>");
}

TEST_CASE("mail channel: a line that broke behind the last dot is Perhaps, and only an agent sends again") {
    MailBench t;
    ConversationId id = received(t);
    std::string first, again;
    t.answering("250 ok\r\n250 ok\r\n354 go\r\n").take("\r\n.\r\n", first).close();
    MessageId answer = t.writes(id, "Yarın orada.");
    CHECK(t.state(answer) == "perhaps connection-lost");
    t.pass(1h);
    CHECK(t.dialer.smtpDials == 1);
    t.taking(again);
    REQUIRE(t.agent(RetryMessage{id, answer}));
    t.run();
    CHECK(t.state(answer) == "sent");
    CHECK(headerOf(again, "Message-ID") == headerOf(first, "Message-ID"));
}

TEST_CASE("mail channel: a program that ends behind the last dot sends nothing again unasked") {
    MailBench t;
    ConversationId id = received(t);
    std::string first, again;
    t.answering("250 ok\r\n250 ok\r\n354 go\r\n").take("\r\n.\r\n", first);
    MessageId answer = t.writes(id, "Yarın orada.");
    CHECK(!first.empty());
    CHECK(t.state(answer) == "sending"); // in the ledger before the dot left
    t.killed();
    CHECK(t.state(answer) == "perhaps ended-before-answer");
    t.pass(1h);
    CHECK(t.dialer.smtpDials == 1);
    t.taking(again);
    REQUIRE(t.agent(RetryMessage{id, answer}));
    t.run();
    CHECK(t.state(answer) == "sent");
    CHECK(headerOf(again, "Message-ID") == headerOf(first, "Message-ID"));
}

TEST_CASE("mail channel: a program that ends before the last dot sends the mail at its next start") {
    MailBench t;
    ConversationId id = received(t);
    std::string mail;
    t.answering("250 ok\r\n250 ok\r\n"); // DATA is never answered
    MessageId answer = t.writes(id, "Yarın orada.");
    CHECK(t.state(answer) == "waiting");
    t.taking(mail);
    t.killed();
    CHECK(t.state(answer) == "sent");
    CHECK(headerOf(mail, "Message-ID") == "<" + toString(answer) + "@shop.example>");
}

TEST_CASE("mail channel: as long as it is not in the ledger that a mail leaves, its last dot is kept back") {
    MailBench t;
    t.splitDisk();
    ConversationId id = received(t);
    std::string mail;
    auto& server = t.answering("250 ok\r\n250 ok\r\n");
    MessageId answer = t.writes(id, "Yarın orada.");
    t.diskHeld = true;
    server.say("354 go\r\n").take("\r\n.\r\n", mail).say("250 queued\r\n");
    t.run();
    CHECK(mail.empty());
    t.diskHeld = false;
    t.run();
    CHECK(!mail.empty());
    CHECK(t.state(answer) == "sent");
}

TEST_CASE("mail channel: a refused copy is told although the mail was sent") {
    MailBench t;
    ConversationId id = received(t);
    std::string mail;
    t.answering("250 ok\r\n250 ok\r\n550 5.1.1 nobody\r\n354 go\r\n")
        .take("\r\n.\r\n", mail)
        .say("250 queued\r\n");
    MailPart part;
    part.subject = "Sipariş";
    part.to = {{"", "deniz@example.com"}};
    part.cc = {{"", "none@example.com"}, {"", "deniz@example.com"}}; // each address once
    MessageId answer = t.newMessage();
    REQUIRE(t.agent(SendMessage{id, answer, Channel::Mail, "x", part, {}}));
    t.run();
    CHECK(t.state(answer) == "sent some-recipients-refused");
    CHECK(t.envelope.find("RCPT TO:<none@example.com>\r\nDATA") != std::string::npos);
}

TEST_CASE("mail channel: a file that is gone fails the mail and says why") {
    MailBench t;
    ConversationId id = received(t);
    MessageId answer = t.writes(id, "Ekte.", {{"x.pdf", "application/pdf", 3, std::string(64, 'a'), {}}});
    CHECK(t.state(answer) == "failed attachment-missing");
    CHECK(t.dialer.smtpDials == 0);
}

TEST_CASE("mail channel: what waited leaves with the next settings, and with the next start") {
    MailBench t;
    ConversationId id = received(t);
    MessageId answer = t.writes(id, "Yarın orada."); // nothing answers at the submission server
    CHECK(t.state(answer) == "waiting refused");
    std::string mail;
    SECTION("the settings were mended") {
        t.stopChannel();
        t.taking(mail);
        t.startChannel();
    }
    SECTION("the program was started again") {
        t.stopChannel();
        t.taking(mail);
        t.restart();
    }
    t.run();
    CHECK(t.state(answer) == "sent");
    CHECK(headerOf(mail, "Message-ID") == "<" + toString(answer) + "@shop.example>");
    t.pass(1h);
    CHECK(t.dialer.smtpDials == 2);
}

TEST_CASE("mail channel: what is written before the mailbox is open leaves when it is") {
    MailBench t;
    auto conversation = t.mailArrives("deniz@example.com", "Sipariş", "Nerede?")->conversation;
    std::string mail;
    t.taking(mail);
    MailChannel::Context context{*t.hub, t.sieve, t.dialer, t.time, t.time, t.random};
    t.channel = std::make_unique<MailChannel>(context, test::oneMailbox());
    t.hub->setOutlet(Channel::Mail, t.channel.get());
    MessageId answer = t.writes(conversation, "Yarın orada.");
    CHECK(t.state(answer) == "waiting");
    t.channel->start();
    t.run();
    CHECK(t.state(answer) == "sent");
}

TEST_CASE("mail channel: stopping in the middle of anything leaves nothing behind and loses nothing") {
    MailBench t;
    SECTION("before the position was read") {
        t.splitDisk();
        t.diskHeld = true;
        t.startChannel();
        t.stopChannel();
        t.diskHeld = false;
        t.run(); // the answer comes after the channel has gone
        CHECK(t.dialer.imapDials == 0);
    }
    SECTION("while the sieve reads a mail") {
        t.sieve.holds = true;
        bringing(t, aMail());
        t.startChannel();
        CHECK(t.sieve.asked == 1);
        t.stopChannel();
        t.sieve.release();
        t.run();
        CHECK(t.position() == "9 0 0");
        bringing(t, aMail());
        t.startChannel();
        CHECK(mails(t).size() == 1);
    }
    SECTION("while a mail is handed over") {
        ConversationId id = received(t);
        t.answering("250 ok\r\n250 ok\r\n");
        MessageId answer = t.writes(id, "Yarın orada.");
        t.stopChannel();
        CHECK(t.state(answer) == "waiting");
        std::string mail;
        t.taking(mail);
        t.startChannel();
        t.run();
        CHECK(t.state(answer) == "sent");
    }
    SECTION("behind the last dot") {
        ConversationId id = received(t);
        std::string mail;
        t.answering("250 ok\r\n250 ok\r\n354 go\r\n").take("\r\n.\r\n", mail);
        MessageId answer = t.writes(id, "Yarın orada.");
        t.stopChannel();
        CHECK(t.state(answer) == "perhaps connection-lost");
        t.startChannel();
        CHECK(t.dialer.smtpDials == 1);
    }
}

TEST_CASE("mail values: the outcome of sending becomes what the agent may believe") {
    using Pair = std::pair<Delivery, std::string>;
    CHECK(deliveryOf(smtp::Accepted{}) == Pair{Delivery::Sent, ""});
    CHECK(deliveryOf(smtp::Accepted{"250", {smtp::Refusal{}}}) ==
          Pair{Delivery::Sent, "some-recipients-refused"});
    smtp::Refusal full{true, 552, "5.2.2", "quota", smtp::Stage::Recipient, "a@x.example"};
    CHECK(deliveryOf(smtp::Refused{full}) == Pair{Delivery::Failed, "mailbox-full"});
    CHECK(deliveryOf(smtp::Unknown{}) == Pair{Delivery::Perhaps, "connection-lost"});
}

TEST_CASE("mail values: a NUL in a text does not end it, and a long quotation is cut between characters") {
    mime::Mail mail;
    mail.text = std::string("before\0after", 12);
    ReceiveMail command;
    fillFromMail(mail, command);
    CHECK(command.text == "beforeafter");
    TimelineItem item;
    item.mail.emplace();
    item.mail->from = {"", "deniz@example.com"};
    item.text = "x";
    for (int i = 0; i < 20'000; ++i) item.text += "ş";
    std::string quoted = quoteOf(item);
    CHECK(quoted.size() < 34'000);
    CHECK(isUtf8(quoted));
}
