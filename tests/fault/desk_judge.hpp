// Whether a hub's ledger is what its desks asked for: what was acknowledged is there, once, as it was asked,
// and nothing else is that an agent would have done.
#pragma once

#include "tests/fault/book.hpp"
#include "tests/fault/desk_book.hpp"

namespace santral::fault {

// When every desk has nothing in hand any more but refusals.
Judgement judge(const DeskBook& book, store::LedgerReader& ledger);

} // namespace santral::fault
