// Taking back and leaving later, from desks of a team.
#include "tests/support/team_bench.hpp"

#include <algorithm>

using namespace santral;
using namespace std::chrono_literals;
using test::TeamBench;

namespace {

struct Office : TeamBench {
    ConversationId conversation;
    CustomerId customer;
    Desk* desk = nullptr;

    Office() {
        conversation = visitorWrites("v1", "merhaba", support);
        customer = customerOf(conversation);
        desk = &openDesk(addAgent("deniz", Role::Agent, {support}));
        untilWhole(*desk);
    }
    CommandId newCommand() { return makeId<CommandId>(systemClock(), random); }
    Result<Receipt> undo(CommandId done) {
        std::optional<Result<Receipt>> answer;
        (*desk)->undo(done, newCommand(), [&](Result<Receipt> r) { answer = r; });
        until([&] { return answer.has_value(); });
        return *answer;
    }
    const Conversation& atHub() { return **hub->state().conversation(conversation); }
    Conversation atDesk(InboxTab tab = InboxTab::Team) {
        auto rows = inbox(*desk->hub, tab);
        return rows.empty() ? Conversation{} : rows.front().conversation;
    }
    void offline() {
        stopHub();
        until([&] { return !(*desk)->linkIsUp(); });
    }
    void online() {
        startHub();
        (*desk)->retryNow();
        until([&] { return inHand().empty() && hub->idle() && (*desk)->linkIsUp() && (*desk)->settled(); });
    }
    std::vector<InHand> inHand() {
        std::optional<std::vector<InHand>> all;
        auto watch = (*desk)->watchInHand([&](std::vector<InHand> now) { all = std::move(now); });
        until([&] { return all.has_value(); });
        return *all;
    }
};

} // namespace

TEST_CASE("team undo: what a desk did is taken back at the hub and on the desk") {
    Office t;
    CommandId id = t.newCommand();
    t.must(t.on(*t.desk, CloseConversation{t.conversation}, id));
    t.until([&] { return t.inbox(*t.desk->hub, InboxTab::Solved).size() == 1; });
    t.must(t.undo(id));
    CHECK(t.atHub().state == ConversationState::Open);
    t.until([&] { return t.inbox(*t.desk->hub).size() == 1; });
    CHECK(t.atDesk().unread == 1);
}

TEST_CASE("team undo: a note that is taken back goes from every desk") {
    Office t;
    auto& other = t.openDesk(t.addAgent("emre", Role::Agent, {t.support}));
    t.untilWhole(other);
    CommandId id = t.newCommand();
    t.must(t.on(*t.desk, AddNote{t.conversation, t.newMessage(), "not", {}}, id));
    t.until([&] { return t.texts(*other.hub, t.customer).size() == 2; });
    t.must(t.undo(id));
    t.until([&] { return t.texts(*other.hub, t.customer).size() == 1; });
    t.until([&] { return t.texts(*t.desk->hub, t.customer).size() == 1; });
}

TEST_CASE("team undo: an address that is taken back leaves every desk, and its place to another") {
    Office t;
    CommandId id = t.newCommand();
    t.must(t.on(*t.desk, AddIdentity{t.customer, IdentityKind::Mail, "yanlis@example.com"}, id));
    t.must(t.undo(id));
    auto addresses = [&] {
        std::optional<std::size_t> count;
        auto watch =
            (*t.desk)->watchCustomer(t.customer, [&](const CustomerCard& c) { count = c.identities.size(); });
        t.until([&] { return count.has_value(); });
        return *count;
    };
    t.until([&] { return addresses() == 1; });
    t.must(t.on(*t.desk, AddIdentity{t.customer, IdentityKind::Mail, "yanlis@example.com"}));
    t.until([&] { return addresses() == 2 && (*t.desk)->settled(); });
}

TEST_CASE("team undo: a conversation moved out of sight comes back") {
    Office t;
    CommandId id = t.newCommand();
    t.must(t.on(*t.desk, MoveConversation{t.conversation, t.billing}, id));
    t.until([&] { return t.inbox(*t.desk->hub).empty(); });
    t.must(t.undo(id));
    t.until([&] { return t.inbox(*t.desk->hub).size() == 1; });
    CHECK(t.texts(*t.desk->hub, t.customer) == std::vector<std::string>{"merhaba"});
}

TEST_CASE("team undo: a colleague's later change stays, and the desk is told") {
    Office t;
    auto& other = t.openDesk(t.addAgent("emre", Role::Agent, {t.support}));
    t.untilWhole(other);
    CommandId id = t.newCommand();
    t.must(t.on(*t.desk, TakeConversation{t.conversation}, id));
    t.must(t.on(other, AssignConversation{t.conversation, other.agent}));
    CHECK(t.undo(id).error() == Error{Errc::Conflict, "changed"});
    CHECK(t.atHub().owner == other.agent);
}

TEST_CASE("team undo: what has not left the desk is not asked for any more") {
    Office t;
    t.offline();
    CommandId close = t.newCommand(), note = t.newCommand();
    t.must(t.on(*t.desk, CloseConversation{t.conversation}, close));
    t.must(t.on(*t.desk, AddNote{t.conversation, t.newMessage(), "not", {}}, note));
    CHECK(t.inHand().size() == 2);
    t.must(t.undo(note));
    t.must(t.undo(close));
    CHECK(t.inHand().empty());
    t.until([&] { return t.atDesk().state == ConversationState::Open && t.atDesk().number != 0; });
    bool restart = GENERATE(false, true);
    if (restart) { // and the journal has forgotten it too
        t.stop(*t.desk);
        t.start(*t.desk, "deniz");
    }
    t.online();
    CHECK(t.atHub().state == ConversationState::Open);
    CHECK(t.texts(*t.hub, t.customer) == std::vector<std::string>{"merhaba"});
}

TEST_CASE("team: what waits for the hub can be given up") {
    Office t;
    t.offline();
    CommandId note = t.newCommand();
    t.must(t.on(*t.desk, AddNote{t.conversation, t.newMessage(), "not", {}}, note));
    t.desk->hub->dropInHand(note);
    t.until([&] { return t.inHand().empty(); });
    t.online();
    CHECK(t.texts(*t.hub, t.customer) == std::vector<std::string>{"merhaba"});
}

TEST_CASE("team undo: what had left before the line broke is taken back by a command of its own") {
    Office t;
    CommandId id = t.newCommand();
    t.must(t.on(*t.desk, AddNote{t.conversation, t.newMessage(), "not", {}}, id));
    t.until([&] { return t.texts(*t.desk->hub, t.customer).size() == 2; });
    t.offline();
    t.must(t.undo(id));
    CHECK(t.inHand().size() == 1);
    t.until([&] { return t.texts(*t.desk->hub, t.customer).size() == 1; }); // at once, ahead of the hub
    t.online();
    CHECK(t.texts(*t.hub, t.customer) == std::vector<std::string>{"merhaba"});
    t.until([&] { return t.texts(*t.desk->hub, t.customer).size() == 1; });
}

TEST_CASE("team undo: what nobody knows to have arrived is not merely forgotten") {
    Office t;
    CommandId id = t.newCommand();
    bool answered = false;
    (*t.desk)->execute(id, TakeConversation{t.conversation}, [&](Result<Receipt>) { answered = true; });
    t.settle(); // sent, and maybe carried out
    t.offline();
    t.until([&] { return answered; });
    t.must(t.undo(id));
    t.online();
    CHECK_FALSE(t.atHub().owner);
}

TEST_CASE("team held: a message waits at the hub and can be taken back from the desk") {
    Office t;
    SendMessage out{t.conversation, t.newMessage(), Channel::Chat, "birazdan", {}, {}};
    out.at = systemClock().now() + 1h;
    CommandId id = t.newCommand();
    t.must(t.on(*t.desk, out, id));
    auto held = [&] {
        auto items = t.thread(*t.desk->hub, t.customer);
        return std::count_if(items.begin(), items.end(),
                             [](const TimelineItem& i) { return i.delivery == Delivery::Held; });
    };
    t.until([&] { return held() == 1; });
    SECTION("taken back") {
        t.must(t.undo(id));
        t.until([&] { return t.texts(*t.desk->hub, t.customer).size() == 1; });
    }
    SECTION("now") {
        t.must(t.on(*t.desk, ReleaseMessage{t.conversation, out.message}));
        t.until([&] { return held() == 0; });
        std::vector<std::string> both{"merhaba", "birazdan"};
        CHECK(t.texts(*t.desk->hub, t.customer) == both);
    }
}

TEST_CASE("team held: the hold of an offline desk begins when the hub has the message") {
    Office t;
    t.offline();
    SendMessage out{t.conversation, t.newMessage(), Channel::Chat, "birazdan", {}, {}};
    out.hold = kLongestHold;
    t.must(t.on(*t.desk, out));
    TimePoint before = systemClock().now();
    t.online();
    auto own = t.hub->state().ownMessage(out.message);
    REQUIRE(own);
    REQUIRE(*own);
    CHECK((*own)->held);
    CHECK((*own)->due >= before + std::chrono::seconds(kLongestHold));
}
