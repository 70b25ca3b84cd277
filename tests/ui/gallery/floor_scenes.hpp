// Scenes of the window gallery in which the hub hands out work: states, offers, wrap-up, countdowns, the
// board.
#pragma once

#include "tests/ui/support/desk_bench.hpp"
#include "tests/ui/support/sample_floor.hpp"

namespace santral::ui {

// state, offered, why, wrap-up, countdown, board, board-past, board-trouble, board-menu, board-empty, wall
bool isFloorScene(const QString& scene);
void arrangeFloor(DeskBench& bench, const QString& scene, const sample::Floor& floor);
QWidget* wallOf(const DeskBench& bench); // nullptr: none is open

} // namespace santral::ui
