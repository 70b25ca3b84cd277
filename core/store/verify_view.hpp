// Whether the view says what the ledger says: a second one is built from the ledger and compared. For verify.
#pragma once

#include "core/store/verify.hpp"

namespace santral::store {

// Takes time and room like a rebuilding of the view. What a missing or older view means goes into the notes.
Result<void> compareView(const std::filesystem::path& folder, const VerifyOptions& options,
                         Verification& into);

} // namespace santral::store
