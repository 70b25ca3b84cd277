// The SQL files of migrations/, embedded at build time (see core/CMakeLists.txt). A released one is never
// edited.
#pragma once

#include "core/store/sqlite/database.hpp"

#include <span>

namespace santral::store {

std::span<const Migration> ledgerMigrations();
std::span<const Migration> accessMigrations();
std::span<const Migration> journalMigrations();
// The view is never migrated: another version means another file, built anew from the ledger.
std::string_view viewSchema();

} // namespace santral::store
