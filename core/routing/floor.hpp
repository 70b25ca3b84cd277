// The router's memory: agents and contacts with what judging them needs at hand. Only router.cpp includes
// this.
#pragma once

#include "core/routing/router.hpp"
#include "core/routing/wish.hpp"

#include <cstdint>
#include <set>
#include <unordered_map>
#include <utility>

namespace santral::routing {

struct ContactRecord;

// A rough picture of what an agent offers or a contact asks for, so that most pairs are passed over at a
// glance. Queues share a bit where there are more than 64, skills with their levels likewise.
struct Bits {
    std::uint64_t queues = 0;
    std::uint64_t skills = 0;
    void addQueue(std::size_t number) { queues |= std::uint64_t{1} << (number % 64); }
    void addSkill(std::size_t number, int level) {
        skills |= std::uint64_t{1} << ((number * 5 + static_cast<std::size_t>(level)) % 64);
    }
    bool mayFit(const Bits& asked) const {
        return (queues & asked.queues) != 0 && (asked.skills & ~skills) == 0;
    }
    void operator|=(const Bits& other) {
        queues |= other.queues;
        skills |= other.skills;
    }
};

struct AgentRecord {
    Agent agent;
    bool present = false; // signed in; one who is not may still have something in hand
    Bits bits;
    std::vector<std::uint8_t> serves; // by number of the queue
    std::vector<std::uint8_t> levels; // by number of the skill
    PerChannel<int> load{};
    int used = 0;                           // units
    const ContactRecord* keptFor = nullptr; // kept free for it
    bool changed = false;                   // since the last decision, so that he may fit what he did not

    bool hasRoomFor(Channel channel) const;
    bool couldCarry(Channel channel) const; // with nothing else in hand
    bool isLightest(Channel channel) const;
    void carry(Channel channel, int contacts); // +1 or −1
};

struct ContactRecord {
    Contact contact;
    const QueueRules* rules = nullptr;
    Wish wish;
    std::vector<std::size_t> queues;                 // wish.queues as numbers
    std::vector<std::pair<std::size_t, int>> skills; // wish.skills as numbers
    std::vector<std::pair<AgentId, TimePoint>> refused;
    std::optional<TimePoint> wakes; // its entry among those that time changes
    AgentRecord* kept = nullptr;    // who is kept free for it
    AgentRecord* holder = nullptr;  // who has it in hand; otherwise it waits
    bool changed = false;           // since the last decision, so that anybody may fit it

    // Whose turn is first. No two are equal.
    bool isBefore(const ContactRecord& other) const;
};

class Router::Floor {
public:
    void setQueue(QueueRules rules);
    void setAgent(Agent agent);
    void removeAgent(AgentId agent);
    void add(Contact contact);
    void take(ContactId contact, AgentId agent);
    void giveBack(ContactId contact, TimePoint until);
    void end(ContactId contact, TimePoint now);
    std::vector<Assignment> decide(TimePoint now);
    std::optional<TimePoint> nextDecision() const;
    std::optional<Why> explain(ContactId contact, TimePoint now) const;
    Verdict verdict(ContactId contact, AgentId agent, TimePoint now) const;
    AgentId keptFreeFor(ContactId contact) const;
    std::vector<ContactId> waiting() const;

private:
    // A place in the order, with enough of the contact to pass over most of them without touching them.
    struct Place {
        ContactRecord* contact = nullptr;
        Bits asked;
        Channel channel = Channel::Chat;
        bool wantsKept = false; // would keep somebody free and found nobody
    };
    using Order = std::vector<Place>; // the most urgent first
    using Agents = std::vector<std::unique_ptr<AgentRecord>>;

    const AgentRecord* find(AgentId id) const;
    AgentRecord& known(AgentId id);
    ContactRecord* find(ContactId id) const;
    const QueueRules* rulesOf(QueueId id);
    std::size_t numberOf(QueueId id);
    std::size_t numberOf(SkillId id);

    void refresh(ContactRecord& contact, TimePoint now); // what it asks for, and when that changes
    void enqueue(ContactRecord& contact, TimePoint now);
    void dequeue(ContactRecord& contact);
    void leave(ContactRecord& contact); // for good, or to be changed: nobody is kept free for it any more
    std::size_t placeOf(const ContactRecord& contact) const;
    void hold(ContactRecord& contact, AgentRecord& agent);
    void letGo(ContactRecord& contact);
    void release(ContactRecord& contact); // whom it keeps free
    void keepNoLonger(AgentRecord& agent);
    void note(AgentRecord& agent);
    void note(ContactRecord& contact);
    void noteThoseWhoPrefer(AgentId agent);
    void wake(TimePoint now);

    // Who may be asked first for a moment; null: everybody is asked.
    const AgentRecord* firstAsked(const ContactRecord& contact, TimePoint now) const;
    Verdict judge(const ContactRecord& contact, const AgentRecord& agent, TimePoint now,
                  const AgentRecord* firstAsked) const;
    std::optional<Assignment> place(ContactRecord& contact, TimePoint now);
    void keepOneFree(ContactRecord& contact, TimePoint now);
    Why because(const ContactRecord& contact, TimePoint now) const;
    void lookAtChangedAgents(const ContactRecord& from); // what they offer to it and to those behind it
    std::size_t nextOfUse(std::size_t from) const;

    Agents agents_; // by id
    std::unordered_map<ContactId, std::unique_ptr<ContactRecord>> contacts_;
    std::unordered_map<QueueId, std::unique_ptr<QueueRules>> rules_;
    std::unordered_map<QueueId, std::size_t> queueNumbers_;
    std::unordered_map<SkillId, std::size_t> skillNumbers_;
    std::unordered_map<AgentId, int> preferred_; // by how many that wait
    Order order_;
    std::set<std::pair<TimePoint, ContactId>> timed_;
    std::vector<AgentRecord*> changedAgents_;
    struct Earlier {
        bool operator()(const ContactRecord* one, const ContactRecord* other) const {
            return one->isBefore(*other);
        }
    };
    std::set<ContactRecord*, Earlier> changedContacts_;
    PerChannel<Bits> offered_{}; // by changed agents with room
    Bits offeredLater_;          // by all changed agents, once they have room
    TimePoint lastDecision_{};
};

} // namespace santral::routing
