// Whether the log (WAL) of a database has been damaged since it was written. SQLite itself stops at the first
// frame that is not right, as it must after a power cut, and says nothing.
#pragma once

#include <filesystem>
#include <string>

namespace santral::store {

// For files with synchronous=FULL that nobody has open: a power cut can only have hurt the last commit, so a
// frame that is wrong with the end of a commit and more behind it has been changed later. False where there
// is no log.
bool logIsDamaged(const std::filesystem::path& database, const std::string& vfs);

} // namespace santral::store
