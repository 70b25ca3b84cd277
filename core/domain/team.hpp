// How a contact centre is divided: brands that customers know, queues that work lies in, teams that serve
// queues; and the words agents choose from. What an agent may see follows from these (core/hub/scope.hpp).
// Nothing is ever deleted: what is no longer used is put away, and events that name it keep their meaning.
#pragma once

#include "core/domain/agent_state.hpp"
#include "core/domain/chat_look.hpp"
#include "core/domain/ids.hpp"
#include "core/domain/inbox_query.hpp"
#include "core/domain/queue_work.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace santral {

struct Brand {
    BrandId id;
    std::string name;
    bool away = false;
    ChatLook look = {};
    bool operator==(const Brand&) const = default;
};

struct Queue {
    QueueId id;
    std::string name;
    BrandId brand; // nil: of all brands
    bool away = false;
    QueueWork work = {};
    bool operator==(const Queue&) const = default;
};

struct Team {
    TeamId id;
    std::string name;
    std::vector<QueueId> queues; // that its members serve
    bool away = false;
    bool operator==(const Team&) const = default;
};

// A word for conversations that agents are offered; they may use others.
struct Tag {
    TagId id;
    std::string name;
    bool away = false;
    bool operator==(const Tag&) const = default;
};

enum class ReasonKind { Close, NotReady };
constexpr std::array<std::string_view, 2> enumNames(ReasonKind) {
    return {"close", "not-ready"};
}

// How a conversation ended, or why an agent takes no work.
struct Reason {
    ReasonId id;
    std::string name;
    ReasonKind kind = ReasonKind::Close;
    bool away = false;
    bool operator==(const Reason&) const = default;
};

// All of it, as desks show and administrators change it.
struct Organisation {
    std::vector<Brand> brands;
    std::vector<Queue> queues;
    std::vector<Team> teams;
    std::vector<Tag> tags = {};
    std::vector<Reason> reasons = {};
    std::vector<Skill> skills = {};
    std::vector<Hours> hours = {};
    std::vector<AgentState> states = {}; // of whoever was ever signed in
    std::vector<SavedView> views = {};   // on a desk: its agent's own and everybody's
    bool operator==(const Organisation&) const = default;
};

// What `agent` may know of it: nobody else's own views.
Organisation seenBy(AgentId agent, Organisation organisation);

} // namespace santral
