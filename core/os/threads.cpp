#include "core/os/threads.hpp"

#ifdef __linux__
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

namespace santral::os {

#ifdef __linux__

void nameThread(const char* name) {
    ::prctl(PR_SET_NAME, name);
}

void runBehindOthers() {
    constexpr int kBehind = 10;
    int now = ::getpriority(PRIO_PROCESS, 0);
    ::setpriority(PRIO_PROCESS, 0, now + kBehind); // on Linux: of this thread alone (setpriority(2))
}

#else // a courtesy that other systems may do without

void nameThread(const char*) {}
void runBehindOthers() {}

#endif

} // namespace santral::os
