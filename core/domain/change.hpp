// What administrators changed, as the log of changes tells it: who, when, from what to what. Made from the
// ledger, without secrets. Undoing is another change, which saves what was there before.
#pragma once

#include "core/base/clock.hpp"
#include "core/domain/agent.hpp"
#include "core/domain/settings.hpp"
#include "core/domain/team.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace santral {

// Something that is set up: at most one member is there.
struct Setup {
    std::optional<Agent> agent;
    std::optional<Brand> brand;
    std::optional<Queue> queue;
    std::optional<Team> team;
    std::optional<Tag> tag;
    std::optional<Reason> reason;
    std::optional<Skill> skill;
    std::optional<Hours> hours;
    std::optional<SavedView> view;          // one that is everybody's
    std::optional<MailboxSettings> mailbox; // these three without their passwords
    std::optional<WidgetSettings> widget;
    std::optional<PhoneSettings> phone;
    bool operator==(const Setup&) const = default;
};

enum class AccessAct { Password, SignedOut, SignedOutEverywhere };
constexpr std::array<std::string_view, 3> enumNames(AccessAct) {
    return {"password", "signed-out", "signed-out-everywhere"};
}

struct AccessChange { // who may sign in; the password itself is nowhere
    AgentId agent;    // whose
    AccessAct act = AccessAct::Password;
    std::string device; // SignedOut: its name
    bool operator==(const AccessChange&) const = default;
};

struct Change {
    Seq seq = 0;
    TimePoint at{};
    AgentId by;          // nil: the command line, or the hub itself
    Setup before;        // empty: it was not there
    Setup after;         // the same member as in `before`; empty where `access` is there
    bool secret = false; // a new password came with it
    std::optional<AccessChange> access;
    bool operator==(const Change&) const = default;
};

} // namespace santral
