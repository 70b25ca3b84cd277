// An agent's state in words: on his own control and on the floor board.
#pragma once

#include "core/domain/team.hpp"

#include <QString>

#include <vector>

namespace santral::ui {

// What he has, as short as a button needs: "Ready", "Ready, except Mail", "Lunch", "Missed an offer".
QString stateText(const AgentState& state, const std::vector<Reason>& reasons);
// What he will have once nothing is in hand: "Then: Lunch". Empty: nothing.
QString nextStateText(const AgentState& state, const std::vector<Reason>& reasons);
QString presenceText(Presence presence); // "Ready"
// Why it is so where he has not chosen it, to himself; empty: he has.
QString stateWhyText(PresenceWhy why);
// Those for not being ready that are in use, by name as the desk's language has it.
std::vector<Reason> notReadyReasons(const std::vector<Reason>& all);

} // namespace santral::ui
