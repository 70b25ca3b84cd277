#include "core/os/memory.hpp"

#include <cstdlib> // says whether this is glibc

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace santral::os {

void giveBackMemory() {
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

} // namespace santral::os
