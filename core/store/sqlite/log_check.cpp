#include "core/store/sqlite/log_check.hpp"

#include "core/store/sqlite/database.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace santral::store {
namespace {

constexpr int kLogHeader = 32;
constexpr int kFrameHeader = 24;
constexpr std::uint32_t kLogMagic =
    0x377f0682; // and one more where sums are made of octets in the other order

// A file read through SQLite's door to the disk.
class Reader {
public:
    Reader(const std::filesystem::path& file, const std::string& vfs) : name_(file.string() + '\0') {
        sqlite3_vfs* disk = sqlite3_vfs_find(vfs.empty() ? nullptr : vfs.c_str());
        if (!disk) return;
        memory_.resize(static_cast<std::size_t>(disk->szOsFile) / sizeof(std::uint64_t) + 1);
        int code =
            disk->xOpen(disk, name_.c_str(), this->file(), SQLITE_OPEN_READONLY | SQLITE_OPEN_WAL, nullptr);
        if (code == SQLITE_OK) this->file()->pMethods->xFileSize(this->file(), &size_);
    }
    ~Reader() {
        if (!memory_.empty() && file()->pMethods) file()->pMethods->xClose(file());
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    sqlite3_int64 size() const { return size_; }
    bool read(unsigned char* into, int count, sqlite3_int64 at) {
        return at + count <= size_ && file()->pMethods->xRead(file(), into, count, at) == SQLITE_OK;
    }

private:
    sqlite3_file* file() { return reinterpret_cast<sqlite3_file*>(memory_.data()); }

    std::string name_;
    std::vector<std::uint64_t> memory_;
    sqlite3_int64 size_ = 0;
};

std::uint32_t big(const unsigned char* octets) {
    return static_cast<std::uint32_t>(octets[0]) << 24 | static_cast<std::uint32_t>(octets[1]) << 16 |
           static_cast<std::uint32_t>(octets[2]) << 8 | octets[3];
}

std::uint32_t little(const unsigned char* octets) {
    return static_cast<std::uint32_t>(octets[3]) << 24 | static_cast<std::uint32_t>(octets[2]) << 16 |
           static_cast<std::uint32_t>(octets[1]) << 8 | octets[0];
}

// SQLite's sum over a log, each part after the one before.
class Sum {
public:
    explicit Sum(bool bigEndian) : big_(bigEndian) {}
    void add(const unsigned char* octets, std::size_t count) {
        for (std::size_t i = 0; i + 8 <= count; i += 8) {
            first_ += word(octets + i) + second_;
            second_ += word(octets + i + 4) + first_;
        }
    }
    bool is(const unsigned char* kept) const { return big(kept) == first_ && big(kept + 4) == second_; }

private:
    std::uint32_t word(const unsigned char* octets) const { return big_ ? big(octets) : little(octets); }

    bool big_;
    std::uint32_t first_ = 0, second_ = 0;
};

struct Frames {
    int page = 0;
    std::array<unsigned char, 8> salt{};
    Sum sum{false};
};

// Of the frames from `number` on that belong to this log: a commit ends and something follows.
bool goesOnAfterACommit(Reader& log, const Frames& frames, sqlite3_int64 number) {
    bool ended = false;
    unsigned char header[kFrameHeader];
    for (;; ++number) {
        sqlite3_int64 at = kLogHeader + number * (kFrameHeader + frames.page);
        if (!log.read(header, kFrameHeader, at)) return false;
        bool ours = std::equal(frames.salt.begin(), frames.salt.end(), header + 8);
        if (!ours) continue;
        if (ended) return true;
        ended = big(header + 4) != 0;
    }
}

} // namespace

bool logIsDamaged(const std::filesystem::path& database, const std::string& vfs) {
    std::filesystem::path file = database;
    file += "-wal";
    if (!isThere(file, vfs)) return false;
    Reader log(file, vfs);
    unsigned char header[kLogHeader];
    if (!log.read(header, kLogHeader, 0)) return false;
    Frames frames;
    frames.page = static_cast<int>(big(header + 8));
    frames.sum = Sum((big(header) & 1) != 0);
    std::copy(header + 16, header + 24, frames.salt.begin());
    frames.sum.add(header, 24);
    bool known = (big(header) & ~1u) == kLogMagic && frames.page >= 512 && frames.page <= 65536;
    if (!known || !frames.sum.is(header + 24)) return false; // as after a power cut in the first commit
    std::vector<unsigned char> frame(static_cast<std::size_t>(kFrameHeader + frames.page));
    for (sqlite3_int64 number = 0;; ++number) {
        sqlite3_int64 at = kLogHeader + number * static_cast<sqlite3_int64>(frame.size());
        if (!log.read(frame.data(), static_cast<int>(frame.size()), at)) return false;
        frames.sum.add(frame.data(), 8);
        frames.sum.add(frame.data() + kFrameHeader, static_cast<std::size_t>(frames.page));
        bool right = std::equal(frames.salt.begin(), frames.salt.end(), frame.data() + 8) &&
                     frames.sum.is(frame.data() + 16);
        if (!right) return goesOnAfterACommit(log, frames, number);
    }
}

} // namespace santral::store
