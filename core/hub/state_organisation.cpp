// What the state knows whole and always: agents and how they are, queues and the like, and what is served.
#include "core/hub/state.hpp"
#include "core/routing/schedule_json.hpp"

#include <algorithm>

namespace santral {
namespace {

template <class T, class IdType>
const T* find(const std::vector<T>& all, IdType id) {
    auto found = std::find_if(all.begin(), all.end(), [id](const T& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

template <class T>
void keep(std::vector<T>& all, const T& value) {
    auto known = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == value.id; });
    if (known == all.end()) {
        all.push_back(value);
    } else {
        *known = value;
    }
}

} // namespace

const Agent* State::agent(AgentId id) const {
    auto found = agents_.find(id);
    return found == agents_.end() ? nullptr : &found->second;
}

const Agent* State::agent(std::string_view login) const {
    for (const auto& [id, agent] : agents_) {
        if (!login.empty() && agent.login == login) return &agent;
    }
    return nullptr;
}

const Agent* State::agentAt(std::string_view extension) const {
    for (const auto& [id, agent] : agents_) {
        if (!extension.empty() && agent.extension == extension && !agent.away) return &agent;
    }
    return nullptr;
}

const Queue* State::queueOf(std::string_view line) const {
    for (const Queue& queue : organisation_.queues) {
        const auto& lines = queue.work.lines;
        if (!queue.away && std::find(lines.begin(), lines.end(), line) != lines.end()) return &queue;
    }
    return nullptr;
}

const Queue* State::queue(QueueId id) const {
    return find(organisation_.queues, id);
}

const Team* State::team(TeamId id) const {
    return find(organisation_.teams, id);
}

const Reason* State::reason(ReasonId id) const {
    return find(organisation_.reasons, id);
}

const SavedView* State::savedView(SavedViewId id) const {
    return find(organisation_.views, id);
}

const Skill* State::skill(SkillId id) const {
    return find(organisation_.skills, id);
}

const routing::BusinessHours* State::hours(HoursId id) const {
    const Hours* hours = find(organisation_.hours, id);
    if (!hours) return nullptr;
    auto [known, isNew] = hours_.try_emplace(id);
    if (isNew) {
        auto schedule = routing::readSchedule(hours->schedule);
        auto made = schedule ? routing::makeBusinessHours(*schedule) : schedule.error();
        if (made) known->second = std::move(*made);
    }
    return known->second ? &*known->second : nullptr;
}

AgentState State::agentState(AgentId id) const {
    for (const AgentState& state : organisation_.states) {
        if (state.agent == id) return state;
    }
    AgentState unknown;
    unknown.agent = id;
    return unknown;
}

std::vector<Agent> State::agents() const {
    std::vector<Agent> all;
    for (const auto& [id, agent] : agents_) all.push_back(agent);
    return all;
}

void State::noteServed(const Conversation& c) {
    if (c.contacts.empty() && !c.answer && !c.resolution) {
        served_.erase(c.id);
        return;
    }
    served_[c.id] = {c.queue, c.owner, c.waitingSince, c.lastAt, c.contacts, c.answer, c.resolution};
}

bool State::hasInHand(AgentId agent) const {
    for (const auto& [id, served] : served_) {
        for (const Contact& contact : served.contacts) {
            bool held = contact.state == ContactState::Active || contact.state == ContactState::WrapUp;
            if (held && contact.agent == agent) return true;
        }
    }
    return false;
}

Result<void> State::on(const Event&, const AgentAdded& body) {
    agents_[body.agent.id] = body.agent;
    return {};
}

Result<void> State::on(const Event&, const BrandChanged& body) {
    keep(organisation_.brands, body.brand);
    return {};
}

Result<void> State::on(const Event&, const QueueChanged& body) {
    keep(organisation_.queues, body.queue);
    return {};
}

Result<void> State::on(const Event&, const TeamChanged& body) {
    keep(organisation_.teams, body.team);
    return {};
}

Result<void> State::on(const Event&, const TagChanged& body) {
    keep(organisation_.tags, body.tag);
    return {};
}

Result<void> State::on(const Event&, const ViewChanged& body) {
    keep(organisation_.views, body.view);
    return {};
}

Result<void> State::on(const Event&, const ReasonChanged& body) {
    keep(organisation_.reasons, body.reason);
    return {};
}

Result<void> State::on(const Event&, const SkillChanged& body) {
    keep(organisation_.skills, body.skill);
    return {};
}

Result<void> State::on(const Event&, const HoursChanged& body) {
    keep(organisation_.hours, body.hours);
    hours_.erase(body.hours.id);
    return {};
}

Result<void> State::on(const Event&, const AgentStateChanged& body) {
    auto same = [&](const AgentState& s) { return s.agent == body.state.agent; };
    auto& all = organisation_.states;
    auto known = std::find_if(all.begin(), all.end(), same);
    if (known == all.end()) known = all.emplace(all.end());
    *known = body.state;
    return {};
}

Result<void> State::loadOrganisation() {
    auto all = view_.agents();
    if (!all) return all.error();
    for (Agent& agent : *all) agents_[agent.id] = std::move(agent);
    auto organisation = view_.organisation();
    if (!organisation) return organisation.error();
    organisation_ = std::move(*organisation);
    auto served = view_.served();
    if (!served) return served.error();
    for (const InboxRow& row : *served) noteServed(row.conversation);
    return {};
}

} // namespace santral
