// What administrators do at a desk that is joined to a team, over the wire: judged by the hub, refused to
// others, and noted in the log of changes.
#include "tests/support/team_bench.hpp"

#include <fstream>

using namespace santral;
using santral::test::TeamBench;

namespace {

struct Office : TeamBench {
    Agent ada = addAgent("ada", Role::Administrator, {});

    Desk& boss() {
        Desk& desk = openDesk(ada);
        untilWhole(desk);
        return desk;
    }
    AdminRequest asking(AdminAsk ask, AgentId agent = {}) {
        AdminRequest request;
        request.ask = ask;
        request.agent = agent;
        return request;
    }
    Result<AdminAnswer> setPassword(Desk& desk, AgentId agent, const std::string& password) {
        AdminRequest request = asking(AdminAsk::SetPassword, agent);
        request.password = password;
        return ask(desk, std::move(request));
    }
    std::vector<Change> changes(Desk& desk) {
        AdminRequest request = asking(AdminAsk::Changes);
        request.limit = 200;
        return ask(desk, std::move(request)).value().changes;
    }
    bool signsIn(const std::string& login, const std::string& password) {
        std::optional<bool> in;
        signIn->signIn(login, password, "test", "127.0.0.2",
                       [&](Result<SignIn::Grant> grant) { in = grant.has_value(); });
        until([&] { return in.has_value(); });
        return *in;
    }
    template <class T>
    T newId() {
        return makeId<T>(systemClock(), random);
    }
};

bool folderHolds(const std::filesystem::path& folder, const std::string& text) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        std::string octets((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        if (octets.find(text) != std::string::npos) return true;
    }
    return false;
}

} // namespace

TEST_CASE("administer: somebody new who is given a password at a desk can sign in") {
    Office t;
    auto& desk = t.boss();
    Agent deniz{t.newId<AgentId>(), "Deniz Aksoy", Role::Agent, "deniz", {}, {t.support}};
    REQUIRE(t.on(desk, RegisterAgent{deniz}));
    REQUIRE(t.setPassword(desk, deniz.id, "uzunca bir parola"));
    CHECK(t.signsIn("deniz", "uzunca bir parola"));
}

TEST_CASE("administer: a password that breaks the rules is refused with the rule, and changes nothing") {
    Office t;
    auto& desk = t.boss();
    auto refused = t.setPassword(desk, t.ada.id, "kısa");
    CHECK(refused.error() == Error{Errc::Invalid, "a password has at least 10 characters"});
    CHECK(t.signsIn("ada", "geheim-ada-1"));
}

TEST_CASE("administer: a password is neither in the ledger, nor in the view, nor on the desk") {
    Office t;
    auto& desk = t.boss();
    Agent deniz = t.addAgent("deniz", Role::Agent, {t.support});
    REQUIRE(t.setPassword(desk, deniz.id, "Kanarienvogel-4711"));
    REQUIRE(t.changes(desk).front().access);
    t.stop(desk);
    CHECK_FALSE(folderHolds(t.folder.path(), "Kanarienvogel-4711"));
}

TEST_CASE("administer: nothing of it is for agents and supervisors, whatever they ask") {
    Office t;
    Role role = GENERATE(Role::Agent, Role::Supervisor);
    auto& desk = t.openDesk(t.addAgent("deniz", role, {t.support}));
    t.untilWhole(desk);
    Seq before = t.hub->committedHead();
    for (std::size_t i = 0; i < enumNames(AdminAsk{}).size(); ++i) {
        INFO(enumNames(role)[static_cast<std::size_t>(role)] << ": " << enumNames(AdminAsk{})[i]);
        AdminRequest request = t.asking(static_cast<AdminAsk>(i), t.ada.id);
        request.password = "uzunca bir parola";
        request.settings.widget = WidgetSettings{};
        request.settings.mailbox = MailboxSettings{};
        CHECK(t.ask(desk, request).error().code == Errc::Denied);
    }
    CHECK(t.hub->committedHead() == before);
    CHECK(t.signsIn("ada", "geheim-ada-1"));
}

TEST_CASE(
    "administer: who is made an administrator may, who was one may not any more, from the next moment on") {
    Office t;
    auto& boss = t.boss();
    Agent deniz = t.addAgent("deniz", Role::Agent, {t.support});
    auto& desk = t.openDesk(deniz);
    t.untilWhole(desk);
    CHECK_FALSE(t.ask(desk, t.asking(AdminAsk::Changes)));
    deniz.role = Role::Administrator;
    REQUIRE(t.on(boss, RegisterAgent{deniz}));
    CHECK(t.ask(desk, t.asking(AdminAsk::Changes)));
    deniz.role = Role::Agent;
    REQUIRE(t.on(boss, RegisterAgent{deniz}));
    CHECK(t.ask(desk, t.asking(AdminAsk::Changes)).error().code == Errc::Denied);
}

TEST_CASE("administer: nobody takes the administration from himself, and the last administrator stays one") {
    Office t;
    auto& desk = t.boss();
    Agent me = t.ada;
    me.role = Role::Supervisor;
    CHECK(t.on(desk, RegisterAgent{me}).error() == Error{Errc::Conflict, "self"});
    me = t.ada;
    me.away = true;
    CHECK(t.on(desk, RegisterAgent{me}).error() == Error{Errc::Conflict, "self"});
    SECTION("while two can give it back, one may be put away") {
        Agent deniz = t.addAgent("deniz", Role::Administrator, {});
        deniz.away = true;
        CHECK(t.on(desk, RegisterAgent{deniz}));
    }
}

TEST_CASE("administer: a user who could never sign in is not made at a desk") {
    Office t;
    auto& desk = t.boss();
    Agent nobody{t.newId<AgentId>(), "Niemand", Role::Agent, {}, {}, {}};
    CHECK(t.on(desk, RegisterAgent{nobody}).error() == Error{Errc::Invalid, "login"});
}

TEST_CASE("administer: devices are listed, one of them is shut, then all") {
    Office t;
    auto& desk = t.boss();
    Agent deniz = t.addAgent("deniz", Role::Agent, {t.support});
    auto& his = t.openDesk(deniz);
    t.untilWhole(his);
    REQUIRE(t.signsIn("deniz", "geheim-deniz-1"));
    auto devices = t.ask(desk, t.asking(AdminAsk::Tokens, deniz.id)).value().tokens;
    REQUIRE(devices.size() == 2);
    AdminRequest out = t.asking(AdminAsk::SignOut);
    out.token = t.signIn->check(t.tokens.at("deniz")).value().id;
    REQUIRE(t.ask(desk, out));
    t.until([&] { return his.wiped; });
    CHECK(t.ask(desk, t.asking(AdminAsk::Tokens, deniz.id)).value().tokens.size() == 1);
    REQUIRE(t.ask(desk, t.asking(AdminAsk::RevokeAll, deniz.id)));
    CHECK(t.ask(desk, t.asking(AdminAsk::Tokens, deniz.id)).value().tokens.empty());
    auto log = t.changes(desk);
    CHECK(log[0].access == AccessChange{deniz.id, AccessAct::SignedOutEverywhere, {}});
    CHECK(log[1].access == AccessChange{deniz.id, AccessAct::SignedOut, "test"});
}

TEST_CASE("log of changes: each save says who, and from what to what") {
    Office t;
    auto& desk = t.boss();
    Queue queue{t.newId<QueueId>(), "İade", {}, false};
    REQUIRE(t.on(desk, SaveQueue{queue}));
    Queue renamed = queue;
    renamed.name = "İade ve değişim";
    REQUIRE(t.on(desk, SaveQueue{renamed}));
    auto log = t.changes(desk);
    CHECK(log[0].by == t.ada.id);
    CHECK(log[0].before.queue == queue);
    CHECK(log[0].after.queue == renamed);
    CHECK(log[0].at <= systemClock().now());
    CHECK_FALSE(log[1].before.queue);
    CHECK(log[1].after.queue == queue);
}

TEST_CASE("log of changes: saving what stood there before is the way back, and is noted too") {
    Office t;
    auto& desk = t.boss();
    Tag tag{t.newId<TagId>(), "İade", false};
    REQUIRE(t.on(desk, SaveTag{tag}));
    Tag other = tag;
    other.name = "Değişim";
    REQUIRE(t.on(desk, SaveTag{other}));
    Change last = t.changes(desk).front();
    REQUIRE(t.on(desk, SaveTag{*last.before.tag}));
    CHECK(t.hub->state().organisation().tags == std::vector{tag});
    Change undone = t.changes(desk).front();
    CHECK(undone.before == last.after);
    CHECK(undone.after == last.before);
}

TEST_CASE("log of changes: what changes nothing is no change, and what customers do neither") {
    Office t;
    auto& desk = t.boss();
    Team team{t.newId<TeamId>(), "Destek", {t.support}, false};
    REQUIRE(t.on(desk, SaveTeam{team}));
    auto before = t.changes(desk);
    REQUIRE(t.on(desk, SaveTeam{team}));
    t.visitorWrites("v1", "merhaba", t.support);
    CHECK(t.changes(desk) == before);
}

TEST_CASE("log of changes: it comes in pages, newest first, each once") {
    Office t;
    auto& desk = t.boss();
    for (int i = 0; i < 5; ++i)
        REQUIRE(t.on(desk, SaveTag{{t.newId<TagId>(), "etiket " + std::to_string(i), false}}));
    auto all = t.changes(desk);
    std::vector<Change> paged;
    AdminRequest request = t.asking(AdminAsk::Changes);
    request.limit = 2;
    for (bool more = true; more;) {
        auto answer = t.ask(desk, request).value();
        CHECK(answer.changes.size() <= 2);
        paged.insert(paged.end(), answer.changes.begin(), answer.changes.end());
        more = answer.more;
        request.before = paged.back().seq;
    }
    CHECK(paged == all);
}

TEST_CASE("log of changes: what came from the command line has nobody's name") {
    Office t;
    auto& desk = t.boss();
    REQUIRE(t.system(SaveBrand{{t.newId<BrandId>(), "Kuzey", false}}));
    CHECK_FALSE(t.changes(desk).front().by);
}

TEST_CASE("brands: the look of a chat is checked, logged, and taken back by saving what was there") {
    Office t;
    auto& desk = t.boss();
    Brand brand{t.newId<BrandId>(), "Kuzey", false};
    REQUIRE(t.on(desk, SaveBrand{brand}));
    auto refusal = [&](auto change) {
        Brand wrong = brand;
        change(wrong.look);
        return t.on(desk, SaveBrand{wrong}).error();
    };
    for (const char* colour : {"red", "#12345", "#12345g", "3451c6", "#3451c6;"}) {
        INFO(colour);
        CHECK(refusal([&](ChatLook& l) { l.accent = colour; }) == Error{Errc::Invalid, "accent"});
    }
    CHECK(refusal([](ChatLook& l) { l.title.az = "iki\nsətir"; }) == Error{Errc::Invalid, "title"});
    CHECK(refusal([](ChatLook& l) { l.title.en = std::string(81, 'x'); }) == Error{Errc::TooLarge, "title"});
    CHECK(refusal([](ChatLook& l) { l.greeting.tr = " Merhaba"; }) == Error{Errc::Invalid, "greeting"});
    CHECK(refusal([](ChatLook& l) { l.greeting.tr = std::string(401, 'x'); }) ==
          Error{Errc::TooLarge, "greeting"});
    Brand dressed = brand;
    dressed.look.accent = "#0A7f5a";
    dressed.look.side = ChatSide::Left;
    dressed.look.greeting.tr = "Merhaba!";
    REQUIRE(t.on(desk, SaveBrand{dressed}));
    Change change = t.changes(desk).front();
    CHECK(change.before.brand == brand);
    CHECK(change.after.brand == dressed);
    CHECK(change.by == t.ada.id);
    REQUIRE(t.on(desk, SaveBrand{*change.before.brand}));
    CHECK(t.changes(desk).front().after.brand == brand);
}

TEST_CASE("log of changes: it is there again after the view was made anew") {
    Office t;
    {
        auto& desk = t.boss();
        REQUIRE(t.on(desk, SaveBrand{{t.newId<BrandId>(), "Kuzey", false}}));
    }
    t.stopHub();
    std::filesystem::remove(t.folder.path() / "hub" / "view.db");
    t.startHub();
    auto& again = t.openDesk(t.ada, "-2");
    t.untilWhole(again);
    auto log = t.changes(again);
    CHECK(log.front().after.brand->name == "Kuzey");
    CHECK(log.front().by == t.ada.id);
}

TEST_CASE("organisation: tags and reasons reach a joined desk, at once and with the next welcome") {
    Office t;
    auto& desk = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    t.untilWhole(desk);
    Organisation heard;
    auto watch = desk->watchOrganisation([&](const Organisation& all) { heard = all; });
    Tag tag{t.newId<TagId>(), "İade", false};
    Reason reason{t.newId<ReasonId>(), "Molada", ReasonKind::NotReady, false};
    REQUIRE(t.system(SaveTag{tag}));
    REQUIRE(t.system(SaveReason{reason}));
    t.until([&] { return heard.tags == std::vector{tag} && heard.reasons == std::vector{reason}; });
    watch = {};
    t.stop(desk);
    reason.name = "Mola";
    REQUIRE(t.system(SaveReason{reason}));
    t.start(desk, "deniz");
    watch = desk->watchOrganisation([&](const Organisation& all) { heard = all; });
    t.until([&] { return heard.reasons == std::vector{reason}; });
}

TEST_CASE(
    "organisation: two reasons for the same thing do not share a name, and none changes what it is for") {
    Office t;
    Reason one{t.newId<ReasonId>(), "Toplantı", ReasonKind::NotReady, false};
    REQUIRE(t.system(SaveReason{one}));
    Reason same{t.newId<ReasonId>(), "Toplantı", ReasonKind::NotReady, false};
    CHECK(t.system(SaveReason{same}).error() == Error{Errc::Conflict, "name"});
    same.kind = ReasonKind::Close;
    CHECK(t.system(SaveReason{same}));
    one.kind = ReasonKind::Close;
    CHECK(t.system(SaveReason{one}).error() == Error{Errc::Conflict, "kind"});
}

TEST_CASE("closing: the reason stands in the thread, and only one that is in use is taken") {
    Office t;
    auto conversation = t.visitorWrites("v1", "merhaba", t.support);
    Reason solved{t.newId<ReasonId>(), "Çözüldü", ReasonKind::Close, false};
    Reason lunch{t.newId<ReasonId>(), "Öğle arası", ReasonKind::NotReady, false};
    REQUIRE(t.system(SaveReason{solved}));
    REQUIRE(t.system(SaveReason{lunch}));
    CHECK(t.system(CloseConversation{conversation, lunch.id}).error() == Error{Errc::NotFound, "reason"});
    REQUIRE(t.system(CloseConversation{conversation, solved.id}));
    auto identity = (*t.hub->state().conversation(conversation))->identity;
    auto customer = (*t.hub->state().identity(identity))->customer;
    auto last = t.thread(*t.hub, customer).back();
    CHECK(last.kind == ItemKind::Closed);
    CHECK(last.about == "Çözüldü");
}

TEST_CASE("phone: the hub's telephone system is offered to a desk that knows none, without an account") {
    Office t;
    DecideConfig config = t.hub->config();
    config.phone.domain = "pbx.example";
    config.phone.transport = SipTransport::Tls;
    t.hub->configure(config);
    auto& desk = t.openDesk(t.addAgent("deniz", Role::Agent, {t.support}));
    t.untilWhole(desk);
    auto settings = [&] {
        std::optional<Settings> heard;
        desk->loadSettings([&](Result<Settings> found) { heard = found.value(); });
        t.until([&] { return heard.has_value(); });
        return *heard;
    };
    CHECK(settings().phone.domain == "pbx.example");
    CHECK(settings().phone.transport == SipTransport::Tls);
    CHECK(settings().phone.user.empty());
    SECTION("what the desk has of its own counts more") {
        Settings own = settings();
        own.phone.domain = "other.example";
        bool saved = false;
        desk->saveSettings(own, [&](Result<void> done) { saved = done.has_value(); });
        t.until([&] { return saved; });
        CHECK(settings().phone.domain == "other.example");
    }
}

TEST_CASE("settings: what a joined desk saves of its own changes nothing at the hub") {
    Office t;
    auto& desk = t.boss();
    Settings own;
    own.mailboxes.emplace_back().address = "masa@example.com";
    own.language = "az";
    bool saved = false;
    Seq before = t.hub->committedHead();
    desk->saveSettings(own, [&](Result<void> done) { saved = done.has_value(); });
    t.until([&] { return saved; });
    std::optional<Settings> heard;
    desk->loadSettings([&](Result<Settings> found) { heard = found.value(); });
    t.until([&] { return heard.has_value(); });
    CHECK(heard->language == "az");
    CHECK(heard->mailboxes.empty()); // what answers leave from is the hub's, and in its status
    CHECK(t.hub->committedHead() == before);
}

TEST_CASE("organisation: what a supervisor is alarmed at is a percentage and a time that there are") {
    Office t;
    Queue queue{t.support, "Support", {}, false, {}};
    queue.work.limits = {0, 0, 101};
    auto refused = t.system(SaveQueue{queue});
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{Errc::Invalid, "percent"});
    queue.work.limits = {5, 367 * 24 * 3600, 10};
    refused = t.system(SaveQueue{queue});
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{Errc::TooLarge, "seconds"});
    queue.work.limits = {5, 90, 10};
    REQUIRE(t.system(SaveQueue{queue}));
    CHECK(t.hub->state().queue(t.support)->work.limits == BoardLimits{5, 90, 10});
}
