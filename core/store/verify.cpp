#include "core/store/verify.hpp"

#include "core/store/backup_file.hpp"
#include "core/store/blobs.hpp"
#include "core/store/restore.hpp"
#include "core/store/sqlite/ledger_check.hpp"
#include "core/store/sqlite/migrations.hpp"
#include "core/store/verify_view.hpp"

#include <algorithm>
#include <set>

namespace santral::store {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kSaid = 20; // of one kind

using BlobFault = std::function<std::string(const std::string& hash)>; // empty: it is there and whole

Result<void> checkBlobs(LedgerRows& rows, const BlobFault& faultOf, const VerifyOptions& options,
                        Verification& into) {
    auto named = rows.namedBlobs();
    if (!named) return named.error();
    std::uint64_t looked = 0;
    for (const auto& [hash, blob] : *named) {
        if (options.progress) options.progress("files", ++looked, named->size());
        std::string fault = blob.certain ? faultOf(hash) : std::string();
        if (fault.empty() || !stillNames(rows, blob.seq, hash)) continue;
        std::string told = hash + " of event " + std::to_string(blob.seq) + " " + fault;
        options.incomplete ? into.notes.push_back(told) : into.faults.add("files", told);
    }
    into.blobs = named->size();
    return {};
}

// A journal that is missing has cost drafts and settings; the hub makes a new one.
Result<void> checkJournal(const fs::path& file, const std::string& vfs, Verification& into) {
    if (!fs::exists(file) && !isThere(file, vfs)) {
        into.faults.add("the journal", "it is missing");
        return {};
    }
    OpenOptions options;
    options.mode = OpenMode::ReadOnly;
    options.vfs = vfs;
    auto db = Database::open(file, options);
    if (!db) {
        into.faults.add("the journal", describe(db.error()));
        return {};
    }
    for (const std::string& fault : integrityFaults(*db)) into.faults.add("the journal", fault);
    return {};
}

std::vector<std::string> adviceOn(const Faults& faults) {
    std::vector<std::string> advice;
    for (std::string_view kind :
         {"the ledger's file", "gaps in", "time that", "events", "content", "receipts", "items"}) {
        if (!faults.any(kind)) continue;
        advice.push_back(
            "the ledger itself is damaged: restore the newest sound backup into a new folder (santral-hub"
            " restore FILE --data NEWFOLDER); what came after it, santral-hub export writes out of this"
            " folder as far as it can be read");
        break;
    }
    if (faults.any("files"))
        advice.push_back(
            "a file that is missing or damaged is in older backups, perhaps; its message stays either way");
    if (faults.any("the journal"))
        advice.push_back(
            "the hub sets a damaged journal aside when it starts, and brings over what can be read of it");
    if (faults.any("the view"))
        advice.push_back("delete view.db* while no hub runs: the view is built anew from the ledger");
    return advice;
}

// Faults found on the way stay, also when the rest cannot be read.
Result<Verification> verifyFiles(const fs::path& folder, const VerifyOptions& options,
                                 const BlobFault& faultOf) {
    if (auto known = refuseNewer(folder / kJournalName, options.vfs, journalMigrations());
        !known && known.error().code == Errc::Unsupported)
        return known.error();
    auto rows = LedgerRows::open({folder / kLedgerName, options.vfs});
    if (!rows) return rows.error();
    Verification found;
    auto look = [&]() -> Result<void> {
        auto head = rows->head();
        auto events = rows->count();
        if (!head || !events) return head ? events.error() : head.error();
        found.head = *head;
        found.events = *events;
        if (auto done = checkLedger(*rows, *head, found.faults); !done) return done;
        if (auto done = checkBlobs(*rows, faultOf, options, found); !done) return done;
        auto digest = rows->contentDigest();
        if (digest) found.digest = *digest;
        return digest ? Result<void>() : digest.error();
    };
    if (auto done = look(); !done) found.faults.add("the ledger's file", describe(done.error()));
    if (auto done = checkJournal(folder / kJournalName, options.vfs, found); !done) return done.error();
    return found;
}

} // namespace

void Faults::add(const std::string& kind, const std::string& what) {
    auto same = [&](const Kind& one) { return one.name == kind; };
    auto found = std::find_if(kinds_.begin(), kinds_.end(), same);
    if (found == kinds_.end()) found = kinds_.insert(found, {kind, {}, 0});
    if (found->all++ < kSaid) found->said.push_back(what);
}

bool Faults::any(std::string_view kind) const {
    return std::any_of(kinds_.begin(), kinds_.end(),
                       [&](const Kind& one) { return one.name.starts_with(kind); });
}

std::vector<std::string> Faults::sentences() const {
    std::vector<std::string> all;
    for (const Kind& kind : kinds_) {
        for (const std::string& what : kind.said) all.push_back(kind.name + ": " + what);
        if (kind.all > kSaid)
            all.push_back(kind.name + ": and " + std::to_string(kind.all - kSaid) + " more");
    }
    return all;
}

Result<Verification> verifyFolder(const fs::path& folder, const VerifyOptions& options) {
    std::error_code unknown;
    fs::path ledger = folder / kLedgerName;
    if (!fs::exists(ledger, unknown) && !isThere(ledger, options.vfs))
        return Error{Errc::NotFound, folder.string() + " is no folder of a hub"};
    Blobs blobs(folder / "blobs");
    auto faultOf = [&](const std::string& hash) -> std::string {
        auto place = blobs.find(hash);
        if (!place) return "is missing";
        auto file = describeFile(hash, *place);
        return file && file->sha256 == hash ? "" : "is damaged";
    };
    auto found = verifyFiles(folder, options, faultOf);
    if (!found) return found;
    found->advice = adviceOn(found->faults);
    if (!options.view) return found;
    if (auto compared = compareView(folder, options, *found); !compared)
        found->faults.add("the view", "it cannot be built from the ledger: " + describe(compared.error()));
    found->advice = adviceOn(found->faults);
    return found;
}

Result<Verification> verifyBackup(const fs::path& file, const VerifyOptions& options) {
    auto unpacked = unpackBackup(file, options.scratch, false, options.progress);
    if (!unpacked) return unpacked.error();
    const BackupManifest& manifest = unpacked->manifest;
    std::set<std::string> known(manifest.missing.begin(), manifest.missing.end());
    auto faultOf = [&](const std::string& hash) {
        return unpacked->blobs.contains(hash) || known.contains(hash) ? "" : "is missing";
    };
    auto found = verifyFiles(options.scratch, options, faultOf);
    if (!found) return found;
    bool same = found->head == manifest.head && found->events == manifest.events &&
                (found->digest.empty() || found->digest == manifest.digest);
    if (!same) found->faults.add("the manifest", "it tells of another ledger");
    if (found->faults.any()) found->advice = {"this backup is damaged: take an older one"};
    for (const std::string& hash : manifest.missing)
        found->notes.push_back(hash + " was missing already when the backup was made");
    return found;
}

} // namespace santral::store
