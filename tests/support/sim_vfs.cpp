// SQLite's side of a SimDisk.
#include "tests/support/sim_disk_state.hpp"

#include <algorithm>
#include <cstring>
#include <thread>

namespace santral::test {
namespace {

using State = SimDisk::State;
using Lock = std::lock_guard<std::mutex>;

struct Handle { // SQLite's memory: no constructor runs
    sqlite3_file base;
    SimOpen* open;
};

SimOpen& openOf(sqlite3_file* file) {
    return *reinterpret_cast<Handle*>(file)->open;
}

State& stateOf(sqlite3_vfs* vfs) {
    return *static_cast<State*>(vfs->pAppData);
}

void dropShared(SimOpen& open) {
    for (std::size_t i = 0; i < open.node->exclusive.size(); ++i) {
        open.sharedLocks[i] = open.exclusiveLocks[i] = false;
        if (open.node->exclusive[i] == &open) open.node->exclusive[i] = nullptr;
    }
}

int close(sqlite3_file* file) {
    std::unique_ptr<SimOpen> open(&openOf(file));
    Lock held(open->disk->lock);
    dropShared(*open);
    std::erase(open->node->opens, open.get());
    if (open->deletesAtEnd && open->disk->alive(*open)) open->disk->folder.erase(open->name);
    return SQLITE_OK;
}

int read(sqlite3_file* file, void* into, int count, sqlite3_int64 at) {
    SimOpen& open = openOf(file);
    Lock held(open.disk->lock);
    if (int code = open.disk->mayRead(open); code != SQLITE_OK) return code;
    auto wanted = static_cast<std::size_t>(count);
    auto* octets = static_cast<char*>(into);
    std::size_t got = open.node->file.read(octets, wanted, static_cast<std::size_t>(at));
    if (got == wanted) return SQLITE_OK;
    std::memset(octets + got, 0, wanted - got);
    return SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* file, const void* octets, int count, sqlite3_int64 at) {
    SimOpen& open = openOf(file);
    Lock held(open.disk->lock);
    std::string_view data(static_cast<const char*>(octets), static_cast<std::size_t>(count));
    return open.disk->write(open, data, static_cast<std::size_t>(at));
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    SimOpen& open = openOf(file);
    Lock held(open.disk->lock);
    return open.disk->truncate(open, static_cast<std::size_t>(size));
}

int sync(sqlite3_file* file, int) {
    SimOpen& open = openOf(file);
    Lock held(open.disk->lock);
    return open.disk->sync(open);
}

int fileSize(sqlite3_file* file, sqlite3_int64* size) {
    SimOpen& open = openOf(file);
    Lock held(open.disk->lock);
    if (!open.disk->alive(open)) return SQLITE_IOERR_FSTAT;
    *size = static_cast<sqlite3_int64>(open.node->file.size());
    return SQLITE_OK;
}

bool anyOther(const SimOpen& open, int from) {
    const auto& all = open.node->opens;
    return std::any_of(all.begin(), all.end(),
                       [&](const SimOpen* one) { return one != &open && one->lock >= from; });
}

int lock(sqlite3_file* file, int level) {
    SimOpen& open = openOf(file);
    Lock held(open.disk->lock);
    if (!open.disk->alive(open)) return SQLITE_IOERR_LOCK;
    if (open.lock >= level) return SQLITE_OK;
    if (level == SQLITE_LOCK_SHARED && anyOther(open, SQLITE_LOCK_PENDING)) return SQLITE_BUSY;
    if (level >= SQLITE_LOCK_RESERVED && anyOther(open, SQLITE_LOCK_RESERVED)) return SQLITE_BUSY;
    if (level == SQLITE_LOCK_EXCLUSIVE && anyOther(open, SQLITE_LOCK_SHARED)) {
        open.lock = SQLITE_LOCK_PENDING;
        return SQLITE_BUSY;
    }
    open.lock = level;
    return SQLITE_OK;
}

int unlock(sqlite3_file* file, int level) {
    SimOpen& open = openOf(file);
    Lock held(open.disk->lock);
    open.lock = std::min(open.lock, level);
    return SQLITE_OK;
}

int checkReserved(sqlite3_file* file, int* reserved) {
    SimOpen& open = openOf(file);
    Lock held(open.disk->lock);
    *reserved = open.lock >= SQLITE_LOCK_RESERVED || anyOther(open, SQLITE_LOCK_RESERVED);
    return SQLITE_OK;
}

int control(sqlite3_file*, int, void*) {
    return SQLITE_NOTFOUND;
}
int sectorSize(sqlite3_file*) {
    return 4096; // these two as SQLite says of the system's files
}
int characteristics(sqlite3_file*) {
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int shmMap(sqlite3_file* file, int region, int size, int extend, void volatile** memory) {
    SimOpen& open = openOf(file);
    Lock held(open.disk->lock);
    *memory = nullptr;
    if (!open.disk->alive(open)) return SQLITE_IOERR_SHMMAP;
    open.usesShared = true;
    auto& shared = open.node->shared;
    auto wanted = static_cast<std::size_t>(region);
    while (shared.size() <= wanted && extend) {
        if (!open.disk->hasRoomFor(static_cast<std::uint64_t>(size))) return SQLITE_IOERR_SHMSIZE;
        shared.push_back(std::make_unique<char[]>(static_cast<std::size_t>(size)));
    }
    if (wanted < shared.size()) *memory = shared[wanted].get();
    return SQLITE_OK;
}

bool mayLock(const SimOpen& open, std::size_t slot, bool exclusive) {
    const SimOpen* owner = open.node->exclusive[slot];
    if (owner && owner != &open) return false;
    const auto& all = open.node->opens;
    return !exclusive || std::none_of(all.begin(), all.end(), [&](const SimOpen* one) {
        return one != &open && one->sharedLocks[slot];
    });
}

int shmLock(sqlite3_file* file, int first, int count, int flags) {
    SimOpen& open = openOf(file);
    Lock held(open.disk->lock);
    bool exclusive = flags & SQLITE_SHM_EXCLUSIVE;
    bool on = flags & SQLITE_SHM_LOCK;
    if (on && !open.disk->alive(open)) return SQLITE_IOERR_SHMLOCK;
    auto begin = static_cast<std::size_t>(first);
    auto end = begin + static_cast<std::size_t>(count);
    for (std::size_t slot = begin; on && slot < end; ++slot) {
        if (!mayLock(open, slot, exclusive)) return SQLITE_BUSY;
    }
    for (std::size_t slot = begin; slot < end; ++slot) {
        if (exclusive) open.node->exclusive[slot] = on ? &open : nullptr;
        if (!exclusive) open.sharedLocks[slot] = on;
    }
    return SQLITE_OK;
}

void shmBarrier(sqlite3_file* file) {
    Lock held(openOf(file).disk->lock);
}

// The memory goes with its last user.
int shmUnmap(sqlite3_file* file, int) {
    SimOpen& open = openOf(file);
    Lock held(open.disk->lock);
    dropShared(open);
    open.usesShared = false;
    const auto& all = open.node->opens;
    bool last = std::none_of(all.begin(), all.end(), [](const SimOpen* one) { return one->usesShared; });
    if (last) open.node->shared.clear();
    return SQLITE_OK;
}

constexpr sqlite3_io_methods kMethods = [] {
    sqlite3_io_methods m{};
    m.iVersion = 2; // no mapping of the file
    m.xClose = close;
    m.xRead = read;
    m.xWrite = write;
    m.xTruncate = truncate;
    m.xSync = sync;
    m.xFileSize = fileSize;
    m.xLock = lock;
    m.xUnlock = unlock;
    m.xCheckReservedLock = checkReserved;
    m.xFileControl = control;
    m.xSectorSize = sectorSize;
    m.xDeviceCharacteristics = characteristics;
    m.xShmMap = shmMap;
    m.xShmLock = shmLock;
    m.xShmBarrier = shmBarrier;
    m.xShmUnmap = shmUnmap;
    return m;
}();

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    State& disk = stateOf(vfs);
    Lock held(disk.lock);
    file->pMethods = nullptr;
    auto open = std::make_unique<SimOpen>();
    if (name) open->name = name;
    if (int code = disk.openFile(*open, flags, outFlags); code != SQLITE_OK) return code;
    reinterpret_cast<Handle*>(file)->open = open.release();
    file->pMethods = &kMethods;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int syncFolder) {
    State& disk = stateOf(vfs);
    Lock held(disk.lock);
    return disk.remove(name, syncFolder != 0);
}

// As the system's: an empty file is none.
int accessFile(sqlite3_vfs* vfs, const char* name, int, int* there) {
    State& disk = stateOf(vfs);
    Lock held(disk.lock);
    auto known = disk.folder.find(name);
    *there = known != disk.folder.end() && known->second->file.size() > 0;
    return SQLITE_OK;
}

int fullPath(sqlite3_vfs*, const char* name, int room, char* into) {
    sqlite3_snprintf(room, into, "%s", name);
    return SQLITE_OK;
}

int randomness(sqlite3_vfs* vfs, int count, char* into) {
    State& disk = stateOf(vfs);
    Lock held(disk.lock);
    for (int i = 0; i < count; ++i) into[i] = static_cast<char>(disk.dice.below(256));
    return count;
}

// Nobody in a single thread would let go of a lock meanwhile.
int sleep(sqlite3_vfs*, int micros) {
    std::this_thread::yield();
    return micros;
}

int currentTime(sqlite3_vfs*, double* julianDays) {
    *julianDays = 2460000.5;
    return SQLITE_OK;
}

int lastError(sqlite3_vfs*, int, char*) {
    return 0;
}

} // namespace

void registerVfs(SimDisk::State& state) {
    sqlite3_vfs& vfs = state.vfs;
    vfs.iVersion = 1;
    vfs.szOsFile = sizeof(Handle);
    vfs.mxPathname = 1024;
    vfs.zName = state.name.c_str();
    vfs.pAppData = &state;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = accessFile;
    vfs.xFullPathname = fullPath;
    vfs.xRandomness = randomness;
    vfs.xSleep = sleep;
    vfs.xCurrentTime = currentTime;
    vfs.xGetLastError = lastError;
    sqlite3_vfs_register(&vfs, 0);
}

} // namespace santral::test
