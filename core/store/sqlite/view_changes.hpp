// The log of changes in the view: what each of an administrator's events changed, from what to what. Used by
// the view's writer and reader only.
#pragma once

#include "core/domain/change.hpp"
#include "core/domain/events.hpp"
#include "core/store/sqlite/database.hpp"

#include <vector>

namespace santral::store {

// Before the event is taken in, since what was there before is read from the view. Other events: nothing.
Result<void> noteChange(Database& db, const Event& event);
Result<std::vector<Change>> readChanges(Database& db, Seq before, std::size_t limit);

} // namespace santral::store
