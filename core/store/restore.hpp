// A hub's folder made again from a backup, without those who have been erased since. Nothing becomes visible
// before everything has been checked; the view is rebuilt when the hub opens the folder first.
#pragma once

#include "core/base/random.hpp"
#include "core/store/backup.hpp"
#include "core/store/erased.hpp"

#include <set>

namespace santral::store {

struct RestoreOptions {
    std::filesystem::path file;
    std::filesystem::path folder;    // missing or empty; `<folder>.work` is used meanwhile
    std::vector<Erased> erased = {}; // besides those the backup itself knows of
    const Clock* clock = nullptr;
    Random* random = nullptr;
    WorkProgress progress = {};
    std::string vfs = {}; // SQLite's, for tests
};

// What was restored, as the backup says. Conflict: the folder is in use; Unsupported: backup or a file in it
// is of a newer program; Corrupt; Full. After an error the folder is as it was.
Result<BackupManifest> restoreBackup(const RestoreOptions& options);

struct Unpacked {
    BackupManifest manifest;
    std::set<std::string> blobs; // hashes
};
// Takes a backup apart into `into` (there, and empty): its ledger and journal, and everything else when
// `whole`. Every entry is checked against its hash and the manifest.
Result<Unpacked> unpackBackup(const std::filesystem::path& file, const std::filesystem::path& into,
                              bool whole, const WorkProgress& progress);

// Makes a closed folder forget these people as if they had been erased there.
Result<void> eraseAgain(const RestoreOptions& options, const std::filesystem::path& folder);

} // namespace santral::store
