// What a damaged file of this computer means to the agent, in plain words: what happened, what is left of it,
// and what to do.
#pragma once

#include "core/domain/status.hpp"

#include <QString>

namespace santral::ui {

QString damageText(const Damage& damage);

} // namespace santral::ui
