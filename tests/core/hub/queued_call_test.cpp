// Calls that wait at a PBX, as the hub decides of them: whatever the PBX and the desk tell, and in which
// order.
#include "core/domain/call_id.hpp"
#include "tests/support/routed_bench.hpp"

using namespace santral;
using santral::test::RoutedBench;

namespace {

constexpr const char* kLine = "900";
constexpr const char* kNumber = "+905321112233";

class CallBench : public RoutedBench {
public:
    explicit CallBench(const std::function<void(QueueWork&)>& change = {})
        : RoutedBench([&](QueueWork& w) {
              w.wrapUp = {0, 0, 30};
              if (change) change(w);
          }) {
        work.lines = {kLine};
        must(system(SaveQueue{Queue{queue, "Satış", {}, false, work}}));
        give(ayse, "1001");
        give(can, "1002");
    }

    void give(AgentId id, const std::string& extension) {
        Agent agent = *hub->state().agent(id);
        agent.extension = extension;
        must(system(RegisterAgent{agent}));
        wait();
    }
    Result<Receipt> arrives(CallId id, const std::string& number = kNumber, bool callback = false) {
        auto receipt = system(ReceiveCall{id, number, kLine, "Ali Veli", callback});
        wait();
        return receipt;
    }
    ConversationId call(CallId id, const std::string& number = kNumber) {
        return must(arrives(id, number)).conversation;
    }
    Result<Receipt> told(CallId id, CallStep step, AgentId agent = {}, bool talked = false) {
        auto receipt = system(ReportCall{id, step, agent, talked});
        wait();
        return receipt;
    }
    Result<Receipt> deskTells(AgentId agent, CallId id, CallOutcome outcome, bool answered, bool ended) {
        CallPart part;
        part.call = id;
        part.number = kNumber;
        part.startedAt = time.now();
        part.outcome = outcome;
        if (answered) part.answeredAt = time.now();
        if (ended) part.endedAt = time.now();
        return by(agent, RecordCall{part, "Ali Veli"});
    }
    CallPart callOf(CallId id) {
        auto known = hub->state().call(id);
        REQUIRE(known);
        REQUIRE(*known);
        return (*known)->part;
    }
    void closeQueue() { // from now on, with hours that are long past
        HoursId id{{9, 1}};
        must(system(
            SaveHours{Hours{id, "Hiç", R"({"tz":"Etc/UTC","week":{"mon":[["00:00","00:01"]]}})", false}}));
        QueueWork closed = work;
        closed.hours = id;
        must(system(SaveQueue{Queue{queue, "Satış", {}, false, closed}}));
        wait();
    }
};

const CallId kCall = callIdOf("a84b4c76e66710@pbx.example");
const CallId kOther = callIdOf("f81d4fae-7dec@pbx.example");

} // namespace

TEST_CASE("queued call: its id follows from the Call-ID and from nothing else") {
    CHECK(kCall == callIdOf("a84b4c76e66710@pbx.example"));
    CHECK_FALSE(kCall == kOther);
    // sha256 of "abc" begins with ba7816bf8f01cfea414140de5dae2223
    CHECK(toString(callIdOf("abc")) == "ba7816bf8f018fea814140de5dae2223");
}

TEST_CASE("queued call: it waits in the queue of the line that was dialled") {
    CallBench t;
    ConversationId id = t.call(kCall);
    CHECK(t.conversation(id).queue == t.queue);
    CHECK(t.contact(id).channel == Channel::Phone);
    CHECK(t.contact(id).state == ContactState::Waiting);
    CHECK(t.contact(id).call == kCall);
    CHECK(t.conversation(id).waitingSince);
}

TEST_CASE("queued call: an unknown line is nobody's") {
    CallBench t;
    auto refused = t.system(ReceiveCall{kCall, kNumber, "901", "", false});
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{Errc::NotFound, "line"});
}

TEST_CASE("queued call: the same call again is the same call") {
    CallBench t;
    ConversationId id = t.call(kCall);
    Seq head = t.hub->head();
    CHECK(t.call(kCall) == id);
    CHECK(t.hub->head() == head);
}

TEST_CASE("queued call: one that is out of hours is refused and leaves nothing") {
    CallBench t;
    t.closeQueue();
    Seq head = t.hub->head();
    auto refused = t.arrives(kCall);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{Errc::Conflict, "closed"});
    CHECK(t.hub->head() == head);
}

TEST_CASE("queued call: more than a queue takes are refused, and taken again once there is room") {
    CallBench t([](QueueWork& work) { work.mostWaiting = 1; });
    t.call(kCall);
    auto refused = t.arrives(kOther, "+905321112244");
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{Errc::Conflict, "full"});
    t.must(t.told(kCall, CallStep::Abandoned));
    t.must(t.arrives(kOther, "+905321112244"));
}

TEST_CASE("queued call: what the PBX says of an answer takes it into hand") {
    CallBench t;
    t.ready(t.can);
    ConversationId id = t.call(kCall);
    REQUIRE(t.contact(id).state == ContactState::Offered);
    t.must(t.told(kCall, CallStep::Answered, t.can));
    CHECK(t.contact(id).state == ContactState::Active);
    CHECK(t.contact(id).agent == t.can);
    CHECK(t.conversation(id).owner == t.can);
    CHECK(t.callOf(kCall).answeredAt);
    CHECK_FALSE(t.conversation(id).waitingSince);
}

TEST_CASE("queued call: desk and PBX tell of one call, which is one entry with one contact") {
    CallBench t;
    t.ready(t.can);
    ConversationId id = t.call(kCall);
    t.must(t.deskTells(t.can, kCall, CallOutcome::Ongoing, true, false));
    Contact contact = t.contact(id);
    CHECK(contact.state == ContactState::Active);
    Seq head = t.hub->head();
    t.must(t.told(kCall, CallStep::Answered, t.can));
    CHECK(t.hub->head() == head);
    CHECK(t.contact(id) == contact);
    t.must(t.told(kCall, CallStep::HungUp, t.can));
    CHECK(t.contact(id).state == ContactState::WrapUp);
    head = t.hub->head();
    t.must(t.deskTells(t.can, kCall, CallOutcome::Answered, true, true));
    CHECK(t.hub->head() == head);
    CHECK(t.messages(t.inbox().at(0).customer).size() == 1);
}

TEST_CASE("queued call: that a desk's phone has stopped ringing ends nothing") {
    CallBench t;
    t.ready(t.can);
    ConversationId id = t.call(kCall);
    t.must(t.deskTells(t.can, kCall, CallOutcome::Missed, false, true));
    CHECK(t.contact(id).state == ContactState::Offered);
    CHECK_FALSE(t.callOf(kCall).endedAt);
}

TEST_CASE("call: what rang at two desks is one call, and whoever had it keeps it") {
    CallBench t;
    t.must(t.deskTells(t.can, kCall, CallOutcome::Ongoing, false, false));
    t.must(t.deskTells(t.ayse, kCall, CallOutcome::Ongoing, true, false));
    Seq head = t.hub->head();
    t.must(t.deskTells(t.can, kCall, CallOutcome::Cancelled, false, true));
    CHECK(t.hub->head() == head);
    CHECK_FALSE(t.callOf(kCall).endedAt);
}

TEST_CASE("queued call: who declines it on his phone has declined the offer") {
    CallBench t;
    t.ready(t.can);
    ConversationId id = t.call(kCall);
    t.ready(t.ayse);
    t.must(t.deskTells(t.can, kCall, CallOutcome::Declined, false, true));
    CHECK(t.contact(id).agent == t.ayse);
    CHECK(t.state(t.can).presence == Presence::Ready);
}

TEST_CASE("queued call: accepted on the desk and answered on its phone is accepted once, in any order") {
    CallBench t;
    t.ready(t.can);
    ConversationId id = t.call(kCall);
    const AcceptContact accepts{id, t.contact(id).id};
    SECTION("the desk first") {
        t.must(t.by(t.can, accepts));
        Contact contact = t.contact(id);
        CHECK(contact.state == ContactState::Active);
        t.must(t.told(kCall, CallStep::Answered, t.can));
        t.must(t.deskTells(t.can, kCall, CallOutcome::Ongoing, true, false));
        CHECK(t.contact(id) == contact);
    }
    SECTION("the phone first") {
        t.must(t.deskTells(t.can, kCall, CallOutcome::Ongoing, true, false));
        Seq head = t.hub->head();
        t.must(t.by(t.can, accepts));
        CHECK(t.hub->head() == head);
    }
    CHECK(t.callOf(kCall).answeredAt);
}

TEST_CASE("queued call: declined on the desk and on its phone is declined once, in any order") {
    CallBench t;
    t.ready(t.can);
    ConversationId id = t.call(kCall);
    t.ready(t.ayse);
    const DeclineContact declines{id, t.contact(id).id};
    Seq head = 0;
    SECTION("the desk first") {
        t.must(t.by(t.can, declines));
        t.wait();
        head = t.hub->head();
        t.must(t.deskTells(t.can, kCall, CallOutcome::Declined, false, true));
    }
    SECTION("the phone first") {
        t.must(t.deskTells(t.can, kCall, CallOutcome::Declined, false, true));
        t.wait();
        head = t.hub->head();
        CHECK(t.by(t.can, declines).error().code == Errc::Conflict);
    }
    t.must(t.told(kCall, CallStep::Busy, t.can));
    CHECK(t.hub->head() == head);
    CHECK(t.contact(id).agent == t.ayse);
}

TEST_CASE("queued call: who does not answer is not ready, and the next one is asked") {
    CallBench t;
    t.ready(t.can);
    ConversationId id = t.call(kCall);
    t.ready(t.ayse);
    t.must(t.told(kCall, CallStep::NotAnswered, t.can));
    CHECK(t.contact(id).agent == t.ayse);
    CHECK(t.state(t.can).presence == Presence::NotReady);
    Seq head = t.hub->head();
    t.must(t.told(kCall, CallStep::NotAnswered, t.can)); // late, or again
    CHECK(t.hub->head() == head);
}

TEST_CASE("queued call: one that was accepted on the desk and never answered goes on to the next") {
    CallBench t;
    t.ready(t.can);
    ConversationId id = t.call(kCall);
    t.accept(t.can, id);
    t.ready(t.ayse);
    t.must(t.told(kCall, CallStep::NotAnswered, t.can));
    CHECK(t.contact(id).agent == t.ayse);
    CHECK(t.contact(id).state == ContactState::Offered);
}

TEST_CASE("queued call: hanging up ends it with wrap-up") {
    CallBench t;
    t.ready(t.can);
    ConversationId id = t.call(kCall);
    t.must(t.told(kCall, CallStep::Answered, t.can));
    t.must(t.told(kCall, CallStep::HungUp));
    CHECK(t.contact(id).state == ContactState::WrapUp);
    CHECK(t.callOf(kCall).outcome == CallOutcome::Answered);
}

TEST_CASE("queued call: an answer that was never told is told by hanging up") {
    CallBench t;
    t.ready(t.can);
    ConversationId id = t.call(kCall);
    t.must(t.told(kCall, CallStep::HungUp, t.can, true));
    CHECK(t.contact(id).state == ContactState::WrapUp);
    CHECK(t.callOf(kCall).answeredAt);
    Seq head = t.hub->head();
    t.must(t.told(kCall, CallStep::Answered, t.can)); // comes after all
    CHECK(t.hub->head() == head);
}

TEST_CASE("queued call: a caller who does not wait has abandoned it") {
    CallBench t;
    ConversationId id = t.call(kCall);
    t.must(t.told(kCall, CallStep::Abandoned));
    CHECK(t.conversation(id).contacts.empty());
    CHECK(t.conversation(id).missedCall);
    CHECK(t.callOf(kCall).outcome == CallOutcome::Missed);
    Seq head = t.hub->head();
    t.must(t.told(kCall, CallStep::Abandoned));
    t.must(t.told(kCall, CallStep::HungUp));
    CHECK(t.hub->head() == head);
}

TEST_CASE("queued call: nobody has told of it") {
    CallBench t;
    auto refused = t.told(kCall, CallStep::HungUp);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{Errc::NotFound, "call"});
}

TEST_CASE("queued call: where calls come, only agents with a phone are offered any") {
    CallBench t;
    t.give(t.can, "");
    t.ready(t.can);
    ConversationId id = t.call(kCall);
    CHECK(t.contact(id).state == ContactState::Waiting);
    t.ready(t.ayse);
    CHECK(t.contact(id).agent == t.ayse);
}

TEST_CASE("queued call: two calls from one number at a time are two contacts") {
    CallBench t;
    ConversationId one = t.call(kCall);
    ConversationId two = t.call(kOther);
    CHECK_FALSE(one == two);
    CHECK(t.contact(one).call == kCall);
    CHECK(t.contact(two).call == kOther);
}

TEST_CASE("queued call: a call within a matter that is open in its queue belongs to it") {
    CallBench t;
    ConversationId one = t.call(kCall);
    t.must(t.told(kCall, CallStep::Abandoned));
    CHECK(t.call(kOther) == one);
}

TEST_CASE("queued call: moved to another queue it waits there, as the same call") {
    CallBench t;
    ConversationId id = t.call(kCall);
    t.must(t.by(t.sema, MoveConversation{id, t.other}));
    CHECK(t.contact(id).queue == t.other);
    CHECK(t.contact(id).call == kCall);
}

TEST_CASE("queued call: whoever talks keeps the call, though his desk is gone or its matter is moved") {
    CallBench t;
    t.ready(t.can);
    ConversationId id = t.call(kCall);
    t.must(t.told(kCall, CallStep::Answered, t.can));
    t.ready(t.ayse);
    t.setDesks({t.ayse});
    t.wait(std::chrono::seconds(60));
    CHECK(t.contact(id).state == ContactState::Active);
    CHECK(t.contact(id).agent == t.can);
    t.must(t.by(t.sema, MoveConversation{id, t.other}));
    CHECK(t.contact(id).queue == t.other);
    CHECK(t.contact(id).agent == t.can);
    CHECK(t.contact(id).state == ContactState::Active);
    t.must(t.system(AssignConversation{id, {}}));
    t.wait();
    CHECK(t.contact(id).agent == t.can);
    t.must(t.told(kCall, CallStep::HungUp));
    CHECK(t.conversation(id).contacts.empty()); // no wrap-up for who is not there
}

TEST_CASE("callback: whoever would rather be called keeps his place") {
    CallBench t;
    ConversationId id = t.call(kCall);
    Contact waits = t.contact(id);
    t.wait(std::chrono::seconds(40));
    t.must(t.told(kCall, CallStep::Callback));
    Contact contact = t.contact(id);
    CHECK(contact.id == waits.id);
    CHECK(contact.queuedAt == waits.queuedAt);
    CHECK(contact.deadline == waits.deadline);
    CHECK(contact.callback);
    CHECK(t.callOf(kCall).outcome == CallOutcome::Callback);
    CHECK(t.callOf(kCall).endedAt);
    Seq head = t.hub->head();
    t.must(t.told(kCall, CallStep::Callback));
    t.must(t.told(kCall, CallStep::HungUp));
    CHECK(t.hub->head() == head);
}

TEST_CASE("callback: it is offered like a call, and calling back ends it with wrap-up") {
    CallBench t;
    ConversationId id = t.call(kCall);
    t.must(t.told(kCall, CallStep::Callback));
    t.ready(t.can);
    REQUIRE(t.contact(id).agent == t.can);
    t.accept(t.can, id);
    CallPart back;
    back.call = CallId{{8, 8}};
    back.direction = Direction::Out;
    back.number = kNumber;
    back.startedAt = back.answeredAt.emplace(t.time.now());
    t.must(t.by(t.can, RecordCall{back, ""}));
    CHECK(t.contact(id).state == ContactState::Active);
    back.outcome = CallOutcome::Answered;
    back.endedAt = t.time.now();
    t.must(t.by(t.can, RecordCall{back, ""}));
    CHECK(t.contact(id).state == ContactState::WrapUp);
}

TEST_CASE("callback: nobody at the other end leaves it in the agent's hands") {
    CallBench t;
    ConversationId id = t.call(kCall);
    t.must(t.told(kCall, CallStep::Callback));
    t.ready(t.can);
    t.accept(t.can, id);
    CallPart back;
    back.call = CallId{{8, 8}};
    back.direction = Direction::Out;
    back.number = kNumber;
    back.startedAt = t.time.now();
    back.outcome = CallOutcome::NoAnswer;
    back.endedAt = t.time.now();
    t.must(t.by(t.can, RecordCall{back, ""}));
    CHECK(t.contact(id).state == ContactState::Active);
    CHECK(t.contact(id).callback);
}

TEST_CASE("callback: left out of hours it waits until the queue opens") {
    CallBench t;
    t.ready(t.can);
    t.closeQueue();
    ConversationId id = t.must(t.arrives(kCall, kNumber, true)).conversation;
    CHECK(t.contact(id).callback);
    CHECK(t.contact(id).state == ContactState::Waiting);
    t.must(t.system(SaveQueue{Queue{t.queue, "Satış", {}, false, t.work}}));
    t.wait();
    CHECK(t.contact(id).agent == t.can);
}

TEST_CASE("callback: a call that is abandoned after hours becomes one") {
    CallBench t;
    ConversationId id = t.call(kCall);
    t.closeQueue();
    t.must(t.told(kCall, CallStep::Abandoned));
    CHECK(t.contact(id).callback);
}

TEST_CASE("callback: nobody can be called whose number is withheld") {
    CallBench t;
    t.call(kCall, "anonymous");
    auto refused = t.told(kCall, CallStep::Callback);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{Errc::Invalid, "number"});
}

TEST_CASE("callback: when its customer calls again, the call takes its place") {
    CallBench t;
    ConversationId id = t.call(kCall);
    ContactId contact = t.contact(id).id;
    t.must(t.told(kCall, CallStep::Callback));
    CHECK(t.call(kOther) == id);
    CHECK(t.contact(id).id == contact);
    CHECK(t.contact(id).call == kOther);
    CHECK_FALSE(t.contact(id).callback);
}

TEST_CASE("phone lines: a line belongs to one queue, and only where work is handed out") {
    CallBench t;
    auto second = t.system(SaveQueue{Queue{t.other, "İade", {}, false, t.work}});
    REQUIRE_FALSE(second);
    CHECK(second.error() == Error{Errc::Conflict, "line"});
    QueueWork pull = t.work;
    pull.handOut = HandOut::Pull;
    CHECK_FALSE(t.system(SaveQueue{Queue{t.queue, "Satış", {}, false, pull}}));
    QueueWork odd = t.work;
    odd.lines = {"9 00"};
    CHECK_FALSE(t.system(SaveQueue{Queue{t.queue, "Satış", {}, false, odd}}));
}

TEST_CASE("phone lines: an extension is one agent's") {
    CallBench t;
    Agent can = *t.hub->state().agent(t.can);
    can.extension = "1001";
    auto refused = t.system(RegisterAgent{can});
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{Errc::Conflict, "extension"});
    can.extension = "10 02";
    CHECK_FALSE(t.system(RegisterAgent{can}));
    can.extension = std::string(33, '1');
    CHECK_FALSE(t.system(RegisterAgent{can}));
}

TEST_CASE("queued call: no desk and no visitor may bring one or tell of one") {
    CallBench t;
    t.call(kCall);
    for (AgentId agent : {t.can, t.sema}) {
        CHECK(t.by(agent, ReceiveCall{kOther, kNumber, kLine, "", false}).error().code == Errc::Denied);
        CHECK(t.by(agent, ReportCall{kCall, CallStep::HungUp, {}, false}).error().code == Errc::Denied);
    }
    CHECK(t.as(Actor::customer(), ReportCall{kCall, CallStep::HungUp, {}, false}).error().code ==
          Errc::Denied);
    CHECK(t.agent(ReportCall{kCall, CallStep::HungUp, {}, false}).error().code == Errc::Denied);
}
