// Whole conversations, as they travel to desks, and who may see them. Used by the view reader only.
#pragma once

#include "core/store/sqlite/database.hpp"
#include "core/store/view.hpp"

namespace santral::store {

Result<Organisation> readOrganisation(Database& db);
// Nil: of all customers.
Result<std::vector<std::pair<ConversationId, Place>>> readPlaces(Database& db, CustomerId customer);
Result<Unit> readUnit(Database& db, ViewReader& view, Conversation conversation);
Result<bool> namesFile(Database& db, const std::string& hash, const UnitQuery& query);
Result<std::uint64_t> countUnits(Database& db, const UnitQuery& query);
Result<std::vector<Unit>> readUnits(Database& db, ViewReader& view, const UnitQuery& query);
Result<ScopeHash> readScopeHash(Database& db, ViewReader& view, const UnitQuery& query);

} // namespace santral::store
