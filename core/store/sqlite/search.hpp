// The search box over the view's word tables. Newest first; never ranked over everything (perf of bm25
// forbids it).
#pragma once

#include "core/domain/search.hpp"
#include "core/store/sqlite/database.hpp"

namespace santral::store {

// Every word as a prefix, so that inflected forms are found; "quoted words" as a phrase; all of them
// required.
Result<SearchAnswer> searchView(Database& db, const SearchQuery& query);

} // namespace santral::store
