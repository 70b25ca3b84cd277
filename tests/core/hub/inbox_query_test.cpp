// The inbox narrowed by a filter and in an order, as a desk watches and pages it.
#include "tests/support/local_hub_bench.hpp"
#include "tests/support/team_bench.hpp"

using namespace santral;
using santral::test::LocalHubBench;
using santral::test::TeamBench;

namespace {

// What a window keeps of a watched query.
struct Shown {
    explicit Shown(InboxQuery watched, AgentId agent) : query(std::move(watched)), self(agent) {}
    void hear(const InboxUpdate& update) {
        if (update.snapshot) rows = update.page.rows;
        for (const InboxRow& row : update.changed) {
            auto same = [&](const InboxRow& other) { return other.conversation.id == row.conversation.id; };
            std::erase_if(rows, same);
            if (matches(row.conversation, query, self)) rows.push_back(row);
        }
        auto earlier = [this](const InboxRow& a, const InboxRow& b) { return before(a, b, query.order); };
        std::sort(rows.begin(), rows.end(), earlier);
        if (update.matching) matching = *update.matching;
    }
    std::vector<ConversationId> ids() const {
        std::vector<ConversationId> all;
        for (const InboxRow& row : rows) all.push_back(row.conversation.id);
        return all;
    }
    InboxQuery query;
    AgentId self;
    std::vector<InboxRow> rows;
    std::uint64_t matching = 0;
};

InboxQuery tagged(std::string tag) {
    InboxQuery query{InboxTab::Team};
    query.filter.tags = {std::move(tag)};
    return query;
}

} // namespace

TEST_CASE("inbox query: a conversation comes into sight and leaves it as it matches") {
    LocalHubBench t;
    auto one = t.visitorWrites("v1", "bir")->conversation;
    t.visitorWrites("v2", "iki");
    Shown shown(tagged("iade"), t.self.id);
    auto watch = t.hub->watchInbox(shown.query, 10, [&](const InboxUpdate& u) { shown.hear(u); });
    t.run();
    CHECK(shown.rows.empty());
    CHECK(shown.matching == 0);
    REQUIRE(t.agent(TagConversation{one, "iade", true}));
    CHECK(shown.ids() == std::vector{one});
    CHECK(shown.matching == 1);
    REQUIRE(t.agent(TagConversation{one, "iade", false}));
    CHECK(shown.rows.empty());
    CHECK(shown.matching == 0);
}

TEST_CASE("inbox query: how many there are is told with the page where no filter narrows it") {
    LocalHubBench t;
    for (int i = 0; i < 5; ++i) t.visitorWrites("v" + std::to_string(i), "merhaba");
    std::vector<InboxUpdate> heard;
    auto watch =
        t.hub->watchInbox({InboxTab::Team}, 2, [&](const InboxUpdate& update) { heard.push_back(update); });
    t.run();
    REQUIRE_FALSE(heard.empty());
    CHECK(heard.front().page.rows.size() == 2);
    CHECK(heard.front().page.more);
    CHECK(heard.front().matching == 5);
    t.visitorWrites("v9", "merhaba");
    CHECK(heard.back().matching == 6);
}

TEST_CASE("inbox query: with a filter the page comes at once, and how many there are behind it") {
    LocalHubBench t;
    for (int i = 0; i < 5; ++i) t.visitorWrites("v" + std::to_string(i), "merhaba");
    std::vector<InboxUpdate> heard;
    InboxQuery query{InboxTab::Team};
    query.filter.unanswered = true;
    auto watch = t.hub->watchInbox(query, 2, [&](const InboxUpdate& update) { heard.push_back(update); });
    t.run();
    REQUIRE(heard.size() >= 2);
    CHECK(heard.front().snapshot);
    CHECK(heard.front().page.rows.size() == 2);
    CHECK_FALSE(heard.front().matching);
    CHECK(heard.back().matching == 5);
}

TEST_CASE("inbox query: pages follow one another in the order of the query") {
    LocalHubBench t;
    std::vector<ConversationId> waiting;
    for (int i = 0; i < 7; ++i) {
        waiting.push_back(t.visitorWrites("v" + std::to_string(i), "merhaba")->conversation);
        t.time.advance(std::chrono::seconds(1));
    }
    for (int i = 0; i < 7; ++i) t.visitorWrites("v" + std::to_string(i), "orada mısınız?"); // activity
    InboxQuery query{InboxTab::Team, {}, InboxOrder::LongestWaiting};
    std::vector<ConversationId> paged;
    std::optional<InboxPage> page;
    auto watch = t.hub->watchInbox(query, 3, [&](const InboxUpdate& u) {
        if (u.snapshot) page = u.page;
    });
    t.run();
    while (page) {
        for (const InboxRow& row : page->rows) paged.push_back(row.conversation.id);
        if (!page->more) break;
        InboxRow last = page->rows.back();
        page = t.ask<InboxPage>([&](auto done) { t.hub->loadInbox(query, last, 3, done); }).value();
    }
    CHECK(paged == waiting);
}

TEST_CASE("inbox query: the desk of a team finds in its own copy what its agent may see, and no more") {
    TeamBench t;
    auto mine = t.visitorWrites("v1", "bir", t.support);
    auto foreign = t.visitorWrites("v2", "iki", t.billing);
    t.must(t.system(TagConversation{mine, "iade", true}));
    t.must(t.system(TagConversation{foreign, "iade", true}));
    auto agent = t.addAgent("deniz", Role::Agent, {t.support});
    auto& desk = t.openDesk(agent);
    t.untilWhole(desk);
    Shown shown(tagged("iade"), agent.id);
    auto watch = desk->watchInbox(shown.query, 10, [&](const InboxUpdate& u) { shown.hear(u); });
    t.until([&] { return shown.matching == 1; });
    CHECK(shown.ids() == std::vector{mine});
    t.must(t.system(MoveConversation{foreign, t.support}));
    t.until([&] { return shown.ids().size() == 2 && shown.matching == 2; });
    t.must(t.system(TagConversation{mine, "iade", false}));
    t.until([&] { return shown.ids() == std::vector{foreign} && shown.matching == 1; });
}
