// Lengths of time as people type and read them: "20 s", "5 min", "1 h 30 min". Whole seconds.
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace santral::ui {

QString durationText(std::uint32_t seconds); // in the desk's language
// With the units of every language of the desk, whatever its own. Nothing where it is no length of time, or
// one of more than 99 days; a number without a unit is none.
std::optional<std::uint32_t> durationFrom(const QString& typed);

} // namespace santral::ui
