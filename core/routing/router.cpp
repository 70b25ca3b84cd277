#include "core/routing/router.hpp"

#include "core/routing/floor.hpp"

#include <algorithm>
#include <tuple>

namespace santral::routing {
namespace {

// Whether the first of two who fit is the better: the preferred one, then who has least in hand, then who has
// been idle longest. No two are equal.
bool isBetter(const Contact& contact, const AgentRecord& one, const AgentRecord& other) {
    auto rank = [&](const AgentRecord& a) {
        bool preferred = contact.preferred && a.agent.id == contact.preferred;
        return std::tuple(!preferred, a.used, a.agent.idleSince, a.agent.id);
    };
    return rank(one) < rank(other);
}

Chosen difference(const Contact& contact, const AgentRecord& one, const AgentRecord& other) {
    if (one.agent.id == contact.preferred) return Chosen::Preferred;
    if (one.used != other.used) return Chosen::LeastLoaded;
    return one.agent.idleSince != other.agent.idleSince ? Chosen::LongestIdle : Chosen::FirstById;
}

} // namespace

const AgentRecord* Router::Floor::firstAsked(const ContactRecord& record, TimePoint now) const {
    const Contact& contact = record.contact;
    if (!contact.preferred || now >= contact.preferredUntil) return nullptr;
    const AgentRecord* preferred = find(contact.preferred);
    if (!preferred) return nullptr;
    switch (judge(record, *preferred, now, nullptr)) {
    case Verdict::Fits:
    case Verdict::Full:
    case Verdict::KeptFree:
        return preferred;
    default:
        return nullptr; // nobody waits for one who would not be asked
    }
}

Verdict Router::Floor::judge(const ContactRecord& record, const AgentRecord& agent, TimePoint now,
                             const AgentRecord* firstAsked) const {
    const Contact& contact = record.contact;
    bool meant = contact.only && contact.only == agent.agent.id;
    if (contact.only && !meant) return Verdict::NotMeant;
    auto serves = [&](std::size_t queue) { return queue < agent.serves.size() && agent.serves[queue]; };
    if (!meant && std::none_of(record.queues.begin(), record.queues.end(), serves))
        return Verdict::OtherQueue;
    if (!record.rules->open) return Verdict::Closed;
    if (!agent.present || !agent.agent.ready[indexOf(contact.channel)] || !agent.couldCarry(contact.channel))
        return Verdict::NotReady;
    auto lacks = [&](const auto& asked) {
        return asked.first >= agent.levels.size() || agent.levels[asked.first] < asked.second;
    };
    if (!meant && std::any_of(record.skills.begin(), record.skills.end(), lacks)) return Verdict::LacksSkill;
    for (const auto& [who, until] : record.refused)
        if (who == agent.agent.id && now < until) return Verdict::Refused;
    if (!agent.hasRoomFor(contact.channel)) return Verdict::Full;
    if (agent.keptFor && agent.keptFor != &record && agent.keptFor->isBefore(record))
        return Verdict::KeptFree;
    return firstAsked && firstAsked != &agent ? Verdict::NotThePreferred : Verdict::Fits;
}

std::optional<Assignment> Router::Floor::place(ContactRecord& record, TimePoint now) {
    const AgentRecord* first = firstAsked(record, now);
    AgentRecord* best = nullptr;
    auto consider = [&](AgentRecord& agent) {
        if (best && !isBetter(record.contact, agent, *best)) return;
        if (judge(record, agent, now, first) == Verdict::Fits) best = &agent;
    };
    if (record.changed)
        for (const auto& agent : agents_) consider(*agent);
    else
        for (AgentRecord* agent : changedAgents_) consider(*agent);
    if (!best) return std::nullopt;
    Assignment assignment{record.contact.id, best->agent.id, because(record, now)};
    leave(record);
    hold(record, *best);
    return assignment;
}

Why Router::Floor::because(const ContactRecord& record, TimePoint now) const {
    Why why;
    why.lowered = record.wish.lowered;
    why.waited = now - record.contact.queuedAt;
    why.before = static_cast<std::uint32_t>(placeOf(record));
    const AgentRecord* first = firstAsked(record, now);
    std::vector<const AgentRecord*> fit; // the best of them, one more than are shown
    auto better = [&](auto* one, auto* other) { return isBetter(record.contact, *one, *other); };
    for (const auto& agent : agents_) {
        Verdict verdict = judge(record, *agent, now, first);
        if (agent->present) ++why.agents[static_cast<std::size_t>(verdict)];
        if (verdict != Verdict::Fits) continue;
        fit.insert(std::upper_bound(fit.begin(), fit.end(), agent.get(), better), agent.get());
        if (fit.size() > kNextShown + 1) fit.pop_back();
    }
    if (fit.size() > 1) why.chosen = difference(record.contact, *fit[0], *fit[1]);
    for (std::size_t at = 1; at < fit.size(); ++at) why.next.push_back(fit[at]->agent.id);
    return why;
}

// Light contacts would fill every gap before a heavy one fits anywhere.
void Router::Floor::keepOneFree(ContactRecord& record, TimePoint now) {
    if (record.kept || now < record.contact.queuedAt + record.rules->keepFreeAfter) return;
    const AgentRecord* first = firstAsked(record, now);
    // Whoever is kept for nobody comes first, then who is kept for the least urgent: that one finds nobody
    // instead.
    auto isBetterKept = [&](const AgentRecord& one, const AgentRecord& other) {
        if (one.keptFor && other.keptFor) return other.keptFor->isBefore(*one.keptFor);
        if (one.keptFor || other.keptFor) return !one.keptFor;
        return isBetter(record.contact, one, other);
    };
    AgentRecord* best = nullptr;
    auto consider = [&](AgentRecord& agent) {
        if (agent.isLightest(record.contact.channel) || (first && first != &agent)) return;
        if (agent.keptFor && agent.keptFor->isBefore(record)) return;
        if (judge(record, agent, now, first) != Verdict::Full) return;
        if (!best || isBetterKept(agent, *best)) best = &agent;
    };
    if (record.changed)
        for (const auto& agent : agents_) consider(*agent);
    else
        for (AgentRecord* agent : changedAgents_) consider(*agent);
    order_[placeOf(record)].wantsKept = !best;
    if (!best) return;
    keepNoLonger(*best);
    best->keptFor = &record;
    record.kept = best;
}

void Router::Floor::lookAtChangedAgents(const ContactRecord& from) {
    offered_ = {};
    offeredLater_ = {};
    for (const AgentRecord* agent : changedAgents_) {
        if (!agent->present || (agent->keptFor && agent->keptFor->isBefore(from))) continue;
        for (Channel channel : {Channel::Chat, Channel::Mail, Channel::Phone})
            if (agent->hasRoomFor(channel)) offered_[indexOf(channel)] |= agent->bits;
        offeredLater_ |= agent->bits;
    }
}

// The next place whose contact has changed itself, or may fit an agent who has, or may keep him free.
std::size_t Router::Floor::nextOfUse(std::size_t from) const {
    const ContactRecord* changed = changedContacts_.empty() ? nullptr : *changedContacts_.begin();
    if (offeredLater_.queues == 0) return changed ? placeOf(*changed) : order_.size();
    for (; from < order_.size(); ++from) {
        const Place& place = order_[from];
        const Bits& offered = place.wantsKept ? offeredLater_ : offered_[indexOf(place.channel)];
        if (offered.mayFit(place.asked) || place.contact == changed) break;
    }
    return from;
}

std::vector<Assignment> Router::Floor::decide(TimePoint now) {
    wake(now);
    std::vector<Assignment> made;
    std::size_t at = 0;
    while (at < order_.size()) {
        lookAtChangedAgents(*order_[at].contact);
        at = nextOfUse(at);
        if (at == order_.size()) break;
        ContactRecord& contact = *order_[at].contact;
        if (auto assignment = place(contact, now)) {
            made.push_back(std::move(*assignment)); // the next one has moved up
            continue;
        }
        keepOneFree(contact, now);
        changedContacts_.erase(&contact);
        contact.changed = false;
        ++at;
    }
    for (AgentRecord* agent : changedAgents_) agent->changed = false;
    changedAgents_.clear();
    return made;
}

std::optional<TimePoint> Router::Floor::nextDecision() const {
    if (timed_.empty()) return std::nullopt;
    return timed_.begin()->first;
}

std::optional<Why> Router::Floor::explain(ContactId id, TimePoint now) const {
    const ContactRecord* contact = find(id);
    if (!contact || contact->holder) return std::nullopt;
    return because(*contact, now);
}

Verdict Router::Floor::verdict(ContactId id, AgentId agentId, TimePoint now) const {
    const ContactRecord* contact = find(id);
    const AgentRecord* agent = find(agentId);
    if (!contact || !agent) return Verdict::OtherQueue;
    return judge(*contact, *agent, now, firstAsked(*contact, now));
}

AgentId Router::Floor::keptFreeFor(ContactId id) const {
    const ContactRecord* contact = find(id);
    return contact && contact->kept ? contact->kept->agent.id : AgentId{};
}

std::vector<ContactId> Router::Floor::waiting() const {
    std::vector<ContactId> ids;
    for (const Place& place : order_) ids.push_back(place.contact->contact.id);
    return ids;
}

Router::Router() : floor_(std::make_unique<Floor>()) {}
Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

void Router::setQueue(QueueRules rules) {
    floor_->setQueue(std::move(rules));
}
void Router::setAgent(Agent agent) {
    floor_->setAgent(std::move(agent));
}
void Router::removeAgent(AgentId agent) {
    floor_->removeAgent(agent);
}
void Router::add(Contact contact) {
    floor_->add(std::move(contact));
}
void Router::take(ContactId contact, AgentId agent) {
    floor_->take(contact, agent);
}
void Router::giveBack(ContactId contact, TimePoint until) {
    floor_->giveBack(contact, until);
}
void Router::end(ContactId contact, TimePoint now) {
    floor_->end(contact, now);
}
std::vector<Assignment> Router::decide(TimePoint now) {
    return floor_->decide(now);
}
std::optional<TimePoint> Router::nextDecision() const {
    return floor_->nextDecision();
}
std::optional<Why> Router::explain(ContactId contact, TimePoint now) const {
    return floor_->explain(contact, now);
}
Verdict Router::verdict(ContactId contact, AgentId agent, TimePoint now) const {
    return floor_->verdict(contact, agent, now);
}
AgentId Router::keptFreeFor(ContactId contact) const {
    return floor_->keptFreeFor(contact);
}
std::vector<ContactId> Router::waiting() const {
    return floor_->waiting();
}

} // namespace santral::routing
