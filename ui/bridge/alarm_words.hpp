// What goes beyond a queue's limits, in words: the same on tiles, on the wall, in notices and in the form of
// the queue.
#pragma once

#include "core/domain/board_alarm.hpp"

#include <QString>

namespace santral::ui {

QString alarmText(const BoardAlarm& alarm); // "12 wait, at most 8"

} // namespace santral::ui
