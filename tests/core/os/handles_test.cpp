#include "core/os/handles.hpp"
#include "tests/support/catch.hpp"

#include <sys/resource.h>

using namespace santral;

TEST_CASE("handles: as many may be open as the system allows") {
    rlimit limits{};
    REQUIRE(::getrlimit(RLIMIT_NOFILE, &limits) == 0);
    rlimit few{64, limits.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &few) == 0);
    CHECK(os::allowManyHandles() == limits.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limits);
}
