// The phone's account as the settings name it.
#pragma once

#include "core/domain/settings.hpp"
#include "core/voice/values.hpp"

#include <optional>

namespace santral {

std::optional<voice::Account> phoneAccountOf(const Settings& settings); // nothing: no phone

} // namespace santral
