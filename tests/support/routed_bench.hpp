// A LocalHub that hands out work: a queue for chats and mails, agents who serve it, their desks.
#pragma once

#include "tests/support/local_hub_bench.hpp"

namespace santral::test {

class RoutedBench : public LocalHubBench {
public:
    QueueId queue{{7, 1}};
    QueueId other{{7, 2}};
    AgentId ayse{{4, 11}}, can{{4, 12}}, sema{{4, 13}};
    QueueWork work;

    explicit RoutedBench(const std::function<void(QueueWork&)>& change = {}) {
        work.handOut = HandOut::Push;
        work.offer = 20;
        work.sticky = 0;
        if (change) change(work);
        must(system(SaveQueue{Queue{queue, "Satış", {}, false, work}}));
        must(system(SaveQueue{Queue{other, "İade", {}, false, work}}));
        must(system(RegisterAgent{Agent{ayse, "Ayşe", Role::Agent, "ayse", {}, {queue}}}));
        must(system(RegisterAgent{Agent{can, "Can", Role::Agent, "can", {}, {queue}}}));
        must(system(RegisterAgent{Agent{sema, "Sema", Role::Supervisor, "sema", {}, {queue, other}}}));
        hub->configure(configured());
        setDesks({ayse, can});
    }

    DecideConfig configured() const {
        return {{{"destek@example.com", "Destek", queue}}, "TR", queue, queue};
    }

    static Receipt must(Result<Receipt> receipt) {
        INFO((receipt ? std::string() : describe(receipt.error())));
        REQUIRE(receipt);
        return *receipt;
    }
    // Time goes on so long, and everything that follows from it happens.
    void wait(Millis by = Millis(0)) {
        TimePoint end = time.now() + by;
        for (int turns = 0; turns < 6; ++turns) {
            time.advance(Millis(0));
            run();
        }
        while (time.now() < end) {
            time.advance(std::min(Millis(500), std::chrono::duration_cast<Millis>(end - time.now())));
            for (int turns = 0; turns < 3; ++turns) {
                run();
                time.advance(Millis(0));
            }
            run();
        }
    }
    void setDesks(std::set<AgentId> here) {
        hub->setDesks(std::move(here));
        wait();
    }
    Result<Receipt> by(AgentId agent, CommandBody body) {
        const Agent* known = hub->state().agent(agent);
        REQUIRE(known);
        auto receipt = as(Actor::of(*known), std::move(body));
        wait();
        return receipt;
    }
    void ready(AgentId agent, Presence presence = Presence::Ready) {
        SetAgentState state;
        state.presence = presence;
        must(by(agent, state));
    }
    ConversationId chat(const std::string& visitor = "v1", const std::string& text = "Merhaba") {
        ConversationId id = must(visitorWrites(visitor, text)).conversation;
        wait();
        return id;
    }
    const Conversation& conversation(ConversationId id) {
        auto found = hub->state().conversation(id);
        REQUIRE(found);
        REQUIRE(*found);
        return **found;
    }
    // The conversation's only contact; one without an id where there is none.
    Contact contact(ConversationId id) {
        const auto& all = conversation(id).contacts;
        REQUIRE(all.size() <= 1);
        return all.empty() ? Contact() : all.front();
    }
    AgentState state(AgentId agent) { return hub->state().agentState(agent); }
    void accept(AgentId agent, ConversationId id) { must(by(agent, AcceptContact{id, contact(id).id})); }
};

} // namespace santral::test
