// Colleagues who are told of a note: who may be, who hears, and when.
#include "tests/support/team_bench.hpp"

using namespace santral;
using test::TeamBench;

namespace {

// A conversation in the queue of Deniz and Emre; Leyla serves another one.
struct MentionBench : TeamBench {
    ConversationId conversation = visitorWrites("v1", "bir", support);
    Agent deniz = addAgent("deniz", Role::Agent, {support});
    Agent emre = addAgent("emre", Role::Agent, {support});
    Agent leyla = addAgent("leyla", Role::Agent, {billing});
    std::vector<std::string> heard;
    std::size_t takenBack = 0;
    Subscription watch;

    AddNote note(const std::string& text, std::vector<AgentId> mentions) {
        return AddNote{conversation, newMessage(), text, {}, std::move(mentions)};
    }
    void listen(Hub& at) {
        watch = at.watchMentions([this](const MentionUpdate& update) {
            for (const TimelineItem& one : update.notes) heard.push_back(one.author + ": " + one.text);
            takenBack += update.gone.size();
        });
    }
    void untilHeard(std::size_t count) {
        until([&] { return heard.size() >= count; });
        settle();
    }
};

} // namespace

TEST_CASE("mentions: a colleague hears at once of a note that names him, and nobody else does") {
    MentionBench t;
    auto& mine = t.openDesk(t.deniz);
    auto& his = t.openDesk(t.emre);
    t.untilWhole(mine);
    t.untilWhole(his);
    t.listen(*his.hub);
    t.must(t.on(mine, t.note("kimse", {})));
    t.must(t.on(mine, t.note("@emre bakar mısın", {t.emre.id})));
    t.untilHeard(1);
    CHECK(t.heard == std::vector<std::string>{"deniz: @emre bakar mısın"});
}

TEST_CASE("mentions: who was away hears of what was written meanwhile, and only once") {
    MentionBench t;
    auto& his = t.openDesk(t.emre);
    t.untilWhole(his);
    t.stop(his);
    t.must(t.as(Actor::of(t.deniz), t.note("ilk", {t.emre.id})));
    t.must(t.as(Actor::of(t.deniz), t.note("ikinci", {t.emre.id})));
    t.start(his, "emre");
    t.listen(*his.hub);
    t.untilHeard(2);
    CHECK(t.heard == std::vector<std::string>{"deniz: ilk", "deniz: ikinci"});
}

TEST_CASE("mentions: what was seen is not told again after a start") {
    MentionBench t;
    auto& his = t.openDesk(t.emre);
    t.untilWhole(his);
    Seq first = t.must(t.as(Actor::of(t.deniz), t.note("ilk", {t.emre.id}))).last;
    t.must(t.as(Actor::of(t.deniz), t.note("ikinci", {t.emre.id})));
    t.listen(*his.hub);
    t.untilHeard(2);
    his->sawMentions(first);
    t.watch.reset();
    t.stop(his);
    t.heard.clear();
    t.start(his, "emre");
    t.listen(*his.hub);
    t.untilHeard(1);
    CHECK(t.heard == std::vector<std::string>{"deniz: ikinci"});
}

TEST_CASE(
    "mentions: a colleague who cannot see the conversation is refused by name, and no note is written") {
    MentionBench t;
    auto& mine = t.openDesk(t.deniz);
    t.untilWhole(mine);
    Seq before = t.hub->head();
    auto refused = t.on(mine, t.note("@leyla", {t.leyla.id}));
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{Errc::Denied, "mention leyla"});
    CHECK(t.hub->head() == before);
}

TEST_CASE("mentions: the author is told so without the hub too") {
    MentionBench t;
    auto& mine = t.openDesk(t.deniz);
    t.untilWhole(mine);
    t.stopHub();
    t.until([&] { return !t.linked(mine); });
    CHECK(t.on(mine, t.note("@leyla", {t.leyla.id})).error() == Error{Errc::Denied, "mention leyla"});
    CHECK(t.on(mine, t.note("@emre", {t.emre.id})));
}

TEST_CASE("mentions: nobody who has gone, and nobody unknown, can be mentioned") {
    MentionBench t;
    t.emre.away = true;
    t.must(t.system(RegisterAgent{t.emre}));
    CHECK(t.as(Actor::of(t.deniz), t.note("x", {t.emre.id})).error() == Error{Errc::Denied, "mention emre"});
    AgentId stranger{{77, 7}};
    CHECK(t.as(Actor::of(t.deniz), t.note("x", {stranger})).error() == Error{Errc::NotFound, "agent"});
}

TEST_CASE("mentions: somebody named twice stands once in the event") {
    MentionBench t;
    auto& his = t.openDesk(t.emre);
    t.untilWhole(his);
    std::vector<TimelineItem> notes;
    auto watch = his->watchMentions([&](MentionUpdate update) { notes = std::move(update.notes); });
    t.must(t.as(Actor::of(t.deniz), t.note("x", {t.emre.id, t.emre.id})));
    t.until([&] { return !notes.empty(); });
    CHECK(notes.front().mentions == std::vector<AgentId>{t.emre.id});
}

TEST_CASE("mentions: of a note that is taken back whoever heard of it hears, and nobody else does") {
    MentionBench t;
    auto& mine = t.openDesk(t.deniz);
    auto& his = t.openDesk(t.emre);
    t.untilWhole(mine);
    t.untilWhole(his);
    t.listen(*his.hub);
    AddNote plain = t.note("kimse", {}), told = t.note("@emre", {t.emre.id});
    t.must(t.on(mine, plain));
    t.must(t.on(mine, told));
    t.untilHeard(1);
    t.must(t.on(mine, WithdrawMessage{t.conversation, plain.message}));
    t.settle();
    CHECK(t.takenBack == 0);
    t.must(t.on(mine, WithdrawMessage{t.conversation, told.message}));
    t.until([&] { return t.takenBack == 1; });
    CHECK(t.heard.size() == 1);
}

TEST_CASE("mentions: who is mentioned changes nothing about what search finds") {
    MentionBench t;
    t.must(t.as(Actor::of(t.deniz), t.note("kargo gecikti", {t.emre.id})));
    auto hits = [&](const std::string& text) {
        std::optional<std::size_t> found;
        SearchQuery query;
        query.text = text;
        t.hub->search(query, [&](Result<SearchAnswer> answer) { found = answer.value().messages.size(); });
        t.until([&] { return found.has_value(); });
        return *found;
    };
    t.until([&] { return t.hub->viewApplied() >= t.hub->head(); });
    CHECK(hits("kargo") == 1);
    CHECK(hits("emre") == 0);
}

TEST_CASE("mentions: an erased customer's notes are in nobody's mentions") {
    MentionBench t;
    auto& his = t.openDesk(t.emre);
    t.untilWhole(his);
    t.must(t.as(Actor::of(t.deniz), t.note("x", {t.emre.id})));
    t.untilWhole(his);
    auto rows = t.inbox(*t.hub);
    REQUIRE(rows.size() == 1);
    t.must(t.system(EraseCustomer{rows.front().customer}));
    t.untilWhole(his);
    t.until([&] { return t.inbox(*his.hub).empty(); });
    t.listen(*his.hub);
    t.inbox(*his.hub); // what was asked before has been answered
    CHECK(t.heard.empty());
}
