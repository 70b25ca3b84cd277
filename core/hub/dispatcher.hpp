// Hands out the contacts of a hub: keeps the router (core/routing) in step with what is committed, turns its
// assignments into offers, and minds every clock that contacts have: offers that nobody answers, wrap-up,
// service levels, chats in which nobody says more, agents whose desks are gone. It decides nothing by itself:
// all it does is ask the hub for commands, which are refused where things are not so any more. After a
// restart it goes on from the state alone. Core thread.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/timers.hpp"
#include "core/domain/commands.hpp"
#include "core/hub/state.hpp"
#include "core/routing/router.hpp"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>

namespace santral {

class Dispatcher {
public:
    // Whether it was carried out; the answer comes later, never from inside.
    using Ask = std::function<void(CommandBody, std::function<void(bool)>)>;

    Dispatcher(State& state, const Clock& clock, Timers& timers, Ask ask);

    void committed(const std::vector<const Event*>& events);
    void reload(); // the state is another one
    // Whose desks are here now. Who is missing gets nothing new at once and counts as signed out after
    // kDeskGrace.
    void setDesks(std::set<AgentId> desks);
    static constexpr Millis kDeskGrace{5'000};
    static constexpr Millis kRefusedFor{
        60'000}; // nobody is asked again sooner who declined or did not answer

    // For one that waits; nothing where it does not.
    std::optional<Why> explain(ContactId contact) const { return router_.explain(contact, clock_.now()); }

private:
    enum class Clockwork { Offer, WrapUp, Answer, Resolution, Quiet, Gone };
    struct Alarm {
        TimePoint at{};
        Clockwork what = Clockwork::Offer;
        ConversationId conversation;
        ContactId contact;
        auto operator<=>(const Alarm&) const = default;
    };

    void wakeSoon();
    void wake(); // everything that has changed or is due, and when the next thing is
    void syncQueues(TimePoint now);
    void endPulled();
    void syncAgents();
    void sync(ConversationId id);
    void syncContact(ConversationId id, const Contact* before, const Contact& now);
    void forget(const Contact& contact);
    void setAlarms(ConversationId id, const State::Served* served);
    void addAlarms(std::set<Alarm>& alarms, const State::Served& served, const Alarm& of,
                   const Contact& contact) const;
    std::optional<TimePoint> goneSince(AgentId agent) const; // signed out, or without a desk
    void ring(const Alarm& alarm, TimePoint now);
    void handOut(TimePoint now);
    void offer(const routing::Assignment& assignment);
    void noteDesks(TimePoint now);
    void arm(TimePoint now);

    State& state_;
    const Clock& clock_;
    Timers& timers_;
    Ask ask_;
    routing::Router router_;
    std::map<ConversationId, std::vector<Contact>> known_; // as the router knows them
    std::unordered_map<ContactId, ConversationId> places_;
    struct Offering { // on its way to become an offer, or one that has not been looked at yet
        AgentId agent;
        bool made = false;
    };
    std::unordered_map<ContactId, Offering> offering_;
    std::unordered_map<ContactId, TimePoint> refusedUntil_;
    std::unordered_map<AgentId, TimePoint> freeSince_;
    std::set<Alarm> alarms_;
    std::map<ConversationId, std::set<Alarm>> alarmsOf_;
    std::set<AgentId> desks_;
    std::set<AgentId> arrived_;            // of these, since the last waking
    std::map<AgentId, TimePoint> missing_; // whose desk went away, since when
    std::set<ConversationId> changed_;     // since the last waking
    bool everythingChanged_ = true;
    bool agentsChanged_ = false;
    bool queuesChanged_ = false;
    bool hasHours_ = false;                        // a queue opens and closes
    std::map<QueueId, routing::QueueRules> rules_; // as the router knows them, like these
    std::map<AgentId, routing::Agent> agents_;
    Subscription timer_;
    Subscription soon_;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

} // namespace santral
