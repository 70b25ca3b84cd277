// What this process takes of the computer. For the monitor of a hub; any thread.
#pragma once

#include <cstdint>
#include <optional>

namespace santral::os {

struct ProcessUse {
    std::uint64_t resident = 0; // octets in memory
    std::uint64_t handles = 0;  // open files and sockets
};

// Nothing where the system does not tell (only Linux's /proc does).
std::optional<ProcessUse> processUse();

} // namespace santral::os
