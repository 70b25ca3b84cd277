// How far long work on a hub's folder is: a line on stderr for every ten percent of each part.
#pragma once

#include "core/store/backup.hpp"

namespace santral::hub {

store::WorkProgress onStderr(const char* work);

} // namespace santral::hub
