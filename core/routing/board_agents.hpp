// The agents of a board: what each does now, since when, and how his day went.
#pragma once

#include "core/domain/agent.hpp"
#include "core/domain/team.hpp"
#include "core/routing/board_facts.hpp"

#include <array>
#include <unordered_map>

namespace santral::routing {

enum class AgentTime { Neither, Free, Busy }; // how a stretch of his time counts for occupancy
constexpr std::array<std::string_view, 3> enumNames(AgentTime) {
    return {"neither", "free", "busy"};
}
struct AgentStretch {
    TimePoint from{}; // until the next one
    AgentTime time = AgentTime::Neither;
    bool operator==(const AgentStretch&) const = default;
};
struct AgentDone { // a contact that ended with him
    TimePoint at{};
    Millis handled{};
    bool operator==(const AgentDone&) const = default;
};

struct BoardAgentKept {
    AgentState state;
    bool wasIn = false; // signed in, at some time
    std::vector<TeamId> teams;
    std::vector<QueueId> queues;
    Activity activity = Activity::SignedOut;
    TimePoint since{};
    std::vector<AgentStretch> stretches;
    std::vector<AgentDone> done;
    bool operator==(const BoardAgentKept&) const = default;
};
struct BoardTeamKept {
    TeamId id;
    std::vector<QueueId> queues;
    bool operator==(const BoardTeamKept&) const = default;
};

class BoardAgents {
public:
    void set(const santral::Agent& agent);
    void set(const Team& team);
    void set(const AgentState& state);
    void addContact(AgentId agent, ContactState state, int contacts); // +1 or −1
    void ended(AgentId agent, TimePoint at, Millis handled);
    void settle(TimePoint at); // after every event

    std::vector<BoardAgent> board(TimePoint now, TimePoint dayStart) const; // by id, without contacts
    void countInto(std::vector<BoardQueue>& queues) const;                  // who serves them

    struct Saved {
        std::vector<BoardAgentKept> agents;
        std::vector<BoardTeamKept> teams;
        bool operator==(const Saved&) const = default;
    };
    Saved save() const;
    static bool load(Saved saved, BoardAgents& into); // contacts are told anew

private:
    struct Entry {
        BoardAgentKept kept;
        std::array<int, 4> contacts{}; // by ContactState
        bool has(ContactState state) const { return contacts[static_cast<std::size_t>(state)] > 0; }
        Activity activity() const;
        AgentTime time() const;
    };

    Entry& entryOf(AgentId id);
    std::vector<QueueId> servedBy(const BoardAgentKept& agent) const;

    std::unordered_map<AgentId, Entry> agents_;
    std::unordered_map<TeamId, std::vector<QueueId>> teams_;
    std::vector<AgentId> touched_; // by the event at hand
};

} // namespace santral::routing
