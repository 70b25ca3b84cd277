// Saved views: who may save which, and who hears of them.
#include "tests/support/raw_desk.hpp"
#include "tests/support/team_bench.hpp"

#include <fstream>

using namespace santral;
using santral::test::RawDesk;
using santral::test::TeamBench;

namespace {

class ViewOffice : public TeamBench {
public:
    Agent deniz = addAgent("deniz", Role::Agent, {support});
    Agent emre = addAgent("emre", Role::Agent, {support});
    Agent selin = addAgent("selin", Role::Supervisor, {support});
    Agent ada = addAgent("ada", Role::Administrator, {});

    SavedView view(AgentId owner, std::string name = "İadeler") {
        SavedView made{makeId<SavedViewId>(systemClock(), random), std::move(name), owner, {}, false};
        made.query.tab = InboxTab::Team;
        made.query.filter.tags = {"iade"};
        made.query.order = InboxOrder::LongestWaiting;
        return made;
    }
    Result<Receipt> save(const Agent& who, const SavedView& view) {
        return as(Actor::of(who), SaveView{view});
    }
    Error refused(const Agent& who, const SavedView& view) {
        auto outcome = save(who, view);
        REQUIRE_FALSE(outcome);
        return outcome.error();
    }
    const std::vector<SavedView>& views() { return hub->state().organisation().views; }
    std::vector<SavedView> viewsOn(Desk& desk) {
        std::optional<Organisation> heard;
        auto watch = desk->watchOrganisation([&](const Organisation& all) { heard = all; });
        until([&] { return heard.has_value(); });
        return heard->views;
    }
    Desk& joined(const Agent& agent, const std::string& name = {}) {
        Desk& desk = openDesk(agent, name);
        untilWhole(desk);
        return desk;
    }
    AdminAnswer asked(Desk& desk, AdminAsk what) {
        AdminRequest request;
        request.ask = what;
        request.limit = 100;
        auto answer = ask(desk, std::move(request));
        REQUIRE(answer);
        return *answer;
    }
};

bool fileHolds(const std::filesystem::path& folder, const std::string& text) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        std::string octets((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        if (octets.find(text) != std::string::npos) return true;
    }
    return false;
}

bool anyFrameHolds(const RawDesk& desk, const std::string& text) {
    return std::any_of(desk.frames.begin(), desk.frames.end(),
                       [&](const std::string& frame) { return frame.find(text) != std::string::npos; });
}

} // namespace

TEST_CASE("saved view: an agent saves, changes and puts away his own, and the ledger keeps it") {
    ViewOffice t;
    SavedView own = t.view(t.deniz.id);
    REQUIRE(t.save(t.deniz, own));
    own.name = "İade bekleyenler";
    own.query.filter.queues = {t.support, QueueId{}};
    REQUIRE(t.save(t.deniz, own));
    CHECK(t.views() == std::vector{own});
    own.away = true;
    REQUIRE(t.save(t.deniz, own));
    t.stopHub();
    std::filesystem::remove(t.folder.path() / "hub" / "view.db");
    t.startHub();
    CHECK(t.views() == std::vector{own});
}

TEST_CASE("saved view: an agent saves neither for a colleague nor for everybody") {
    ViewOffice t;
    CHECK(t.refused(t.deniz, t.view(t.emre.id)).code == Errc::Denied);
    CHECK(t.refused(t.deniz, t.view({})).code == Errc::Denied);
    CHECK(t.refused(t.selin, t.view(t.emre.id)).code == Errc::Denied);
    CHECK(t.refused(t.ada, t.view(t.emre.id)).code == Errc::Denied);
    REQUIRE(t.save(t.selin, t.view({}, "Herkes")));
    REQUIRE(t.save(t.ada, t.view({}, "Herkes için")));
}

TEST_CASE("saved view: it stays whose it is") {
    ViewOffice t;
    SavedView own = t.view(t.deniz.id), shared = t.view({});
    REQUIRE(t.save(t.deniz, own));
    REQUIRE(t.save(t.selin, shared));
    SavedView taken = own;
    taken.owner = t.emre.id;
    CHECK(t.refused(t.emre, taken).code == Errc::Denied);
    taken.owner = {};
    CHECK(t.refused(t.selin, taken).code == Errc::Denied);
    SavedView mine = shared;
    mine.owner = t.selin.id;
    CHECK(t.refused(t.selin, mine) == Error{Errc::Conflict, "owner"});
    SavedView everybodys = t.view(t.selin.id);
    REQUIRE(t.save(t.selin, everybodys));
    everybodys.owner = {};
    CHECK(t.refused(t.selin, everybodys) == Error{Errc::Conflict, "owner"});
}

TEST_CASE("saved view: what a view names exists, and no list is endless") {
    ViewOffice t;
    SavedView good = t.view(t.deniz.id);
    auto with = [&](auto change) {
        SavedView view = good;
        change(view);
        return t.refused(t.deniz, view);
    };
    InboxFilter all;
    CHECK(with([](SavedView& v) { v.id = {}; }) == Error{Errc::Invalid, "id"});
    CHECK(with([](SavedView& v) { v.name = ""; }) == Error{Errc::Invalid, "name"});
    CHECK(with([](SavedView& v) { v.name = std::string(65, 'a'); }) == Error{Errc::TooLarge, "name"});
    CHECK(with([](SavedView& v) {
              v.query.filter.queues = {QueueId{{1, 2}}};
          }) == Error{Errc::NotFound, "queue"});
    CHECK(with([](SavedView& v) {
              v.query.filter.owners = {AgentId{{1, 2}}};
          }) == Error{Errc::NotFound, "agent"});
    CHECK(with([](SavedView& v) {
              v.query.filter.brands = {BrandId{{1, 2}}};
          }) == Error{Errc::NotFound, "brand"});
    CHECK(with([](SavedView& v) { v.query.filter.brands = {BrandId{}}; }) == Error{Errc::NotFound, "brand"});
    CHECK(with([](SavedView& v) { v.query.filter.tags = {"a\nb"}; }) == Error{Errc::Invalid, "tag"});
    CHECK(with([](SavedView& v) { v.query.filter.tags.assign(65, "x"); }) == Error{Errc::TooLarge, "tag"});
    CHECK(with([](SavedView& v) { v.query.filter.queues.resize(65); }) == Error{Errc::TooLarge, "queue"});
    CHECK(with([](SavedView& v) { v.query.filter.channels.resize(65); }) == Error{Errc::TooLarge, "channel"});
    good.name = std::string(64, 'a');
    good.query.filter.owners = {AgentId{}, t.emre.id};
    good.query.filter.tags.assign(64, "x");
    REQUIRE(t.save(t.deniz, good));
}

TEST_CASE("saved view: a name is one of one's own at a time, whatever colleagues call theirs") {
    ViewOffice t;
    REQUIRE(t.save(t.deniz, t.view(t.deniz.id)));
    CHECK(t.refused(t.deniz, t.view(t.deniz.id)) == Error{Errc::Conflict, "name"});
    REQUIRE(t.save(t.emre, t.view(t.emre.id)));
    REQUIRE(t.save(t.selin, t.view({})));
}

TEST_CASE("saved view: it cannot be taken back but by saving it again") {
    ViewOffice t;
    auto& desk = t.joined(t.deniz);
    CommandId id = makeId<CommandId>(systemClock(), t.random);
    REQUIRE(t.on(desk, SaveView{t.view(t.deniz.id)}, id));
    std::optional<Result<Receipt>> undone;
    desk->undo(id, makeId<CommandId>(systemClock(), t.random), [&](Result<Receipt> r) { undone = r; });
    t.until([&] { return undone.has_value(); });
    REQUIRE_FALSE(*undone);
    CHECK(undone->error().code == Errc::Unsupported);
}

TEST_CASE("saved view: a desk hears of its agent's own and of everybody's, at once and when it joins") {
    ViewOffice t;
    auto& desk = t.joined(t.deniz);
    SavedView own = t.view(t.deniz.id), shared = t.view({}, "Herkes"), foreign = t.view(t.emre.id, "Emre");
    REQUIRE(t.on(desk, SaveView{own}));
    REQUIRE(t.save(t.selin, shared));
    REQUIRE(t.save(t.emre, foreign));
    auto both = [&](TeamBench::Desk& at) {
        auto views = t.viewsOn(at);
        return views.size() == 2 && std::count(views.begin(), views.end(), own) == 1 &&
               std::count(views.begin(), views.end(), shared) == 1;
    };
    t.until([&] { return both(desk); });
    auto& second = t.joined(t.deniz, "-2");
    CHECK(both(second));
    t.stop(desk);
    own.name = "Değişenler";
    REQUIRE(t.save(t.deniz, own));
    t.start(desk, "deniz");
    t.until([&] { return both(desk); });
}

TEST_CASE("saved view: nobody else's own view reaches a desk's files or its line, whatever its role") {
    ViewOffice t;
    const std::string canary = "kanaryagorunumu";
    SavedView before = t.view(t.emre.id, canary + " 1");
    REQUIRE(t.save(t.emre, before));
    std::vector<TeamBench::Desk*> desks{&t.joined(t.deniz), &t.joined(t.selin), &t.joined(t.ada)};
    RawDesk line(t, "ada");
    line.greet();
    t.stop(*desks[0]); // this one misses what comes now, and fetches it
    REQUIRE(t.save(t.emre, t.view(t.emre.id, canary + " 2")));
    REQUIRE(t.save(t.selin, t.view({}, "sonra")));
    t.start(*desks[0], "deniz");
    t.until([&] { return anyFrameHolds(line, "sonra"); });
    for (TeamBench::Desk* desk : desks) {
        t.until([&] { return t.viewsOn(*desk).size() == 1; });
        t.untilWhole(*desk);
    }
    CHECK(t.asked(*desks[2], AdminAsk::Organisation).organisation.views.size() == 1);
    CHECK_FALSE(anyFrameHolds(line, canary));
    for (TeamBench::Desk* desk : desks) {
        t.stop(*desk);
        CHECK(fileHolds(desk->folder, "sonra"));
        CHECK_FALSE(fileHolds(desk->folder, canary));
    }
}

TEST_CASE("saved view: the log of changes tells of everybody's and of nobody's own") {
    ViewOffice t;
    auto& desk = t.joined(t.ada);
    auto before = t.asked(desk, AdminAsk::Changes).changes.size();
    REQUIRE(t.save(t.emre, t.view(t.emre.id)));
    SavedView shared = t.view({});
    REQUIRE(t.save(t.selin, shared));
    SavedView renamed = shared;
    renamed.name = "Bekleyen iadeler";
    REQUIRE(t.save(t.selin, renamed));
    auto log = t.asked(desk, AdminAsk::Changes).changes;
    REQUIRE(log.size() == before + 2);
    CHECK(log[0].by == t.selin.id);
    CHECK(log[0].before.view == shared);
    CHECK(log[0].after.view == renamed);
    CHECK(log[1].before == Setup{});
    // Saving what stood there before is the way back.
    REQUIRE(t.on(desk, SaveView{*log[0].before.view}));
    CHECK(t.asked(desk, AdminAsk::Changes).changes.front().after.view == shared);
}
