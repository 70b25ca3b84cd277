// How rows of the view become pages of the door: shared by snapshots and by loading more, here and at a
// team's desk.
#pragma once

#include "core/hub/hub.hpp"
#include "core/hub/reading.hpp"

#include <filesystem>

namespace santral {

store::ListQuery listQuery(InboxQuery query, AgentId self,
                           std::size_t limit); // asks for one row more than `limit`
InboxPage pageOf(std::vector<InboxRow> rows, std::size_t limit);
ThreadPage threadOf(std::vector<TimelineItem> newestFirst, std::size_t limit);

void readInbox(Reading& reading, InboxQuery query, AgentId self, const InboxRow& after, std::size_t limit,
               Hub::Done<InboxPage> done);
void readCustomer(Reading& reading, IdentityKind kind, std::string address, Hub::Done<CustomerCard> done);

struct Kept {                 // for the status bar
    std::uint64_t octets = 0; // of all files in the folder
    std::uint64_t messages = 0;
};
void readKept(Reading& reading, std::filesystem::path folder, std::function<void(Kept)> done);

} // namespace santral
