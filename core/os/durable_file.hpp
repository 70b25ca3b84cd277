// Files that are on the disk when the call returns: written under another name, synced, then renamed.
#pragma once

#include "core/base/error.hpp"

#include <filesystem>
#include <string_view>

namespace santral::os {

// Readable by this user only. Full when there is no space; nothing is left behind after an error.
Result<void> writeDurably(const std::filesystem::path& file, std::string_view bytes);
// Moves `from` (same file system) to `to` after syncing it; the folder's entry is synced too.
Result<void> moveDurably(const std::filesystem::path& from, const std::filesystem::path& to);

// Everything of `path`, a file or a folder's entries, is on the disk.
Result<void> syncDurably(const std::filesystem::path& path);

} // namespace santral::os
