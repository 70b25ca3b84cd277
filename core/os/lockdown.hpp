// Takes rights away from the running process for good. santral-sieve calls it before it reads the first
// foreign octet.
#pragma once

#include "core/base/error.hpp"

#include <cstdint>

namespace santral::os {

struct Lockdown {
    std::uint64_t memory = 0; // octets of address space; 0: no limit (sanitizers need none)
    bool seccomp = true;      // off only where a sanitizer needs system calls of its own
};

// Afterwards the process reads and writes the handles it has and manages its memory, and nothing else: it
// opens no file, makes no socket, starts no process or thread (Linux: seccomp, also for an ordinary user;
// elsewhere: resource limits). It leaves no core file and dies with its parent. Unsupported where the system
// has no seccomp: then the limits hold all the same, and the caller decides.
Result<void> lockDown(const Lockdown& lockdown);

// May be called after lockDown: the process is killed after so many more seconds of processor time.
void allowProcessorTime(unsigned seconds);

} // namespace santral::os
