#include "core/store/restore.hpp"

#include "core/os/work_folder.hpp"
#include "core/store/sqlite/migrations.hpp"

namespace santral::store {
namespace fs = std::filesystem;
namespace {

Result<void> mustBeReadable(const fs::path& folder, const std::string& vfs) {
    auto ledger = refuseNewer(folder / kLedgerName, vfs, ledgerMigrations());
    return ledger ? refuseNewer(folder / kJournalName, vfs, journalMigrations()) : ledger;
}

} // namespace

Result<BackupManifest> restoreBackup(const RestoreOptions& options) {
    if (auto free = os::WorkFolder::mustBeFree(options.folder); !free) return free.error();
    auto work = os::WorkFolder::take(options.folder);
    if (!work) return work.error();
    auto unpacked = unpackBackup(options.file, work->path(), true, options.progress);
    if (!unpacked) return unpacked.error();
    if (auto readable = mustBeReadable(work->path(), options.vfs); !readable) return readable.error();
    if (auto erased = eraseAgain(options, work->path()); !erased) return erased.error();
    if (auto moved = work->becomePlace(); !moved) return moved.error();
    return std::move(unpacked->manifest);
}

} // namespace santral::store
