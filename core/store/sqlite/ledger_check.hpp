// Whether the rows of a ledger fit together. For verify.
#pragma once

#include "core/store/sqlite/ledger_rows.hpp"
#include "core/store/verify.hpp"

namespace santral::store {

// The whole file, every event up to `head`, contents without events, and the ids that make things count once.
Result<void> checkLedger(LedgerRows& rows, Seq head, Faults& faults);

// Whether the content of that event still names the blob: somebody may have been erased meanwhile.
bool stillNames(LedgerRows& rows, Seq seq, const std::string& hash);

} // namespace santral::store
