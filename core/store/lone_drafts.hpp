// A desk that worked alone and joins the hub that adopted it finds its drafts again: `adopt` leaves them in
// its own folder, and from there they come, with the files they name, into the folder it has for that hub.
#pragma once

#include "core/base/error.hpp"
#include "core/domain/ids.hpp"

#include <cstdint>
#include <filesystem>

namespace santral::store {

// Into `desk`, which nobody has open, from `lone`, which stays as it is; once. How many came: none where
// `lone` is no folder of this agent's, or somebody works there (then they come the next time). What lies in
// the same place of `desk` already stays.
Result<std::uint64_t> bringDrafts(const std::filesystem::path& lone, const std::filesystem::path& desk,
                                  AgentId agent);

} // namespace santral::store
