#include "core/routing/router.hpp"
#include "tests/support/catch.hpp"

using namespace santral;
using namespace santral::routing;
using namespace std::chrono_literals;

namespace {

const QueueId kSales{{0, 1}}, kRepairs{{0, 2}};
const SkillId kTurkish{{0, 1}};
const AgentId kAda{{0, 1}}, kBora{{0, 2}};
const TimePoint kStart = fromMillis(1'000'000'000);

// A floor of two agents in one queue; contacts are numbered as they come.
struct Office {
    Router router;
    TimePoint now = kStart;
    std::uint64_t contacts = 0;

    Office() {
        router.setQueue({kSales});
        router.setAgent(agent(kAda));
        router.setAgent(agent(kBora));
    }
    static routing::Agent agent(AgentId id, TimePoint idleSince = kStart) {
        routing::Agent made;
        made.id = id;
        made.queues = {kSales};
        made.idleSince = idleSince;
        return made;
    }
    routing::Contact contact(Channel channel = Channel::Chat) {
        routing::Contact made;
        made.id = {{0, ++contacts}};
        made.queue = kSales;
        made.channel = channel;
        made.queuedAt = now;
        made.deadline = now + 60s;
        return made;
    }
    ContactId arrives(routing::Contact made) {
        ContactId id = made.id;
        router.add(std::move(made));
        return id;
    }
    // Who got it, now; nil: it waits.
    AgentId given(ContactId id) {
        for (const Assignment& one : router.decide(now))
            if (one.contact == id) return one.agent;
        return {};
    }
    AgentId given(routing::Contact made) { return given(arrives(std::move(made))); }
};

} // namespace

TEST_CASE("router: who has been idle longest gets the next contact") {
    Office office;
    office.router.setAgent(Office::agent(kAda, kStart + 1s));
    CHECK(office.given(office.contact()) == kBora);
}

TEST_CASE("router: who has least in hand comes before who has been idle longest") {
    Office office;
    office.given(office.contact());
    office.router.setAgent(Office::agent(kBora, kStart + 1s));
    CHECK(office.given(office.contact()) == kBora);
}

TEST_CASE("router: a call fills an agent, three chats do") {
    Office office;
    office.router.removeAgent(kBora);
    for (int n = 0; n < 3; ++n) CHECK(office.given(office.contact()) == kAda);
    CHECK(office.given(office.contact()) == AgentId{});
    CHECK(office.router.verdict(office.arrives(office.contact(Channel::Phone)), kAda, office.now) ==
          Verdict::Full);
}

TEST_CASE("router: mails fill what two chats leave") {
    Office office;
    office.router.removeAgent(kBora);
    for (int n = 0; n < 2; ++n) office.given(office.contact());
    int mails = 0;
    while (office.given(office.contact(Channel::Mail))) ++mails;
    CHECK(mails == 4);
}

TEST_CASE("router: the earlier deadline goes first, whoever came first") {
    Office office;
    office.router.removeAgent(kBora);
    office.given(office.contact(Channel::Phone));
    routing::Contact relaxed = office.contact(), pressing = office.contact();
    pressing.deadline = relaxed.deadline - 1s;
    office.arrives(relaxed);
    office.arrives(pressing);
    CHECK(office.router.waiting() == std::vector{pressing.id, relaxed.id});
}

TEST_CASE("router: a step of priority counts as five minutes") {
    Office office;
    office.router.removeAgent(kAda);
    office.router.removeAgent(kBora);
    routing::Contact important = office.contact(), old = office.contact();
    important.priority = 1;
    old.deadline = important.deadline - 301s;
    office.arrives(important);
    office.arrives(old);
    CHECK(office.router.waiting() == std::vector{old.id, important.id});
}

TEST_CASE("router: nobody gets what he has not the skill for, until the queue asks for less") {
    Office office;
    office.router.removeAgent(kBora);
    auto ada = Office::agent(kAda);
    ada.skills = {{kTurkish, 2}};
    office.router.setAgent(ada);
    office.router.setQueue({kSales, true, {{kTurkish, 4}}, {{30s, 1, {}, 0}, {60s, 1, {}, 0}}});
    ContactId waiting = office.arrives(office.contact());
    CHECK(office.given(waiting) == AgentId{});
    CHECK(office.router.verdict(waiting, kAda, office.now) == Verdict::LacksSkill);
    office.now += 30s;
    CHECK(office.given(waiting) == AgentId{});
    CHECK(office.router.nextDecision() == kStart + 60s);
    office.now += 30s;
    CHECK(office.given(waiting) == kAda);
}

TEST_CASE("router: another queue's agents are asked once a contact has waited long enough") {
    Office office;
    office.router.setQueue({kRepairs, true, {}, {{30s, 0, kSales, 0}}});
    routing::Contact made = office.contact();
    made.queue = kRepairs;
    ContactId waiting = office.arrives(made);
    CHECK(office.given(waiting) == AgentId{});
    office.now += 30s;
    CHECK(office.given(waiting) == kAda);
}

TEST_CASE("router: a returning customer waits for his agent, for a while") {
    Office office;
    office.router.setAgent(Office::agent(kBora));
    office.router.take(office.arrives(office.contact(Channel::Phone)), kBora);
    routing::Contact made = office.contact();
    made.preferred = kBora;
    made.preferredUntil = office.now + 20s;
    ContactId waiting = office.arrives(made);
    CHECK(office.given(waiting) == AgentId{});
    CHECK(office.router.verdict(waiting, kAda, office.now) == Verdict::NotThePreferred);
    office.now += 20s;
    CHECK(office.given(waiting) == kAda);
}

TEST_CASE("router: nobody waits for an agent who takes no work") {
    Office office;
    auto bora = Office::agent(kBora);
    bora.ready = {false, false, false};
    office.router.setAgent(bora);
    routing::Contact made = office.contact();
    made.preferred = kBora;
    made.preferredUntil = office.now + 20s;
    CHECK(office.given(made) == kAda);
}

TEST_CASE("router: what was handed to one agent waits for him alone") {
    Office office;
    office.router.take(office.arrives(office.contact(Channel::Phone)), kBora);
    routing::Contact made = office.contact();
    made.only = kBora;
    ContactId waiting = office.arrives(made);
    CHECK(office.given(waiting) == AgentId{});
    CHECK(office.router.verdict(waiting, kAda, office.now) == Verdict::NotMeant);
}

TEST_CASE("router: a contact that was not answered goes to another, and to the same again later") {
    Office office;
    ContactId id = office.arrives(office.contact());
    CHECK(office.given(id) == kAda);
    office.router.giveBack(id, office.now + 5min);
    CHECK(office.given(id) == kBora);
    office.router.giveBack(id, office.now + 10min);
    CHECK(office.given(id) == AgentId{});
    office.now += 5min;
    CHECK(office.given(id) == kAda);
}

TEST_CASE("router: a closed queue hands nothing out, and all of it once it opens") {
    Office office;
    office.router.setQueue({kSales, false});
    ContactId waiting = office.arrives(office.contact());
    CHECK(office.given(waiting) == AgentId{});
    office.router.setQueue({kSales, true});
    CHECK(office.given(waiting) == kAda);
}

TEST_CASE("router: a call that nobody has room for keeps one agent free of chats") {
    Office office;
    ContactId chat = office.arrives(office.contact());
    office.given(chat);
    office.given(office.contact());
    ContactId call = office.arrives(office.contact(Channel::Phone));
    office.now += 20s;
    CHECK(office.given(call) == AgentId{});
    CHECK(office.given(office.contact()) == kBora);
    CHECK(office.given(office.contact()) == kBora);
    ContactId third = office.arrives(office.contact());
    CHECK(office.given(third) == AgentId{});
    CHECK(office.router.verdict(third, kAda, office.now) == Verdict::KeptFree);
    office.router.end(chat, office.now);
    CHECK(office.given(call) == kAda);
}

TEST_CASE("router: an assignment says who else was there and what set the chosen one apart") {
    Office office;
    office.router.setAgent(Office::agent(kBora, kStart + 1s));
    ContactId id = office.arrives(office.contact());
    office.now += 3s;
    std::vector<Assignment> made = office.router.decide(office.now);
    REQUIRE(made.size() == 1);
    Why wanted;
    wanted.chosen = Chosen::LongestIdle;
    wanted.agents[static_cast<std::size_t>(Verdict::Fits)] = 2;
    wanted.next = {kBora};
    wanted.waited = 3s;
    CHECK(made[0] == Assignment{id, kAda, wanted});
}

TEST_CASE("router: what still waits says why") {
    Office office;
    auto ada = Office::agent(kAda);
    ada.ready[indexOf(Channel::Chat)] = false;
    office.router.setAgent(ada);
    office.router.take(office.arrives(office.contact(Channel::Phone)), kBora);
    ContactId waiting = office.arrives(office.contact());
    CHECK(office.given(waiting) == AgentId{});
    auto why = office.router.explain(waiting, office.now);
    REQUIRE(why);
    CHECK(why->agents[static_cast<std::size_t>(Verdict::NotReady)] == 1);
    CHECK(why->agents[static_cast<std::size_t>(Verdict::Full)] == 1);
}
