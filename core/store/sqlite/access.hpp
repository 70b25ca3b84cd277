// Passwords' hashes and tokens in one SQLite file, synchronous=FULL.
#pragma once

#include "core/store/access.hpp"

#include <filesystem>

namespace santral::store {

// Created and migrated. `vfs`: see OpenOptions.
Result<std::unique_ptr<Access>> openAccess(const std::filesystem::path& file, const std::string& vfs = {});

} // namespace santral::store
