// The disk of one machine in memory, for SQLite: a VFS of its own name, with the log and shared memory of WAL
// for all connections of this process. It knows of each file what was synced and what was only written, and
// loses the rest at a power cut as real media do; the same for a seed. Any number of disks at a time; any
// thread, though only one thread makes runs that repeat. A path means something on its own disk alone, and no
// folder has to exist.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace santral::test {

class SimDisk {
public:
    enum class Trouble {
        None,
        Full,     // files cannot grow
        ReadOnly, // as a file system that the kernel has made so after an error
        Broken,   // neither reads nor writes
    };

    SimDisk(const std::string& name, std::uint64_t seed);
    ~SimDisk(); // after all that was opened on it
    SimDisk(const SimDisk&) = delete;
    SimDisk& operator=(const SimDisk&) = delete;

    const std::string& vfs() const; // what files are opened with
    // What SQLite throws for itself in this whole process (salts of logs), so that a run repeats to the
    // octet.
    static void seedSqlite(std::uint32_t seed);

    // The power goes at that many-th change from now, which may be a write, a sync, a new length, a new or a
    // deleted file; 0: not any more. From then on nothing works until powerCut().
    void cutAt(std::uint64_t change);
    bool isOff() const;
    // Power comes back after a cut: what was not synced is lost, kept, torn or mixed up by the dice. Whoever
    // had files open has lost them, and gets errors until he has opened them again.
    void powerCut();
    // The process that had the files open is dead, the machine is not: everything written is there.
    void processDies();

    // From now on, for files whose name (without folders) begins so.
    void setTrouble(Trouble trouble, const std::string& file = {});
    // The disk has so many octets; none: as many as anybody wants.
    void setSize(std::optional<std::uint64_t> octets);
    std::uint64_t used() const;
    // That many-th write or sync from now of such a file is an error, once; what a failed sync should have
    // written is not written by the next one either.
    void failWriteAt(std::uint64_t count, const std::string& file = {});
    void failSyncAt(std::uint64_t count, const std::string& file = {});
    // A disk that says it has synced such files and has not. For tests of tests.
    void ignoreSyncs(const std::string& file);

    struct Counts {
        std::uint64_t writes = 0, syncs = 0, changes = 0;
        bool operator==(const Counts&) const = default;
    };
    Counts counts() const;                  // since the beginning
    std::vector<std::string> files() const; // in order of their names
    bool has(const std::string& file) const;
    std::string octets(const std::string& file) const;
    // On the medium too. While nobody has it open.
    void putOctets(const std::string& file, std::string octets);

    class State;

private:
    std::unique_ptr<State> state_;
};

} // namespace santral::test
