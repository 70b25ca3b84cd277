// What a SimDisk is made of, between it and its VFS. All under `lock`.
#pragma once

#include "tests/support/sim_disk.hpp"
#include "tests/support/sim_file.hpp"

#include <array>
#include <map>
#include <mutex>
#include <sqlite3.h>

namespace santral::test {

struct SimOpen;

struct SimNode { // a file, whatever its names
    explicit SimNode(SimFile octets) : file(std::move(octets)) {}

    SimFile file;
    std::vector<SimOpen*> opens;
    std::vector<std::unique_ptr<char[]>> shared; // memory of the log's index
    std::array<const SimOpen*, SQLITE_SHM_NLOCK> exclusive{};
};

struct SimOpen { // one connection's hold on it
    SimDisk::State* disk = nullptr;
    std::shared_ptr<SimNode> node;
    std::string name;
    std::uint64_t life = 0;   // of the disk when it was opened
    bool syncsFolder = false; // its next sync writes the folder too, as SQLite does for a new log
    bool deletesAtEnd = false;
    int lock = SQLITE_LOCK_NONE;
    bool usesShared = false;
    std::array<bool, SQLITE_SHM_NLOCK> sharedLocks{};
    std::array<bool, SQLITE_SHM_NLOCK> exclusiveLocks{};
};

class SimDisk::State {
public:
    State(std::string vfsName, std::uint64_t seed);
    ~State();

    // Each answers with SQLite's code. `name` is empty where a file has none.
    int mayRead(const SimOpen& open) const;
    int write(SimOpen& open, std::string_view octets, std::size_t at);
    int truncate(SimOpen& open, std::size_t size);
    int sync(SimOpen& open);
    int openFile(SimOpen& open, int flags, int* outFlags);
    int remove(const std::string& name, bool syncFolder);
    bool alive(const SimOpen& open) const { return open.life == life && !off; }
    bool hasRoomFor(std::uint64_t more) const { return !size || used() + more <= *size; }
    std::uint64_t used() const;

    void losePower();
    void loseProcess();
    static bool means(const std::string& rule, const std::string& file);

    mutable std::mutex lock;
    std::string name;
    sqlite3_vfs vfs{};
    sim::Dice dice;
    using Folder = std::map<std::string, std::shared_ptr<SimNode>>;
    Folder folder; // as it is
    Folder synced; // and as it is on the medium
    std::uint64_t life = 1;
    bool off = false;
    std::uint64_t cutIn = 0;
    Trouble trouble = Trouble::None;
    std::string troubled;
    std::optional<std::uint64_t> size;
    struct Nth {
        std::uint64_t left = 0;
        std::string file;
        bool hits(const std::string& name);
    } badWrite, badSync;
    std::optional<std::string> unsynced; // files whose syncs do nothing
    Counts counts;

private:
    int mayChange(const SimOpen& open) const;
    bool powerGoes();
    int troubleOf(const std::string& file) const;
};

void registerVfs(SimDisk::State& state); // sim_vfs.cpp

} // namespace santral::test
