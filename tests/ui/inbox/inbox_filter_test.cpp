#include "ui/inbox/inbox_filter.hpp"

#include "tests/support/catch.hpp"
#include "ui/bridge/text.hpp"
#include "ui/inbox/inbox_queries.hpp"

#include <algorithm>

using namespace santral;
using namespace santral::ui;

namespace {

const AgentId kElif{{1, 1}};
const AgentId kCan{{1, 2}};
const AgentId kGone{{1, 3}};
const QueueId kReturns{{2, 1}};
const QueueId kOld{{2, 2}};
const BrandId kModa{{3, 1}};

InboxNames company() {
    InboxNames names;
    names.me = kElif;
    names.agents = {{kElif, "Elif Kaya"}, {kCan, "Can Aksoy"}, {kGone, "Gizem Tan"}};
    names.agents[2].away = true;
    names.all.queues = {{kReturns, "Returns", {}, false}, {kOld, "Fax", {}, true}};
    names.all.brands = {{kModa, "Moda", false}};
    names.all.tags = {{TagId{{4, 1}}, "Gold", false}};
    return names;
}

QStringList textsOf(const std::vector<FilterPart>& parts) {
    QStringList texts;
    for (const FilterPart& part : parts) texts << part.text;
    return texts;
}

SavedView view(std::uint64_t id, const char* name, AgentId owner) {
    SavedView made;
    made.id = SavedViewId{{5, id}};
    made.name = name;
    made.owner = owner;
    return made;
}

} // namespace

TEST_CASE("inbox filter: every part that can be chosen comes and goes by itself") {
    const InboxNames names = company();
    const auto parts = filterParts(names, InboxTab::Team, {});
    CHECK(parts.size() == 3 + 3 + 3 + 2 + 1 + 1);
    for (const FilterPart& part : parts) {
        INFO(qPrintable(part.text));
        const InboxFilter with = toggled({}, part);
        CHECK(has(with, part));
        CHECK_FALSE(with == InboxFilter{});
        REQUIRE(partsOf(with, names).size() == 1);
        CHECK(partsOf(with, names).front().text == part.text);
        CHECK(toggled(with, part) == InboxFilter{});
    }
}

TEST_CASE("inbox filter: on the tab of what is mine nobody is asked whose it is") {
    const auto isOwner = [](const FilterPart& part) { return part.kind == FilterPart::Kind::Owner; };
    const auto parts = filterParts(company(), InboxTab::Mine, {});
    CHECK(std::none_of(parts.begin(), parts.end(), isOwner));
    InboxFilter of;
    of.owners = {kCan};
    CHECK(fitting(of, InboxTab::Mine) == InboxFilter{});
    CHECK(fitting(of, InboxTab::Team) == of);
}

TEST_CASE("inbox filter: what was put away is offered only where the filter has it") {
    CHECK_FALSE(textsOf(filterParts(company(), InboxTab::Team, {})).contains(QStringLiteral("Fax")));
    InboxFilter old;
    old.queues = {kOld};
    old.owners = {kGone};
    const QStringList offered = textsOf(filterParts(company(), InboxTab::Team, old));
    CHECK(offered.contains(QStringLiteral("Fax")));
    CHECK(offered.contains(QStringLiteral("Gizem Tan")));
}

TEST_CASE("inbox filter: a part whose name is not known can still be taken out") {
    InboxFilter strange;
    strange.queues = {QueueId{{2, 77}}};
    strange.tags = {"own word"};
    const auto parts = partsOf(strange, company());
    REQUIRE(parts.size() == 2);
    CHECK(toggled(toggled(strange, parts[0]), parts[1]) == InboxFilter{});
    CHECK(textsOf(filterParts(company(), InboxTab::Team, strange)).contains(QStringLiteral("own word")));
}

TEST_CASE("inbox filter: a query says in one line what it shows") {
    InboxQuery query{InboxTab::Team, {}, InboxOrder::LongestWaiting};
    query.filter.unanswered = true;
    query.filter.queues = {kReturns, QueueId()};
    CHECK(describeQuery(query, company()) ==
          QStringLiteral("Team · Unanswered, Returns, No queue, Longest waiting first"));
    CHECK(describeQuery({}, company()) == QStringLiteral("Mine"));
}

TEST_CASE("inbox filter: one's own views stand before everybody's, and nobody else's are there") {
    InboxNames names = company();
    names.all.views = {view(1, "Zebra", {}), view(2, "Mine B", kElif), view(3, "Of Can", kCan),
                       view(4, "Mine A", kElif), view(5, "Gone", kElif)};
    names.all.views.back().away = true;
    std::vector<std::string> shown;
    for (const SavedView& one : viewsOf(names)) shown.push_back(one.name);
    CHECK(shown == std::vector<std::string>{"Mine A", "Mine B", "Zebra"});
    CHECK(viewById(names, SavedViewId{{5, 2}}));
    CHECK_FALSE(viewById(names, SavedViewId{{5, 3}}));
    CHECK_FALSE(viewById(names, SavedViewId{{5, 5}}));
    CHECK_FALSE(viewById(names, SavedViewId()));
}

TEST_CASE("inbox queries: what each tab shows is the same after it was kept") {
    InboxQueries queries;
    InboxFilter all;
    all.queues = {kReturns, QueueId()};
    all.brands = {kModa};
    all.channels = {Channel::Mail, Channel::Phone};
    all.owners = {AgentId(), kCan};
    all.tags = {"Gold", "İade \"acil\""};
    all.unanswered = all.unread = all.pressing = true;
    queries.setFilter(InboxTab::Team, all);
    queries.setOrder(InboxTab::Waiting, InboxOrder::LongestWaiting);
    SavedView picked = view(9, "Own", kElif);
    picked.query.filter.unread = true;
    queries.use(picked);
    const InboxQueries again = InboxQueries::fromBytes(queries.toBytes());
    for (const InboxTab tab : {InboxTab::Mine, InboxTab::Team, InboxTab::Waiting, InboxTab::Solved}) {
        CHECK(again.query(tab) == queries.query(tab));
        CHECK(again.view(tab) == queries.view(tab));
    }
    CHECK(again.query(InboxTab::Team).filter == all);
    CHECK(again.view(InboxTab::Mine) == picked.id);
}

TEST_CASE("inbox queries: what cannot be read is as at the first start") {
    for (const char* bytes : {"", "[]", "{\"team\":7}", "{\"team\":{\"queues\":[\"x\",3],\"order\":\"up\"}}"})
        CHECK(InboxQueries::fromBytes(bytes).query(InboxTab::Team) == InboxQuery{InboxTab::Team});
}
