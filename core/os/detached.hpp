// Starts a program that outlives its starter: a session of its own, no parent that could take it along,
// nothing of ours open in it. The desk starts santral-voice so. For children that we own see
// core/os/process.hpp.
#pragma once

#include "core/base/error.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace santral::os {

// Returns when the program has been loaded; NotFound or Denied when it could not be. Blocks for some
// milliseconds. Its standard input and outputs are /dev/null; environment and working folder `/` are given
// along.
Result<void> startDetached(const std::filesystem::path& program, const std::vector<std::string>& arguments);

// The folder of the running program: its siblings are installed beside it.
Result<std::filesystem::path> programFolder();

} // namespace santral::os
