#include "tests/support/faulty_disk.hpp"

#include <algorithm>
#include <cstring>
#include <mutex>
#include <sqlite3.h>
#include <string_view>

namespace santral::test {
namespace {

struct Rule {
    std::mutex lock;
    std::string file;
    FaultyDisk::Fault fault = FaultyDisk::Fault::None;
};
Rule rule;
sqlite3_vfs faulty;

// Lies after what the system's VFS keeps for a file.
struct Own {
    const char* path;
    const sqlite3_io_methods* genuine;
    sqlite3_io_methods methods; // the genuine ones, with reading and writing of our own
};

Own& ownOf(sqlite3_file* file) {
    auto at = static_cast<std::size_t>(faulty.szOsFile) - sizeof(Own);
    return *reinterpret_cast<Own*>(reinterpret_cast<char*>(file) + at);
}

FaultyDisk::Fault faultOf(sqlite3_file* file) {
    const char* path = ownOf(file).path;
    const char* slash = path ? std::strrchr(path, '/') : nullptr;
    std::lock_guard held(rule.lock);
    bool meant = slash && std::string_view(slash + 1).starts_with(rule.file);
    return meant ? rule.fault : FaultyDisk::Fault::None;
}

int trouble(sqlite3_file* file) {
    auto fault = faultOf(file);
    if (fault == FaultyDisk::Fault::None) return SQLITE_OK;
    return fault == FaultyDisk::Fault::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

bool isBroken(sqlite3_file* file) {
    return faultOf(file) == FaultyDisk::Fault::Broken;
}

int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 at) {
    if (int code = trouble(file); code != SQLITE_OK) return code;
    return ownOf(file).genuine->xWrite(file, data, size, at);
}

int read(sqlite3_file* file, void* data, int size, sqlite3_int64 at) {
    if (isBroken(file)) return SQLITE_IOERR_READ;
    return ownOf(file).genuine->xRead(file, data, size, at);
}

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
    int code = system->xOpen(system, name, file, flags, outFlags);
    if (code != SQLITE_OK || !file->pMethods) return code;
    Own& own = ownOf(file);
    own = {name, file->pMethods, *file->pMethods};
    own.methods.xWrite = write;
    own.methods.xRead = read;
    own.methods.iVersion = std::min(own.methods.iVersion, 2); // no memory mapping past us
    file->pMethods = &own.methods;
    return code;
}

} // namespace

FaultyDisk::FaultyDisk() {
    faulty = *sqlite3_vfs_find(nullptr);
    static const std::string name = vfs();
    faulty.zName = name.c_str();
    faulty.pNext = nullptr;
    faulty.szOsFile += static_cast<int>(sizeof(Own));
    faulty.xOpen = open;
    sqlite3_vfs_register(&faulty, 0);
}

FaultyDisk::~FaultyDisk() {
    fail({}, Fault::None);
    sqlite3_vfs_unregister(&faulty);
}

void FaultyDisk::fail(const std::string& file, Fault fault) {
    std::lock_guard held(rule.lock);
    rule.file = file;
    rule.fault = fault;
}

} // namespace santral::test
