#include "core/store/backup.hpp"

#include "core/os/work_folder.hpp"
#include "core/store/backup_file.hpp"
#include "core/store/blobs.hpp"
#include "core/store/sqlite/file_copy.hpp"
#include "core/store/sqlite/ledger_rows.hpp"

namespace santral::store {
namespace fs = std::filesystem;
namespace {

constexpr int kAttempts = 3;

class Backup {
public:
    Backup(const BackupOptions& options, const fs::path& work)
        : o_(options), work_(work), blobs_(options.folder / "blobs") {}

    Result<BackupManifest> make() {
        if (auto copied = copyFiles(); !copied) return copied.error();
        if (auto looked = lookAtCopy(); !looked) return looked.error();
        if (auto counted = countBlobs(); !counted) return counted.error();
        if (auto packed = pack(); !packed) return packed.error();
        return manifest_;
    }

    // Somebody was erased after the ledger had been copied: his blobs are rightly gone.
    bool overtakenByErasure() {
        auto now = LedgerRows::open({o_.folder / kLedgerName, o_.vfs});
        if (!now) return false;
        auto erased = now->erased();
        return erased && erased->size() > erased_.size();
    }

private:
    // The journal first: one that knew of more mails than the ledger would have them missed for good.
    Result<void> copyFiles() {
        for (std::string_view name : {kJournalName, kLedgerName}) {
            auto progress = [&](std::uint64_t done, std::uint64_t all) { tell(name, done, all); };
            auto copied = copyFile(o_.folder / name, work_ / name, o_.vfs, progress);
            if (!copied) return copied;
        }
        return packAnew(work_ / kJournalName, o_.vfs);
    }

    Result<void> lookAtCopy() {
        auto rows = LedgerRows::open({work_ / kLedgerName, o_.vfs});
        if (!rows) return rows.error();
        if (auto described = describeLedger(*rows); !described) return described;
        auto journal = versionOf(work_ / kJournalName, o_.vfs);
        if (!journal) return journal.error();
        manifest_.journalVersion = *journal;
        manifest_.program = o_.program;
        manifest_.made = o_.clock->now();
        auto erased = rows->erased();
        if (!erased) return erased.error();
        erased_ = std::move(*erased);
        auto named = rows->namedBlobs();
        if (!named) return named.error();
        named_ = std::move(*named);
        return {};
    }

    Result<void> describeLedger(LedgerRows& rows) {
        auto version = rows.version();
        if (!version) return version.error();
        auto head = rows.head();
        if (!head) return head.error();
        auto events = rows.count();
        if (!events) return events.error();
        auto digest = rows.contentDigest();
        if (!digest) return digest.error();
        manifest_.ledgerVersion = *version;
        manifest_.head = *head;
        manifest_.events = *events;
        manifest_.digest = std::move(*digest);
        return {};
    }

    Result<void> countBlobs() {
        Seq firstMissing = 0;
        for (const auto& [hash, blob] : named_) {
            auto entry = blobEntry(hash);
            if (entry) {
                ++manifest_.blobs;
                manifest_.blobOctets += entry->length;
                entries_.push_back(std::move(*entry));
            } else if (blob.certain) {
                firstMissing = firstMissing == 0 ? blob.seq : std::min(firstMissing, blob.seq);
                manifest_.missing.push_back(hash);
            }
        }
        if (manifest_.missing.empty() || o_.incomplete) return {};
        return Error{Errc::NotFound, std::to_string(manifest_.missing.size()) +
                                         " files that the ledger names are missing, first " +
                                         manifest_.missing.front() + "; the earliest is of event " +
                                         std::to_string(firstMissing)};
    }

    // Its name is its hash, so that it is read once only; an incomplete backup looks first.
    Result<BackupEntry> blobEntry(const std::string& hash) {
        auto place = blobs_.find(hash);
        if (!place) return place.error();
        BackupEntry entry{std::string(kBlobFolder) + hash, 0, hash};
        if (o_.incomplete) {
            auto found = describeFile(entry.name, *place);
            if (found && found->sha256 != hash) return Error{Errc::Corrupt, hash};
            return found;
        }
        std::error_code gone;
        entry.length = fs::file_size(*place, gone);
        if (gone) return Error{Errc::NotFound, hash};
        return entry;
    }

    Result<void> pack() {
        auto parts = describeParts();
        if (!parts) return parts.error();
        auto out = BackupWriter::make(o_.file);
        if (!out) return out.error();
        if (auto done = out->add(std::string(kManifestName), toJson(manifest_)); !done) return done;
        if (auto done = out->add(std::string(kErasedName), toLines(erased_)); !done) return done;
        for (const auto& [entry, source] : *parts) {
            if (auto done = out->addFile(entry, source); !done) return done;
        }
        std::uint64_t done = 0;
        for (const BackupEntry& blob : entries_) {
            auto place = blobs_.find(blob.sha256);
            if (!place) return place.error();
            if (auto added = out->addFile(blob, *place); !added) return added;
            tell("files", done += blob.length, manifest_.blobOctets);
        }
        return out->finish();
    }

    // Into the manifest too.
    Result<std::vector<std::pair<BackupEntry, fs::path>>> describeParts() {
        std::vector<std::pair<BackupEntry, fs::path>> parts;
        auto add = [&](std::string_view name, const fs::path& file) -> Result<void> {
            auto entry = describeFile(std::string(name), file);
            if (!entry) return entry.error();
            manifest_.parts.push_back({entry->name, entry->length, entry->sha256});
            parts.emplace_back(std::move(*entry), file);
            return {};
        };
        std::string lines = toLines(erased_);
        manifest_.parts.push_back({std::string(kErasedName), lines.size(), sha256(lines)});
        for (std::string_view name : {kLedgerName, kJournalName}) {
            if (auto added = add(name, work_ / name); !added) return added.error();
        }
        std::vector<std::string_view> small{kAgentName};
        if (o_.withKeys) small.insert(small.end(), std::begin(kKeyNames), std::end(kKeyNames));
        for (std::string_view name : small) {
            if (!fs::exists(o_.folder / name)) continue;
            if (auto added = add(name, o_.folder / name); !added) return added.error();
        }
        return parts;
    }

    void tell(std::string_view what, std::uint64_t done, std::uint64_t all) {
        if (o_.progress) o_.progress(what, done, all);
    }

    const BackupOptions& o_;
    const fs::path& work_;
    Blobs blobs_;
    BackupManifest manifest_;
    std::vector<Erased> erased_;
    std::map<std::string, NamedBlob> named_;
    std::vector<BackupEntry> entries_;
};

} // namespace

Result<BackupManifest> makeBackup(const BackupOptions& options) {
    std::error_code unknown;
    if (fs::exists(options.file, unknown))
        return Error{Errc::Conflict, options.file.string() + " is there already"};
    if (!fs::exists(options.folder / kLedgerName, unknown))
        return Error{Errc::NotFound, options.folder.string() + " is no folder of a hub"};
    for (int attempt = 1;; ++attempt) {
        auto work = os::WorkFolder::take(options.file);
        if (!work) return work.error();
        Backup backup(options, work->path());
        auto made = backup.make();
        if (made || attempt == kAttempts || !backup.overtakenByErasure()) return made;
    }
}

Result<std::string> erasedLinesOfBackup(const fs::path& file) {
    auto in = BackupReader::open(file);
    if (!in) return in.error();
    for (;;) {
        auto entry = in->next();
        if (!entry) return entry.error();
        if (!*entry) return Error{Errc::Corrupt, file.string() + " has no list of the erased"};
        bool wanted = (*entry)->name == kErasedName;
        std::string lines;
        auto read = in->read(**entry, [&](std::string_view octets) {
            if (wanted) lines += octets;
            return Result<void>();
        });
        if (!read) return read.error();
        if (wanted) return lines;
    }
}

} // namespace santral::store
