// Judges a router's decisions from what was told to it alone, by trying everything: it shares no code with
// the router.
#pragma once

#include "core/routing/router.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace santral::test {

class FloorJudge {
public:
    std::map<QueueId, routing::QueueRules> queues;
    std::map<AgentId, routing::Agent> agents; // signed in
    std::map<ContactId, routing::Contact> waiting;
    struct InHand {
        routing::Contact contact;
        AgentId agent;
    };
    std::map<ContactId, InHand> inHand;
    std::map<std::pair<ContactId, AgentId>, TimePoint> refusedUntil;
    std::map<AgentId, routing::Capacity> capacities; // also of those who have left with something in hand

    // Why that decision is wrong; empty: it is right. Call for each assignment in order, then `afterwards`.
    std::string judge(const routing::Assignment& made, TimePoint now) {
        auto found = waiting.find(made.contact);
        if (found == waiting.end()) return "what did not wait was handed out";
        const routing::Contact contact = found->second;
        if (std::string why = hinders(contact, made.agent, now); !why.empty())
            return "handed out though " + why;
        for (const auto& [id, other] : waiting)
            if (isBefore(other, contact, now) && hinders(other, made.agent, now).empty())
                return "a more urgent contact was passed over";
        if (std::string why = reasonIsWrong(made, contact, now); !why.empty()) return why;
        waiting.erase(found);
        inHand[made.contact] = {contact, made.agent};
        return {};
    }

    std::string afterwards(const routing::Router& router, TimePoint now) const {
        for (const auto& [id, contact] : waiting)
            for (const auto& [agent, unused] : agents)
                if (std::string wrong = verdictIsWrong(router, contact, agent, now); !wrong.empty())
                    return wrong;
        return keepingIsWrong(router, now);
    }

    int units(AgentId agent) const {
        int used = 0;
        for (const auto& [id, one] : inHand)
            if (one.agent == agent) used += weight(agent, one.contact.channel);
        return used;
    }

private:
    static constexpr const char* kTooMany = "he has as many as he may";
    static constexpr const char* kNoRoom = "he has no room";

    struct Asked {
        std::map<SkillId, int> levels;
        std::set<QueueId> queues;
        TimePoint urgency;
    };
    Asked asked(const routing::Contact& contact, TimePoint now) const {
        const routing::QueueRules& rules = queues.at(contact.queue);
        Asked all;
        int priority = contact.priority, lower = 0;
        all.queues.insert(contact.queue);
        for (const auto& step : rules.widenings)
            if (now - contact.queuedAt >= step.after) {
                priority += step.priority;
                lower += step.lowerLevels;
                if (step.alsoTo) all.queues.insert(step.alsoTo);
            }
        for (const auto* list : {&rules.skills, &contact.skills})
            for (const auto& one : *list) all.levels[one.skill] = std::max(all.levels[one.skill], one.level);
        for (auto& [skill, level] : all.levels) level -= lower;
        all.urgency = contact.deadline - rules.perPriority * priority;
        return all;
    }

    bool isBefore(const routing::Contact& one, const routing::Contact& other, TimePoint now) const {
        auto mine = asked(one, now).urgency, its = asked(other, now).urgency;
        if (mine != its) return mine < its;
        if (one.queuedAt != other.queuedAt) return one.queuedAt < other.queuedAt;
        return one.id < other.id;
    }

    int weight(AgentId agent, Channel channel) const {
        return capacities.at(agent).weight[static_cast<std::size_t>(channel)];
    }

    // What stands between a contact and an agent apart from what he has in hand and who comes first.
    std::string unfit(const routing::Contact& contact, AgentId id, TimePoint now) const {
        auto found = agents.find(id);
        if (found == agents.end()) return "he is not there";
        const routing::Agent& agent = found->second;
        if (contact.only && contact.only != id) return "it was meant for another";
        if (!queues.at(contact.queue).open) return "the queue is closed";
        auto channel = static_cast<std::size_t>(contact.channel);
        if (!agent.ready[channel]) return "he is not ready";
        if (agent.capacity.most[channel] < 1 || agent.capacity.weight[channel] > agent.capacity.units)
            return "he never can";
        auto refused = refusedUntil.find({contact.id, id});
        if (refused != refusedUntil.end() && now < refused->second) return "he refused it";
        return contact.only ? std::string() : unskilled(contact, agent, now);
    }
    std::string unskilled(const routing::Contact& contact, const routing::Agent& agent, TimePoint now) const {
        Asked wish = asked(contact, now);
        bool serves = std::any_of(agent.queues.begin(), agent.queues.end(),
                                  [&](QueueId queue) { return wish.queues.contains(queue); });
        if (!serves) return "he does not serve the queue";
        for (const auto& [skill, level] : wish.levels) {
            int has = 0;
            for (const auto& one : agent.skills)
                if (one.skill == skill) has = one.level;
            if (has < level) return "he lacks a skill";
        }
        return {};
    }

    std::string hinders(const routing::Contact& contact, AgentId id, TimePoint now) const {
        if (std::string why = unfit(contact, id, now); !why.empty()) return why;
        int same = 0;
        for (const auto& [other, one] : inHand)
            same += one.agent == id && one.contact.channel == contact.channel;
        const routing::Capacity& capacity = capacities.at(id);
        if (same >= capacity.most[static_cast<std::size_t>(contact.channel)]) return kTooMany;
        if (units(id) + weight(id, contact.channel) > capacity.units) return kNoRoom;
        bool another = contact.preferred && contact.preferred != id && now < contact.preferredUntil;
        if (another && unfit(contact, contact.preferred, now).empty()) return "another is asked first";
        return {};
    }

    std::string verdictIsWrong(const routing::Router& router, const routing::Contact& contact, AgentId agent,
                               TimePoint now) const {
        bool free = hinders(contact, agent, now).empty();
        routing::Verdict verdict = router.verdict(contact.id, agent, now);
        if (free && verdict == routing::Verdict::Fits) return "a contact waits though somebody fits it";
        if (free && verdict != routing::Verdict::KeptFree) return "an agent is free and judged otherwise";
        if (!free && verdict == routing::Verdict::Fits) return "an agent is judged to fit and does not";
        if (verdict != routing::Verdict::KeptFree) return {};
        bool forAnother = std::any_of(waiting.begin(), waiting.end(), [&](const auto& other) {
            return router.keptFreeFor(other.first) == agent && isBefore(other.second, contact, now);
        });
        return forAnother ? std::string() : "an agent is kept free for nobody more urgent";
    }

    // Whom a contact may keep free: he would fit it with nothing in hand, and lighter ones could fill him up.
    bool couldBeKept(const routing::Contact& contact, AgentId agent, TimePoint now) const {
        const auto& weights = capacities.at(agent).weight;
        bool lightest = weight(agent, contact.channel) == *std::min_element(weights.begin(), weights.end());
        std::string why = hinders(contact, agent, now);
        return !lightest && (why == kTooMany || why == kNoRoom);
    }
    std::string keepingIsWrong(const routing::Router& router, TimePoint now) const {
        std::map<AgentId, const routing::Contact*> keptFor;
        for (const auto& [id, contact] : waiting) {
            AgentId kept = router.keptFreeFor(id);
            if (!kept) continue;
            if (now - contact.queuedAt < queues.at(contact.queue).keepFreeAfter)
                return "an agent is kept free too early";
            if (!unfit(contact, kept, now).empty()) return "an agent is kept free for what he cannot have";
            if (!keptFor.emplace(kept, &contact).second) return "an agent is kept free for two";
        }
        for (const auto& [id, contact] : waiting) {
            if (router.keptFreeFor(id) || now - contact.queuedAt < queues.at(contact.queue).keepFreeAfter)
                continue;
            if (contact.preferred && now < contact.preferredUntil) continue;
            for (const auto& [agent, unused] : agents) {
                if (!couldBeKept(contact, agent, now)) continue;
                auto other = keptFor.find(agent);
                if (other == keptFor.end() || isBefore(contact, *other->second, now))
                    return "nobody is kept free";
            }
        }
        return {};
    }

    std::string reasonIsWrong(const routing::Assignment& made, const routing::Contact& contact,
                              TimePoint now) const {
        std::size_t counted = 0, before = 0;
        for (std::uint32_t count : made.why.agents) counted += count;
        if (counted != agents.size()) return "not every agent was judged";
        for (const auto& [id, other] : waiting) before += isBefore(other, contact, now);
        if (made.why.before != before) return "miscounted what stood before it";
        if (made.why.waited != now - contact.queuedAt) return "miscounted how long it waited";
        for (AgentId next : made.why.next)
            if (!hinders(contact, next, now).empty()) return "names somebody as next who does not fit";
        for (AgentId next : made.why.next)
            if (made.agent != contact.preferred && units(next) < units(made.agent))
                return "the next has less in hand";
        return {};
    }
};

} // namespace santral::test
