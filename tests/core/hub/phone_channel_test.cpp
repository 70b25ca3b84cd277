// The PBX door over real HTTP on loopback: what it answers a telephone system, whatever comes and in which
// order.
#include "core/base/sha256.hpp"
#include "core/domain/call_id.hpp"
#include "core/hub/phone_channel.hpp"
#include "tests/support/routed_bench.hpp"
#include "tests/support/web_client.hpp"

#include <boost/json.hpp>

using namespace santral;
using namespace santral::test;

namespace {

const std::string kToken = "x2F7mXo5h4vZ0q9T1w8b6c3dR5sJ7kLpN2yV4aUeGQI";
const std::string kCaller = "+905321112233";

// A hub with two agents who have phones, and its PBX door on a free port.
class PbxBench : public RoutedBench {
public:
    std::unique_ptr<PhoneChannel> channel;
    std::uint16_t port = 0;

    explicit PbxBench(const std::function<void(QueueWork&)>& change = {})
        : RoutedBench([&](QueueWork& w) {
              w.wrapUp = {0, 0, 30};
              if (change) change(w);
          }) {
        work.lines = {"900"};
        must(system(SaveQueue{Queue{queue, "Satış", {}, false, work}}));
        give(ayse, "1001");
        give(can, "1002");
        openDoor();
    }
    ~PbxBench() { shutDoor(); }

    void give(AgentId id, const std::string& extension) {
        Agent agent = *hub->state().agent(id);
        agent.extension = extension;
        must(system(RegisterAgent{agent}));
    }
    void openDoor() {
        phone::PbxServerOptions options{sha256(kToken), {phone::pbxLimits(), {}, {}}};
        channel =
            std::make_unique<PhoneChannel>(PhoneChannel::Context{*hub, time, time, time}, std::move(options));
        port = channel->start({"127.0.0.1", 0})->port;
        run();
    }
    void shutDoor() {
        bool stopped = false;
        asio::co_spawn(io, stopping(*channel, stopped), asio::detached);
        CHECK(runUntil(io, [&] { return stopped; }));
        channel.reset();
        run();
    }
    void restart() {
        shutDoor();
        close();
        open();
        hub->configure(configured());
        setDesks({ayse, can});
        openDoor();
    }
    void closeQueue() {
        HoursId id{{9, 1}};
        must(system(
            SaveHours{Hours{id, "Hiç", R"({"tz":"Etc/UTC","week":{"mon":[["00:00","00:01"]]}})", false}}));
        QueueWork closed = work;
        closed.hours = id;
        must(system(SaveQueue{Queue{queue, "Satış", {}, false, closed}}));
        wait();
    }

    static std::string headOf(const std::string& path, std::size_t length, const std::string& token) {
        std::string head = "POST " + path + " HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\n";
        if (!token.empty()) head += "Authorization: Bearer " + token + "\r\n";
        return head + "Content-Length: " + std::to_string(length) + "\r\n\r\n";
    }
    HttpAnswer post(const std::string& path, const std::string& body, const std::string& token = kToken) {
        RawClient client(io, port);
        client.send(headOf(path, body.size(), token) + body);
        HttpAnswer answer = client.answer();
        wait();
        return answer;
    }
    HttpAnswer tells(const std::string& event, const std::string& call, const std::string& more = {}) {
        return post("/pbx/calls/" + event, "{\"call\":\"" + call + "\"" + more + "}");
    }
    static std::string question(const std::string& call, const std::string& more = {},
                                const std::string& from = kCaller, const std::string& to = "900") {
        return "{\"call\":\"" + call + "\",\"from\":\"" + from + "\",\"to\":\"" + to +
               "\",\"display\":\"Ali Veli\"" + more + "}";
    }
    std::string asks(const std::string& call, const std::string& more = {}) {
        HttpAnswer answer = post("/pbx/calls", question(call, more));
        CHECK(answer.status == 200);
        return answer.body;
    }
    ConversationId conversationOf(const std::string& call) {
        auto known = hub->state().call(callIdOf(call));
        REQUIRE(known);
        REQUIRE(*known);
        return (*known)->conversation;
    }
    Contact contactOf(const std::string& call) { return contact(conversationOf(call)); }

private:
    static asio::awaitable<void> stopping(PhoneChannel& channel, bool& stopped) {
        co_await channel.stop();
        stopped = true;
    }
};

std::string waits(int position, int seconds) {
    return "{\"action\":\"wait\",\"again_ms\":1000,\"position\":" + std::to_string(position) +
           ",\"waiting_s\":" + std::to_string(seconds) + "}";
}
std::string refused(const std::string& why) {
    return "{\"action\":\"refuse\",\"why\":\"" + why + "\"}";
}
std::string ring(const std::string& extension, int seconds) {
    return "{\"action\":\"ring\",\"extension\":\"" + extension + "\",\"offer_s\":" + std::to_string(seconds) +
           "}";
}

} // namespace

TEST_CASE("pbx: a call that nobody can have waits, and is told how long and behind whom") {
    PbxBench t;
    CHECK(t.asks("a@pbx") == waits(1, 0));
    t.wait(std::chrono::seconds(5));
    CHECK(t.post("/pbx/calls", PbxBench::question("b@pbx", "", "+905321112244")).body == waits(2, 0));
    CHECK(t.asks("a@pbx") == waits(1, 5));
}

TEST_CASE("pbx: a call rings at the extension of the agent it is offered to") {
    PbxBench t;
    t.ready(t.can);
    t.asks("a@pbx");
    CHECK(t.asks("a@pbx") == ring("1002", 20));
    CHECK(t.contactOf("a@pbx").state == ContactState::Offered);
    CHECK(t.contactOf("a@pbx").agent == t.can);
}

TEST_CASE("pbx: an answer that is waited for comes as soon as there is one") {
    PbxBench t;
    t.asks("a@pbx");
    RawClient client(t.io, t.port);
    std::string body = PbxBench::question("a@pbx", ",\"wait_ms\":20000");
    client.send(PbxBench::headOf("/pbx/calls", body.size(), kToken) + body);
    t.wait(std::chrono::seconds(2));
    CHECK(client.received().empty());
    t.ready(t.ayse);
    CHECK(client.answer().body == ring("1001", 20));
}

TEST_CASE("pbx: where nothing comes in that time the call goes on waiting") {
    PbxBench t;
    t.asks("a@pbx");
    RawClient client(t.io, t.port);
    std::string body = PbxBench::question("a@pbx", ",\"wait_ms\":3000");
    client.send(PbxBench::headOf("/pbx/calls", body.size(), kToken) + body);
    runUntil(t.io, [&] { return t.channel != nullptr; });
    t.wait(std::chrono::seconds(4));
    CHECK(client.answer().body == waits(1, 3));
}

TEST_CASE("pbx: who lets it ring hears when it shall ring elsewhere") {
    PbxBench t;
    t.ready(t.can);
    t.asks("a@pbx");
    t.ready(t.ayse);
    RawClient client(t.io, t.port);
    std::string body = PbxBench::question("a@pbx", ",\"wait_ms\":15000,\"ringing\":\"1002\"");
    client.send(PbxBench::headOf("/pbx/calls", body.size(), kToken) + body);
    t.wait(std::chrono::seconds(1));
    CHECK(client.received().empty());
    ConversationId id = t.conversationOf("a@pbx");
    t.must(t.by(t.can, DeclineContact{id, t.contact(id).id}));
    CHECK(client.answer().body == waits(1, 1)); // and so stops ringing
    CHECK(t.asks("a@pbx") == ring("1001", 20));
}

TEST_CASE("pbx: answering the phone accepts, hanging up ends with wrap-up, and both may be told again") {
    PbxBench t;
    t.ready(t.can);
    t.asks("a@pbx");
    CHECK(t.tells("ringing", "a@pbx", ",\"extension\":\"1002\"").status == 200);
    CHECK(t.tells("answered", "a@pbx", ",\"extension\":\"1002\"").status == 200);
    CHECK(t.contactOf("a@pbx").state == ContactState::Active);
    CHECK(t.asks("a@pbx") == "{\"action\":\"connected\",\"extension\":\"1002\"}");
    Seq head = t.hub->head();
    CHECK(t.tells("answered", "a@pbx", ",\"extension\":\"1002\"").status == 200);
    CHECK(t.hub->head() == head);
    CHECK(t.tells("hung-up", "a@pbx").status == 200);
    CHECK(t.contactOf("a@pbx").state == ContactState::WrapUp);
    head = t.hub->head();
    CHECK(t.tells("hung-up", "a@pbx").status == 200);
    CHECK(t.tells("abandoned", "a@pbx").status == 200);
    CHECK(t.asks("a@pbx") == refused("ended"));
    CHECK(t.hub->head() == head);
}

TEST_CASE("pbx: where the answer is told last, or never, hanging up says it") {
    PbxBench t;
    t.ready(t.can);
    t.asks("a@pbx");
    CHECK(t.tells("hung-up", "a@pbx", ",\"extension\":\"1002\",\"talked\":true").status == 200);
    CHECK(t.contactOf("a@pbx").state == ContactState::WrapUp);
    Seq head = t.hub->head();
    CHECK(t.tells("answered", "a@pbx", ",\"extension\":\"1002\"").status == 200);
    CHECK(t.hub->head() == head);
}

TEST_CASE("pbx: who does not answer, or is busy, is followed by the next agent") {
    PbxBench t;
    t.ready(t.can);
    t.asks("a@pbx");
    t.ready(t.ayse);
    CHECK(t.tells("busy", "a@pbx", ",\"extension\":\"1002\"").status == 200);
    CHECK(t.state(t.can).presence == Presence::Ready);
    CHECK(t.asks("a@pbx") == ring("1001", 20));
    CHECK(t.tells("no-answer", "a@pbx").status == 200); // of the one it is offered to
    CHECK(t.state(t.ayse).presence == Presence::NotReady);
    CHECK(t.asks("a@pbx").find("\"wait\"") != std::string::npos);
}

TEST_CASE("pbx: an offer that nobody answers in its time goes back though the PBX says nothing") {
    PbxBench t;
    t.ready(t.can);
    t.asks("a@pbx");
    t.wait(std::chrono::seconds(21));
    CHECK(t.contactOf("a@pbx").state == ContactState::Waiting);
    CHECK(t.state(t.can).presence == Presence::NotReady);
}

TEST_CASE("pbx: what is declined on the desk waits on") {
    PbxBench t;
    t.ready(t.can);
    t.asks("a@pbx");
    ConversationId id = t.conversationOf("a@pbx");
    t.must(t.by(t.can, DeclineContact{id, t.contact(id).id}));
    CHECK(t.asks("a@pbx") == waits(1, 0));
}

TEST_CASE("pbx: two agents have two calls, and nobody has both") {
    PbxBench t;
    t.ready(t.can);
    t.ready(t.ayse);
    t.asks("a@pbx");
    t.post("/pbx/calls", PbxBench::question("b@pbx", "", "+905321112244"));
    AgentId one = t.contactOf("a@pbx").agent, two = t.contactOf("b@pbx").agent;
    CHECK(one);
    CHECK(two);
    CHECK_FALSE(one == two);
}

TEST_CASE("pbx: it is told why a caller cannot be taken") {
    PbxBench t([](QueueWork& work) { work.mostWaiting = 1; });
    CHECK(t.post("/pbx/calls", PbxBench::question("x@pbx", "", kCaller, "901")).body ==
          refused("unknown-line"));
    t.asks("a@pbx");
    CHECK(t.asks("b@pbx") == refused("full"));
    t.closeQueue();
    CHECK(t.asks("c@pbx") == refused("closed"));
}

TEST_CASE("pbx: a caller who is moved where nobody hands out is let go") {
    PbxBench t([](QueueWork& work) { work.handOut = HandOut::Push; });
    t.asks("a@pbx");
    t.must(t.system(MoveConversation{t.conversationOf("a@pbx"), {}}));
    t.wait();
    CHECK(t.asks("a@pbx") == refused("dropped"));
}

TEST_CASE("pbx: a caller may leave a callback, also one who was never let in") {
    PbxBench t;
    t.asks("a@pbx");
    CHECK(t.tells("callback", "a@pbx").status == 200);
    CHECK(t.contactOf("a@pbx").callback);
    CHECK(t.asks("a@pbx") == refused("ended"));
    t.closeQueue();
    std::string wish = PbxBench::question("b@pbx", "", "sip:+905321112244@provider.example");
    CHECK(t.post("/pbx/calls/callback", wish).status == 200);
    CHECK(t.contactOf("b@pbx").callback);
    Seq head = t.hub->head();
    CHECK(t.post("/pbx/calls/callback", wish).status == 200);
    CHECK(t.hub->head() == head);
    HttpAnswer nobody = t.post("/pbx/calls/callback", PbxBench::question("c@pbx", "", "anonymous"));
    CHECK(nobody.status == 400);
    CHECK(nobody.body == "{\"why\":\"number\"}");
}

TEST_CASE("pbx: one that falls silent holds no caller any more") {
    PbxBench t;
    t.asks("a@pbx");
    t.wait(std::chrono::seconds(20));
    t.asks("a@pbx");
    t.wait(std::chrono::seconds(20));
    CHECK(t.contactOf("a@pbx").state == ContactState::Waiting);
    t.wait(std::chrono::seconds(12));
    CHECK(t.conversation(t.conversationOf("a@pbx")).contacts.empty());
    CHECK(t.asks("a@pbx") == refused("ended"));
}

TEST_CASE("pbx: it may be silent while a phone rings, and as long as people talk") {
    PbxBench t([](QueueWork& work) { work.offer = 120; });
    t.ready(t.can);
    t.asks("a@pbx");
    t.asks("a@pbx");
    t.wait(std::chrono::seconds(100));
    CHECK(t.contactOf("a@pbx").state == ContactState::Offered);
    CHECK(t.tells("answered", "a@pbx").status == 200);
    t.wait(std::chrono::minutes(10));
    CHECK(t.contactOf("a@pbx").state == ContactState::Active);
}

TEST_CASE("pbx: a hub that was away knows its calls, and minds those that are not heard of again") {
    PbxBench t;
    t.asks("a@pbx");
    t.asks("b@pbx");
    t.restart();
    t.ready(t.can);
    t.wait(std::chrono::seconds(25));
    CHECK(t.asks("a@pbx").find("\"action\":\"") != std::string::npos);
    CHECK(t.tells("answered", "a@pbx", ",\"extension\":\"1001\"").status == 200);
    CHECK(t.contactOf("a@pbx").agent == t.ayse);
    t.wait(std::chrono::seconds(35));
    CHECK(t.contactOf("a@pbx").state == ContactState::Active);
    CHECK(t.asks("b@pbx") == refused("ended"));
}

TEST_CASE("pbx: an unknown call is 404, whatever is told of it") {
    PbxBench t;
    for (const char* event :
         {"ringing", "answered", "no-answer", "busy", "hung-up", "abandoned", "callback"}) {
        INFO(event);
        HttpAnswer answer = t.tells(event, "never@pbx");
        CHECK(answer.status == 404);
        CHECK(answer.body == "{\"why\":\"unknown-call\"}");
    }
    t.asks("a@pbx");
    CHECK(t.tells("answered", "a@pbx", ",\"extension\":\"4711\"").body == "{\"why\":\"unknown-extension\"}");
}

TEST_CASE("pbx: nobody gets in without the token, and nothing of a stranger's is read") {
    PbxBench t;
    std::string body = PbxBench::question("a@pbx");
    for (const std::string& token : {std::string(), std::string("x"), kToken + "x", sha256(kToken)})
        CHECK(t.post("/pbx/calls", body, token).status == 401);
    CHECK_FALSE(*t.hub->state().call(callIdOf("a@pbx")));
    for (int i = 0; i < 10; ++i) t.post("/pbx/calls", body, "guess");
    HttpAnswer limited = t.post("/pbx/calls", body, "guess");
    CHECK(limited.status == 429);
    CHECK_FALSE(limited.header("Retry-After").empty());
    CHECK(t.asks("a@pbx") == waits(1, 0)); // who has it is not held back
}

TEST_CASE("pbx: what cannot be read is refused and changes nothing") {
    PbxBench t;
    Seq head = t.hub->head();
    for (const char* body : {"", "[]", "{", "{\"call\":7}", "{\"call\":\"\"}", "{\"from\":\"1\"}",
                             "{\"call\":\"a\\u0000b\",\"to\":\"900\"}", "{\"call\":\"a\",\"wait_ms\":-1}",
                             "{\"call\":\"a\",\"wait_ms\":\"1\"}", "{\"call\":\"a\",\"talked\":1}"}) {
        INFO(body);
        CHECK(t.post("/pbx/calls", body).status == 400);
    }
    std::string longer = PbxBench::question(std::string(300, 'a'));
    CHECK(t.post("/pbx/calls", longer).status == 400);
    CHECK(
        t.post("/pbx/calls", PbxBench::question("a", ",\"x\":\"" + std::string(5'000, 'a') + "\"")).status ==
        413);
    CHECK(t.post("/pbx/calls/exploded", "{\"call\":\"a\"}").status == 404);
    CHECK(t.post("/pbx", "{}").status == 404);
    CHECK(t.hub->head() == head);
    RawClient client(t.io, t.port);
    client.send("GET /pbx/calls HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer " + kToken + "\r\n\r\n");
    CHECK(client.answer().status == 405);
}

TEST_CASE("pbx: numbers are read as numbers and as SIP addresses") {
    CHECK(phone::userPart("sip:+905321112233@provider.example;user=phone") == "+905321112233");
    CHECK(phone::userPart("SIPS:900@pbx") == "900");
    CHECK(phone::userPart("tel:+90-532;phone-context=x") == "+90-532");
    CHECK(phone::userPart(" 900 ") == "900");
    CHECK(phone::userPart("sip:").empty());
}
