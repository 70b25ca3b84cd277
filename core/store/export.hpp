// Everything that ever happened as text that other programs can read. docs/backup.md has the fields.
#pragma once

#include "core/store/sqlite/ledger.hpp"

#include <functional>
#include <string_view>

namespace santral::store {

// Every event up to the head found when it begins, in order, one JSON object a line, handed to `write` in
// larger pieces. Ends at the first error of `write`. A hub may work on the file meanwhile. Corrupt names the
// event whose text is no JSON.
Result<Seq> exportEvents(const LedgerFile& file, const std::function<Result<void>(std::string_view)>& write);

} // namespace santral::store
