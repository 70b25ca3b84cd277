// Starts another program in place of this one, so that it ends with whoever started this one, however that
// ends.
#pragma once

namespace santral::fault {

int under(char** words); // its path and arguments, then nullptr; returns where it cannot be started

} // namespace santral::fault
