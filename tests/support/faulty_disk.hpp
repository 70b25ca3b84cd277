// A disk for SQLite that can be told to be full or broken: a VFS over the system's, by the file's name. For
// tests; one at a time, any thread.
#pragma once

#include <string>

namespace santral::test {

class FaultyDisk {
public:
    enum class Fault { None, Full, ReadOnly, Broken };

    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    static std::string vfs() { return "santral-faulty"; } // what files are opened with
    // ReadOnly: as a kernel that has made a file system so after an error.
    // Writing (Broken: reading too) of a file whose name begins so fails from now on, until told otherwise
    // (None).
    void fail(const std::string& file, Fault fault);
};

} // namespace santral::test
