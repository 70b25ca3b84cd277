// The desk's journal in one SQLite file.
#pragma once

#include "core/store/journal.hpp"

#include <filesystem>
#include <string>

namespace santral::store {

// `vfs`: see OpenOptions.
Result<std::unique_ptr<Journal>> openJournal(const std::filesystem::path& file, const std::string& vfs = {});

// What only one person's desk has (drafts, commands in hand) leaves a journal that nobody has open; the
// answer is how many drafts there were.
Result<std::uint64_t> takeDraftsOut(const std::filesystem::path& file);

} // namespace santral::store
