// How rows of the view become pages of the door: shared by snapshots and by loading more.
#pragma once

#include "core/hub/hub.hpp"
#include "core/store/view.hpp"

namespace santral {

store::ListQuery listQuery(InboxTab tab, AgentId self,
                           std::size_t limit); // asks for one row more than `limit`
InboxPage pageOf(std::vector<InboxRow> rows, std::size_t limit);
ThreadPage threadOf(std::vector<TimelineItem> newestFirst, std::size_t limit);

} // namespace santral
