// Moments and lengths of time as people read them, in the language and time zone of the desk.
#pragma once

#include "core/base/clock.hpp"

#include <QDateTime>
#include <QString>

namespace santral::ui {

QDateTime toLocal(TimePoint at);
// How long ago, as short as a list needs: "now", "2 min", "1 h", "Yesterday", "12 Nov", "12.11.2024".
QString agoText(TimePoint at, TimePoint now);
// How long somebody has been waiting, to the second only below two minutes: "0:48", "12 min", "3 h", "2 d".
QString waitText(Millis waited);
// How soon that text is another one, while the time runs up or down.
enum class Runs { Up, Down };
Millis untilNextWait(Millis time, Runs runs);
// Minutes and seconds to the end, for what is short: "0:07", "4:12".
QString secondsText(Millis left);
// The whole moment, for tooltips and screen readers.
QString momentText(TimePoint at);
// A moment ahead, for a snooze: "14:30", "Tomorrow 09:00", "Mon 12 Nov 09:00".
QString untilText(TimePoint until, TimePoint now);
// Amounts of octets: "1.2 GB".
QString octetsText(std::uint64_t octets);

} // namespace santral::ui
