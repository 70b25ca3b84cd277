// The one place that says who may ask for what. Every command passes here with every object it touches.
#pragma once

#include "core/base/error.hpp"
#include "core/domain/commands.hpp"

namespace santral {

// Denied, or nothing. Objects are judged once desks have a scope (teams and queues); with one desk all are in
// sight.
Result<void> authorise(const Actor& actor, const CommandBody& body);

} // namespace santral
