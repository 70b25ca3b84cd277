// A hub with several mailboxes: where their mails begin, which of them answers leave from, and what becomes
// of mails whose mailbox is put away.
#include "core/base/sha256.hpp"
#include "tests/support/local_hub_bench.hpp"

#include <algorithm>

using namespace santral;

namespace {

const std::string kDesk = "destek@example.com", kReturns = "iade@example.com";

struct Post final : Outlet {
    std::vector<Outgoing> sent;
    std::vector<std::function<void(Delivery, std::string)>> reports;
    void send(Outgoing message, std::function<void(Delivery, std::string)> report) override {
        sent.push_back(std::move(message));
        reports.push_back(std::move(report));
    }
    void allLeft() {
        for (auto& report : std::exchange(reports, {})) report(Delivery::Sent, {});
    }
};

struct Shop : test::LocalHubBench {
    Queue orders{makeId<QueueId>(time, random), "Sipariş", {}, false};
    Queue returns{makeId<QueueId>(time, random), "İade", {}, false};
    Post desk, back;

    Shop() {
        REQUIRE(system(SaveQueue{orders}));
        REQUIRE(system(SaveQueue{returns}));
        both();
    }
    ~Shop() {
        part(kDesk);
        part(kReturns);
    }
    void both() {
        has({{kDesk, "Destek", orders.id}, {kReturns, "İade", returns.id}});
        hub->setOutlet(Channel::Mail, &desk, kDesk);
        hub->setOutlet(Channel::Mail, &back, kReturns);
        run();
    }
    void has(std::vector<OwnMailbox> mailboxes) {
        DecideConfig config;
        config.mailboxes = std::move(mailboxes);
        hub->configure(config);
    }
    void part(const std::string& address) {
        run();
        hub->setOutlet(Channel::Mail, nullptr, address);
    }
    // As Channels does it.
    void returnsPutAway() {
        part(kReturns);
        has({{kDesk, "Destek", orders.id}});
        hub->tellStranded();
        run();
    }
    ReceiveMail mail(const std::string& mailbox, const std::string& from) {
        ReceiveMail mail;
        mail.key = {"mail:" + mailbox, from};
        mail.message = newMessage();
        mail.mail.from = {"", from};
        mail.mail.to = {{"", kDesk}, {"", kReturns}};
        mail.mail.subject = "Konu";
        mail.mail.messageId = "<1@" + from + ">";
        mail.mail.mailbox = mailbox;
        mail.mail.rawHash = sha256(mailbox + from); // each server adds lines of its own
        mail.text = "soru";
        return mail;
    }
    ConversationId mailTo(const std::string& mailbox, const std::string& from) {
        return system(mail(mailbox, from)).value().conversation;
    }
    std::size_t mailsFrom(const std::string& address) {
        auto look = [&](auto done) { hub->findCustomer(IdentityKind::Mail, address, std::move(done)); };
        return messages(ask<CustomerCard>(look).value().customer.id).size();
    }
    MessageId answer(ConversationId id, const std::string& to, const std::string& from = {}) {
        SendMessage out{id, newMessage(), Channel::Mail, "yanıt", MailPart{}, {}};
        out.mail->to = {{"", to}};
        out.mail->from.address = from;
        REQUIRE(agent(out));
        return out.message;
    }
    TimelineItem item(MessageId id) { return hub->state().item(id).value().value().item; }
    QueueId queueOf(ConversationId id) { return hub->state().conversation(id).value()->queue; }
};

} // namespace

TEST_CASE("mailboxes: a new mail begins in the queue of the mailbox it came to") {
    Shop t;
    CHECK(t.queueOf(t.mailTo(kReturns, "deniz@example.net")) == t.returns.id);
    CHECK(t.queueOf(t.mailTo(kDesk, "can@example.net")) == t.orders.id);
}

TEST_CASE("mailboxes: a mail to two of them is one entry, in the queue of the one it came to first") {
    Shop t;
    bool atOnce = GENERATE(false, true);
    ReceiveMail second = t.mail(kDesk, "deniz@example.net");
    std::optional<Result<Receipt>> first, again;
    t.hub->submitNew(Actor::system(), t.mail(kReturns, "deniz@example.net"),
                     [&](auto done) { first = done; });
    if (!atOnce) t.run();
    t.hub->submitNew(Actor::system(), second, [&](auto done) { again = done; });
    t.run();
    CHECK(t.mailsFrom("deniz@example.net") == 1);
    CHECK(again->value().conversation == first->value().conversation);
    CHECK(again->value().first == 0);
    CHECK(t.queueOf(first->value().conversation) == t.returns.id);
    t.close();
    t.open();
    t.both();
    REQUIRE(t.system(second));
    CHECK(t.mailsFrom("deniz@example.net") == 1);
}

TEST_CASE("mailboxes: two mails with one Message-ID and different words are two entries") {
    Shop t;
    t.mailTo(kReturns, "deniz@example.net");
    ReceiveMail second = t.mail(kDesk, "deniz@example.net");
    second.text = "başka bir soru";
    REQUIRE(t.system(second));
    CHECK(t.mailsFrom("deniz@example.net") == 2);
}

TEST_CASE("mailboxes: an answer leaves from the one that was written to, and from no other") {
    Shop t;
    t.answer(t.mailTo(kReturns, "deniz@example.net"), "deniz@example.net");
    CHECK(t.desk.sent.empty());
    REQUIRE(t.back.sent.size() == 1);
    CHECK(t.back.sent[0].item.mail->from == MailAddress{"İade", kReturns});
}

TEST_CASE("mailboxes: the agent may choose another one") {
    Shop t;
    t.answer(t.mailTo(kReturns, "deniz@example.net"), "deniz@example.net", kDesk);
    REQUIRE(t.desk.sent.size() == 1);
    CHECK(t.desk.sent[0].item.mail->from == MailAddress{"Destek", kDesk});
}

TEST_CASE("mailboxes: an address that is none of ours is nobody's to send from") {
    Shop t;
    t.answer(t.mailTo(kReturns, "deniz@example.net"), "deniz@example.net", "genel.mudur@example.com");
    REQUIRE(t.back.sent.size() == 1);
    CHECK(t.back.sent[0].item.mail->from.address == kReturns);
}

TEST_CASE("mailboxes: the Message-ID of an answer has the domain of its mailbox") {
    Shop t;
    t.has({{kDesk, "Destek"}, {"bot@guney.example", "Bot"}});
    MessageId id = t.answer(t.mailTo("bot@guney.example", "deniz@example.net"), "deniz@example.net");
    CHECK(t.item(id).mail->messageId.ends_with("@guney.example>"));
}

TEST_CASE("mailboxes: what waits for one that was put away says so, and leaves once when it is back") {
    Shop t;
    MessageId id = t.answer(t.mailTo(kReturns, "deniz@example.net"), "deniz@example.net");
    t.returnsPutAway();
    CHECK(t.item(id).delivery == Delivery::Waiting);
    CHECK(t.item(id).why == "mailbox-away");
    CHECK(t.desk.sent.empty());
    t.back.sent.clear();
    t.both();
    REQUIRE(t.back.sent.size() == 1);
    t.back.allLeft();
    t.run();
    CHECK(t.item(id).delivery == Delivery::Sent);
}

TEST_CASE("mailboxes: what was on its way from one that was put away has perhaps left") {
    Shop t;
    MessageId id = t.answer(t.mailTo(kReturns, "deniz@example.net"), "deniz@example.net");
    t.back.reports.at(0)(Delivery::Sending, {});
    t.run();
    t.returnsPutAway();
    CHECK(t.item(id).delivery == Delivery::Perhaps);
}

TEST_CASE("mailboxes: a mail that was held and whose mailbox has gone meanwhile waits for it") {
    Shop t;
    SendMessage out{
        t.mailTo(kReturns, "deniz@example.net"), t.newMessage(), Channel::Mail, "yanıt", MailPart{}, {}};
    out.mail->to = {{"", "deniz@example.net"}};
    out.hold = 10;
    REQUIRE(t.agent(out));
    t.returnsPutAway();
    t.time.advance(std::chrono::seconds(11));
    t.run();
    CHECK(t.item(out.message).why == "mailbox-away");
    CHECK(t.desk.sent.empty());
}

TEST_CASE("mailboxes: what is tried again and has no mailbox any more waits and says so") {
    Shop t;
    MessageId id = t.answer(t.mailTo(kReturns, "deniz@example.net"), "deniz@example.net");
    t.back.reports.at(0)(Delivery::Failed, "server-refused");
    t.run();
    t.returnsPutAway();
    REQUIRE(t.agent(RetryMessage{t.item(id).conversation, id}));
    CHECK(t.item(id).delivery == Delivery::Waiting);
    CHECK(t.item(id).why == "mailbox-away");
}

TEST_CASE("mailboxes: what one of them has on its way is not handed over again when another changes") {
    Shop t;
    t.answer(t.mailTo(kDesk, "can@example.net"), "can@example.net");
    REQUIRE(t.desk.sent.size() == 1);
    t.returnsPutAway();
    t.both();
    CHECK(t.desk.sent.size() == 1);
}

TEST_CASE("mailboxes: the status of the hub says which there are") {
    Shop t;
    std::vector<OwnMailbox> told;
    auto watch = t.hub->watchStatus([&](const HubStatus& status) { told = status.mailboxes; });
    t.run();
    CHECK(told.size() == 2);
    t.returnsPutAway();
    CHECK(told == std::vector<OwnMailbox>{{kDesk, "Destek", t.orders.id}});
}
