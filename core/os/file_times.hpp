// When a file was changed last, as the file system keeps it.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/error.hpp"

#include <filesystem>

namespace santral::os {

Result<TimePoint> modifiedAt(const std::filesystem::path& file); // NotFound, Io
Result<void> setModified(const std::filesystem::path& file, TimePoint at);

} // namespace santral::os
