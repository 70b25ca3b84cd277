// A disk for SQLite that kills its own process at a write or sync: a VFS over the system's. For the children
// of kill tests; one a process, any thread.
#pragma once

#include <cstdint>
#include <string>

namespace santral::test {

class KillingDisk {
public:
    // At that many-th write, sync, new length or deletion: before it, in the middle of it, or behind it. 0:
    // never.
    explicit KillingDisk(std::uint64_t at);
    ~KillingDisk();
    KillingDisk(const KillingDisk&) = delete;
    KillingDisk& operator=(const KillingDisk&) = delete;

    static std::string vfs() { return "santral-killing"; } // what files are opened with
};

} // namespace santral::test
