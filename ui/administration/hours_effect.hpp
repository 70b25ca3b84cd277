// What saving opening hours would change at once: whether it is open there by them, until when, and which
// queues close or open with it.
#pragma once

#include "core/domain/team.hpp"
#include "ui/administration/effect_line.hpp"

#include <QDateTime>

#include <vector>

namespace santral::ui {

// `at`: now, in any time zone. Empty where the hours have no time zone that is known.
SetupEffect hoursEffect(const Hours& hours, const Hours& before, const std::vector<Queue>& queues,
                        const QDateTime& at);

} // namespace santral::ui
