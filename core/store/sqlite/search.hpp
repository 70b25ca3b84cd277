// The search box over the view's word tables. Newest first; never ranked over everything (perf of bm25
// forbids it).
#pragma once

#include "core/domain/search.hpp"
#include "core/store/sqlite/database.hpp"

namespace santral::store {

Result<SearchAnswer> searchView(Database& db, const SearchQuery& query);

// The FTS5 expression for what was typed: every word as a prefix (so inflected forms are found), "quoted
// words" as a phrase, all of them required. Empty where nothing is left to look for.
std::string matchExpression(std::string_view typed);

} // namespace santral::store
