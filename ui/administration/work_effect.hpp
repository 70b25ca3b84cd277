// What saving a queue or an agent would change at once, as far as the desk knows: who serves it and who of
// them is asked, with a warning where that is nobody; how much he is given.
#pragma once

#include "ui/administration/thing_page.hpp"

namespace santral::ui {

// `board`: the floor now, where it is known.
SetupEffect queueEffect(const Queue& queue, const Queue& before, const SetupModel& model,
                        const std::optional<Board>& board);

// Of an agent: how much of each channel he would be given at once.
SetupEffect capacityEffect(const Capacity& capacity);

} // namespace santral::ui
