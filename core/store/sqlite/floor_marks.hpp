// Checkpoints of the floor board in one SQLite file, synchronous=NORMAL.
#pragma once

#include "core/store/floor_marks.hpp"

#include <filesystem>
#include <memory>

namespace santral::store {

// A file that is damaged or of another version is made anew. `vfs`: see OpenOptions.
Result<std::unique_ptr<FloorMarks>> openFloorMarks(const std::filesystem::path& file,
                                                   const std::string& vfs = {});

} // namespace santral::store
