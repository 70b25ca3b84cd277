// A password from whoever sits at the terminal, or from a program before a pipe.
#pragma once

#include "core/base/error.hpp"

#include <string>

namespace santral::hub {

// At a terminal: asked for twice, without showing it. Otherwise one line of standard input. Invalid: nothing
// came, the two differ, or it was given up.
Result<std::string> askPassword();

} // namespace santral::hub
