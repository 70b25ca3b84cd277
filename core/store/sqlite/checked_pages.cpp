#include "core/store/sqlite/checked_pages.hpp"

#include <sqlite3.h>

#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace santral::store {
namespace {

constexpr int kFileHeader = 100; // octets of the first page that say what the file is
constexpr char kFileMagic[] = "SQLite format 3";
constexpr unsigned char kSigned[] = {'S', 'n', 'P', 's'}; // in a header's application id: pages have sums
constexpr int kSignAt = 68;

// A database's file. SQLite owns its memory; that of the file below comes right behind.
struct Checked {
    sqlite3_file base;
    int page;    // octets; 0: not known yet
    bool summed; // there is room for a checksum in each page
    bool marked;
    const char* name; // lives as long as the file is open
    sqlite3_vfs* disk;
    sqlite3_file* below() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

Checked& checkedOf(sqlite3_file* file) {
    return *reinterpret_cast<Checked*>(file);
}

// Mixes eight octets at a time, both halves of each; quick enough for every page that is read.
std::uint64_t sumOf(const unsigned char* octets, std::size_t count, std::uint64_t number) {
    std::uint64_t a = 0x9E3779B97F4A7C15ull ^ number;
    std::uint64_t b = 0xC2B2AE3D27D4EB4Full;
    for (std::size_t i = 0; i + 8 <= count; i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, octets + i, 8);
        a = (a ^ word) * 0x9FB21C651E98DF25ull;
        b = (b << 23 | b >> 41) + a;
    }
    a ^= b;
    a = (a ^ a >> 30) * 0xBF58476D1CE4E5B9ull;
    return a ^ a >> 31;
}

void learn(Checked& file, const unsigned char* header) {
    if (std::memcmp(header, kFileMagic, sizeof kFileMagic) != 0) return;
    int page = header[16] << 8 | header[17];
    file.page = page == 1 ? 65536 : page;
    // Said in two places, so that one octet that changed does not end the checks.
    bool signedSo = std::memcmp(header + kSignAt, kSigned, sizeof kSigned) == 0;
    file.summed = header[20] == kPageSumOctets || signedSo;
}

void learnFromFile(Checked& file) {
    unsigned char header[kFileHeader];
    sqlite3_file* below = file.below();
    if (below->pMethods->xRead(below, header, kFileHeader, 0) == SQLITE_OK) learn(file, header);
}

bool isSummedPage(const Checked& file, int count, sqlite3_int64 at) {
    return file.summed && count == file.page && at % file.page == 0;
}

// The number of the page goes into the sum, so that one written to another's place is noticed.
std::uint64_t sumOf(const Checked& file, const void* page, sqlite3_int64 at) {
    auto number = static_cast<std::uint64_t>(at / file.page);
    return sumOf(static_cast<const unsigned char*>(page),
                 static_cast<std::size_t>(file.page) - kPageSumOctets, number);
}

void mark(Checked& file) {
    if (!file.marked && file.name) markDamaged(file.disk, file.name);
    file.marked = true;
}

int readChecked(sqlite3_file* base, void* into, int count, sqlite3_int64 at) {
    Checked& file = checkedOf(base);
    sqlite3_file* below = file.below();
    int code = below->pMethods->xRead(below, into, count, at);
    // The file ends before the end of this page: no writer leaves it so.
    if (code == SQLITE_IOERR_SHORT_READ && isSummedPage(file, count, at)) code = SQLITE_IOERR_DATA;
    if (code == SQLITE_IOERR_DATA) mark(file);
    if (code != SQLITE_OK) return code;
    if (at == 0 && count >= kFileHeader) learn(file, static_cast<const unsigned char*>(into));
    if (!isSummedPage(file, count, at)) return SQLITE_OK;
    std::uint64_t kept = 0;
    std::memcpy(&kept, static_cast<const char*>(into) + count - kPageSumOctets, kPageSumOctets);
    if (kept == sumOf(file, into, at)) return SQLITE_OK;
    mark(file);
    return SQLITE_IOERR_DATA;
}

int writeChecked(sqlite3_file* base, const void* octets, int count, sqlite3_int64 at) {
    Checked& file = checkedOf(base);
    sqlite3_file* below = file.below();
    if (at == 0 && count >= kFileHeader) learn(file, static_cast<const unsigned char*>(octets));
    if (file.page == 0) learnFromFile(file);
    if (!isSummedPage(file, count, at)) return below->pMethods->xWrite(below, octets, count, at);
    thread_local std::vector<char> page; // a writer's own pages are not ours to change
    page.assign(static_cast<const char*>(octets), static_cast<const char*>(octets) + count);
    if (at == 0) std::memcpy(page.data() + kSignAt, kSigned, sizeof kSigned);
    std::uint64_t sum = sumOf(file, page.data(), at);
    std::memcpy(page.data() + count - kPageSumOctets, &sum, kPageSumOctets);
    return below->pMethods->xWrite(below, page.data(), count, at);
}

template <auto Method, class... Arguments>
int pass(sqlite3_file* base, Arguments... arguments) {
    sqlite3_file* below = checkedOf(base).below();
    return (below->pMethods->*Method)(below, arguments...);
}

int controlChecked(sqlite3_file* base, int what, void* told) {
    Checked& file = checkedOf(base);
    auto* pages = static_cast<CheckedPages*>(told);
    switch (what) {
    case kAskPages:
        *pages = {file.page, file.summed};
        return SQLITE_OK;
    case kTellPages:
        file.page = pages->octets;
        file.summed = pages->summed;
        return SQLITE_OK;
    default:
        return pass<&sqlite3_io_methods::xFileControl, int, void*>(base, what, told);
    }
}

void passBarrier(sqlite3_file* base) {
    sqlite3_file* below = checkedOf(base).below();
    below->pMethods->xShmBarrier(below);
}

sqlite3_io_methods methods() {
    using M = sqlite3_io_methods;
    M m{};
    m.iVersion = 2; // no mapping of the file past us
    m.xClose = pass<&M::xClose>;
    m.xRead = readChecked;
    m.xWrite = writeChecked;
    m.xTruncate = pass<&M::xTruncate, sqlite3_int64>;
    m.xSync = pass<&M::xSync, int>;
    m.xFileSize = pass<&M::xFileSize, sqlite3_int64*>;
    m.xLock = pass<&M::xLock, int>;
    m.xUnlock = pass<&M::xUnlock, int>;
    m.xCheckReservedLock = pass<&M::xCheckReservedLock, int*>;
    m.xFileControl = controlChecked;
    m.xSectorSize = pass<&M::xSectorSize>;
    m.xDeviceCharacteristics = pass<&M::xDeviceCharacteristics>;
    m.xShmMap = pass<&M::xShmMap, int, int, int, void volatile**>;
    m.xShmLock = pass<&M::xShmLock, int, int, int>;
    m.xShmBarrier = passBarrier;
    m.xShmUnmap = pass<&M::xShmUnmap, int>;
    return m;
}

const sqlite3_io_methods kMethods = methods();

struct Disk {
    std::string base, name;
    sqlite3_vfs vfs{};
    sqlite3_vfs* below() const { return sqlite3_vfs_find(base.empty() ? nullptr : base.c_str()); }
};

// Tests put disks in place and take them away again: looked for each time.
sqlite3_vfs* belowOf(sqlite3_vfs* vfs) {
    return static_cast<Disk*>(vfs->pAppData)->below();
}

int openChecked(sqlite3_vfs* vfs, const char* name, sqlite3_file* base, int flags, int* outFlags) {
    base->pMethods = nullptr;
    sqlite3_vfs* disk = belowOf(vfs);
    if (!disk) return SQLITE_CANTOPEN;
    if (!(flags & SQLITE_OPEN_MAIN_DB)) return disk->xOpen(disk, name, base, flags, outFlags);
    Checked& file = checkedOf(base);
    file.page = 0;
    file.summed = file.marked = false;
    file.name = name;
    file.disk = disk;
    sqlite3_file* below = file.below();
    below->pMethods = nullptr;
    int code = disk->xOpen(disk, name, below, flags, outFlags);
    if (below->pMethods) base->pMethods = &kMethods;
    return code;
}

int deleteBelow(sqlite3_vfs* vfs, const char* name, int syncFolder) {
    sqlite3_vfs* disk = belowOf(vfs);
    return disk ? disk->xDelete(disk, name, syncFolder) : SQLITE_IOERR;
}
int accessBelow(sqlite3_vfs* vfs, const char* name, int flags, int* answer) {
    sqlite3_vfs* disk = belowOf(vfs);
    return disk ? disk->xAccess(disk, name, flags, answer) : SQLITE_IOERR;
}
int fullPathBelow(sqlite3_vfs* vfs, const char* name, int room, char* into) {
    sqlite3_vfs* disk = belowOf(vfs);
    return disk ? disk->xFullPathname(disk, name, room, into) : SQLITE_CANTOPEN;
}
int randomnessBelow(sqlite3_vfs* vfs, int count, char* into) {
    sqlite3_vfs* disk = belowOf(vfs);
    return disk ? disk->xRandomness(disk, count, into) : 0;
}
int sleepBelow(sqlite3_vfs* vfs, int micros) {
    sqlite3_vfs* disk = belowOf(vfs);
    return disk ? disk->xSleep(disk, micros) : 0;
}
int timeBelow(sqlite3_vfs* vfs, double* julianDays) {
    sqlite3_vfs* disk = belowOf(vfs);
    return disk ? disk->xCurrentTime(disk, julianDays) : SQLITE_ERROR;
}
int lastErrorBelow(sqlite3_vfs* vfs, int room, char* into) {
    sqlite3_vfs* disk = belowOf(vfs);
    return disk && disk->xGetLastError ? disk->xGetLastError(disk, room, into) : 0;
}

void put(Disk& disk, const sqlite3_vfs& below) {
    disk.vfs.iVersion = 1;
    disk.vfs.szOsFile = static_cast<int>(sizeof(Checked)) + below.szOsFile;
    disk.vfs.mxPathname = below.mxPathname;
    disk.vfs.zName = disk.name.c_str();
    disk.vfs.pAppData = &disk;
    disk.vfs.xOpen = openChecked;
    disk.vfs.xDelete = deleteBelow;
    disk.vfs.xAccess = accessBelow;
    disk.vfs.xFullPathname = fullPathBelow;
    disk.vfs.xRandomness = randomnessBelow;
    disk.vfs.xSleep = sleepBelow;
    disk.vfs.xCurrentTime = timeBelow;
    disk.vfs.xGetLastError = lastErrorBelow;
    sqlite3_vfs_register(&disk.vfs, 0);
}

} // namespace

void markDamaged(sqlite3_vfs* disk, const char* file) {
    std::string name = std::string(file) + kDamageMark + '\0';
    std::vector<std::uint64_t> memory(static_cast<std::size_t>(disk->szOsFile) / 8 + 1);
    auto* mark = reinterpret_cast<sqlite3_file*>(memory.data());
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_SUPER_JOURNAL;
    if (disk->xOpen(disk, name.c_str(), mark, flags, nullptr) == SQLITE_OK)
        mark->pMethods->xWrite(mark, "!", 1, 0);
    if (mark->pMethods) mark->pMethods->xClose(mark);
}

void putPageSum(std::string& page, std::uint64_t number) {
    std::size_t count = page.size() - kPageSumOctets;
    if (number == 0) std::memcpy(page.data() + kSignAt, kSigned, sizeof kSigned);
    std::uint64_t sum = sumOf(reinterpret_cast<const unsigned char*>(page.data()), count, number);
    std::memcpy(page.data() + count, &sum, kPageSumOctets);
}

bool isPageSum(const std::string& page, std::uint64_t number) {
    std::string right = page;
    putPageSum(right, number);
    return right == page;
}

std::string checkedVfs(const std::string& base) {
    static std::mutex lock;
    static auto& disks = *new std::map<std::string, std::unique_ptr<Disk>>; // SQLite has them to the end
    std::lock_guard held(lock);
    auto& disk = disks[base];
    if (disk) return disk->name;
    disk = std::make_unique<Disk>();
    disk->base = base;
    disk->name = "santral-checked" + (base.empty() ? std::string() : ":" + base);
    if (sqlite3_vfs* below = disk->below()) put(*disk, *below);
    return disk->name;
}

} // namespace santral::store
