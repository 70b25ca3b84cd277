// Pages of the inbox out of the narrow rows that ViewListing keeps: which conversations, in which order.
#pragma once

#include "core/store/sqlite/database.hpp"
#include "core/store/view.hpp"

namespace santral::store {

Result<std::vector<Seq>> listNumbers(Database& db, const ListQuery& query); // in its order
Result<std::uint64_t> countListed(Database& db, const ListQuery& query, std::uint64_t most);

} // namespace santral::store
