// Hands waiting contacts to agents: the most urgent contact first, each to the agent who suits it best.
// Deterministic: the same calls in the same order give the same assignments, each with its reason. It knows
// no clock, thread or disk; whoever owns it tells it what happened and asks it to decide. One decision costs
// less than a millisecond with 10,000 contacts and 1,000 agents, because only what changed is looked at
// again.
//
// Promises, tested against a judge that knows nothing of this code:
// - nobody gets more than his capacity, and nothing that he does not serve, is not ready for or lacks the
// skill for;
// - after decide() no contact waits while somebody fits it (Verdict::Fits);
// - of two contacts that the same agent fits the more urgent one goes first;
// - a heavy contact (a call) is not starved by light ones: see QueueRules::keepFreeAfter.
#pragma once

#include "core/routing/agents.hpp"
#include "core/routing/why.hpp"
#include "core/routing/work.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace santral::routing {

class Router {
public:
    Router();
    ~Router();
    Router(Router&&) noexcept;
    Router& operator=(Router&&) noexcept;

    void setQueue(QueueRules rules); // new or changed; one that was never set is open and asks for nothing
    void setAgent(Agent agent);      // signed in, or changed; what he has in hand stays his
    void removeAgent(AgentId agent); // what he has in hand stays his until it is ended or given back

    void add(Contact contact); // waits from now on; one that waits already is changed, one in hand is not
    void take(ContactId contact, AgentId agent); // somebody has it by hand, whatever his capacity
    // Declined, or not answered: waits again in its old place, and he is not asked before `until`.
    void giveBack(ContactId contact, TimePoint until);
    void end(ContactId contact, TimePoint now); // done with, abandoned or closed, waiting or in hand

    // Everything that can be handed out now, the most urgent first. From then on it is in hand.
    std::vector<Assignment> decide(TimePoint now);
    // When deciding again gives something new though nothing happened; none: never.
    std::optional<TimePoint> nextDecision() const;

    // Why it still waits: how many agents are what to it.
    std::optional<Why> explain(ContactId contact, TimePoint now) const;
    Verdict verdict(ContactId contact, AgentId agent,
                    TimePoint now) const;         // OtherQueue where either is unknown
    AgentId keptFreeFor(ContactId contact) const; // who is kept free for it while it waits; nil: nobody
    std::vector<ContactId> waiting() const;       // the most urgent first

private:
    class Floor;
    std::unique_ptr<Floor> floor_;
};

} // namespace santral::routing
