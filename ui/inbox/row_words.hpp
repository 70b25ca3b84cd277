// The words of a row of the inbox, and how urgent its customer's waiting is: the same for the eye and the
// ear.
#pragma once

#include "ui/inbox/inbox_model.hpp"
#include "ui/widgets/pill.hpp"

#include <QString>

#include <optional>
#include <vector>

namespace santral::ui {

struct Waiting {
    QString text;     // "0:48"; of a promised answer "42 min left", "3 min over"
    QString spoken;   // "waiting for 0:48", "42 min left to answer"
    Tone tone;        // Ok, Warn or Bad
    double share = 0; // of the time in which an answer is expected, 0 … 1
    Millis next{};    // how soon the text is another one
};
// Nothing when nobody waits. What the queue promises counts; where it promises nothing, an answer is expected
// within: chat 3 min, call 1 h, mail 24 h.
std::optional<Waiting> waitingOf(const Conversation& conversation, TimePoint now);
// How soon anything that the row says of times is another text.
Millis untilNextTimes(const Conversation& conversation, TimePoint now);

// The second line: the last words, and who said them.
QString snippetText(const InboxRow& row);

struct RowPill {
    QString text;
    Tone tone = Tone::Neutral;
    Icon icon = Icon::None;
};
// The third line, most important first.
std::vector<RowPill> pillsOf(const InboxRow& row, AgentId me, TimePoint now, const RowMarks& marks);

} // namespace santral::ui
