// Contacts in a real hub, with time standing still: queued, offered, accepted, returned, ended.
#include "tests/support/routed_bench.hpp"

using namespace santral;
using santral::test::RoutedBench;

TEST_CASE("contact: a visitor's first message waits in its queue as a contact") {
    RoutedBench t;
    ConversationId id = t.chat();
    CHECK(t.contact(id).state == ContactState::Waiting);
    CHECK(t.contact(id).queue == t.queue);
    CHECK(t.contact(id).queuedAt == t.time.now());
}

TEST_CASE("contact: a second message of the same visitor brings no second contact") {
    RoutedBench t;
    ConversationId id = t.chat();
    t.chat("v1", "Orada mısınız?");
    CHECK(t.conversation(id).contacts.size() == 1);
}

TEST_CASE("contact: where agents take for themselves there are none") {
    RoutedBench t([](QueueWork& work) { work.handOut = HandOut::Pull; });
    CHECK(t.conversation(t.chat()).contacts.empty());
}

TEST_CASE("contact: it is offered to an agent who is ready") {
    RoutedBench t;
    t.ready(t.can);
    Contact contact = t.contact(t.chat());
    CHECK(contact.state == ContactState::Offered);
    CHECK(contact.agent == t.can);
    CHECK(contact.until == t.time.now() + std::chrono::seconds(20));
}

TEST_CASE("contact: it keeps why it was offered to whom") {
    RoutedBench t;
    t.ready(t.can);
    Contact contact = t.contact(t.chat());
    REQUIRE(contact.why);
    CHECK(contact.why->agents[static_cast<std::size_t>(Verdict::Fits)] == 1);
    CHECK(contact.why->agents[static_cast<std::size_t>(Verdict::NotReady)] == 1);
}

TEST_CASE("contact: one that waits is offered as soon as somebody becomes ready") {
    RoutedBench t;
    ConversationId id = t.chat();
    t.ready(t.ayse);
    CHECK(t.contact(id).agent == t.ayse);
}

TEST_CASE("contact: nobody is offered anything whose desk is not there") {
    RoutedBench t;
    t.ready(t.ayse);
    t.setDesks({t.can});
    CHECK(t.contact(t.chat()).state == ContactState::Waiting);
}

TEST_CASE("contact: accepting makes the conversation the agent's") {
    RoutedBench t;
    t.ready(t.can);
    ConversationId id = t.chat();
    t.accept(t.can, id);
    CHECK(t.contact(id).state == ContactState::Active);
    CHECK(t.conversation(id).owner == t.can);
}

TEST_CASE("contact: what is offered to a colleague is refused with his name") {
    RoutedBench t;
    t.ready(t.can);
    ConversationId id = t.chat();
    auto refused = t.by(t.ayse, AcceptContact{id, t.contact(id).id});
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{Errc::Conflict, "Can"});
}

TEST_CASE("contact: one that has ended cannot be accepted") {
    RoutedBench t;
    t.ready(t.can);
    ConversationId id = t.chat();
    ContactId contact = t.contact(id).id;
    t.accept(t.can, id);
    t.must(t.by(t.can, FinishContact{id, contact}));
    auto refused = t.by(t.can, AcceptContact{id, contact});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::NotFound);
}

TEST_CASE("contact: declining offers it to the next agent") {
    RoutedBench t;
    t.ready(t.can);
    ConversationId id = t.chat();
    t.ready(t.ayse);
    t.must(t.by(t.can, DeclineContact{id, t.contact(id).id}));
    CHECK(t.contact(id).agent == t.ayse);
    CHECK(t.contact(id).state == ContactState::Offered);
}

TEST_CASE("contact: who declined is not asked again at once though nobody else is there") {
    RoutedBench t;
    t.ready(t.can);
    ConversationId id = t.chat();
    t.must(t.by(t.can, DeclineContact{id, t.contact(id).id}));
    CHECK(t.contact(id).state == ContactState::Waiting);
}

TEST_CASE("contact: who declined is asked again after a minute") {
    RoutedBench t;
    t.ready(t.can);
    ConversationId id = t.chat();
    t.must(t.by(t.can, DeclineContact{id, t.contact(id).id}));
    t.wait(std::chrono::seconds(61));
    CHECK(t.contact(id).agent == t.can);
}

TEST_CASE("contact: an offer that nobody answers goes on to the next agent") {
    RoutedBench t;
    t.ready(t.can);
    ConversationId id = t.chat();
    t.ready(t.ayse);
    t.wait(std::chrono::seconds(21));
    CHECK(t.contact(id).agent == t.ayse);
}

TEST_CASE("contact: who let an offer pass is not ready any more") {
    RoutedBench t;
    t.ready(t.can);
    t.chat();
    t.wait(std::chrono::seconds(21));
    CHECK(t.state(t.can).presence == Presence::NotReady);
    CHECK(t.state(t.can).why == PresenceWhy::NotAnswering);
}

TEST_CASE("contact: an offer that goes back in the same commit that made it is made anew") {
    RoutedBench t;
    t.ready(t.can);
    ConversationId id = t.must(t.visitorWrites("v1", "Merhaba")).conversation;
    t.time.advance(Millis(0)); // the offer is decided, and not on disk yet
    SetAgentState away;
    t.hub->submit(Actor::of(*t.hub->state().agent(t.can)), t.hub->newCommandId(), away,
                  [](Result<Receipt>) {});
    t.wait();
    REQUIRE(t.contact(id).state == ContactState::Waiting);
    t.ready(t.ayse);
    CHECK(t.contact(id).agent == t.ayse);
}

TEST_CASE("contact: three chats fill an agent, the fourth waits") {
    RoutedBench t;
    t.ready(t.can);
    for (const char* visitor : {"v1", "v2", "v3"}) t.accept(t.can, t.chat(visitor));
    CHECK(t.contact(t.chat("v4")).state == ContactState::Waiting);
}

TEST_CASE("contact: the end of one makes room for the next") {
    RoutedBench t;
    t.ready(t.can);
    std::vector<ConversationId> chats;
    for (const char* visitor : {"v1", "v2", "v3"}) {
        chats.push_back(t.chat(visitor));
        t.accept(t.can, chats.back());
    }
    ConversationId fourth = t.chat("v4");
    t.must(t.by(t.can, CloseConversation{chats.front()}));
    CHECK(t.contact(fourth).agent == t.can);
}

TEST_CASE("contact: closing the conversation ends it") {
    RoutedBench t;
    t.ready(t.can);
    ConversationId id = t.chat();
    t.accept(t.can, id);
    t.must(t.by(t.can, CloseConversation{id}));
    CHECK(t.conversation(id).contacts.empty());
}

TEST_CASE("contact: undoing the end of a conversation puts it back into its agent's hands") {
    RoutedBench t;
    t.ready(t.can);
    ConversationId id = t.chat();
    t.accept(t.can, id);
    Standing before = standingOf(t.conversation(id));
    t.must(t.by(t.can, CloseConversation{id}));
    Standing after = before;
    after.state = ConversationState::Closed;
    t.must(t.by(t.can, RestoreConversation{id, after, before}));
    CHECK(t.contact(id).state == ContactState::Active);
    CHECK(t.contact(id).agent == t.can);
}

TEST_CASE("contact: wrap-up fills its agent until its time is over") {
    RoutedBench t([](QueueWork& work) { work.wrapUp = {30, 30, 30}; });
    t.ready(t.can);
    ConversationId id = t.chat();
    t.accept(t.can, id);
    t.must(t.by(t.can, CloseConversation{id}));
    CHECK(t.contact(id).state == ContactState::WrapUp);
    t.wait(std::chrono::seconds(31));
    CHECK(t.conversation(id).contacts.empty());
}

TEST_CASE("contact: wrap-up can be finished before its time, with a reason") {
    RoutedBench t([](QueueWork& work) { work.wrapUp = {30, 30, 30}; });
    ReasonId reason{{9, 1}};
    t.must(t.system(SaveReason{Reason{reason, "Satıldı", ReasonKind::Close}}));
    t.ready(t.can);
    ConversationId id = t.chat();
    t.accept(t.can, id);
    t.must(t.by(t.can, FinishContact{id, t.contact(id).id}));
    t.must(t.by(t.can, FinishWrapUp{id, t.contact(id).id, reason}));
    CHECK(t.conversation(id).contacts.empty());
}

TEST_CASE("contact: an answered mail is done with, and a new mail comes as a new contact") {
    RoutedBench t;
    t.ready(t.can);
    ConversationId id =
        RoutedBench::must(t.mailArrives("ali@example.com", "Sipariş", "Nerede?")).conversation;
    t.wait();
    ContactId first = t.contact(id).id;
    t.accept(t.can, id);
    SendMessage answer;
    answer.conversation = id;
    answer.message = t.newMessage();
    answer.channel = Channel::Mail;
    answer.text = "Yolda.";
    answer.mail.emplace();
    answer.mail->to = {{"", "ali@example.com"}};
    t.must(t.by(t.can, answer));
    CHECK(t.conversation(id).contacts.empty());
    t.must(t.mailArrives("ali@example.com", "Sipariş", "Hâlâ yok."));
    t.wait();
    CHECK(t.contact(id).id);
    CHECK_FALSE(t.contact(id).id == first);
}

TEST_CASE("contact: whoever answers in a chat that waits has it in hand") {
    RoutedBench t;
    ConversationId id = t.chat();
    SendMessage answer;
    answer.conversation = id;
    answer.message = t.newMessage();
    answer.text = "Buyurun";
    t.must(t.by(t.ayse, answer));
    CHECK(t.contact(id).state == ContactState::Active);
    CHECK(t.contact(id).agent == t.ayse);
}

TEST_CASE("contact: taking a conversation takes its contact from who was offered it") {
    RoutedBench t;
    t.ready(t.can);
    ConversationId id = t.chat();
    t.must(t.by(t.ayse, TakeConversation{id}));
    CHECK(t.contact(id).agent == t.ayse);
    CHECK(t.contact(id).state == ContactState::Active);
}

TEST_CASE("contact: moved to another queue it waits there") {
    RoutedBench t;
    t.ready(t.can);
    ConversationId id = t.chat();
    t.accept(t.can, id);
    t.wait(std::chrono::seconds(5));
    t.must(t.by(t.can, MoveConversation{id, t.other}));
    CHECK(t.contact(id).state == ContactState::Waiting);
    CHECK(t.contact(id).queue == t.other);
    CHECK(t.contact(id).queuedAt == t.time.now());
}

TEST_CASE("contact: handed to a colleague it is in his hands") {
    RoutedBench t;
    t.ready(t.can);
    ConversationId id = t.chat();
    t.accept(t.can, id);
    t.must(t.by(t.can, AssignConversation{id, t.ayse}));
    CHECK(t.contact(id).agent == t.ayse);
    CHECK(t.contact(id).state == ContactState::Active);
}

TEST_CASE("contact: given back to the queue it waits in its old place") {
    RoutedBench t;
    t.ready(t.can);
    ConversationId id = t.chat();
    TimePoint came = t.time.now();
    t.accept(t.can, id);
    t.ready(t.can, Presence::NotReady);
    t.wait(std::chrono::seconds(5));
    t.must(t.by(t.can, AssignConversation{id, {}}));
    CHECK(t.contact(id).state == ContactState::Waiting);
    CHECK(t.contact(id).queuedAt == came);
}

TEST_CASE("contact: who had the customer last is asked alone first") {
    RoutedBench t([](QueueWork& work) { work.sticky = 60; });
    t.ready(t.ayse);
    ConversationId id = t.chat();
    t.accept(t.ayse, id);
    SendMessage answer;
    answer.conversation = id;
    answer.message = t.newMessage();
    answer.text = "Buyurun";
    t.must(t.by(t.ayse, answer));
    t.must(t.by(t.ayse, CloseConversation{id}));
    t.ready(t.can);
    t.wait(std::chrono::seconds(1));
    t.chat("v1", "Bir şey daha");
    CHECK(t.contact(id).agent == t.ayse);
    CHECK(t.contact(id).why->chosen == Chosen::Only);
}

TEST_CASE("contact: a quiet chat ends by itself") {
    RoutedBench t([](QueueWork& work) { work.quiet = 300; });
    t.ready(t.can);
    ConversationId id = t.chat();
    t.accept(t.can, id);
    SendMessage answer;
    answer.conversation = id;
    answer.message = t.newMessage();
    answer.text = "Buyurun";
    t.must(t.by(t.can, answer));
    t.wait(std::chrono::seconds(299));
    CHECK(t.contact(id).state == ContactState::Active);
    t.wait(std::chrono::seconds(2));
    CHECK(t.conversation(id).contacts.empty());
    CHECK(t.conversation(id).owner == t.can);
}

TEST_CASE("contact: a call fills its agent and ends in wrap-up") {
    RoutedBench t([](QueueWork& work) { work.wrapUp = {0, 0, 30}; });
    CallPart call;
    call.call = CallId{{8, 1}};
    call.number = "+905550100101";
    call.startedAt = t.time.now();
    call.answeredAt = t.time.now();
    ConversationId id = t.must(t.by(t.can, RecordCall{call, "Ali"})).conversation;
    CHECK(t.contact(id).state == ContactState::Active);
    CHECK(t.contact(id).channel == Channel::Phone);
    call.outcome = CallOutcome::Answered;
    call.endedAt = t.time.now();
    t.must(t.by(t.can, RecordCall{call, "Ali"}));
    CHECK(t.contact(id).state == ContactState::WrapUp);
}

TEST_CASE("contact: work of an agent whose desk is gone is with somebody else within thirty seconds") {
    RoutedBench t;
    t.ready(t.can);
    ConversationId owned = t.chat("v1");
    t.accept(t.can, owned);
    ConversationId offered = t.chat("v2");
    t.ready(t.ayse);
    t.setDesks({t.ayse});
    t.wait();
    CHECK(t.contact(offered).agent == t.ayse);
    t.accept(t.ayse, offered);
    t.wait(std::chrono::seconds(16));
    CHECK(t.contact(owned).agent == t.ayse);
    CHECK_FALSE(t.conversation(owned).owner == t.can);
}

TEST_CASE("contact: a desk that comes back in time keeps its work and its state") {
    RoutedBench t;
    t.ready(t.can);
    ConversationId id = t.chat();
    t.accept(t.can, id);
    t.setDesks({});
    t.wait(std::chrono::seconds(3));
    t.setDesks({t.can});
    t.wait(std::chrono::seconds(30));
    CHECK(t.contact(id).agent == t.can);
    CHECK(t.state(t.can).presence == Presence::Ready);
}

TEST_CASE("contact: where the queue keeps work for who is gone, it stays his") {
    RoutedBench t([](QueueWork& work) { work.gone = 0; });
    t.ready(t.can);
    ConversationId id = t.chat();
    t.accept(t.can, id);
    t.setDesks({});
    t.wait(std::chrono::minutes(5));
    CHECK(t.contact(id).agent == t.can);
}

TEST_CASE("contact: a hub that was away goes on where it was") {
    RoutedBench t;
    t.ready(t.can);
    ConversationId active = t.chat("v1");
    t.accept(t.can, active);
    ConversationId offered = t.chat("v2");
    t.close();
    t.open();
    t.hub->configure(t.configured());
    t.setDesks({t.ayse, t.can});
    CHECK(t.contact(active).state == ContactState::Active);
    CHECK(t.contact(offered).state == ContactState::Offered);
    t.ready(t.ayse);
    t.wait(std::chrono::seconds(21));
    CHECK(t.contact(offered).agent == t.ayse);
}

TEST_CASE("contact: a queue that agents take from again ends what was waiting") {
    RoutedBench t;
    ConversationId id = t.chat();
    t.work.handOut = HandOut::Pull;
    t.must(t.system(SaveQueue{Queue{t.queue, "Satış", {}, false, t.work}}));
    t.wait();
    CHECK(t.conversation(id).contacts.empty());
}

TEST_CASE("contact: a skill that the queue asks for decides who is offered it") {
    SkillId azeri{{6, 1}};
    RoutedBench t;
    t.must(t.system(SaveSkill{Skill{azeri, "Azerice"}}));
    t.work.skills = {{azeri, 3}};
    t.must(t.system(SaveQueue{Queue{t.queue, "Satış", {}, false, t.work}}));
    t.ready(t.can);
    t.ready(t.ayse);
    ConversationId id = t.chat();
    CHECK(t.contact(id).state == ContactState::Waiting);
    t.must(t.by(t.sema, SetSkills{t.ayse, {{azeri, 4}}, {}}));
    CHECK(t.contact(id).agent == t.ayse);
}

TEST_CASE("contact: my work tells what is offered to this desk's agent, and when it is not any more") {
    RoutedBench t;
    t.must(t.system(RegisterAgent{Agent{t.self.id, t.self.name, Role::Administrator, "", {}, {t.queue}}}));
    t.setDesks({t.self.id});
    t.ready(t.self.id);
    std::vector<InboxRow> mine;
    auto watch = t.hub->watchMyWork([&](std::vector<InboxRow> rows) { mine = std::move(rows); });
    t.run();
    CHECK(mine.empty());
    ConversationId id = t.chat();
    REQUIRE(mine.size() == 1);
    CHECK(mine.front().conversation.id == id);
    t.must(t.by(t.self.id, DeclineContact{id, t.contact(id).id}));
    CHECK(mine.empty());
}

TEST_CASE("contact: why one waits is told with how many agents are what") {
    RoutedBench t;
    ConversationId id = t.chat();
    auto why = t.ask<Why>([&](Hub::Done<Why> done) { t.hub->explainContact(id, t.contact(id).id, done); });
    REQUIRE(why);
    CHECK(why->agents[static_cast<std::size_t>(Verdict::NotReady)] == 2);
}

TEST_CASE("contact: erasing a customer ends what waits for him") {
    RoutedBench t;
    t.ready(t.can);
    ConversationId id = t.chat();
    auto row = t.inbox().front();
    t.must(t.system(EraseCustomer{row.customer}));
    t.wait();
    CHECK(t.hub->state().served().empty());
    ConversationId next = t.chat("v2");
    CHECK(t.contact(next).agent == t.can);
    CHECK_FALSE(next == id);
}
