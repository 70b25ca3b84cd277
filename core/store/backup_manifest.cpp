#include "core/store/backup_manifest.hpp"

#include "core/domain/fields.hpp"
#include "core/domain/json.hpp"

namespace santral::store {

template <Is<BackupPart> T, class V>
void describeFields(T& s, V&& v) {
    v("name", s.name), v("length", s.length), v("sha256", s.sha256);
}
template <Is<BackupManifest> T, class V>
void describeFields(T& s, V&& v) {
    v("program", s.program), v("made", s.made);
    v("ledger-version", s.ledgerVersion), v("journal-version", s.journalVersion);
    v("head", s.head), v("events", s.events), v("blobs", s.blobs), v("blob-octets", s.blobOctets);
    v("digest", s.digest), v("parts", s.parts), v("missing", s.missing);
}

std::string toJson(const BackupManifest& manifest) {
    return json::write(manifest);
}

Result<BackupManifest> manifestFrom(std::string_view text) {
    auto manifest = json::read<BackupManifest>(text);
    if (manifest) return manifest;
    return Error{Errc::Corrupt, "the backup's manifest: " + manifest.error().detail};
}

} // namespace santral::store
