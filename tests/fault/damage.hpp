// Damage to the files of a hub that rests: a bit flipped, a page of zeros, an end cut off, in ledger, view,
// journal or a log, at seeded places. What is found afterwards is judged against what was there before.
#pragma once

#include "tests/fault/report.hpp"

namespace santral::fault {

struct DamageOptions {
    std::size_t places = 1000;
    std::uint64_t seed = 1;
};

Report damage(const DamageOptions& options);

} // namespace santral::fault
