#include "tests/support/killing_disk.hpp"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <sqlite3.h>
#include <unistd.h>

namespace santral::test {
namespace {

std::atomic<std::uint64_t> killIn; // changes; 0: never
sqlite3_vfs killing;

// Lies after what the system's VFS keeps for a file.
struct Own {
    const sqlite3_io_methods* genuine;
    sqlite3_io_methods methods; // the genuine ones, with changes of our own
};

Own& ownOf(sqlite3_file* file) {
    auto at = static_cast<std::size_t>(killing.szOsFile) - sizeof(Own);
    return *reinterpret_cast<Own*>(reinterpret_cast<char*>(file) + at);
}

[[noreturn]] void die() {
    ::kill(::getpid(), SIGKILL);
    for (;;) ::pause();
}

// `part` does half of it, `whole` all.
template <class Part, class Whole>
int change(Part part, Whole whole) {
    std::uint64_t left = killIn.load();
    bool counts = left > 0 && (left = killIn.fetch_sub(1)) > 0;
    bool last = counts && left == 1;
    if (!last) return whole();
    switch (::getpid() % 3) {
    case 0:
        die();
    case 1:
        part();
        die();
    default:
        whole();
        die();
    }
}

int writeOrDie(sqlite3_file* file, const void* data, int size, sqlite3_int64 at) {
    const auto* genuine = ownOf(file).genuine;
    return change([&] { genuine->xWrite(file, data, size / 2, at); },
                  [&] { return genuine->xWrite(file, data, size, at); });
}

int syncOrDie(sqlite3_file* file, int flags) {
    const auto* genuine = ownOf(file).genuine;
    return change([] {}, [&] { return genuine->xSync(file, flags); });
}

int truncateOrDie(sqlite3_file* file, sqlite3_int64 size) {
    const auto* genuine = ownOf(file).genuine;
    return change([] {}, [&] { return genuine->xTruncate(file, size); });
}

int deleteOrDie(sqlite3_vfs*, const char* name, int syncFolder) {
    sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
    return change([] {}, [&] { return system->xDelete(system, name, syncFolder); });
}

int openKilling(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
    int code = system->xOpen(system, name, file, flags, outFlags);
    if (code != SQLITE_OK || !file->pMethods) return code;
    Own& own = ownOf(file);
    own = {file->pMethods, *file->pMethods};
    own.methods.xWrite = writeOrDie;
    own.methods.xSync = syncOrDie;
    own.methods.xTruncate = truncateOrDie;
    own.methods.iVersion = std::min(own.methods.iVersion, 2); // no memory mapping past us
    file->pMethods = &own.methods;
    return code;
}

} // namespace

KillingDisk::KillingDisk(std::uint64_t at) {
    killIn = at;
    killing = *sqlite3_vfs_find(nullptr);
    static const std::string name = vfs();
    killing.zName = name.c_str();
    killing.pNext = nullptr;
    killing.szOsFile += static_cast<int>(sizeof(Own));
    killing.xOpen = openKilling;
    killing.xDelete = deleteOrDie;
    sqlite3_vfs_register(&killing, 0);
}

KillingDisk::~KillingDisk() {
    killIn = 0;
    sqlite3_vfs_unregister(&killing);
}

} // namespace santral::test
