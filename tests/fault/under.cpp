#include "tests/fault/under.hpp"

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace santral::fault {

int under(char** words) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::execv(words[0], words);
    return 127;
}

} // namespace santral::fault
