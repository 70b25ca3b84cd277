#include "tests/support/team_bench.hpp"

#include <algorithm>
#include <fstream>

using namespace santral;
using santral::test::TeamBench;

namespace {

std::vector<std::string> subjectsOf(const std::vector<InboxRow>& rows) {
    std::vector<std::string> all;
    for (const InboxRow& row : rows) all.push_back(row.conversation.snippet);
    std::sort(all.begin(), all.end());
    return all;
}

// At the hub's address, and none: says this to everything, or takes a socket (0) and keeps what it is told.
class NoHub final : public net::HttpHandler {
public:
    explicit NoHub(unsigned status) : status_(status) {}
    net::Plan plan(const net::Request&) override {
        if (status_ == 0) return net::Upgrade{};
        return net::textResponse(status_, "no\n");
    }
    void handle(net::Request, net::Answer) override {}
    net::Response refusal(const net::Request&, unsigned status) override {
        return net::textResponse(status, "no\n");
    }
    void upgraded(net::Request, std::unique_ptr<net::WebSocket> socket) override {
        socket_ = std::move(socket);
        net::WebSocket::Events events;
        events.message = [this](std::string_view text) { told += text; };
        events.closed = [](std::uint16_t) {};
        socket_->listen(std::move(events));
    }

    std::string told;

private:
    unsigned status_;
    std::unique_ptr<net::WebSocket> socket_;
};

bool anyFileHolds(const std::filesystem::path& folder, const std::string& text) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        std::string octets((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        if (octets.find(text) != std::string::npos) return true;
    }
    return false;
}

} // namespace

TEST_CASE("team: a desk that joins gets what lies in its queues and nothing else") {
    TeamBench t;
    t.visitorWrites("v1", "merhaba", t.support);
    t.visitorWrites("v2", "fatura", t.billing);
    auto& desk = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    t.untilWhole(desk);
    CHECK(subjectsOf(t.inbox(*desk.hub)) == std::vector<std::string>{"merhaba"});
}

TEST_CASE("team: an administrator's desk gets everything") {
    TeamBench t;
    t.visitorWrites("v1", "merhaba", t.support);
    t.visitorWrites("v2", "fatura", t.billing);
    auto& desk = t.openDesk(t.addAgent("ada", Role::Administrator, {}));
    t.untilWhole(desk);
    CHECK(subjectsOf(t.inbox(*desk.hub)) == std::vector<std::string>{"fatura", "merhaba"});
}

TEST_CASE("team: what a visitor writes reaches a joined desk at once, with who he is") {
    TeamBench t;
    auto& desk = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    t.untilWhole(desk);
    std::vector<InboxRow> rows;
    auto watch = desk->watchInbox({InboxTab::Team}, 50, [&](const InboxUpdate& u) {
        if (!u.changed.empty()) rows = u.changed;
    });
    t.settle();
    t.visitorWrites("v1", "merhaba", t.support);
    t.until([&] { return !rows.empty() && rows.back().conversation.snippet == "merhaba"; });
    CHECK(rows.back().customer);
    CHECK(rows.back().conversation.unread == 1);
}

TEST_CASE("team: a desk whose copy rests shows at once what came, and holds it a little later") {
    TeamBench t;
    auto& desk = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    desk->restCopy(Millis(300));
    t.untilWhole(desk);
    t.visitorWrites("v1", "first", t.support);
    t.until([&] { return t.inbox(*desk.hub).size() == 1; });
    std::string shown;
    auto watch = desk->watchInbox({InboxTab::Team}, 10, [&](const InboxUpdate& update) {
        const auto& rows = update.snapshot ? update.page.rows : update.changed;
        if (!rows.empty()) shown = rows.front().conversation.snippet;
    });
    t.visitorWrites("v1", "second", t.support);
    t.until([&] { return shown == "second"; });
    t.visitorWrites("v1", "third", t.support);
    t.until([&] { return shown == "third"; });
    CHECK_FALSE(desk->settled());
    t.until([&] { return desk->settled(); });
    CHECK(t.inbox(*desk.hub).front().conversation.snippet == "third");
}

TEST_CASE("team: an answer from a desk stands on every desk that sees the conversation") {
    TeamBench t;
    auto conversation = t.visitorWrites("v1", "merhaba", t.support);
    auto customer = t.customerOf(conversation);
    auto& one = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    auto& two = t.openDesk(t.addAgent("emre", Role::Agent, {t.support}));
    t.untilWhole(one);
    t.untilWhole(two);
    SendMessage answer{conversation, t.newMessage(), Channel::Chat, "buyurun", {}, {}, 0};
    REQUIRE(t.on(one, answer));
    t.until([&] { return t.texts(*two.hub, customer).size() == 2; });
    std::vector<std::string> both{"merhaba", "buyurun"};
    CHECK(t.texts(*one.hub, customer) == both);
    CHECK(t.texts(*two.hub, customer) == both);
}

TEST_CASE("team: a desk that was away gets what it missed and only that") {
    TeamBench t;
    auto conversation = t.visitorWrites("v1", "bir", t.support);
    auto customer = t.customerOf(conversation);
    auto& desk = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    t.untilWhole(desk);
    t.stop(desk);
    t.visitorWrites("v1", "iki", t.support);
    t.visitorWrites("v2", "fatura", t.billing);
    t.start(desk, "deniz");
    t.until([&] { return t.texts(*desk.hub, customer).size() == 2; });
    CHECK(t.texts(*desk.hub, customer) == std::vector<std::string>{"bir", "iki"});
    CHECK(t.inbox(*desk.hub).size() == 1);
}

TEST_CASE("team: with the hub gone a desk reads, answers and closes, and each leaves exactly once") {
    TeamBench t;
    auto conversation = t.visitorWrites("v1", "merhaba", t.support);
    auto customer = t.customerOf(conversation);
    auto& desk = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    t.untilWhole(desk);
    t.stopHub();
    t.until([&] { return !desk->linkIsUp(); });
    SendMessage answer{conversation, t.newMessage(), Channel::Chat, "birazdan", {}, {}, 0};
    REQUIRE(t.on(desk, answer));
    REQUIRE(t.on(desk, CloseConversation{conversation}));
    std::vector<std::string> both{"merhaba", "birazdan"};
    CHECK(t.texts(*desk.hub, customer) == both);
    CHECK(t.inbox(*desk.hub, InboxTab::Solved).size() == 1);
    SECTION("also after a restart of the desk") {
        t.stop(desk);
        t.start(desk, "deniz");
        t.settle();
        CHECK(t.texts(*desk.hub, customer) == both);
    }
    t.startHub();
    desk->retryNow();
    std::size_t waiting = 9;
    auto watch = desk->watchInHand([&](const std::vector<InHand>& all) { waiting = all.size(); });
    t.until([&] { return waiting == 0 && t.hub->idle(); });
    CHECK(t.texts(*t.hub, customer) == both);
    CHECK(t.inbox(*t.hub, InboxTab::Solved).size() == 1);
    t.until([&] { return t.texts(*desk.hub, customer) == both; });
}

TEST_CASE("team: who types in a conversation is told to colleagues who see it, and to nobody else") {
    TeamBench t;
    ConversationId conversation = t.visitorWrites("v1", "merhaba", t.support);
    auto& ada = t.openDesk(t.addAgent("ada", Role::Agent, {t.support}));
    auto& can = t.openDesk(t.addAgent("can", Role::Agent, {t.support}));
    auto& other = t.openDesk(t.addAgent("ece", Role::Agent, {t.billing}));
    for (auto* desk : {&ada, &can, &other}) t.untilWhole(*desk);
    std::vector<Signal> heard, elsewhere;
    auto atCan = can->watchSignals([&](Signal one) { heard.push_back(std::move(one)); });
    auto atOther = other->watchSignals([&](Signal one) { elsewhere.push_back(std::move(one)); });
    ada->agentTyping(conversation, true);
    t.until([&] { return !heard.empty(); });
    CHECK(heard[0].kind == Signal::Kind::ColleagueTyping);
    CHECK(heard[0].conversation == conversation);
    CHECK(heard[0].agent == ada.agent);
    CHECK(heard[0].on);
    CHECK(elsewhere.empty());
}

TEST_CASE(
    "team: an address that is found to be another customer's leaves the first one's card on every desk") {
    TeamBench t;
    CustomerId first = t.customerOf(t.visitorWrites("v1", "merhaba", t.support));
    CustomerId second = t.customerOf(t.visitorWrites("v2", "selam", t.support));
    auto& desk = t.openDesk(t.addAgent("ada", Role::Agent, {t.support}));
    auto& other = t.openDesk(t.addAgent("can", Role::Agent, {t.support}));
    for (auto* one : {&desk, &other}) t.untilWhole(*one);
    REQUIRE(t.on(desk, AddIdentity{first, IdentityKind::Mail, "deniz@example.com"}));
    CustomerCard card;
    auto watch = other->watchCustomer(first, [&](const CustomerCard& now) { card = now; });
    t.until([&] { return card.identities.size() == 2; });
    auto mail = std::find_if(card.identities.begin(), card.identities.end(),
                             [](const Identity& one) { return one.kind == IdentityKind::Mail; });
    REQUIRE(mail != card.identities.end());
    REQUIRE(t.on(desk, LinkIdentity{mail->id, second}));
    t.until([&] { return card.identities.size() == 1; });
}

TEST_CASE("team: of two desks that take the same conversation one is told who has it") {
    TeamBench t;
    auto conversation = t.visitorWrites("v1", "merhaba", t.support);
    auto& one = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    auto& two = t.openDesk(t.addAgent("emre", Role::Agent, {t.support}));
    t.untilWhole(one);
    t.untilWhole(two);
    REQUIRE(t.on(one, TakeConversation{conversation}));
    auto second = t.on(two, TakeConversation{conversation});
    REQUIRE(!second);
    CHECK(second.error() == Error{Errc::Conflict, "deniz"});
}

TEST_CASE("team: a conversation that moves to a foreign queue leaves the desk without a trace") {
    TeamBench t;
    const std::string canary = "kanaryamektubu";
    auto conversation = t.visitorWrites("v1", canary, t.support);
    t.visitorWrites("v2", "kalan", t.support);
    auto& desk = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    t.untilWhole(desk);
    CHECK(anyFileHolds(desk.folder, canary));
    t.must(t.system(MoveConversation{conversation, t.billing}));
    t.until([&] { return t.inbox(*desk.hub).size() == 1; });
    t.until([&] { return !anyFileHolds(desk.folder, canary); });
}

TEST_CASE("team: an erased customer is gone from the files of every desk, with the drafts for him") {
    TeamBench t;
    const std::string canary = "kanaryamektubu";
    auto conversation = t.visitorWrites("v1", canary, t.support);
    auto customer = t.customerOf(conversation);
    auto& desk = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    t.untilWhole(desk);
    bool kept = false;
    desk->saveDraft(conversation, {"chat", canary, t.newMessage()},
                    [&](Result<void> done) { kept = done.has_value(); });
    t.until([&] { return kept; });
    t.must(t.system(EraseCustomer{customer}));
    t.until([&] { return t.inbox(*desk.hub).empty(); });
    t.until([&] { return !anyFileHolds(desk.folder, canary); });
}

TEST_CASE("team: no octet of a foreign queue ever reaches a desk's files") {
    TeamBench t;
    const std::string canary = "gizlisozcuk";
    auto& desk = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    t.untilWhole(desk);
    t.visitorWrites("v2", canary, t.billing);
    t.visitorWrites("v1", "sonra", t.support);
    t.until([&] { return t.inbox(*desk.hub).size() == 1; });
    t.stop(desk);
    CHECK_FALSE(anyFileHolds(desk.folder, canary));
}

TEST_CASE("team: what was written of a customer who was joined to an erased one is gone from desks too") {
    TeamBench t;
    const std::string canary = "kanaryakusu7142";
    auto first = t.visitorWrites("v1", "bir", t.support);
    auto second = t.visitorWrites("v2", "iki", t.support);
    CustomerId joined = t.customerOf(first), other = t.customerOf(second);
    auto& desk = t.openDesk(t.addAgent("deniz", Role::Supervisor, {t.support}));
    t.untilWhole(desk);
    REQUIRE(t.on(desk, EditCustomer{joined, "Deniz", "tr", canary}));
    t.until([&] { return anyFileHolds(desk.folder, canary); });
    IdentityId identity = (*t.hub->state().conversation(first))->identity;
    REQUIRE(t.on(desk, LinkIdentity{identity, other}));
    REQUIRE(t.on(desk, EraseCustomer{other}));
    t.until([&] { return t.inbox(*desk.hub).empty(); });
    t.until([&] { return !anyFileHolds(t.folder.path(), canary); });
}

TEST_CASE("team: a conversation that moves into a desk's queue arrives whole") {
    TeamBench t;
    auto conversation = t.visitorWrites("v1", "bir", t.billing);
    t.visitorWrites("v1", "iki", t.billing);
    auto customer = t.customerOf(conversation);
    auto& desk = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    t.untilWhole(desk);
    t.must(t.system(MoveConversation{conversation, t.support}));
    t.until([&] { return t.inbox(*desk.hub).size() == 1; });
    CHECK(t.texts(*desk.hub, customer) == std::vector<std::string>{"bir", "iki"});
}

TEST_CASE("team: an agent who is given one more queue gets it, and loses it again with it") {
    TeamBench t;
    t.visitorWrites("v1", "merhaba", t.support);
    t.visitorWrites("v2", "fatura", t.billing);
    Agent agent = t.addAgent("deniz", Role::Agent, {t.support});
    auto& desk = t.openDesk(agent);
    t.untilWhole(desk);
    agent.queues = {t.support, t.billing};
    t.must(t.system(RegisterAgent{agent}));
    t.until([&] { return t.inbox(*desk.hub).size() == 2; });
    agent.queues = {t.support};
    t.must(t.system(RegisterAgent{agent}));
    t.until([&] { return t.inbox(*desk.hub).size() == 1; });
    CHECK(subjectsOf(t.inbox(*desk.hub)) == std::vector<std::string>{"merhaba"});
}

TEST_CASE("scope: it grows by a queue, by everything, and never by less") {
    Scope one{AgentId{{1, 1}}, false, {QueueId{{9, 1}}}};
    Scope both{AgentId{{1, 1}}, false, {QueueId{{9, 1}}, QueueId{{9, 2}}}};
    Scope all{AgentId{{1, 1}}, true, {}};
    CHECK(grows(one, both));
    CHECK(grows(both, all));
    CHECK_FALSE(grows(both, one));
    CHECK_FALSE(grows(all, both));
    CHECK_FALSE(grows(one, one));
    CHECK(commonOf(both, one) == one);
    CHECK(commonOf(one, all) == one);
}

TEST_CASE("team: a desk that came back after its scope grew holds both and takes nothing anew") {
    TeamBench t;
    t.visitorWrites("v1", "merhaba", t.support);
    t.visitorWrites("v2", "fatura", t.billing);
    Agent agent = t.addAgent("deniz", Role::Agent, {t.support});
    auto& desk = t.openDesk(agent);
    t.untilWhole(desk);
    t.stop(desk);
    agent.queues = {t.support, t.billing};
    t.must(t.system(RegisterAgent{agent}));
    t.start(desk, "deniz");
    t.until([&] { return t.inbox(*desk.hub).size() == 2; });
    t.untilWhole(desk);
    t.stop(desk);
    t.start(desk, "deniz");
    t.untilWhole(desk);
    CHECK(t.inbox(*desk.hub).size() == 2);
}

TEST_CASE("team: an answer stops when the customer wrote meanwhile, also from a desk that was offline") {
    TeamBench t;
    auto conversation = t.visitorWrites("v1", "bir", t.support);
    auto& desk = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    t.untilWhole(desk);
    Seq seen = t.inbox(*desk.hub).front().conversation.lastSeq;
    t.stopHub();
    t.until([&] { return !desk->linkIsUp(); });
    SendMessage answer{conversation, t.newMessage(), Channel::Chat, "tamam", {}, {}, seen};
    REQUIRE(t.on(desk, answer));
    t.startHub();
    t.visitorWrites("v1", "iki", t.support);
    desk->retryNow();
    std::vector<InHand> left;
    auto watch = desk->watchInHand([&](std::vector<InHand> all) { left = std::move(all); });
    t.until([&] { return left.size() == 1 && left.front().refused; });
    CHECK(*left.front().refused == Error{Errc::Conflict, "stale"});
}

TEST_CASE("team: a token that is taken back ends the desk and orders its files away") {
    TeamBench t;
    Agent agent = t.addAgent("deniz", Role::Agent, {t.support});
    auto& desk = t.openDesk(agent);
    t.untilWhole(desk);
    t.signIn->revokeAll(agent.id, [](Result<void>) {});
    t.until([&] { return desk.wiped && !desk->linkIsUp(); });
}

TEST_CASE("team: a desk that was offline when its token was taken back hears of it when it comes") {
    TeamBench t;
    Agent agent = t.addAgent("deniz", Role::Agent, {t.support});
    auto& desk = t.openDesk(agent);
    t.untilWhole(desk);
    t.stop(desk);
    bool known = false;
    t.signIn->revokeAll(agent.id, [&](Result<void> done) { known = done.has_value(); });
    t.until([&] { return known; });
    bool restarted = GENERATE(false, true);
    if (restarted) {
        t.stopHub();
        t.startHub();
    }
    t.start(desk, "deniz");
    t.until([&] { return desk.wiped; });
    CHECK_FALSE(desk.signedOut);
}

TEST_CASE("team: a token that the hub does not know leaves the desk's files alone") {
    TeamBench t;
    Agent agent = t.addAgent("deniz", Role::Agent, {t.support});
    auto& desk = t.openDesk(agent);
    t.untilWhole(desk);
    t.stop(desk);
    t.tokens["deniz"] = "sd_" + std::string(43, 'A');
    t.start(desk, "deniz");
    t.until([&] { return desk.signedOut; });
    CHECK_FALSE(desk.wiped);
}

TEST_CASE("team: whatever else answers at the hub's address cannot have a desk's files taken away") {
    TeamBench t;
    Agent agent = t.addAgent("deniz", Role::Agent, {t.support});
    auto& desk = t.openDesk(agent);
    t.untilWhole(desk);
    t.stop(desk);
    t.stopHub();
    unsigned status = GENERATE(401u, 403u);
    NoHub gate(status);
    net::HttpServer other(t.io.get_executor(), *t.timers, systemClock(), gate, {});
    REQUIRE(other.listen({"127.0.0.1", t.port}));
    t.start(desk, "deniz");
    t.until([&] { return desk.signedOut; });
    CHECK_FALSE(desk.wiped);
    t.stop(desk);
    t.await(other.stop());
}

TEST_CASE("team: a desk says which version of the program it runs") {
    TeamBench t;
    Agent agent = t.addAgent("deniz", Role::Agent, {t.support});
    t.stopHub();
    NoHub gate(0);
    net::HttpServer other(t.io.get_executor(), *t.timers, systemClock(), gate, {});
    REQUIRE(other.listen({"127.0.0.1", t.port}));
    auto& desk = t.openDesk(agent);
    t.until([&] { return !gate.told.empty(); });
    CHECK(gate.told.find("\"program\":\"santral " SANTRAL_VERSION "\"") != std::string::npos);
    t.stop(desk);
    t.await(other.stop());
}

TEST_CASE("team: a new password ends the desk's stay and leaves what is there") {
    TeamBench t;
    Agent agent = t.addAgent("deniz", Role::Agent, {t.support});
    auto& desk = t.openDesk(agent);
    t.untilWhole(desk);
    t.signIn->setPassword(agent.id, "bambaska bir sifre", [](Result<void>) {});
    t.until([&] { return desk.signedOut; });
    CHECK_FALSE(desk.wiped);
}

TEST_CASE("team: an agent who may not sign in any more loses the copy, also one that was offline then") {
    TeamBench t;
    Agent agent = t.addAgent("deniz", Role::Agent, {t.support});
    auto& desk = t.openDesk(agent);
    t.untilWhole(desk);
    bool offline = GENERATE(false, true);
    if (offline) t.stop(desk);
    agent.away = true;
    t.must(t.system(RegisterAgent{agent}));
    if (offline) t.start(desk, "deniz");
    t.until([&] { return desk.wiped; });
}

TEST_CASE("team: a file that the hub does not take is refused, and what comes after it is not held up") {
    TeamBench t;
    auto conversation = t.visitorWrites("v1", "bir", t.support);
    auto& desk = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    t.untilWhole(desk);
    Attachment stored = t.stored(desk, std::string(2 * 1024 * 1024, 'x'));
    SendMessage answer{conversation, t.newMessage(), Channel::Chat, "ekte", {}, {stored}, 0};
    auto refused = t.on(desk, answer);
    REQUIRE(!refused);
    CHECK(refused.error().code == Errc::TooLarge);
    CHECK(t.on(desk, TakeConversation{conversation}));
}

TEST_CASE("team: a file is fetched by who sees a conversation that names it and by nobody else") {
    TeamBench t;
    auto billing = t.visitorWrites("v1", "fatura", t.billing);
    auto support = t.visitorWrites("v2", "merhaba", t.support);
    auto& theirs = t.openDesk(t.addAgent("emre", Role::Agent, {t.billing}));
    auto& mine = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    t.untilWhole(theirs);
    t.untilWhole(mine);
    Attachment file = t.stored(theirs, "gizli fatura");
    REQUIRE(t.on(theirs, SendMessage{billing, t.newMessage(), Channel::Chat, "ekte", {}, {file}, 0}));
    auto opened = [&](test::TeamBench::Desk& desk) {
        std::optional<Result<std::filesystem::path>> path;
        desk->openFile(file.hash, [&](Result<std::filesystem::path> p) { path = p; });
        t.until([&] { return path.has_value(); });
        return *path;
    };
    CHECK(opened(mine).error().code == Errc::NotFound);
    SECTION("also when he names it in a matter of his own, with a note or to a customer") {
        auto note = t.on(mine, AddNote{support, t.newMessage(), "bak", {file}});
        CHECK(note.error() == Error{Errc::NotFound, "file"});
        auto sent = t.on(mine, SendMessage{support, t.newMessage(), Channel::Chat, "bak", {}, {file}, 0});
        CHECK(sent.error() == Error{Errc::NotFound, "file"});
        CHECK(opened(mine).error().code == Errc::NotFound);
    }
    SECTION("until the conversation is given to him") {
        REQUIRE(t.on(theirs, MoveConversation{billing, t.support}));
        t.until([&] { return t.inbox(*mine.hub).size() == 2; });
        CHECK(opened(mine));
        CHECK(t.on(mine, AddNote{support, t.newMessage(), "aynısı", {file}}));
    }
    SECTION("who has brought the very same file names it as his own") {
        Attachment same = t.stored(mine, "gizli fatura");
        REQUIRE(same.hash == file.hash);
        CHECK(t.on(mine, AddNote{support, t.newMessage(), "benim", {same}}));
    }
}

TEST_CASE("team: files go both ways and are fetched when they are wanted") {
    TeamBench t;
    auto conversation = t.visitorWrites("v1", "bir", t.support);
    auto customer = t.customerOf(conversation);
    auto& one = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    auto& two = t.openDesk(t.addAgent("emre", Role::Agent, {t.support}));
    t.untilWhole(one);
    t.untilWhole(two);
    Attachment stored = t.stored(one, "kutunun resmi");
    SendMessage answer{conversation, t.newMessage(), Channel::Chat, "ekte", {}, {stored}, 0};
    REQUIRE(t.on(one, answer));
    t.until([&] { return t.texts(*two.hub, customer).size() == 2; });
    std::optional<Result<std::filesystem::path>> opened;
    two->openFile(stored.hash, [&](Result<std::filesystem::path> p) { opened = p; });
    t.until([&] { return opened.has_value(); });
    REQUIRE(*opened);
    std::ifstream in(**opened);
    std::string line;
    std::getline(in, line);
    CHECK(line == "kutunun resmi");
}
