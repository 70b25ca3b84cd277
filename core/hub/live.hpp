// The watchers of a hub: each gets a snapshot from the view and then every later change. New entries go out
// as soon as they are committed; changes of old ones when the view has taken them in. Core thread.
#pragma once

#include "core/base/listeners.hpp"
#include "core/hub/hub.hpp"
#include "core/hub/my_work.hpp"
#include "core/hub/reading.hpp"
#include "core/hub/state.hpp"

#include <list>
#include <memory>
#include <set>

namespace santral {

class Live {
public:
    Live(State& state, Reading& reading, AgentId self)
        : state_(state), reading_(reading), self_(self),
          work_(reading, self, [this](ConversationId id) { return rowOf(id); }) {}

    Subscription watchInbox(InboxQuery query, std::size_t limit, std::function<void(InboxUpdate)> tell);
    Subscription watchMyWork(std::function<void(std::vector<InboxRow>)> tell) {
        return work_.watch(std::move(tell));
    }
    Subscription watchThread(CustomerId id, std::size_t limit, std::function<void(ThreadUpdate)> tell);
    Subscription watchCustomer(CustomerId id, std::function<void(CustomerCard)> tell);
    Subscription watchAgents(std::function<void(std::vector<Agent>)> tell);
    Subscription watchOrganisation(std::function<void(Organisation)> tell);
    // Notes that mention this desk's agent, those after `after` at once (the newest kMentions), then each one
    // as soon as the view holds it; oldest first.
    Subscription watchMentions(Seq after, std::function<void(MentionUpdate)> tell);
    static constexpr std::size_t kMentions = 20;

    void committed(const std::vector<const Event*>& events); // in order
    void applied(Seq seq);                                   // the view holds everything up to here
    // A desk's copy changed otherwise than by events: everything shown is taken anew.
    void replaced();
    // What is shown ahead of the hub, on top of all the rest: events that a desk expects of its own commands,
    // in place of those given last. The state knows them already.
    void setAhead(std::vector<Event> events);
    void cardChanged(CustomerId id);                                     // of a desk's copy
    std::optional<InboxRow> row(ConversationId id) { return rowOf(id); } // as memory knows it

private:
    struct InboxWatch {
        InboxQuery query;
        std::size_t limit = 0;
        std::function<void(InboxUpdate)> tell;
        bool ready = false; // has its snapshot
        Seq staleUntil = 0; // the snapshot was taken before this was in the view: take it again
        std::vector<InboxUpdate> held;
        bool ended = false;                         // nothing is told any more
        std::optional<std::uint64_t> matching = {}; // as last counted
        bool counting = false, countAgain = false;
    };
    struct ThreadWatch {
        CustomerId customer;
        std::size_t limit;
        std::function<void(ThreadUpdate)> tell;
        bool ready = false;
        Seq staleUntil = 0;
        std::vector<ThreadUpdate> held;
        bool ended = false;
    };
    struct CardWatch {
        CustomerId customer;
        std::function<void(CustomerCard)> tell;
        bool ended = false;
    };
    struct AgentsWatch {
        std::function<void(std::vector<Agent>)> tell;
        bool ended = false;
    };
    struct MentionWatch {
        Seq after = 0; // asked up to here
        std::function<void(MentionUpdate)> tell;
        std::set<Seq> told = {};
        bool asking = false, again = false;
        bool ended = false;
    };
    template <class Watch>
    Subscription keep(std::list<std::shared_ptr<Watch>>& list, std::shared_ptr<Watch> watch);

    void snapshot(const std::shared_ptr<InboxWatch>& watch);
    void snapshot(const std::shared_ptr<ThreadWatch>& watch);
    void count(const std::shared_ptr<InboxWatch>& watch);
    std::optional<std::uint64_t> matchingOf(const InboxWatch& watch) const;
    void tellInboxes(InboxUpdate update);
    void show(const std::shared_ptr<CardWatch>& watch);
    void show(const std::shared_ptr<MentionWatch>& watch);
    void tellMentions(MentionWatch& watch, std::vector<TimelineItem> notes);
    void takeMentionBack(Seq note);
    void note(const Event& event);
    void tellAgents();
    std::optional<TimelineItem> shownItem(const Event& event); // with the names people read
    void addAhead(ThreadUpdate& update, CustomerId customer);
    std::vector<ConversationId> aheadConversations() const;
    void tellThread(CustomerId customer, TimelineItem item, Seq seq);
    void tellThread(CustomerId customer, ThreadUpdate update);
    void tellChanged(Seq seq, IdentityId identity);
    bool isShown(CustomerId customer) const; // somebody watches the thread
    std::optional<InboxRow> rowOf(ConversationId id);
    CustomerId customerOf(IdentityId id);
    std::string authorOf(const Event& event);

    State& state_;
    Reading& reading_;
    AgentId self_;
    MyWork work_;
    std::list<std::shared_ptr<InboxWatch>> inboxes_;
    std::list<std::shared_ptr<ThreadWatch>> threads_;
    std::list<std::shared_ptr<CardWatch>> cards_;
    std::list<std::shared_ptr<AgentsWatch>> agents_;
    std::list<std::shared_ptr<MentionWatch>> mentions_;
    Listeners<Organisation> organisations_;
    std::vector<Event> ahead_;

    struct Later { // changes of old entries, told once the view has them
        Seq seq;
        IdentityId identity;
    };
    std::vector<Later> later_;
    std::set<ConversationId> changed_; // of this turn
    std::set<ConversationId> gone_;
    std::set<CustomerId> people_;
    InboxCounts counts_; // as last told
    bool agentsChanged_ = false;
    bool organisationChanged_ = false;
    bool countsDue_ = false;
    Seq mentionsDue_ = 0; // up to here one is on its way into the view
};

InboxCounts countsOf(const std::map<AgentId, store::Tally>& tallies, AgentId self);

} // namespace santral
