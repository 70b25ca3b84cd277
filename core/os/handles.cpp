#include "core/os/handles.hpp"

#include <sys/resource.h>

namespace santral::os {

std::size_t allowManyHandles() {
    rlimit limits{};
    ::getrlimit(RLIMIT_NOFILE, &limits);
    limits.rlim_cur = limits.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limits);
    ::getrlimit(RLIMIT_NOFILE, &limits);
    return static_cast<std::size_t>(limits.rlim_cur);
}

} // namespace santral::os
