// Names and ranks of this program's threads. Called at the start of each thread by whoever made it.
#pragma once

namespace santral::os {

void nameThread(const char* name); // for debuggers and profilers; 15 letters are kept
// The calling thread gives way to the process's other threads when there is not enough processor for all.
void runBehindOthers();

} // namespace santral::os
