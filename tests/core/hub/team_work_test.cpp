// Work that the hub hands out, as joined desks see it over real sockets.
#include "tests/support/team_bench.hpp"

using namespace santral;
using namespace santral::test;

namespace {

class Work : public TeamBench {
public:
    Agent deniz, sema;
    Desk* desk = nullptr;

    Work() {
        Queue queue{support, "Support", {}, false};
        queue.work.handOut = HandOut::Push;
        queue.work.sticky = 0;
        must(system(SaveQueue{queue}));
        deniz = addAgent("deniz", Role::Agent, {support});
        sema = addAgent("sema", Role::Supervisor, {support});
        desk = &openDesk(deniz);
        untilWhole(*desk);
    }
    void ready() {
        SetAgentState state;
        state.presence = Presence::Ready;
        bool done = false;
        (*desk)->execute(makeId<CommandId>(systemClock(), random), state,
                         [&](Result<Receipt> r) { done = r.has_value(); });
        until([&] { return done; });
    }
    template <class T, class Ask>
    Result<T> answerOf(Ask asked) {
        std::optional<Result<T>> answer;
        asked([&](Result<T> r) { answer = std::move(r); });
        until([&] { return answer.has_value(); });
        return std::move(*answer);
    }
};

} // namespace

TEST_CASE("team work: what is offered to an agent is on his desk, and his when he accepts it") {
    Work t;
    std::vector<InboxRow> mine;
    auto watch = (*t.desk)->watchMyWork([&](std::vector<InboxRow> rows) { mine = std::move(rows); });
    t.ready();
    auto conversation = t.visitorWrites("v1", "merhaba", t.support);
    t.until([&] { return mine.size() == 1; });
    Contact offered = mine.front().conversation.contacts.front();
    CHECK(offered.state == ContactState::Offered);
    CHECK(offered.why);
    (*t.desk)->execute(makeId<CommandId>(systemClock(), t.random), AcceptContact{conversation, offered.id},
                       [](Result<Receipt>) {});
    t.until([&] {
        const Conversation* c = *t.hub->state().conversation(conversation);
        return c->owner == t.deniz.id && c->contacts.front().state == ContactState::Active;
    });
    t.until([&] { return mine.front().conversation.contacts.front().state == ContactState::Active; });
}

TEST_CASE("team work: a desk that joins later has what was offered to its agent before") {
    Work t;
    t.ready();
    auto conversation = t.visitorWrites("v1", "merhaba", t.support);
    t.until([&] { return t.hub->state().served().at(conversation).contacts.front().agent == t.deniz.id; });
    auto& second = t.openDesk(t.deniz, "-2");
    t.untilWhole(second);
    std::vector<InboxRow> mine;
    auto watch = second->watchMyWork([&](std::vector<InboxRow> rows) { mine = std::move(rows); });
    t.until([&] { return mine.size() == 1; });
    CHECK(mine.front().conversation.id == conversation);
}

TEST_CASE("team work: every desk knows how its colleagues are") {
    Work t;
    auto& other = t.openDesk(t.sema);
    t.untilWhole(other);
    std::optional<AgentState> state;
    auto watch = other->watchOrganisation([&](const Organisation& all) {
        for (const AgentState& one : all.states) {
            if (one.agent == t.deniz.id) state = one;
        }
    });
    t.until([&] { return state && state->presence == Presence::NotReady; });
    t.ready();
    t.until([&] { return state->presence == Presence::Ready; });
}

TEST_CASE("team work: a supervisor's desk is told the board, and told again when it changes") {
    Work t;
    auto& desk = t.openDesk(t.sema);
    t.untilWhole(desk);
    std::optional<Board> last;
    auto watch = desk->watchBoard([&](Result<Board> board) {
        if (board) last = std::move(*board);
    });
    t.until([&] { return last.has_value(); });
    t.visitorWrites("v1", "merhaba", t.support);
    t.until([&] {
        return std::any_of(last->queues.begin(), last->queues.end(), [&](const BoardQueue& q) {
            return q.queue == t.support && !q.channels.empty() && q.channels.front().waiting == 1;
        });
    });
}

TEST_CASE("team work: an agent's desk is denied the board") {
    Work t;
    std::optional<Result<Board>> told;
    auto watch = (*t.desk)->watchBoard([&](Result<Board> board) { told = std::move(board); });
    t.until([&] { return told.has_value(); });
    REQUIRE_FALSE(*told);
    CHECK(told->error().code == Errc::Denied);
}

TEST_CASE("team work: a moment of the past is the same on a desk and at the hub") {
    Work t;
    auto& desk = t.openDesk(t.sema);
    t.untilWhole(desk);
    t.visitorWrites("v1", "merhaba", t.support);
    TimePoint moment = t.hub->state().lastAt();
    t.until([&] { return systemClock().now() > moment; });
    auto there = t.answerOf<Board>([&](Hub::Done<Board> done) { desk->boardAt(moment, done); });
    auto here = t.answerOf<Board>([&](Hub::Done<Board> done) {
        t.hub->boardAtAs(Actor::of(*t.hub->state().agent(t.sema.id)), moment, done);
    });
    REQUIRE(there);
    REQUIRE(here);
    CHECK(*there == *here);
}

TEST_CASE("team work: why a contact waits is told to a desk that sees it, and to no other") {
    Work t;
    auto conversation = t.visitorWrites("v1", "merhaba", t.support);
    ContactId contact = t.hub->state().served().at(conversation).contacts.front().id;
    auto why =
        t.answerOf<Why>([&](Hub::Done<Why> done) { (*t.desk)->explainContact(conversation, contact, done); });
    REQUIRE(why);
    CHECK(why->agents[static_cast<std::size_t>(Verdict::NotReady)] == 1);
    Agent foreign = t.addAgent("yaban", Role::Agent, {t.billing});
    auto& other = t.openDesk(foreign);
    t.untilWhole(other);
    auto refused =
        t.answerOf<Why>([&](Hub::Done<Why> done) { other->explainContact(conversation, contact, done); });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::NotFound);
}
