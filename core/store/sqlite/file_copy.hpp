// Copies of databases that somebody else may be writing to. Used by backups.
#pragma once

#include "core/store/sqlite/database.hpp"

namespace santral::store {

// `to`, which must not be there yet, becomes what `from` is at one moment. The writer of `from` goes on; only
// its log grows until the copy is done, a few seconds for a GiB. NotFound, Full, Corrupt.
Result<void> copyFile(const std::filesystem::path& from, const std::filesystem::path& to,
                      const std::string& vfs, const Database::Progress& progress);

// Leaves nothing of deleted rows in a file that nobody else has open.
Result<void> packAnew(const std::filesystem::path& file, const std::string& vfs);

} // namespace santral::store
