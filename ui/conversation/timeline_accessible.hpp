// What a screen reader finds in the timeline: a list whose items are made when asked for. Installed by
// TimelineView.
#pragma once

namespace santral::ui {

class TimelineView;

inline constexpr int kAccessibleRows = 400; // around the screen; a reader must not walk a million rows

void installTimelineAccessibility(TimelineView& view); // at the end of its constructor
void announceRow(TimelineView& view, int row);         // a row was added
void announceFocus(TimelineView& view, int row);       // the keyboard moved

} // namespace santral::ui
