// What is found damaged on this computer's disk, as the status tells it.
#pragma once

#include "core/domain/status.hpp"
#include "core/store/journal.hpp"

namespace santral {

Damage damageOf(const store::Salvaged& journal);
Error ledgerError(Error error); // of one that does not open, with what to do
Damage damagedView();           // found while it is in use: it is built anew at the next start
// False where that is known already.
bool note(HubStatus& status, const Damage& damage);

} // namespace santral
