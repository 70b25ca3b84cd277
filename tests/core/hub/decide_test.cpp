// Where things belong and who is who: the rules of decide_*.cpp seen from outside.
#include "tests/support/local_hub_bench.hpp"

using namespace santral;
using namespace std::chrono_literals;
using test::LocalHubBench;

TEST_CASE("people: chat, mail and call of one customer stand in one thread, in order") {
    LocalHubBench t;
    REQUIRE(t.visitorWrites("v1", "by chat"));
    REQUIRE(t.system(IdentifyVisitor{"v1", "Deniz Aydın", "Deniz@Example.com"}));
    REQUIRE(t.mailArrives("deniz@example.com", "Ek", "by mail"));
    CustomerId customer = t.inbox()[0].customer;
    REQUIRE(t.agent(AddIdentity{customer, IdentityKind::Phone, "0555 010 22 18"}));
    CallPart call;
    call.call = CallId{{6, 1}};
    call.number = "+905550102218";
    call.startedAt = t.time.now();
    REQUIRE(t.system(RecordCall{call, ""}));
    REQUIRE(t.inbox().size() == 1);
    auto items = t.messages(customer);
    REQUIRE(items.size() == 3);
    CHECK(items[0].text == "by chat");
    CHECK(items[1].text == "by mail");
    CHECK(items[2].kind == ItemKind::Call);
    CHECK(t.inbox()[0].customerName == "Deniz Aydın");
}

TEST_CASE("people: a visitor who types somebody else's address is not joined, an agent is asked") {
    LocalHubBench t;
    REQUIRE(t.mailArrives("deniz@example.com", "Konu", "the real one"));
    CustomerId real = t.inbox()[0].customer;
    REQUIRE(t.visitorWrites("v1", "hello"));
    REQUIRE(t.system(IdentifyVisitor{"v1", "Not Deniz", "deniz@example.com"}));
    CHECK(t.messages(real).size() == 1);
    CustomerId visitor = t.inbox()[0].customer == real ? t.inbox()[1].customer : t.inbox()[0].customer;
    std::optional<CustomerCard> card;
    auto watch = t.hub->watchCustomer(visitor, [&](const CustomerCard& c) { card = c; });
    t.run();
    REQUIRE(card);
    CHECK(card->identities[0].claimed == "deniz@example.com");
    REQUIRE(t.agent(LinkIdentity{card->identities[0].id, real}));
    CHECK(t.messages(real).size() == 2);
    REQUIRE(t.agent(UnlinkIdentity{card->identities[0].id}));
    CHECK(t.messages(real).size() == 1);
}

TEST_CASE("people: a typed address becomes verified by the first mail from it") {
    LocalHubBench t;
    REQUIRE(t.visitorWrites("v1", "hello"));
    REQUIRE(t.system(IdentifyVisitor{"v1", "Deniz", "deniz@example.com"}));
    auto mail = t.hub->state().identity(IdentityKind::Mail, "deniz@example.com").value();
    REQUIRE(mail);
    CHECK_FALSE(mail->verified);
    CHECK(mail->reason == LinkReason::GivenInChat);
    REQUIRE(t.mailArrives("deniz@example.com", "Konu", "me"));
    CHECK(t.hub->state().identity(IdentityKind::Mail, "deniz@example.com").value()->verified);
}

TEST_CASE("people: a visitor takes back his name and his address, each alone") {
    LocalHubBench t;
    REQUIRE(t.visitorWrites("v1", "hello"));
    REQUIRE(t.system(IdentifyVisitor{"v1", "Deniz", "deniz@example.com"}));
    CustomerId id = t.inbox()[0].customer;
    auto card = [&] { return **t.hub->state().card(id); };
    REQUIRE(card().identities.size() == 2);
    REQUIRE(t.system(IdentifyVisitor{"v1", "", std::nullopt}));
    CHECK(card().customer.name.empty());
    CHECK(card().identities.size() == 2);
    for (const Identity& one : card().identities) CHECK(one.display.empty());
    REQUIRE(t.system(IdentifyVisitor{"v1", "Ada", std::nullopt}));
    REQUIRE(t.system(IdentifyVisitor{"v1", std::nullopt, " "}));
    CHECK(card().customer.name == "Ada");
    CHECK(card().identities.size() == 1);
    CHECK(t.inbox()[0].customerName == "Ada");
    SECTION("and gives it again") {
        REQUIRE(t.system(IdentifyVisitor{"v1", std::nullopt, "deniz@example.com"}));
        CHECK(card().identities.size() == 2);
        CHECK(card().identities[0].claimed.empty());
    }
    SECTION("and the view says the same") {
        t.close();
        t.open();
        CHECK(card().customer.name == "Ada");
        CHECK(card().identities.size() == 1);
    }
}

TEST_CASE("people: what a visitor only claimed goes when he takes it back") {
    LocalHubBench t;
    REQUIRE(t.mailArrives("deniz@example.com", "Konu", "the real one"));
    REQUIRE(t.visitorWrites("v1", "hello"));
    REQUIRE(t.system(IdentifyVisitor{"v1", "Not Deniz", "deniz@example.com"}));
    auto visitor = [&] { return *t.hub->state().identity(IdentityKind::Visitor, "v1").value(); };
    REQUIRE(visitor().claimed == "deniz@example.com");
    REQUIRE(t.system(IdentifyVisitor{"v1", std::nullopt, ""}));
    CHECK(visitor().claimed.empty());
    CHECK(visitor().display == "Not Deniz");
}

TEST_CASE("people: an address that was written to or from stays the customer's") {
    LocalHubBench t;
    auto matter = t.visitorWrites("v1", "hello")->conversation;
    REQUIRE(t.system(IdentifyVisitor{"v1", "Deniz", "deniz@example.com"}));
    CustomerId id = t.inbox()[0].customer;
    SECTION("from") {
        REQUIRE(t.mailArrives("deniz@example.com", "Konu", "me"));
    }
    SECTION("to") {
        MailPart mail;
        mail.to = {{"", "deniz@example.com"}};
        REQUIRE(t.agent(SendMessage{matter, t.newMessage(), Channel::Mail, "answer", mail, {}}));
    }
    REQUIRE(t.system(IdentifyVisitor{"v1", std::nullopt, ""}));
    CHECK((*t.hub->state().card(id))->identities.size() == 2);
}

TEST_CASE("mail: an answer names the customer's last mail, also before the view has it") {
    LocalHubBench t;
    auto id = t.mailArrives("deniz@example.com", "Konu", "one")->conversation;
    MailPart second;
    second.from = {"", "deniz@example.com"};
    second.messageId = "<second@far.example>";
    SendMessage answer{id, t.newMessage(), Channel::Mail, "answer", MailPart{}, {}};
    answer.mail->to = {{"", "deniz@example.com"}};
    auto stored = [](Result<Receipt> receipt) { CHECK(receipt); };
    t.hub->submitNew(Actor::system(), ReceiveMail{{"mail", "2"}, t.newMessage(), {}, second, "two", {}, {}},
                     stored);
    t.hub->submitNew(Actor::of(t.self), answer, stored);
    t.run();
    auto items = t.messages(t.inbox()[0].customer);
    REQUIRE(items.size() == 3);
    REQUIRE(items[2].mail);
    CHECK(items[2].mail->inReplyTo == "<second@far.example>");
}

TEST_CASE("matters: an answer to our mail comes back to its conversation and reopens it") {
    LocalHubBench t;
    auto id = t.mailArrives("a@example.com", "Konu", "question")->conversation;
    MailPart out;
    out.to = {{"", "a@example.com"}};
    out.subject = "Re: Konu";
    MessageId sent = t.newMessage();
    REQUIRE(t.agent(SendMessage{id, sent, Channel::Mail, "answer", out, {}}));
    REQUIRE(t.agent(CloseConversation{id}));
    auto back = t.mailArrives("a@example.com", "Re: Konu", "thanks", "<" + toString(sent) + "@example.com>");
    REQUIRE(back);
    CHECK(back->conversation == id);
    CHECK(t.inbox(InboxTab::Solved).empty());
}

TEST_CASE("matters: a new subject after the end is a new matter, a mail beside an open one is not") {
    LocalHubBench t;
    auto first = t.mailArrives("a@example.com", "One", "x")->conversation;
    CHECK(t.mailArrives("a@example.com", "Two", "y")->conversation == first);
    REQUIRE(t.agent(CloseConversation{first}));
    CHECK(t.mailArrives("a@example.com", "Three", "z")->conversation != first);
}

TEST_CASE("matters: a third person's answer stays in the conversation it answers") {
    LocalHubBench t;
    auto id = t.mailArrives("a@example.com", "Konu", "question")->conversation;
    CustomerId customer = t.inbox()[0].customer;
    MailPart out;
    out.to = {{"", "a@example.com"}};
    MessageId sent = t.newMessage();
    REQUIRE(t.agent(SendMessage{id, sent, Channel::Mail, "answer", out, {}}));
    auto back =
        t.mailArrives("colleague@example.com", "Re: Konu", "me too", "<" + toString(sent) + "@example.com>");
    CHECK(back->conversation == id);
    CHECK(t.messages(customer).size() == 3);
}

TEST_CASE("messages: what cannot be sent is refused with its reason") {
    LocalHubBench t;
    auto mail = t.mailArrives("a@example.com", "Konu", "x")->conversation;
    CHECK(t.agent(SendMessage{mail, t.newMessage(), Channel::Chat, "hi", {}, {}}).error().code ==
          Errc::Unsupported);
    CHECK(t.agent(SendMessage{mail, t.newMessage(), Channel::Mail, "hi", MailPart{}, {}}).error().code ==
          Errc::Invalid);
    auto chat = t.visitorWrites("v1", "x")->conversation;
    CHECK(t.agent(SendMessage{chat, t.newMessage(), Channel::Chat, "", {}, {}}).error().code ==
          Errc::Invalid);
    std::string huge(40'000, 'x');
    CHECK(t.agent(SendMessage{chat, t.newMessage(), Channel::Chat, huge, {}, {}}).error().code ==
          Errc::TooLarge);
    CHECK(t.agent(SendMessage{{{99, 9}}, t.newMessage(), Channel::Chat, "x", {}, {}}).error().code ==
          Errc::NotFound);
}

TEST_CASE("messages: an answer takes a conversation that nobody has") {
    LocalHubBench t;
    auto id = t.visitorWrites("v1", "x")->conversation;
    REQUIRE(t.agent(SendMessage{id, t.newMessage(), Channel::Chat, "hi", {}, {}}));
    CHECK(t.inbox(InboxTab::Mine).size() == 1);
}

TEST_CASE("messages: what came after the screen was read stays unread") {
    LocalHubBench t;
    auto id = t.visitorWrites("v1", "x")->conversation;
    Seq seen = t.inbox()[0].conversation.lastSeq;
    REQUIRE(t.visitorWrites("v1", "y"));
    REQUIRE(t.agent(MarkRead{id, seen}));
    CHECK(t.inbox()[0].conversation.unread == 2);
    REQUIRE(t.agent(MarkRead{id, t.inbox()[0].conversation.lastSeq}));
    CHECK(t.inbox()[0].conversation.unread == 0);
}

TEST_CASE("calls: ringing, answered and ended are one entry") {
    LocalHubBench t;
    CallPart call;
    call.call = CallId{{6, 1}};
    call.number = "05550102218";
    call.startedAt = t.time.now();
    REQUIRE(t.system(RecordCall{call, "Ayşe"}));
    call.answeredAt = t.time.now() + 3s;
    call.outcome = CallOutcome::Answered;
    REQUIRE(t.system(RecordCall{call, ""}));
    call.endedAt = t.time.now() + 63s;
    REQUIRE(t.system(RecordCall{call, ""}));
    auto items = t.messages(t.inbox()[0].customer);
    REQUIRE(items.size() == 1);
    REQUIRE(items[0].call);
    CHECK(items[0].call->outcome == CallOutcome::Answered);
    CHECK(items[0].call->endedAt == call.endedAt);
    CHECK(t.inbox()[0].customerName == "Ayşe");
}

TEST_CASE("calls: two callers who hide their number are two customers") {
    LocalHubBench t;
    for (std::uint64_t i = 1; i <= 2; ++i) {
        CallPart call;
        call.call = CallId{{6, i}};
        call.number = "anonymous";
        call.startedAt = t.time.now();
        REQUIRE(t.system(RecordCall{call, ""}));
    }
    CHECK(t.inbox().size() == 2);
}

TEST_CASE("import: what happened elsewhere is shown with its own times") {
    LocalHubBench t;
    ImportConversation c;
    c.kind = IdentityKind::Mail;
    c.address = "a@example.com";
    c.owner = t.self.id;
    c.tags = {"iade"};
    c.closed = true;
    TimePoint began = t.time.now() - 48h;
    c.entries.resize(2);
    for (std::size_t i = 0; i < 2; ++i) {
        c.entries[i].channel = Channel::Mail;
        c.entries[i].at = began + std::chrono::hours(i);
        c.entries[i].text = "text";
    }
    REQUIRE(t.agent(c));
    auto items = t.thread(t.inbox(InboxTab::Solved)[0].customer);
    REQUIRE(items.size() == 6); // opened, given, two messages, tag, closed
    CHECK(items[1].kind == ItemKind::Assigned);
    CHECK(items[1].at == began);
    CHECK(items[4].kind == ItemKind::Tagged);
    CHECK(items[4].at == began + 1h);
    CHECK(items[5].kind == ItemKind::Closed);
    CHECK(items[5].at == began + 1h);
}

TEST_CASE("sample: one command removes the sample and nothing else") {
    LocalHubBench t;
    ImportConversation sample;
    sample.address = "ornek@example.com";
    sample.name = "Örnek";
    sample.subject = "Örnek";
    sample.sample = true;
    sample.entries = {{Direction::In, false, Channel::Mail, t.time.now() - 24h, "text", {}, {}, {}}};
    REQUIRE(t.agent(sample));
    REQUIRE(t.visitorWrites("v1", "real"));
    CHECK(t.inbox().size() == 2);
    REQUIRE(t.agent(RemoveSample{}));
    REQUIRE(t.inbox().size() == 1);
    CHECK(t.inbox()[0].conversation.snippet == "real");
}

TEST_CASE("roles: no one may do what his role does not allow") {
    LocalHubBench t;
    Agent clerk{AgentId{{4, 9}}, "Agent", Role::Agent};
    CHECK(t.as(Actor::of(clerk), RemoveSample{}).error().code == Errc::Denied);
    CHECK(t.as(Actor::of(clerk), ReceiveChat{"v", t.newMessage(), {}, "x", {}, "1"}).error().code ==
          Errc::Denied);
    CHECK(t.as(Actor::customer(), TakeConversation{}).error().code == Errc::Denied);
}
