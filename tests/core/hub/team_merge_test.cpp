// Merging in a team: each desk holds the conversations of its queues and no octet of the other one.
#include "tests/support/scope_hash.hpp"

#include <fstream>

using namespace santral;
using santral::test::hashOfDesk;
using santral::test::hashOfHub;
using santral::test::TeamBench;

namespace {

bool holds(const std::filesystem::path& folder, const std::string& text) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        std::string octets((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        if (octets.find(text) != std::string::npos) return true;
    }
    return false;
}

// A customer who wrote in two queues, and a desk for each of them and one for both.
struct Office : TeamBench {
    ConversationId first, second;
    Desk* supports = nullptr;
    Desk* bills = nullptr;
    Desk* leads = nullptr;

    Office() {
        first = visitorWrites("v1", "kanaryabir", support);
        second = visitorWrites("v2", "kanaryaiki", billing);
        auto other = hub->state().conversation(second);
        must(system(LinkIdentity{(*other)->identity, customerOf(first)}));
        supports = &openDesk(addAgent("deniz", Role::Agent, {support}));
        bills = &openDesk(addAgent("emre", Role::Agent, {billing}));
        leads = &openDesk(addAgent("sema", Role::Supervisor, {support, billing}));
        for (Desk* desk : {supports, bills, leads}) untilWhole(*desk);
    }
    void agree() {
        for (Desk* desk : {supports, bills, leads})
            until([&] { return (*desk)->settled() && hashOfDesk(*desk) == hashOfHub(*this, desk->agent); });
    }
};

} // namespace

TEST_CASE("team merge: every desk agrees with the hub before and after, and after separating") {
    Office t;
    t.agree();
    REQUIRE(t.on(*t.leads, MergeConversation{t.first, t.second}));
    t.agree();
    t.visitorWrites("v1", "kanaryauc", t.support);
    t.agree();
    REQUIRE(t.on(*t.leads, SeparateConversation{t.first}));
    t.agree();
}

TEST_CASE("team merge: what lies in a queue is in no octet of a desk without it, merged or not") {
    Office t;
    REQUIRE(t.on(*t.leads, MergeConversation{t.first, t.second}));
    REQUIRE(t.visitorWrites("v1", "kanaryauc", t.support) == t.second);
    t.agree();
    CHECK(holds(t.supports->folder, "kanaryabir"));
    CHECK_FALSE(holds(t.supports->folder, "kanaryaiki"));
    CHECK_FALSE(holds(t.supports->folder, "kanaryauc"));
    CHECK_FALSE(holds(t.bills->folder, "kanaryabir"));
    CHECK(holds(t.bills->folder, "kanaryaiki"));
    CHECK(holds(t.bills->folder, "kanaryauc"));
    CHECK(holds(t.leads->folder, "kanaryabir"));
}

TEST_CASE("team merge: a desk that was away learns of it, whatever was moved meanwhile") {
    Office t;
    t.stop(*t.supports);
    t.stop(*t.bills);
    REQUIRE(t.on(*t.leads, MergeConversation{t.first, t.second}));
    REQUIRE(t.on(*t.leads, MoveConversation{t.second, t.support}));
    t.start(*t.supports, "deniz");
    t.start(*t.bills, "emre");
    for (auto* desk : {t.supports, t.bills}) t.untilWhole(*desk);
    t.agree();
    CHECK(holds(t.supports->folder, "kanaryaiki"));
    CHECK_FALSE(holds(t.bills->folder, "kanaryabir"));
}

TEST_CASE("team merge: undone within a moment, both are in the inbox again") {
    Office t;
    CommandId id = makeId<CommandId>(systemClock(), t.random);
    REQUIRE(t.on(*t.leads, MergeConversation{t.first, t.second}, id));
    t.agree();
    CHECK(t.inbox(*t.leads->hub).size() == 1);
    std::optional<Result<Receipt>> answer;
    (*t.leads)->undo(id, makeId<CommandId>(systemClock(), t.random), [&](Result<Receipt> r) { answer = r; });
    t.until([&] { return answer.has_value(); });
    REQUIRE(*answer);
    t.agree();
    CHECK(t.inbox(*t.leads->hub).size() == 2);
}

namespace {

// One conversation of two matters, of which the second goes to another queue.
struct Parted : TeamBench {
    ConversationId first, made{{8, 1}};
    Desk* supports = nullptr;
    Desk* bills = nullptr;
    Desk* leads = nullptr;
    std::vector<MessageId> moved;

    Parted() {
        first = visitorWrites("v1", "kanaryabir", support);
        visitorWrites("v1", "kanaryaiki", support);
        supports = &openDesk(addAgent("deniz", Role::Agent, {support}));
        bills = &openDesk(addAgent("emre", Role::Agent, {billing}));
        leads = &openDesk(addAgent("sema", Role::Supervisor, {support, billing}));
        for (Desk* desk : {supports, bills, leads}) untilWhole(*desk);
        for (const TimelineItem& item : thread(*hub, customerOf(first)))
            if (item.text == "kanaryaiki") moved.push_back(item.message);
    }
    void split() { must(on(*leads, SplitConversation{first, made, moved, "kanaryakonu"})); }
    void move() { must(on(*leads, MoveConversation{made, billing})); }
    void agree() {
        for (Desk* desk : {supports, bills, leads})
            until([&] { return (*desk)->settled() && hashOfDesk(*desk) == hashOfHub(*this, desk->agent); });
    }
    // The words that are gone leave the index of the desk's file a few seconds later.
    void onlyTheirs() {
        agree();
        for (const char* word : {"kanaryaiki", "kanaryakonu"}) {
            INFO(word);
            until([&] { return !holds(supports->folder, word); });
            CHECK(holds(bills->folder, word));
            CHECK(holds(leads->folder, word));
        }
        CHECK(holds(supports->folder, "kanaryabir"));
        CHECK_FALSE(holds(bills->folder, "kanaryabir"));
    }
};

} // namespace

TEST_CASE("team split: every desk agrees with the hub") {
    Parted t;
    t.split();
    t.agree();
    t.visitorWrites("v1", "kanaryauc", t.support);
    t.agree();
}

TEST_CASE("team split: what goes to another queue is in no octet of a desk without it") {
    Parted t;
    SECTION("step by step") {
        t.split();
        t.agree();
        t.move();
    }
    SECTION("while the desks were away") {
        t.stop(*t.supports);
        t.stop(*t.bills);
        t.split();
        t.move();
        t.start(*t.supports, "deniz");
        t.start(*t.bills, "emre");
        for (auto* desk : {t.supports, t.bills}) t.untilWhole(*desk);
    }
    t.onlyTheirs();
}

TEST_CASE("team split: whoever keeps the new one and loses the old one has it whole") {
    Parted t;
    t.stop(*t.supports);
    t.split();
    t.must(t.on(*t.leads, MoveConversation{t.first, t.billing}));
    t.start(*t.supports, "deniz");
    t.untilWhole(*t.supports);
    t.agree();
    CHECK(holds(t.supports->folder, "kanaryaiki"));
    t.until([&] { return !holds(t.supports->folder, "kanaryabir"); });
}
