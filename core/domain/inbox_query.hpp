// Which conversations an inbox shows and in which order: a tab, narrowed by a filter. Agents keep such
// queries under a name.
#pragma once

#include "core/domain/channel.hpp"
#include "core/domain/ids.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace santral {

// Mine: open and owned by the agent. Team: open, whoever has it. Waiting: snoozed. Solved: closed.
enum class InboxTab { Mine, Team, Waiting, Solved };
constexpr std::array<std::string_view, 4> enumNames(InboxTab) {
    return {"mine", "team", "waiting", "solved"};
}

enum class InboxOrder {
    Newest,        // activity first
    MostUrgent,    // earliest promise first, what was promised nothing after that
    LongestWaiting // whose customer waits longest first, who does not wait after that
};
constexpr std::array<std::string_view, 3> enumNames(InboxOrder) {
    return {"newest", "urgent", "waiting"};
}

// Each part that says something must hold; an empty one lets everything through.
struct InboxFilter {
    std::vector<QueueId> queues; // in one of these; nil among them: in none
    std::vector<BrandId> brands;
    std::vector<Channel> channels; // of the customer's last contact
    std::vector<AgentId> owners;   // nil among them: nobody's
    std::vector<std::string> tags; // has one of these
    bool unanswered = false;       // its customer waits for an answer
    bool unread = false;
    bool pressing = false; // a promise is warned of or broken
    bool operator==(const InboxFilter&) const = default;
};

struct InboxQuery {
    InboxTab tab = InboxTab::Mine;
    InboxFilter filter = {};
    InboxOrder order = InboxOrder::Newest;
    bool operator==(const InboxQuery&) const = default;
};

struct SavedView {
    SavedViewId id;
    std::string name;
    AgentId owner; // nil: everybody's
    InboxQuery query;
    bool away = false;
    bool operator==(const SavedView&) const = default;
};

} // namespace santral
