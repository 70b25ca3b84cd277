// What this process holds of the machine's memory.
#pragma once

namespace santral::os {

// Gives back what was freed and lies unused. Takes some milliseconds, during which other threads that ask for
// memory wait; glibc only, elsewhere nothing happens.
void giveBackMemory();

} // namespace santral::os
