// A hub's folder saved into one file while the hub works on it, in this process or another. Blocks for as
// long as it takes; to be called on a thread that nobody waits for. docs/backup.md says what is in it.
#pragma once

#include "core/store/backup_manifest.hpp"

#include <filesystem>
#include <functional>

namespace santral::store {

using WorkProgress =
    std::function<void(std::string_view what, std::uint64_t done, std::uint64_t all)>; // octets

struct BackupOptions {
    std::filesystem::path folder;
    std::filesystem::path file; // must not be there yet; `<file>.part` and `<file>.work` are used meanwhile
    bool withKeys = false;      // then whoever has the file can open the channels' passwords
    bool incomplete = false;    // go on without blobs that are missing or damaged; the manifest names them
    std::string program;        // its version
    const Clock* clock = nullptr;
    WorkProgress progress = {};
    std::string vfs = {}; // SQLite's, for tests
};

// One moment's ledger, a journal not newer than that, and every blob the ledger names. NotFound: there is no
// hub's folder, or a blob is missing; Conflict: the file is there, or being written; Full; Corrupt;
// Unsupported: of a newer program. After an error no file is left.
Result<BackupManifest> makeBackup(const BackupOptions& options);

// The list of the erased that lies in a backup, without restoring it.
Result<std::string> erasedLinesOfBackup(const std::filesystem::path& file);

} // namespace santral::store
