#include "core/routing/floor.hpp"

#include <algorithm>
#include <tuple>

namespace santral::routing {
namespace {

constexpr int kHighestLevel = 5; // that is told apart at a glance

template <class Map, class Key>
std::size_t numbered(Map& numbers, Key id) {
    return numbers.try_emplace(id, numbers.size()).first->second;
}

} // namespace

bool AgentRecord::hasRoomFor(Channel channel) const {
    std::size_t at = indexOf(channel);
    return load[at] < agent.capacity.most[at] && used + agent.capacity.weight[at] <= agent.capacity.units;
}

bool AgentRecord::couldCarry(Channel channel) const {
    std::size_t at = indexOf(channel);
    return agent.capacity.most[at] > 0 && agent.capacity.weight[at] <= agent.capacity.units;
}

bool AgentRecord::isLightest(Channel channel) const {
    const auto& weight = agent.capacity.weight;
    return weight[indexOf(channel)] <= *std::min_element(weight.begin(), weight.end());
}

void AgentRecord::carry(Channel channel, int contacts) {
    load[indexOf(channel)] += contacts;
    used += contacts * agent.capacity.weight[indexOf(channel)];
}

bool ContactRecord::isBefore(const ContactRecord& other) const {
    return std::tie(wish.urgency, contact.queuedAt, contact.id) <
           std::tie(other.wish.urgency, other.contact.queuedAt, other.contact.id);
}

const AgentRecord* Router::Floor::find(AgentId id) const {
    auto at = std::lower_bound(agents_.begin(), agents_.end(), id,
                               [](const auto& record, AgentId wanted) { return record->agent.id < wanted; });
    return at != agents_.end() && (*at)->agent.id == id ? at->get() : nullptr;
}

AgentRecord& Router::Floor::known(AgentId id) {
    auto at = std::lower_bound(agents_.begin(), agents_.end(), id,
                               [](const auto& record, AgentId wanted) { return record->agent.id < wanted; });
    if (at == agents_.end() || (*at)->agent.id != id) {
        at = agents_.insert(at, std::make_unique<AgentRecord>());
        (*at)->agent.id = id;
    }
    return **at;
}

ContactRecord* Router::Floor::find(ContactId id) const {
    auto at = contacts_.find(id);
    return at == contacts_.end() ? nullptr : at->second.get();
}

const QueueRules* Router::Floor::rulesOf(QueueId id) {
    auto& rules = rules_[id];
    if (!rules) {
        rules = std::make_unique<QueueRules>();
        rules->id = id;
    }
    return rules.get();
}

std::size_t Router::Floor::numberOf(QueueId id) {
    return numbered(queueNumbers_, id);
}
std::size_t Router::Floor::numberOf(SkillId id) {
    return numbered(skillNumbers_, id);
}

void Router::Floor::setQueue(QueueRules rules) {
    QueueId id = rules.id;
    rulesOf(id);
    *rules_[id] = std::move(rules);
    Order waiting = order_;
    for (const Place& place : waiting) {
        if (place.contact->contact.queue != id) continue;
        leave(*place.contact);
        enqueue(*place.contact, lastDecision_);
    }
}

void Router::Floor::setAgent(Agent agent) {
    AgentRecord& record = known(agent.id);
    agent.idleSince = std::max(agent.idleSince, record.agent.idleSince);
    record.agent = std::move(agent);
    record.present = true;
    record.serves.clear();
    record.bits = {};
    record.bits.addQueue(0); // who serves none may still be handed something himself
    for (QueueId queue : record.agent.queues) {
        std::size_t number = numberOf(queue);
        if (record.serves.size() <= number) record.serves.resize(number + 1);
        record.serves[number] = 1;
        record.bits.addQueue(number);
    }
    record.levels.clear();
    for (const SkillLevel& one : record.agent.skills) {
        std::size_t number = numberOf(one.skill);
        if (record.levels.size() <= number) record.levels.resize(number + 1);
        record.levels[number] = static_cast<std::uint8_t>(std::clamp(one.level, 0, 255));
        for (int level = std::min(one.level, kHighestLevel); level > 0; --level)
            record.bits.addSkill(number, level);
    }
    record.used = 0;
    for (std::size_t at = 0; at < kChannels; ++at)
        record.used += record.load[at] * record.agent.capacity.weight[at];
    keepNoLonger(record);
    note(record);
    noteThoseWhoPrefer(record.agent.id);
}

void Router::Floor::removeAgent(AgentId id) {
    if (!find(id)) return;
    AgentRecord& record = known(id);
    record.present = false;
    keepNoLonger(record);
    noteThoseWhoPrefer(id);
}

void Router::Floor::add(Contact contact) {
    if (ContactRecord* known = find(contact.id)) {
        if (known->holder) return;
        leave(*known);
        known->contact = std::move(contact);
        enqueue(*known, lastDecision_);
        return;
    }
    auto record = std::make_unique<ContactRecord>();
    record->contact = std::move(contact);
    ContactRecord& added = *record;
    contacts_.emplace(added.contact.id, std::move(record));
    enqueue(added, lastDecision_);
}

void Router::Floor::take(ContactId id, AgentId agent) {
    ContactRecord* contact = find(id);
    if (!contact) return;
    if (contact->holder)
        letGo(*contact);
    else
        leave(*contact);
    hold(*contact, known(agent));
}

void Router::Floor::giveBack(ContactId id, TimePoint until) {
    ContactRecord* contact = find(id);
    if (!contact || !contact->holder) return;
    contact->refused.emplace_back(contact->holder->agent.id, until);
    letGo(*contact);
    enqueue(*contact, lastDecision_);
}

void Router::Floor::end(ContactId id, TimePoint now) {
    ContactRecord* contact = find(id);
    if (!contact) return;
    if (AgentRecord* holder = contact->holder) {
        letGo(*contact);
        if (holder->used == 0) holder->agent.idleSince = now;
    } else {
        leave(*contact);
    }
    contacts_.erase(id);
}

void Router::Floor::refresh(ContactRecord& record, TimePoint now) {
    record.rules = rulesOf(record.contact.queue);
    record.wish = wishAt(now, record.contact, *record.rules);
    record.queues.clear();
    for (QueueId queue : record.wish.queues) record.queues.push_back(numberOf(queue));
    record.skills.clear();
    for (const SkillLevel& one : record.wish.skills)
        record.skills.emplace_back(numberOf(one.skill), one.level);
    std::erase_if(record.refused, [&](const auto& one) { return one.second <= now; });
    record.wakes = nextChange(now, record.contact, *record.rules);
    for (const auto& [agent, until] : record.refused)
        if (!record.wakes || until < *record.wakes) record.wakes = until;
}

void Router::Floor::enqueue(ContactRecord& record, TimePoint now) {
    refresh(record, now);
    Place place{&record, {}, record.contact.channel, false};
    for (std::size_t queue : record.queues) place.asked.addQueue(queue);
    for (const auto& [skill, level] : record.skills)
        place.asked.addSkill(skill, std::min(level, kHighestLevel));
    if (record.contact.only) place.asked = {~std::uint64_t{0}, 0}; // he is asked whatever he offers
    order_.insert(order_.begin() + static_cast<std::ptrdiff_t>(placeOf(record)), place);
    if (record.wakes) timed_.emplace(*record.wakes, record.contact.id);
    if (record.contact.preferred) ++preferred_[record.contact.preferred];
    note(record);
}

// Before anything that its place depends on is changed.
void Router::Floor::dequeue(ContactRecord& record) {
    order_.erase(order_.begin() + static_cast<std::ptrdiff_t>(placeOf(record)));
    if (record.wakes) timed_.erase({*record.wakes, record.contact.id});
    if (record.contact.preferred && --preferred_[record.contact.preferred] == 0)
        preferred_.erase(record.contact.preferred);
    changedContacts_.erase(&record);
    record.changed = false;
}

void Router::Floor::leave(ContactRecord& record) {
    dequeue(record);
    release(record);
}

std::size_t Router::Floor::placeOf(const ContactRecord& record) const {
    auto at = std::lower_bound(
        order_.begin(), order_.end(), record,
        [](const Place& place, const ContactRecord& other) { return place.contact->isBefore(other); });
    return static_cast<std::size_t>(at - order_.begin());
}

void Router::Floor::hold(ContactRecord& contact, AgentRecord& agent) {
    contact.holder = &agent;
    agent.carry(contact.contact.channel, 1);
}

void Router::Floor::letGo(ContactRecord& contact) {
    AgentRecord& agent = *contact.holder;
    contact.holder = nullptr;
    agent.carry(contact.contact.channel, -1);
    note(agent);
}

void Router::Floor::release(ContactRecord& contact) {
    if (!contact.kept) return;
    AgentRecord& agent = *contact.kept;
    agent.keptFor = nullptr;
    contact.kept = nullptr;
    note(agent);
}

// He has changed: whom he was kept free for looks for somebody anew.
void Router::Floor::keepNoLonger(AgentRecord& agent) {
    if (!agent.keptFor) return;
    ContactRecord& keeper = *find(agent.keptFor->contact.id);
    release(keeper);
    note(keeper);
}

void Router::Floor::note(AgentRecord& agent) {
    if (!agent.changed) changedAgents_.push_back(&agent);
    agent.changed = true;
}

void Router::Floor::note(ContactRecord& contact) {
    contact.changed = true;
    changedContacts_.insert(&contact);
}

// Whether others are asked depends on how the preferred one is.
void Router::Floor::noteThoseWhoPrefer(AgentId agent) {
    if (!preferred_.contains(agent)) return;
    for (const Place& place : order_)
        if (place.contact->contact.preferred == agent) note(*place.contact);
}

void Router::Floor::wake(TimePoint now) {
    lastDecision_ = now;
    while (!timed_.empty() && timed_.begin()->first <= now) {
        ContactRecord& contact = *find(timed_.begin()->second);
        if (contact.kept) note(*contact.kept); // he stays so, but others may be more urgent now
        dequeue(contact);
        enqueue(contact, now);
    }
}

} // namespace santral::routing
