// A backup taken apart: nothing in it is believed before its hash says so.
#include "core/base/text.hpp"
#include "core/os/paths.hpp"
#include "core/store/backup_file.hpp"
#include "core/store/blobs.hpp"
#include "core/store/restore.hpp"

#include <algorithm>
#include <set>

namespace santral::store {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t kManifestLimit = 64u << 20;

Error strange(const std::string& how) {
    return {Errc::Corrupt, "the backup is damaged: " + how};
}

bool isPart(const BackupEntry& entry, const BackupManifest& manifest) {
    BackupPart part{entry.name, entry.length, entry.sha256};
    return std::find(manifest.parts.begin(), manifest.parts.end(), part) != manifest.parts.end();
}

bool isKnown(const std::string& name) {
    for (std::string_view known : {kErasedName, kLedgerName, kJournalName, kAgentName}) {
        if (name == known) return true;
    }
    return std::find(std::begin(kKeyNames), std::end(kKeyNames), name) != std::end(kKeyNames);
}

class Unpacking {
public:
    Unpacking(BackupReader in, fs::path into, bool whole, const WorkProgress& progress)
        : in_(std::move(in)), into_(std::move(into)), whole_(whole), progress_(progress) {}

    Result<Unpacked> run() {
        if (auto read = readManifest(); !read) return read.error();
        for (;;) {
            auto entry = in_.next();
            if (!entry) return entry.error();
            if (!*entry) break;
            if (auto done = unpack(**entry); !done) return done.error();
            if (progress_) progress_("backup", in_.size() - in_.left(), in_.size());
        }
        bool parts = std::all_of(manifest_.parts.begin(), manifest_.parts.end(),
                                 [this](const BackupPart& part) { return seen_.contains(part.name); });
        bool blobs = blobs_.size() == manifest_.blobs && octets_ == manifest_.blobOctets;
        bool heart = seen_.contains(std::string(kLedgerName)) && seen_.contains(std::string(kJournalName));
        if (!parts || !blobs || !heart) return strange("something that its manifest names is missing");
        return Unpacked{std::move(manifest_), std::move(blobs_)};
    }

private:
    Result<void> readManifest() {
        auto entry = in_.next();
        if (!entry) return entry.error();
        bool first = *entry && (*entry)->name == kManifestName && (*entry)->length <= kManifestLimit;
        if (!first) return strange("it has no manifest");
        std::string text;
        auto read = in_.read(**entry, [&](std::string_view octets) {
            text += octets;
            return Result<void>();
        });
        if (!read) return read;
        auto manifest = manifestFrom(text);
        if (!manifest) return manifest.error();
        manifest_ = std::move(*manifest);
        return {};
    }

    // A name becomes a path only where it is one of ours.
    Result<void> unpack(const BackupEntry& entry) {
        if (!seen_.insert(entry.name).second) return strange(printable(entry.name) + " is there twice");
        if (entry.name.starts_with(kBlobFolder)) return unpackBlob(entry);
        if (!isKnown(entry.name) || !isPart(entry, manifest_))
            return strange(printable(entry.name) + " is not what its manifest names");
        bool heart = entry.name == kLedgerName || entry.name == kJournalName;
        bool needed = heart || (whole_ && entry.name != kErasedName);
        return needed ? write(entry, into_ / entry.name) : pass(entry);
    }

    Result<void> unpackBlob(const BackupEntry& entry) {
        if (entry.name.substr(kBlobFolder.size()) != entry.sha256)
            return strange(printable(entry.name) + " is not what its name says");
        blobs_.insert(entry.sha256);
        octets_ += entry.length;
        if (!whole_) return pass(entry);
        auto place = Blobs(into_ / "blobs").placeFor(entry.sha256);
        if (!place) return place.error();
        for (const fs::path& folder : {into_ / "blobs", place->parent_path()}) {
            if (auto made = os::makePrivateFolder(folder); !made) return made;
        }
        return write(entry, *place);
    }

    Result<void> write(const BackupEntry& entry, const fs::path& place) {
        auto out = os::NewFile::make(place);
        if (!out) return out.error();
        auto read = in_.read(entry, [&](std::string_view octets) { return out->append(octets); });
        return read ? out->keep() : read;
    }

    Result<void> pass(const BackupEntry& entry) {
        return in_.read(entry, [](std::string_view) { return Result<void>(); });
    }

    BackupReader in_;
    fs::path into_;
    bool whole_;
    const WorkProgress& progress_;
    BackupManifest manifest_;
    std::set<std::string> seen_;
    std::set<std::string> blobs_;
    std::uint64_t octets_ = 0;
};

} // namespace

Result<Unpacked> unpackBackup(const fs::path& file, const fs::path& into, bool whole,
                              const WorkProgress& progress) {
    auto in = BackupReader::open(file);
    if (!in) return in.error();
    return Unpacking(std::move(*in), into, whole, progress).run();
}

} // namespace santral::store
