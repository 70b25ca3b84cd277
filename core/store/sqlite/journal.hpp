// The desk's journal in one SQLite file.
#pragma once

#include "core/store/journal.hpp"

#include <filesystem>

namespace santral::store {

Result<std::unique_ptr<Journal>> openJournal(const std::filesystem::path& file);

} // namespace santral::store
