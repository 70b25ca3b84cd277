// A file that only grows and whose every line is on the disk when append returns: what small journals stand
// on.
#pragma once

#include "core/base/error.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace santral::os {

class AppendFile {
public:
    virtual ~AppendFile() = default;
    virtual Result<std::string> readAll() = 0;
    // Written and synced; Full when the disk is. After an error nothing of `bytes` counts: the tail is cut
    // again.
    virtual Result<void> append(std::string_view bytes) = 0;
    // Puts `bytes` in the place of everything, at once: after a crash the old or the new content is there.
    virtual Result<void> replace(std::string_view bytes) = 0;
};

// Made at 0600 where missing.
Result<std::unique_ptr<AppendFile>> openAppendFile(const std::filesystem::path& file);

} // namespace santral::os
