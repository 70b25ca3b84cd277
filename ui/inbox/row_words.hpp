// The words of a row of the inbox, and how urgent its customer's waiting is: the same for the eye and the
// ear.
#pragma once

#include "ui/bridge/hub_client.hpp"
#include "ui/widgets/pill.hpp"

#include <QString>

#include <optional>
#include <vector>

namespace santral::ui {

struct Waiting {
    QString text;     // "0:48"
    Tone tone;        // Ok, Warn or Bad
    double share = 0; // of the time in which an answer is expected, 0 … 1
};
// Nothing when nobody waits. Expected within: chat 3 min, call 1 h, mail 24 h.
std::optional<Waiting> waitingOf(const Conversation& conversation, TimePoint now);

// The second line: the last words, and who said them.
QString snippetText(const InboxRow& row);

struct RowPill {
    QString text;
    Tone tone = Tone::Neutral;
    Icon icon = Icon::None;
};
// The third line, most important first.
std::vector<RowPill> pillsOf(const InboxRow& row, AgentId me, TimePoint now, bool live);

} // namespace santral::ui
