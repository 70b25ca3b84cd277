// The words of the floor board, the same on the page and on the wall.
#pragma once

#include "core/domain/board.hpp"
#include "core/domain/team.hpp"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace santral::ui {

struct QueueFace;

QString noQueueText();
QString noBrandText();
QString percentText(const std::optional<int>& percent); // "86%"; "–" for nothing
QString spanText(const std::optional<Millis>& span);    // "4:12", "1:03:20"; "–" for nothing
QString doingText(const BoardAgent& agent, const std::vector<Reason>& reasons);   // "Busy", "Lunch"
QString doingDetail(const BoardAgent& agent, const std::vector<Reason>& reasons); // more of it; may be empty
QString agentsText(const QueueFace& queue); // "3 ready · 2 busy"; of a brand "3 queues"
QStringList alarmTexts(const QueueFace& queue);
QString alarmsText(const QueueFace& queue); // what goes beyond its limits; empty: nothing
QString waitingText();
QString longestText();
QString levelText();
QString lateText(const QueueFace& queue);                     // "last 30 min 92% · 3 abandoned"
QString describeQueue(const QueueFace& queue, TimePoint now); // all of it, to a screen reader
QString arrivedText();
QString abandonedText();

} // namespace santral::ui
