// How a contact centre is divided: brands that customers know, queues that work lies in, teams that serve
// queues; and the words agents choose from. What an agent may see follows from these (core/hub/scope.hpp).
// Nothing is ever deleted: what is no longer used is put away, and events that name it keep their meaning.
#pragma once

#include "core/domain/agent_state.hpp"
#include "core/domain/chat_look.hpp"
#include "core/domain/ids.hpp"
#include "core/domain/inbox_query.hpp"
#include "core/domain/queue_work.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace santral {

inline constexpr std::string_view kHubChat = "default"; // the name of the chat that is no brand's own
inline constexpr std::size_t kChatName = 64;

inline bool isChatName(std::string_view text) {
    auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && text.size() <= kChatName && text != kHubChat &&
           std::all_of(text.begin(), text.end(), fits);
}

// A web chat of the brand's own, beside the hub's (docs/protocol.md, "Wire of visitors").
struct BrandChat {
    std::string name; // "data-brand" on its pages: a-z, 0-9 and -, at most 64; empty: it has none
    std::vector<std::string> origins; // as those of WidgetSettings
    QueueId queue = {};               // where its new chats go; nil: where the hub's own go
    bool operator==(const BrandChat&) const = default;
};

struct Brand {
    BrandId id;
    std::string name;
    bool away = false;
    ChatLook look = {};
    BrandChat chat = {};
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
