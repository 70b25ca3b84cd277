// Why a contact went to somebody, or to nobody yet: kept with every assignment and shown when asked for.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/ids.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace santral {

// What one agent is to one contact, at one moment. The first that holds is told.
enum class Verdict {
    Fits,
    OtherQueue, // he does not serve it
    NotMeant,   // it was handed to somebody else
    Closed,     // the queue is
    NotReady,   // for this channel
    LacksSkill,
    Refused, // he declined it or did not answer, a moment ago
    Full,
    KeptFree,       // for a contact that is more urgent
    NotThePreferred // and the preferred one may still have it
};
inline constexpr std::size_t kVerdicts = 10;
constexpr std::array<std::string_view, kVerdicts> enumNames(Verdict) {
    return {"fits",        "other-queue", "not-meant", "closed",    "not-ready",
            "lacks-skill", "refused",     "full",      "kept-free", "not-the-preferred"};
}

enum class Chosen { Only, Preferred, LeastLoaded, LongestIdle, FirstById };
constexpr std::array<std::string_view, 5> enumNames(Chosen) {
    return {"only", "preferred", "least-loaded", "longest-idle", "first-by-id"};
}

struct Why {
    Chosen chosen = Chosen::Only;                  // what set him apart from the next
    std::array<std::uint32_t, kVerdicts> agents{}; // how many were what; `fits` counts the chosen one too
    std::vector<AgentId> next; // who else fitted, in the order they would have been taken; at most kNextShown
    std::uint32_t before = 0;  // more urgent contacts that wait and could not be handed out
    int lowered = 0;           // levels that had been given up by then
    Millis waited{};
    bool operator==(const Why&) const = default;
};
inline constexpr std::size_t kNextShown = 5;

} // namespace santral
