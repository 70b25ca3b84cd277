// What this process holds of the machine's memory.
#pragma once

namespace santral::os {

// Gives back what was freed and lies unused. Takes some milliseconds, during which other threads that ask for
// memory wait; glibc only, elsewhere nothing happens.
void giveBackMemory();

// Lets go of the machine code that this process has touched so far, most of it only while it started; what is
// needed again comes back page by page, as a rule from the system's cache of files. Linux only.
void letGoOfCode();

} // namespace santral::os
