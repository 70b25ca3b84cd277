#include "core/routing/board_agents.hpp"

namespace santral::routing {
namespace {

// What a board may not ask for any more goes; a stretch lasts until the next one.
void forgetOldStretches(std::vector<AgentStretch>& stretches, TimePoint at) {
    auto isAfter = [](TimePoint when, const AgentStretch& one) { return when < one.from; };
    auto next = std::upper_bound(stretches.begin(), stretches.end(), at - kBoardReach, isAfter);
    if (next != stretches.begin()) stretches.erase(stretches.begin(), next - 1);
}
void forgetOldDone(std::vector<AgentDone>& done, TimePoint at) {
    auto isOld = [&](const AgentDone& one) { return one.at < at - kBoardReach; };
    done.erase(done.begin(), std::find_if_not(done.begin(), done.end(), isOld));
}

template <class Kept>
std::vector<Kept> sorted(std::vector<Kept> all, auto idOf) {
    std::sort(all.begin(), all.end(), [&](auto& one, auto& other) { return idOf(one) < idOf(other); });
    return all;
}

void addTimes(const BoardAgentKept& kept, TimePoint now, TimePoint dayStart, BoardAgent& agent) {
    const auto& stretches = kept.stretches;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        TimePoint from = std::max(stretches[i].from, dayStart);
        TimePoint to = i + 1 < stretches.size() ? std::min(stretches[i + 1].from, now) : now;
        if (from >= to) continue;
        if (stretches[i].time == AgentTime::Busy) agent.busyToday += to - from;
        if (stretches[i].time == AgentTime::Free) agent.freeToday += to - from;
    }
    for (const AgentDone& done : kept.done) {
        if (done.at < dayStart || done.at > now) continue;
        ++agent.endedToday;
        agent.handledToday += done.handled;
    }
}

} // namespace

Activity BoardAgents::Entry::activity() const {
    if (has(ContactState::Active)) return Activity::Busy;
    if (has(ContactState::WrapUp)) return Activity::WrapUp;
    if (has(ContactState::Offered)) return Activity::Reserved;
    if (kept.state.presence == Presence::SignedOut) return Activity::SignedOut;
    return kept.state.presence == Presence::Ready ? Activity::Idle : Activity::NotReady;
}

AgentTime BoardAgents::Entry::time() const {
    if (kept.state.presence == Presence::SignedOut) return AgentTime::Neither;
    if (has(ContactState::Active) || has(ContactState::WrapUp)) return AgentTime::Busy;
    return kept.state.presence == Presence::Ready ? AgentTime::Free : AgentTime::Neither;
}

BoardAgents::Entry& BoardAgents::entryOf(AgentId id) {
    auto [entry, isNew] = agents_.try_emplace(id);
    if (isNew) entry->second.kept.state.agent = id;
    return entry->second;
}

void BoardAgents::set(const santral::Agent& agent) {
    BoardAgentKept& kept = entryOf(agent.id).kept;
    kept.teams = agent.teams;
    kept.queues = agent.queues;
}

void BoardAgents::set(const Team& team) {
    teams_[team.id] = team.queues;
}

void BoardAgents::set(const AgentState& state) {
    BoardAgentKept& kept = entryOf(state.agent).kept;
    kept.state = state;
    kept.wasIn = kept.wasIn || state.presence != Presence::SignedOut;
    touched_.push_back(state.agent);
}

void BoardAgents::addContact(AgentId agent, ContactState state, int contacts) {
    entryOf(agent).contacts[static_cast<std::size_t>(state)] += contacts;
    touched_.push_back(agent);
}

void BoardAgents::ended(AgentId agent, TimePoint at, Millis handled) {
    auto& done = entryOf(agent).kept.done;
    done.push_back({at, handled});
    forgetOldDone(done, at);
}

void BoardAgents::settle(TimePoint at) {
    for (AgentId id : touched_) {
        Entry& entry = entryOf(id);
        BoardAgentKept& kept = entry.kept;
        if (Activity activity = entry.activity(); activity != kept.activity) {
            kept.activity = activity;
            kept.since = at;
        }
        auto& stretches = kept.stretches;
        AgentTime time = entry.time();
        if ((stretches.empty() ? AgentTime::Neither : stretches.back().time) == time) continue;
        stretches.push_back({at, time});
        forgetOldStretches(stretches, at);
    }
    touched_.clear();
}

std::vector<BoardAgent> BoardAgents::board(TimePoint now, TimePoint dayStart) const {
    std::vector<BoardAgent> agents;
    for (const auto& [id, entry] : agents_) {
        if (!entry.kept.wasIn) continue;
        BoardAgent agent;
        agent.state = entry.kept.state;
        agent.activity = entry.kept.activity;
        agent.since = entry.kept.since;
        addTimes(entry.kept, now, dayStart, agent);
        agents.push_back(std::move(agent));
    }
    return sorted(std::move(agents), [](const BoardAgent& agent) { return agent.state.agent; });
}

std::vector<QueueId> BoardAgents::servedBy(const BoardAgentKept& agent) const {
    std::vector<QueueId> queues = agent.queues;
    for (TeamId id : agent.teams) {
        auto team = teams_.find(id);
        if (team != teams_.end()) queues.insert(queues.end(), team->second.begin(), team->second.end());
    }
    std::sort(queues.begin(), queues.end());
    queues.erase(std::unique(queues.begin(), queues.end()), queues.end());
    return queues;
}

void BoardAgents::countInto(std::vector<BoardQueue>& queues) const {
    auto isBefore = [](const BoardQueue& queue, QueueId id) { return queue.queue < id; };
    for (const auto& [id, entry] : agents_) {
        Presence presence = entry.kept.state.presence;
        if (presence == Presence::SignedOut) continue;
        for (QueueId served : servedBy(entry.kept)) {
            auto queue = std::lower_bound(queues.begin(), queues.end(), served, isBefore);
            if (queue == queues.end() || queue->queue != served) continue;
            if (entry.kept.activity == Activity::WrapUp)
                ++queue->wrapUp;
            else if (entry.kept.activity == Activity::Busy)
                ++queue->busy;
            else if (presence == Presence::NotReady)
                ++queue->notReady;
            else
                ++queue->ready;
        }
    }
}

BoardAgents::Saved BoardAgents::save() const {
    Saved saved;
    for (const auto& [id, entry] : agents_) saved.agents.push_back(entry.kept);
    for (const auto& [id, queues] : teams_) saved.teams.push_back({id, queues});
    saved.agents =
        sorted(std::move(saved.agents), [](const BoardAgentKept& kept) { return kept.state.agent; });
    saved.teams = sorted(std::move(saved.teams), [](const BoardTeamKept& kept) { return kept.id; });
    return saved;
}

bool BoardAgents::load(Saved saved, BoardAgents& into) {
    for (BoardAgentKept& kept : saved.agents) {
        AgentId id = kept.state.agent;
        auto isTimely = [](const AgentDone& one) { return isBoardTime(one.handled); };
        if (!std::all_of(kept.done.begin(), kept.done.end(), isTimely)) return false;
        auto [entry, isNew] = into.agents_.try_emplace(id);
        if (!isNew) return false;
        entry->second.kept = std::move(kept);
    }
    for (BoardTeamKept& team : saved.teams) into.teams_[team.id] = std::move(team.queues);
    return true;
}

} // namespace santral::routing
