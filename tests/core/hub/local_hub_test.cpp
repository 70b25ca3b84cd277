#include "core/hub/local_hub.hpp"

#include "core/store/sqlite/database.hpp"
#include "tests/support/faulty_disk.hpp"
#include "tests/support/local_hub_bench.hpp"

using namespace santral;
using namespace std::chrono_literals;
using test::LocalHubBench;

TEST_CASE("hub: a visitor's message stands in the inbox and in his thread") {
    LocalHubBench t;
    auto receipt = t.visitorWrites("v1", "Merhaba");
    REQUIRE(receipt);
    CHECK(receipt->chatNumber == 1);
    auto rows = t.inbox();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].conversation.snippet == "Merhaba");
    CHECK(t.messages(rows[0].customer)[0].text == "Merhaba");
}

TEST_CASE("hub: the same command again gets the first answer and adds nothing") {
    LocalHubBench t;
    CommandId id = t.hub->newCommandId();
    ReceiveChat chat{"v1", t.newMessage(), {}, "once", {}, "1"};
    auto first = t.system(chat, id);
    auto again = t.system(chat, id);
    REQUIRE(first);
    REQUIRE(again);
    CHECK(*first == *again);
    CHECK(t.messages(t.inbox()[0].customer).size() == 1);
}

TEST_CASE("hub: an item seen twice at its provider counts once, also while the first is on its way") {
    LocalHubBench t;
    ReceiveChat chat{"v1", t.newMessage(), {}, "once", {}, "1"};
    std::vector<Result<Receipt>> answers;
    for (int i = 0; i < 3; ++i) {
        t.hub->submit(Actor::system(), t.hub->newCommandId(), chat,
                      [&](Result<Receipt> r) { answers.push_back(r); });
    }
    t.run();
    REQUIRE(t.system(chat));
    REQUIRE(answers.size() == 3);
    CHECK(answers[0].value() == answers[2].value());
    CHECK(t.messages(t.inbox()[0].customer).size() == 1);
}

TEST_CASE("hub: a visitor's message that comes again before the view has it gets the first answer") {
    LocalHubBench t(false);
    t.apart = true;
    t.open();
    ReceiveChat chat{"v1", t.newMessage(), {}, "once", {}, "1"};
    std::vector<Result<Receipt>> answers;
    auto say = [&] {
        t.hub->submitNew(Actor::system(), chat, [&](Result<Receipt> r) { answers.push_back(r); });
        t.io.restart();
        t.io.poll();
    };
    say();
    t.disk.restart();
    t.disk.poll_one(); // the commit
    t.io.restart();
    t.io.poll();
    REQUIRE(answers.size() == 1);
    say();
    CHECK(answers.size() == 1);
    t.run();
    REQUIRE(answers.size() == 2);
    CHECK(answers[1].value().chatNumber == 1);
    CHECK(answers[1].value().at == answers[0].value().at);
    CHECK(t.messages(t.inbox()[0].customer).size() == 1);
}

TEST_CASE("hub: a mail that comes again counts once, also after a restart") {
    LocalHubBench t;
    MailPart mail;
    mail.from = {"", "deniz@example.com"};
    ReceiveMail arrived{{"mail:support", "77:1"}, t.newMessage(), {}, mail, "once", {}, {}};
    auto first = t.system(arrived);
    REQUIRE(first);
    CHECK(t.system(arrived).value() == *first);
    t.close();
    t.open();
    CHECK(t.system(arrived).value() == *first);
    CHECK(t.messages(t.inbox()[0].customer).size() == 1);
}

TEST_CASE("hub: only commands whose id somebody else chose leave a receipt") {
    LocalHubBench t;
    auto id = t.visitorWrites("v1", "help")->conversation;
    REQUIRE(t.agent(TakeConversation{id}));
    t.hub->submitNew(Actor::of(t.self), MarkRead{id, t.hub->head()}, [](Result<Receipt> r) { CHECK(r); });
    t.close();
    auto db = store::Database::open(t.folder / "ledger.db", {}).value();
    auto rows = db.prepare("SELECT count(*) FROM command");
    REQUIRE(rows.next());
    CHECK(rows.integer(0) == 2); // visitorWrites() and agent() name theirs
}

TEST_CASE("hub: a visitor's message that comes again after a restart counts once") {
    LocalHubBench t;
    REQUIRE(t.visitorWrites("v1", "once", "key"));
    t.close();
    t.open();
    auto again = t.visitorWrites("v1", "once", "key");
    REQUIRE(again);
    CHECK(again->chatNumber == 1);
    CHECK(t.messages(t.inbox()[0].customer).size() == 1);
}

TEST_CASE("hub: a message sent by two commands stands once, also before the view has it") {
    LocalHubBench t;
    auto id = t.visitorWrites("v1", "hello")->conversation;
    SendMessage message{id, t.newMessage(), Channel::Chat, "answer", {}, {}};
    for (int i = 0; i < 2; ++i) {
        t.hub->submit(Actor::of(t.self), t.hub->newCommandId(), message,
                      [](Result<Receipt> receipt) { CHECK(receipt); });
    }
    t.run();
    CHECK(t.messages(t.inbox()[0].customer).size() == 2);
}

TEST_CASE("hub: nothing acknowledged is missing after a restart, also when the view is gone") {
    LocalHubBench t;
    REQUIRE(t.visitorWrites("v1", "first"));
    REQUIRE(t.mailArrives("deniz@example.com", "Konu", "second"));
    t.close();
    SECTION("restart") {}
    SECTION("the view was deleted") {
        std::filesystem::remove(t.folder / "view.db");
    }
    SECTION("the view is rubbish") {
        std::filesystem::resize_file(t.folder / "view.db", 100);
    }
    t.open();
    for (int i = 0; i < 10; ++i) t.run();
    CHECK(t.inbox().size() == 2);
    CHECK(t.visitorWrites("v1", "third")->chatNumber == 2);
}

TEST_CASE("hub: its time does not go back, wherever its clock was put while it was off") {
    LocalHubBench t;
    REQUIRE(t.visitorWrites("v1", "first"));
    t.close();
    t.time.advance(-Millis(3'600'000));
    t.open();
    REQUIRE(t.visitorWrites("v1", "second"));
    auto events = t.ask<std::vector<Event>>([&](auto done) { t.hub->readEvents(0, 100, std::move(done)); });
    auto earlier = [](const Event& a, const Event& b) { return a.at < b.at; };
    REQUIRE(events);
    CHECK(std::is_sorted(events->begin(), events->end(), earlier));
}

TEST_CASE("hub: of two agents who take a conversation one wins and the other is told who") {
    LocalHubBench t;
    Agent other{AgentId{{4, 2}}, "Kenan Əliyev", Role::Agent};
    REQUIRE(t.system(RegisterAgent{other}));
    auto id = t.visitorWrites("v1", "help")->conversation;
    REQUIRE(t.as(Actor::of(other), TakeConversation{id}));
    auto refused = t.agent(TakeConversation{id});
    REQUIRE(!refused);
    CHECK(refused.error().code == Errc::Conflict);
    CHECK(refused.error().detail == "Kenan Əliyev");
}

TEST_CASE("hub: watchers hear of changes in order after their snapshot") {
    LocalHubBench t;
    auto id = t.visitorWrites("v1", "one")->conversation;
    CustomerId customer = t.inbox()[0].customer;
    std::vector<std::string> heard;
    auto watch = t.hub->watchThread(customer, 50, [&](const ThreadUpdate& u) {
        for (const auto& item : u.snapshot ? u.page.items : u.changed) {
            if (item.kind == ItemKind::Message)
                heard.push_back(
                    item.text + ":" +
                    std::string(enumNames(item.delivery)[static_cast<std::size_t>(item.delivery)]));
        }
    });
    t.run();
    MessageId answer = t.newMessage();
    REQUIRE(t.agent(SendMessage{id, answer, Channel::Chat, "two", {}, {}}));
    REQUIRE(t.system(ReportDelivery{answer, id, Delivery::Sent, {}}));
    REQUIRE(t.system(ReportChatSeen{"v1", 2, Delivery::Read}));
    CHECK(heard == std::vector<std::string>{"one:none", "two:waiting", "two:sent", "two:read"});
    watch.reset();
    REQUIRE(t.visitorWrites("v1", "three"));
    CHECK(heard.size() == 4);
}

TEST_CASE("hub: a watcher may end itself while it is told, and is not told afterwards") {
    LocalHubBench t;
    auto id = t.visitorWrites("v1", "one")->conversation;
    CustomerId customer = t.inbox()[0].customer;
    const std::string kWord = "a word too long to lie within the string";
    std::vector<std::string> heard;
    Subscription watch;
    auto once = [&, word = kWord](const auto&) {
        watch.reset();
        heard.push_back(word); // what the watcher holds is still there
    };
    SECTION("the inbox") {
        watch = t.hub->watchInbox({InboxTab::Team}, 10, once);
    }
    SECTION("a thread") {
        watch = t.hub->watchThread(customer, 10, once);
    }
    SECTION("a customer") {
        watch = t.hub->watchCustomer(customer, once);
    }
    SECTION("the agents") {
        watch = t.hub->watchAgents(once);
    }
    t.run();
    CHECK(heard == std::vector<std::string>{kWord});
    REQUIRE(t.visitorWrites("v1", "two"));
    REQUIRE(t.agent(EditCustomer{customer, "Deniz", "tr", {}}));
    REQUIRE(t.system(RegisterAgent{{AgentId{{4, 9}}, "Aysel", Role::Agent}}));
    REQUIRE(t.agent(CloseConversation{id}));
    CHECK(heard.size() == 1);
}

TEST_CASE("hub: who stops watching the agents before the first answer hears nothing") {
    LocalHubBench t;
    bool heard = false;
    t.hub->watchAgents([&](const std::vector<Agent>&) { heard = true; }).reset();
    t.run();
    CHECK_FALSE(heard);
}

TEST_CASE("hub: who stops watching the organisation before the first answer hears nothing") {
    LocalHubBench t;
    int told = 0;
    auto watch = t.hub->watchOrganisation([&](const Organisation&) { ++told; });
    watch.reset();
    t.run();
    CHECK(told == 0);
}

TEST_CASE("hub: a message waits for its channel and is handed over once, also after a restart") {
    struct Post final : Outlet {
        std::vector<Outgoing> sent;
        std::function<void(Delivery, std::string)> report;
        void send(Outgoing message, std::function<void(Delivery, std::string)> r) override {
            sent.push_back(std::move(message));
            report = std::move(r);
        }
    } post;
    LocalHubBench t;
    auto id = t.visitorWrites("v1", "one")->conversation;
    REQUIRE(t.agent(SendMessage{id, t.newMessage(), Channel::Chat, "answer", {}, {}}));
    t.close();
    t.open();
    t.hub->setOutlet(Channel::Chat, &post);
    t.run();
    REQUIRE(post.sent.size() == 1);
    CHECK(post.sent[0].item.text == "answer");
    CHECK(post.sent[0].to.address == "v1");
    post.report(Delivery::Sent, {});
    t.run();
    t.hub->setOutlet(Channel::Chat, &post);
    t.run();
    CHECK(post.sent.size() == 1);
}

TEST_CASE("hub: a draft whose message has left does not come back") {
    LocalHubBench t;
    auto id = t.visitorWrites("v1", "one")->conversation;
    MessageId message = t.newMessage();
    auto save = [&](auto done) { t.hub->saveDraft(id, {"chat", "cevap", message}, done); };
    REQUIRE(t.ask<void>(save));
    auto load = [&](auto done) { t.hub->loadDrafts(id, done); };
    CHECK(t.ask<std::vector<Draft>>(load)->size() == 1);
    REQUIRE(t.agent(SendMessage{id, message, Channel::Chat, "cevap", {}, {}}));
    CHECK(t.ask<std::vector<Draft>>(load)->empty());
}

TEST_CASE("hub: a snoozed conversation comes back by itself") {
    LocalHubBench t;
    auto id = t.visitorWrites("v1", "one")->conversation;
    REQUIRE(t.agent(SnoozeConversation{id, t.time.now() + 60s}));
    CHECK(t.inbox(InboxTab::Waiting).size() == 1);
    for (int i = 0; i < 8; ++i) {
        t.time.advance(15s);
        t.run();
    }
    CHECK(t.inbox(InboxTab::Waiting).empty());
    CHECK(t.inbox(InboxTab::Team).size() == 1);
}

TEST_CASE("hub: an erased customer is gone from every file, and what others share with him stays") {
    LocalHubBench t;
    std::string own = t.hub->own().blobs().put("KANARYA in a file")->hash;
    std::string shared = t.hub->own().blobs().put("price list")->hash;
    auto withFiles = [&](const std::string& from, std::vector<Attachment> files) {
        MailPart mail;
        mail.from = {"", from};
        mail.messageId = "<" + from + ">";
        return t.system(
            ReceiveMail{{"mail", "1"}, t.newMessage(), {}, mail, "KANARYA-4711", std::move(files), {}});
    };
    Attachment price{"price.pdf", "application/pdf", 10, shared, {}};
    REQUIRE(withFiles("kanarya@example.com", {{"k.txt", "text/plain", 17, own, {}}, price}));
    CustomerId customer = t.inbox()[0].customer;
    Draft draft{"mail", "half an answer to KANARYA", t.newMessage()};
    auto matter = t.inbox()[0].conversation.id;
    REQUIRE(t.ask<void>([&](auto done) { t.hub->saveDraft(matter, draft, done); }));
    MailPart other;
    other.from = {"", "other@example.com"};
    REQUIRE(t.system(ReceiveMail{{"mail", "2"}, t.newMessage(), {}, other, "list?", {price}, {}}));
    REQUIRE(t.agent(EraseCustomer{customer}));
    CHECK(t.inbox().size() == 1);
    CHECK(t.hub->own().blobs().find(own).error().code == Errc::NotFound);
    CHECK(t.hub->own().blobs().find(shared));
    t.close();
    for (const auto& entry : std::filesystem::recursive_directory_iterator(t.folder.path())) {
        if (!entry.is_regular_file()) continue;
        std::string command = "grep -qiF kanarya '" + entry.path().string() + "'";
        INFO(entry.path().filename());
        CHECK(std::system(command.c_str()) != 0);
    }
}

TEST_CASE("hub: a full disk refuses what it cannot keep, says so, and works on once there is room") {
    test::FaultyDisk disk;
    LocalHubBench t(false);
    t.vfs = test::FaultyDisk::vfs();
    t.open();
    REQUIRE(t.visitorWrites("v1", "before"));
    HubStatus status;
    auto watch = t.hub->watchStatus([&](const HubStatus& now) { status = now; });
    disk.fail("ledger.db", test::FaultyDisk::Fault::Full);
    auto refused = t.visitorWrites("v1", "too much");
    REQUIRE(!refused);
    CHECK(refused.error().code == Errc::Full);
    t.run();
    CHECK(status.diskTrouble);
    CHECK(status.diskWhy == "full");
    disk.fail("ledger.db", test::FaultyDisk::Fault::None);
    REQUIRE(t.visitorWrites("v1", "after"));
    t.run();
    CHECK_FALSE(status.diskTrouble);
    auto messages = t.messages(t.inbox()[0].customer);
    REQUIRE(messages.size() == 2);
    CHECK(messages[0].text == "before");
    CHECK(messages[1].text == "after");
}

TEST_CASE("hub: what the view could not take in is taken in by itself when its disk works again") {
    test::FaultyDisk disk;
    LocalHubBench t(false);
    t.vfs = test::FaultyDisk::vfs();
    t.open();
    REQUIRE(t.visitorWrites("v1", "before"));
    disk.fail("view.db", test::FaultyDisk::Fault::Full);
    REQUIRE(t.visitorWrites("v2", "meanwhile"));
    CHECK(t.inbox().size() == 1);
    disk.fail("view.db", test::FaultyDisk::Fault::None);
    t.time.advance(2s);
    t.run();
    CHECK(t.inbox().size() == 2);
}

TEST_CASE("hub: a view that rests between its steps takes in together what came meanwhile") {
    LocalHubBench t;
    t.hub->restView(20ms);
    REQUIRE(t.visitorWrites("v1", "at once"));
    REQUIRE(t.visitorWrites("v2", "in the rest"));
    REQUIRE(t.visitorWrites("v3", "in the rest"));
    CHECK(t.inbox().size() == 1);
    t.time.advance(20ms);
    t.run();
    CHECK(t.inbox().size() == 3);
}

TEST_CASE("hub: a busy time is over when nobody writes any more") {
    LocalHubBench t;
    t.hub->restView(20ms);
    bool calm = false;
    t.hub->mindCalm([&] { calm = true; });
    ImportConversation c;
    c.kind = IdentityKind::Mail;
    c.address = "ayse@example.com";
    c.entries.resize(1'500);
    for (auto& entry : c.entries) entry.at = t.time.now(), entry.channel = Channel::Mail, entry.text = "old";
    REQUIRE(t.agent(std::move(c)));
    CHECK_FALSE(calm);
    t.time.advance(20ms);
    t.run();
    CHECK(calm);
    REQUIRE(t.visitorWrites("v1", "Merhaba"));
    t.time.advance(20ms);
    t.run();
    CHECK(t.inbox().size() == 2);
}

TEST_CASE("hub: a view that lacks a long past is rebuilt before anything else, and can be put off") {
    LocalHubBench t;
    constexpr int kMatters = 700; // of thirty messages: more than is kept in memory
    for (int i = 0; i < kMatters; ++i) {
        ImportConversation c;
        c.kind = IdentityKind::Mail;
        c.address = "a" + std::to_string(i) + "@example.com";
        c.entries.resize(30);
        for (auto& entry : c.entries)
            entry.at = t.time.now(), entry.channel = Channel::Mail, entry.text = "old";
        REQUIRE(t.agent(std::move(c)));
    }
    t.close();
    std::filesystem::remove(t.folder / "view.db");
    std::vector<Seq> heard;
    bool goOn = false;
    auto progress = [&](Seq done, Seq) {
        heard.push_back(done);
        return goOn;
    };
    auto on = t.io.get_executor();
    LocalHubOptions options{t.folder.path(), t.self, {on, on, on, on}, &t.time, &t.random,
                            &t.time,         {},     progress};
    auto putOff = LocalHub::open(options);
    REQUIRE(!putOff);
    CHECK(putOff.error().code == Errc::Closed);
    goOn = true;
    auto opened = LocalHub::open(options);
    REQUIRE(opened);
    CHECK(heard.size() > 10);
    CHECK(std::is_sorted(heard.begin(), heard.end())); // the second time goes on where the first ended
    t.hub = std::move(*opened);
    t.run();
    CHECK(t.inbox().size() == 100);
}
