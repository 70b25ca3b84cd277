// `santral-hub serve`: the hub without a screen, until SIGTERM or SIGINT.
#pragma once

#include "app/hub/serve_options.hpp"

namespace santral::hub {

// Prints `MONITOR http://…`, `DESKS wss://…`, `PBX http://…`, `SHOP http://…` and `READY` when it serves.
// Returns the exit code.
int serve(const ServeOptions& options);

} // namespace santral::hub
