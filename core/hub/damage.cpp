#include "core/hub/damage.hpp"

#include <algorithm>

namespace santral {

Damage damageOf(const store::Salvaged& journal) {
    Damage damage;
    damage.file = Damage::File::Journal;
    damage.aside = journal.aside.string();
    damage.drafts = journal.drafts;
    damage.commands = journal.commands;
    damage.doubtful = journal.doubtful;
    damage.whole = journal.whole;
    return damage;
}

Error ledgerError(Error error) {
    if (error.code == Errc::Corrupt)
        error.detail +=
            "; santral-hub verify says what is damaged, santral-hub restore makes a folder of a backup";
    return error;
}

Damage damagedView() {
    Damage damage;
    damage.file = Damage::File::View;
    damage.whole = false;
    return damage;
}

bool note(HubStatus& status, const Damage& damage) {
    auto& known = status.damage;
    if (std::find(known.begin(), known.end(), damage) != known.end()) return false;
    known.push_back(damage);
    return true;
}

} // namespace santral
