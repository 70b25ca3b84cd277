#include "tests/core/hub/chat_bench.hpp"

#include "core/base/sha256.hpp"

using namespace santral;
using namespace std::chrono_literals;
using test::ChatBench;
using test::Visitor;

namespace {

const std::string kFile = "77000000000000000000000000000001";

std::vector<std::string> textsOf(const Visitor::Frame& frame, const char* list) {
    std::vector<std::string> out;
    for (const auto& item : frame.at(list).as_array())
        out.emplace_back(item.as_object().at("text").as_string());
    return out;
}

std::string personOf(const Visitor::Frame& frame) {
    auto text = [&](const char* key) {
        return frame.contains(key) ? std::string(frame.at(key).as_string()) : std::string();
    };
    return text("name") + " <" + text("email") + ">";
}

std::vector<std::string> heard(const std::vector<Signal>& signals) {
    std::vector<std::string> out;
    for (const Signal& one : signals) {
        std::string kind = one.kind == Signal::Kind::CustomerTyping ? "typing" : "present";
        out.push_back(kind + (one.on ? " on" : " off"));
    }
    return out;
}

} // namespace

using Texts = std::vector<std::string>;

TEST_CASE("chat channel: a visitor's message is acknowledged once it stands in his thread") {
    ChatBench t;
    Visitor visitor(t);
    auto welcome = visitor.arrive();
    CHECK(welcome.at("brand").as_object().at("name") == "Shop");
    CHECK(visitor.write("Merhaba") == 1);
    auto all = t.messages(t.customer());
    REQUIRE(all.size() == 1);
    CHECK(all[0].text == "Merhaba");
    CHECK(all[0].chatNumber == 1);
}

TEST_CASE("chat channel: a message that comes twice counts once, also after a restart") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    std::string id = visitor.newId();
    CHECK(visitor.write("Merhaba", id) == 1);
    SECTION("from the same page") {
        CHECK(visitor.write("Merhaba", id) == 1);
    }
    SECTION("from a second page") {
        Visitor second(t, visitor.token());
        second.arrive();
        CHECK(second.write("Merhaba", id) == 1);
    }
    SECTION("to a hub that was started again") {
        t.restart();
        visitor.arrive();
        CHECK(visitor.write("Merhaba", id) == 1);
    }
    CHECK(t.messages(t.customer()).size() == 1);
}

TEST_CASE("chat channel: two visitors may use the same id") {
    ChatBench t;
    Visitor one(t), two(t);
    one.arrive();
    two.arrive();
    std::string id = one.newId();
    one.write("bir", id);
    two.write("iki", id);
    CHECK(t.inbox().size() == 2);
}

TEST_CASE("chat channel: an answer reaches the visitor's page and is Sent") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    visitor.write("Merhaba");
    MessageId answer = t.answers("Buyurun");
    auto frame = visitor.await("message");
    REQUIRE(frame);
    CHECK(frame->at("text") == "Buyurun");
    CHECK(frame->at("n") == 2);
    CHECK(frame->at("from").as_object().at("name") == "Elif Kaya");
    CHECK(frame->at("from").as_object().at("initials") == "EK");
    CHECK(t.state(answer) == "sent");
}

TEST_CASE("chat channel: an answer waits for a visitor who is away and is there when he comes back") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    visitor.write("Merhaba");
    visitor.leave();
    MessageId answer = t.answers("Buyurun");
    CHECK(t.state(answer) == "waiting visitor-away");
    SECTION("in the same run") {}
    SECTION("after a restart") {
        t.restart();
        CHECK(t.state(answer) == "waiting visitor-away");
    }
    auto welcome = visitor.arrive(1);
    CHECK(textsOf(welcome, "history") == Texts{"Buyurun"});
    t.settle();
    CHECK_FALSE(visitor.hasNext()); // not a second time
    visitor.seen("delivered", 2);
    CHECK(t.state(answer).starts_with("delivered"));
}

TEST_CASE("chat channel: what the view has not taken in yet is not kept from a visitor who comes back") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    visitor.write("Merhaba");
    visitor.leave();
    t.hub->restView(20ms);
    t.answers("bir"); // the view rests after this one
    t.answers("iki");
    visitor.hello(1);
    t.settle();
    t.time.advance(20ms);
    CHECK(textsOf(visitor.welcomed(), "history") == Texts{"bir", "iki"});
}

TEST_CASE("chat channel: delivered and read reports move the ticks of the answer") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    visitor.write("Merhaba");
    MessageId answer = t.answers("Buyurun");
    REQUIRE(visitor.await("message"));
    visitor.seen("delivered", 2);
    CHECK(t.state(answer) == "delivered");
    visitor.seen("read", 2);
    CHECK(t.state(answer) == "read");
    visitor.seen("delivered", 2);
    CHECK(t.state(answer) == "read");
}

TEST_CASE("chat channel: the visitor's page hears that an agent has read") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    visitor.write("Merhaba");
    auto row = t.inbox().at(0).conversation;
    REQUIRE(t.agent(MarkRead{row.id, row.lastSeq}));
    auto seen = visitor.await("seen");
    REQUIRE(seen);
    CHECK(seen->at("read") == 1);
    CHECK(seen->at("delivered") == 1);
}

TEST_CASE("chat channel: a reload brings back how far both sides have read") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    visitor.write("Merhaba");
    auto row = t.inbox().at(0).conversation;
    REQUIRE(t.agent(MarkRead{row.id, row.lastSeq}));
    t.answers("Buyurun");
    visitor.seen("read", 2);
    visitor.leave();
    auto seen = visitor.arrive().at("seen").as_object();
    CHECK(seen.at("own") == 2);
    CHECK(seen.at("read") == 1);
    CHECK(seen.at("delivered") == 1);
}

TEST_CASE("chat channel: presence and typing of a visitor are signals, from his first message on") {
    ChatBench t;
    std::vector<Signal> signals;
    auto watch = t.hub->watchSignals([&](const Signal& one) { signals.push_back(one); });
    Visitor visitor(t);
    visitor.arrive();
    visitor.send({{"t", "typing"}, {"on", true}});
    t.settle();
    CHECK(signals.empty()); // nobody knows him yet
    visitor.write("Merhaba");
    visitor.send({{"t", "typing"}, {"on", true}});
    REQUIRE(t.until([&] { return !signals.empty(); }));
    CHECK(signals[0].customer == t.customer());
    CHECK(signals[0].conversation == t.conversation());
    visitor.leave();
    REQUIRE(t.until([&] { return signals.size() == 3; }));
    visitor.arrive();
    CHECK(heard(signals) == Texts{"typing on", "present off", "typing off", "present on"});
}

TEST_CASE("chat channel: the visitor sees that an agent types") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    visitor.write("Merhaba");
    t.hub->agentTyping(t.conversation(), true);
    auto typing = visitor.await("typing");
    REQUIRE(typing);
    CHECK(typing->at("on") == true);
    CHECK(typing->at("from").as_object().at("name") == "Elif Kaya");
}

TEST_CASE("chat channel: of a team the one who types is named, not the hub") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    visitor.write("Merhaba");
    t.hub->agentTypes({AgentId{{4, 7}}, "Deniz Kaya", Role::Agent}, t.conversation(), true);
    auto typing = visitor.await("typing");
    REQUIRE(typing);
    CHECK(typing->at("from").as_object().at("name") == "Deniz Kaya");
}

TEST_CASE("chat channel: a visitor whose chat stands in a mail's conversation sees typing and reading too") {
    ChatBench t;
    REQUIRE(t.mailArrives("deniz@example.com", "Sipariş", "Nerede?"));
    Visitor visitor(t);
    visitor.arrive();
    REQUIRE(t.agent(AddIdentity{t.customer(), IdentityKind::Visitor, sha256(visitor.token())}));
    visitor.write("Ben Deniz");
    auto row = t.inbox().at(0).conversation;
    t.hub->agentTyping(row.id, true);
    REQUIRE(t.agent(MarkRead{row.id, row.lastSeq}));
    auto typing = visitor.next();
    REQUIRE(typing);
    CHECK(typing->at("t") == "typing");
    t.settle();
    REQUIRE(visitor.hasNext());
    CHECK(visitor.next()->at("t") == "seen");
}

TEST_CASE("chat channel: a visitor's own address becomes his, unproved") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    visitor.send(
        {{"t", "identify"}, {"id", visitor.newId()}, {"name", "Deniz"}, {"email", "Deniz@Example.com"}});
    auto answer = visitor.await("identified");
    REQUIRE(answer);
    CHECK(personOf(*answer) == "Deniz <deniz@example.com>");
    visitor.write("Merhaba");
    auto card = t.hub->state().card(t.customer());
    REQUIRE(card.value());
    REQUIRE((*card)->identities.size() == 2);
    const Identity& mail = (*card)->identities[1];
    CHECK(mail.address == "deniz@example.com");
    CHECK_FALSE(mail.verified);
    CHECK(mail.reason == LinkReason::GivenInChat);
    visitor.leave();
    CHECK(personOf(visitor.arrive().at("visitor").as_object()) == "Deniz <deniz@example.com>");
}

TEST_CASE("chat channel: an address that belongs to somebody else is not joined, an agent is asked") {
    ChatBench t;
    REQUIRE(t.mailArrives("deniz@example.com", "Sipariş", "Nerede?"));
    CustomerId deniz = t.customer();
    Visitor visitor(t);
    visitor.arrive();
    visitor.send({{"t", "identify"}, {"id", visitor.newId()}, {"email", "deniz@example.com"}});
    REQUIRE(visitor.await("identified"));
    visitor.write("Ben Deniz");
    std::string key = sha256(visitor.token());
    const Identity* identity = t.hub->state().identity(IdentityKind::Visitor, key).value();
    REQUIRE(identity);
    CHECK(identity->customer != deniz);
    CHECK(identity->claimed == "deniz@example.com");
    CHECK(t.messages(deniz).size() == 1);
    CHECK(t.messages(identity->customer).size() == 1);
}

TEST_CASE("chat channel: an empty string takes back what was given, and it does not come again") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    visitor.write("merhaba");
    auto says = [&](Visitor::Frame frame) {
        frame["t"] = "identify";
        frame["id"] = visitor.newId();
        visitor.send(frame);
        auto answer = visitor.await("identified");
        REQUIRE(answer);
        return *answer;
    };
    says({{"name", "Deniz"}, {"email", "deniz@example.com"}});
    auto answer = says({{"email", ""}});
    CHECK(answer.at("name") == "Deniz");
    CHECK(answer.at("email") == "");
    answer = says({{"name", ""}});
    CHECK(answer.at("name") == "");
    auto welcome = visitor.arrive().at("visitor").as_object();
    CHECK_FALSE(welcome.contains("name"));
    CHECK_FALSE(welcome.contains("email"));
}

TEST_CASE("chat channel: what one identify leaves out stays, and every page hears the whole") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    Visitor second(t, visitor.token());
    second.arrive();
    visitor.send({{"t", "identify"}, {"id", visitor.newId()}, {"name", "Deniz"}});
    REQUIRE(second.await("identified"));
    visitor.send({{"t", "identify"}, {"id", visitor.newId()}, {"email", "deniz@example.com"}});
    auto told = second.await("identified");
    REQUIRE(told);
    CHECK(personOf(*told) == "Deniz <deniz@example.com>");
}

TEST_CASE("chat channel: what is no mail address is asked again") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    visitor.send({{"t", "identify"}, {"id", visitor.newId()}, {"email", "deniz"}});
    auto refused = visitor.await("error");
    REQUIRE(refused);
    CHECK(refused->at("code") == "email");
}

TEST_CASE("chat channel: a page of another shop is refused") {
    ChatBench t;
    test::SocketClient page(t.io, {t.port, "/chat", "https://evil.example"});
    CHECK_FALSE(page.open());
    CHECK(page.refusedWith() == 403);
}

TEST_CASE("chat channel: another brand than ours is refused") {
    ChatBench t;
    test::SocketClient page(t.io, {t.port, "/chat", test::kShop});
    REQUIRE(page.open());
    page.send(R"({"t":"hello","v":1,"brand":"other"})");
    CHECK(page.next() == R"({"t":"error","code":"brand","about":"hello"})");
}

TEST_CASE("chat channel: visitors hear when nobody answers, those who come and those who are there") {
    ChatBench t;
    Visitor there(t);
    CHECK(there.arrive().at("status") == "available");
    t.channel->setAvailable(false);
    auto status = there.await("status");
    REQUIRE(status);
    CHECK(status->at("status") == "away");
    Visitor late(t);
    CHECK(late.arrive().at("status") == "away");
    CHECK(late.write("Kimse yok mu?") == 1); // taken all the same
}

TEST_CASE("chat channel: a long chat comes in pages, from either end") {
    ChatBench t;
    Visitor visitor(t);
    visitor.arrive();
    std::string key = sha256(visitor.token());
    visitor.write("1");
    for (int i = 2; i <= 120; ++i) REQUIRE(t.visitorWrites(key, std::to_string(i)));
    visitor.leave();
    auto newest = visitor.arrive();
    CHECK(newest.at("top") == 120);
    CHECK(newest.at("more") == true);
    CHECK(textsOf(newest, "history").front() == "71");
    CHECK(textsOf(newest, "history").back() == "120");
    auto asked = [&](const char* way, int n) {
        visitor.send({{"t", "history"}, {way, n}});
        return *visitor.await("history");
    };
    CHECK(textsOf(asked("before", 71), "items").front() == "21");
    auto oldest = asked("before", 21);
    CHECK(textsOf(oldest, "items").size() == 20);
    CHECK(oldest.at("more") == false);
    visitor.leave();
    auto behind = visitor.arrive(30);
    CHECK(textsOf(behind, "history").front() == "31");
    CHECK(behind.at("more") == true);
    auto rest = asked("after", 80);
    CHECK(textsOf(rest, "items").size() == 40);
    CHECK(rest.at("more") == false);
}

TEST_CASE("chat channel: a taken port is told, and the channel can be thrown away") {
    ChatBench t;
    WidgetSettings settings;
    settings.port = t.port;
    ChatChannel::Site site{{}, t.fileKey, t.folder / "other", {}};
    std::filesystem::create_directory(t.folder / "other");
    ChatChannel second({*t.hub, t.time, t.time, t.random}, settings, std::move(site));
    auto at = second.start();
    REQUIRE(!at);
    CHECK(at.error() == Error{Errc::Conflict, "port-taken"});
}

TEST_CASE("chat channel: stopping while the hub still works harms nothing and loses nothing") {
    ChatBench t;
    t.splitDisk();
    Visitor visitor(t);
    visitor.arrive();
    visitor.write("bir");
    std::string place = toString(t.messages(t.customer())[0].message) + "-0";
    t.diskHeld = true;
    visitor.send({{"t", "message"}, {"id", visitor.newId()}, {"text", "iki"}});
    visitor.send({{"t", "history"}, {"before", 2}});
    auto upload = visitor.uploads(kFile, "octets");
    test::RawClient download(t.io, t.port);
    std::string key = hmacSha256(t.fileKey, place).substr(0, 40) + "/" + place;
    download.send("GET /file/" + key + " HTTP/1.1\r\nHost: hub\r\n\r\n");
    Visitor second(t, visitor.token());
    second.hello();
    t.settle();
    t.stopChannel();
    t.diskHeld = false;
    t.run(); // the hub's answers come after the channel has gone
    CHECK(t.messages(t.customer()).size() == 2);
}

TEST_CASE("chat channel: pages get the look of the only brand there is, in the visitor's language") {
    ChatBench t;
    Visitor before(t);
    CHECK_FALSE(before.arrive().at("brand").as_object().contains("look"));
    Brand brand{makeId<BrandId>(t.time, t.random), "Kuzey", false};
    brand.look.accent = "#0a7f5a";
    brand.look.side = ChatSide::Left;
    brand.look.title = {"Canlı destek", "", "Live help"};
    brand.look.greeting.tr = "Merhaba!";
    REQUIRE(t.system(SaveBrand{brand}));
    before.leave();
    auto seen = before.arrive().at("brand").as_object();
    CHECK(boost::json::serialize(seen.at("look")) == R"({"accent":"#0a7f5a","side":"left"})");
    CHECK(seen.at("title") == "Canlı destek");
    CHECK(seen.at("greeting") == "Merhaba!");
    REQUIRE(t.system(
        SaveBrand{{makeId<BrandId>(t.time, t.random), "Güney", false}})); // whose chats are these now?
    before.leave();
    CHECK_FALSE(before.arrive().at("brand").as_object().contains("look"));
}

TEST_CASE("chat channel: among several brands the queue of the chats says whose look it is") {
    ChatBench t;
    Brand north{makeId<BrandId>(t.time, t.random), "Kuzey", false},
        south{makeId<BrandId>(t.time, t.random), "Güney", false};
    north.look.accent = "#0a7f5a";
    south.look.accent = "#aa00cc";
    REQUIRE(t.system(SaveBrand{north}));
    REQUIRE(t.system(SaveBrand{south}));
    Queue queue{makeId<QueueId>(t.time, t.random), "Satış", south.id, false};
    REQUIRE(t.system(SaveQueue{queue}));
    t.stopChannel();
    t.queue = queue.id;
    t.startChannel();
    auto accent = [&] {
        test::RawClient client(t.io, t.port);
        client.send("GET /look/default HTTP/1.1\r\nHost: hub\r\n\r\n");
        return client.answer().body;
    };
    CHECK(accent() == R"({"accent":"#aa00cc"})");
    south.look.accent = "#102030";
    REQUIRE(t.system(SaveBrand{south}));
    CHECK(accent() == R"({"accent":"#102030"})"); // without a restart
    south.away = true;
    REQUIRE(t.system(SaveBrand{south}));
    CHECK(accent() == "{}");
}
