// Whether an agent takes work now: one state for all channels, with exceptions. What he does (reserved,
// talking, wrap-up) follows from the contacts he has in hand.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/channel.hpp"
#include "core/domain/ids.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace santral {

enum class Presence { SignedOut, NotReady, Ready };
constexpr std::array<std::string_view, 3> enumNames(Presence) {
    return {"signed-out", "not-ready", "ready"};
}

enum class PresenceWhy {
    Chosen,       // by himself
    SignedIn,     // just now
    NotAnswering, // he let an offer pass
    Idle,         // nobody was at the desk
    DeskGone,     // the desk's connection broke
    Supervisor    // somebody else set it
};
constexpr std::array<std::string_view, 6> enumNames(PresenceWhy) {
    return {"chosen", "signed-in", "not-answering", "idle", "desk-gone", "supervisor"};
}

struct NextState { // once he has nothing in hand; until then he gets nothing new
    Presence presence = Presence::NotReady;
    ReasonId reason;
    bool operator==(const NextState&) const = default;
};

struct AgentState {
    AgentId agent;
    Presence presence = Presence::SignedOut;
    PresenceWhy why = PresenceWhy::Chosen;
    ReasonId reason;          // of NotReady; nil: none was given
    std::vector<Channel> off; // takes none of these although he is ready
    TimePoint since{};        // has this presence and reason
    std::optional<NextState> next;
    ConversationId help; // in which he asks a supervisor for help; nil: he does not
    TimePoint helpSince{};
    bool operator==(const AgentState&) const = default;

    bool takes(Channel channel) const {
        bool isOff = std::find(off.begin(), off.end(), channel) != off.end();
        return presence == Presence::Ready && !next && !isOff;
    }
};

} // namespace santral
