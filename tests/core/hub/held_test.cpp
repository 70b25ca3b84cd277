// Messages that leave later: held to be taken back, or at a time that was chosen.
#include "tests/support/local_hub_bench.hpp"

#include <algorithm>

using namespace santral;
using namespace std::chrono_literals;
using test::LocalHubBench;

namespace {

struct Box final : Outlet {
    std::vector<Outgoing> sent;
    void send(Outgoing message, std::function<void(Delivery, std::string)> report) override {
        sent.push_back(std::move(message));
        report(Delivery::Sent, {});
    }
};

struct Desk : LocalHubBench {
    Box mails, chats;
    ConversationId conversation;
    CustomerId customer;

    Desk() {
        conversation = mailArrives("deniz@example.com", "Konu", "soru").value().conversation;
        customer = inbox().front().customer;
        join();
    }
    ~Desk() { part(); }
    void join() {
        hub->setOutlet(Channel::Mail, &mails);
        hub->setOutlet(Channel::Chat, &chats);
        run();
    }
    void part() {
        run();
        hub->setOutlet(Channel::Mail, nullptr);
        hub->setOutlet(Channel::Chat, nullptr);
    }
    // As after a kill: nothing but what is on disk is left.
    void restartAfter(Millis away) {
        part();
        close();
        time.advance(away);
        open();
        join();
        pass(Millis(0)); // what is due already is so now
    }
    void pass(Millis by) {
        time.advance(by);
        run();
    }
    SendMessage answer(const std::string& text, std::uint32_t hold = 0) {
        SendMessage out{conversation, newMessage(), Channel::Mail, text, MailPart{}, {}};
        out.mail->to = {{"", "deniz@example.com"}};
        out.mail->subject = "Re: Konu";
        out.hold = hold;
        return out;
    }
    Conversation now() { return inbox().front().conversation; }
    TimelineItem item(MessageId id) {
        for (const TimelineItem& one : thread(customer)) {
            if (one.message == id) return one;
        }
        return {};
    }
};

} // namespace

TEST_CASE("held: a mail leaves when its time is over, once, and says until when it waits") {
    Desk t;
    SendMessage out = t.answer("yolda", 10);
    TimePoint written = t.time.now();
    REQUIRE(t.agent(out));
    CHECK(t.mails.sent.empty());
    CHECK(t.item(out.message).delivery == Delivery::Held);
    CHECK(t.item(out.message).until == written + 10s);
    CHECK(t.item(out.message).why.empty());
    t.pass(9999ms);
    CHECK(t.mails.sent.empty());
    t.pass(1ms);
    REQUIRE(t.mails.sent.size() == 1);
    CHECK(t.mails.sent.front().item.text == "yolda");
    CHECK(t.mails.sent.front().item.agent == t.self.id);
    t.pass(1h);
    CHECK(t.mails.sent.size() == 1);
    CHECK(t.item(out.message).delivery == Delivery::Sent);
}

TEST_CASE("held: it stands in the thread where it left, for who watches too") {
    Desk t;
    SendMessage out = t.answer("yolda", 10);
    std::vector<TimelineItem> shown;
    auto watch = t.hub->watchThread(t.customer, 100, [&](const ThreadUpdate& u) {
        if (u.snapshot) shown = u.page.items;
        for (Seq seq : u.gone) std::erase_if(shown, [seq](const TimelineItem& i) { return i.seq == seq; });
        for (const TimelineItem& item : u.changed) {
            std::erase_if(shown, [&](const TimelineItem& i) { return i.seq == item.seq; });
            shown.push_back(item);
        }
    });
    t.run();
    REQUIRE(t.agent(out));
    REQUIRE(t.mailArrives("deniz@example.com", "Konu", "bir de"));
    t.pass(10s);
    auto stored = t.thread(t.customer);
    REQUIRE(shown.size() == stored.size());
    CHECK(shown.back().text == "yolda");
    CHECK(stored.back().text == "yolda");
    CHECK(std::count_if(shown.begin(), shown.end(), [](auto& i) { return i.text == "yolda"; }) == 1);
}

TEST_CASE("held: what is taken back never leaves, also over a restart") {
    Desk t;
    SendMessage out = t.answer("yanlis", 10);
    REQUIRE(t.agent(out));
    REQUIRE(t.agent(WithdrawMessage{t.conversation, out.message}));
    bool restart = GENERATE(false, true);
    restart ? t.restartAfter(1min) : t.pass(1min);
    CHECK(t.mails.sent.empty());
    CHECK(t.item(out.message).text.empty());
    CHECK(t.agent(ReleaseMessage{t.conversation, out.message}).error().code == Errc::NotFound);
}

TEST_CASE("held: its time goes on while the hub is away, and then it leaves once") {
    Desk t;
    REQUIRE(t.agent(t.answer("yolda", 10)));
    Millis away = GENERATE(Millis(3s), Millis(1h));
    t.restartAfter(away);
    CHECK(t.mails.sent.size() == (away > 10s ? 1 : 0));
    t.pass(7s);
    CHECK(t.mails.sent.size() == 1);
    t.restartAfter(1min);
    CHECK(t.mails.sent.size() == 1);
}

TEST_CASE("held: without the view, the ledger alone knows what has to leave") {
    Desk t;
    REQUIRE(t.agent(t.answer("yolda", 10)));
    t.part();
    t.close();
    std::filesystem::remove(t.folder.path() / "view.db");
    t.open();
    t.join();
    t.pass(10s);
    CHECK(t.mails.sent.size() == 1);
}

TEST_CASE("held: killed while it waits, when it is due, and when it has left: it leaves once") {
    Desk t;
    SendMessage out = t.answer("yolda", 10);
    REQUIRE(t.agent(out));
    const int point = GENERATE(0, 1, 2);
    if (point == 1) t.part(); // nobody to hand it to
    if (point > 0) t.pass(10s);
    const std::size_t before = t.mails.sent.size();
    CHECK(before == (point == 2 ? 1 : 0));
    // What a kill leaves is what lies on the disk at that moment.
    LocalHubBench after(false);
    std::filesystem::copy(t.folder.path(), after.folder.path(),
                          std::filesystem::copy_options::recursive |
                              std::filesystem::copy_options::overwrite_existing);
    after.time.advance(t.time.now() - after.time.now() + 1min);
    Box mails;
    after.open();
    after.hub->setOutlet(Channel::Mail, &mails);
    after.run();
    after.time.advance(Millis(0));
    after.run();
    CHECK(before + mails.sent.size() == 1);
    after.time.advance(1h);
    after.run();
    CHECK(before + mails.sent.size() == 1);
    after.hub->setOutlet(Channel::Mail, nullptr);
}

TEST_CASE("held: the channel may be away when it is due, and gets it when it is back") {
    Desk t;
    REQUIRE(t.agent(t.answer("yolda", 10)));
    t.part();
    t.pass(1min);
    CHECK(t.mails.sent.empty());
    t.join();
    CHECK(t.mails.sent.size() == 1);
}

TEST_CASE("scheduled: a mail leaves at the time that was chosen, days and a restart later") {
    Desk t;
    SendMessage out = t.answer("yarın");
    out.at = t.time.now() + 48h;
    REQUIRE(t.agent(out));
    CHECK(t.item(out.message).why == kScheduled);
    CHECK(t.item(out.message).until == out.at);
    t.restartAfter(47h);
    CHECK(t.mails.sent.empty());
    t.pass(1h);
    CHECK(t.mails.sent.size() == 1);
}

TEST_CASE("scheduled: another time, then now") {
    Desk t;
    SendMessage out = t.answer("yarın");
    TimePoint first = t.time.now() + 20h, second = t.time.now() + 30h;
    out.at = first;
    REQUIRE(t.agent(out));
    REQUIRE(t.agent(RescheduleMessage{t.conversation, out.message, second}));
    CHECK(t.item(out.message).until == second);
    CHECK(t.agent(RescheduleMessage{t.conversation, out.message, second + 1h, first}).error() ==
          Error{Errc::Conflict, "changed"});
    t.pass(21h);
    CHECK(t.mails.sent.empty());
    SECTION("the time comes") {
        t.pass(9h);
    }
    SECTION("the time comes after a restart") {
        t.restartAfter(9h);
    }
    SECTION("the agent says so") {
        REQUIRE(t.agent(ReleaseMessage{t.conversation, out.message}));
    }
    CHECK(t.mails.sent.size() == 1);
    t.pass(24h);
    CHECK(t.mails.sent.size() == 1);
    CHECK(t.agent(ReleaseMessage{t.conversation, out.message})); // again: it has left
    CHECK(t.mails.sent.size() == 1);
}

TEST_CASE("scheduled: a time that is over means at once, one that cannot be is refused") {
    Desk t;
    SendMessage late = t.answer("geç");
    late.at = t.time.now() - 1h;
    REQUIRE(t.agent(late));
    CHECK(t.mails.sent.size() == 1);
    SendMessage far = t.answer("uzak");
    far.at = t.time.now() + 24h * 400;
    CHECK(t.agent(far).error() == Error{Errc::Invalid, "time"});
    CHECK(t.agent(t.answer("uzun", kLongestHold + 1)).error() == Error{Errc::Invalid, "hold"});
    SendMessage soon = t.answer("yarın");
    soon.at = t.time.now() + 1h;
    REQUIRE(t.agent(soon));
    CHECK(t.agent(RescheduleMessage{t.conversation, soon.message, t.time.now() - 1s}).error() ==
          Error{Errc::Invalid, "time"});
}

TEST_CASE("held: the customer waits until it has left, and the row then shows it") {
    Desk t;
    auto since = t.now().waitingSince;
    REQUIRE(since);
    REQUIRE(t.agent(t.answer("yolda", 10)));
    CHECK(t.now().waitingSince == since);
    CHECK(t.now().snippet == "soru");
    t.pass(10s);
    CHECK_FALSE(t.now().waitingSince);
    CHECK(t.now().snippet == "yolda");
}

TEST_CASE("held: solving the conversation meanwhile neither keeps the mail nor is undone by it") {
    Desk t;
    REQUIRE(t.agent(t.answer("son", 10)));
    REQUIRE(t.agent(CloseConversation{t.conversation}));
    t.pass(10s);
    CHECK(t.mails.sent.size() == 1);
    CHECK(t.inbox(InboxTab::Solved).size() == 1);
}

TEST_CASE("held: a colleague who has not seen it is told before he answers beside it") {
    Desk t;
    Agent can{AgentId{{4, 2}}, "Can", Role::Agent};
    REQUIRE(t.system(RegisterAgent{can}));
    Seq seen = t.now().lastSeq;
    REQUIRE(t.agent(t.answer("benden", 10)));
    SendMessage beside = t.answer("benden de");
    beside.seen = seen;
    CHECK(t.as(Actor::of(can), beside).error() == Error{Errc::Conflict, "stale"});
}

TEST_CASE("held: a chat answer takes its number when it leaves, so that visitors miss none") {
    Desk t;
    t.conversation = t.visitorWrites("v1", "merhaba").value().conversation;
    auto chat = [&](const std::string& text, std::uint32_t hold) {
        SendMessage out{t.conversation, t.newMessage(), Channel::Chat, text, {}, {}};
        out.hold = hold;
        return out;
    };
    SendMessage first = chat("bir", 5), second = chat("iki", 5);
    REQUIRE(t.agent(first));
    REQUIRE(t.agent(second));
    REQUIRE(t.visitorWrites("v1", "orada mısınız"));
    REQUIRE(t.agent(WithdrawMessage{t.conversation, first.message}));
    t.pass(5s);
    REQUIRE(t.chats.sent.size() == 1);
    CHECK(t.chats.sent.front().item.text == "iki");
    CHECK(t.chats.sent.front().item.chatNumber == 3);
}

TEST_CASE("held: who is erased meanwhile gets nothing any more") {
    Desk t;
    REQUIRE(t.agent(t.answer("yolda", 10)));
    REQUIRE(t.agent(EraseCustomer{t.customer}));
    t.pass(1h);
    CHECK(t.mails.sent.empty());
}
