// How a process that may be killed tells what it does: a line into the pipe, whole or not at all, before it
// goes on.
#pragma once

#include <string>

namespace santral::fault {

void tell(const std::string& line); // ends the program where nobody listens

} // namespace santral::fault
