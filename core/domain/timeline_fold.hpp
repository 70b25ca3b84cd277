// How an event looks in a thread. Used by the view and by the hub's live updates, so that both show the same.
#pragma once

#include "core/domain/events.hpp"
#include "core/domain/timeline_item.hpp"

#include <optional>

namespace santral {

// The entry this event adds to the thread of its identity; nothing for events that only change others
// (MessageState, ChatSeen) or are not shown. A CallChanged of a call already there replaces that entry.
std::optional<TimelineItem> itemOf(const Event& event);

// The entry that goes with this event: a note or held message that was taken back, or one that was held and
// stands in its place as sent from here on. 0: none.
Seq removedBy(const Event& event);

} // namespace santral
