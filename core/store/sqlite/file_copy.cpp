#include "core/store/sqlite/file_copy.hpp"

namespace santral::store {

Result<void> copyFile(const std::filesystem::path& from, const std::filesystem::path& to,
                      const std::string& vfs, const Database::Progress& progress) {
    OpenOptions reading;
    reading.mode = OpenMode::ReadOnly;
    reading.vfs = vfs;
    auto source = Database::open(from, reading);
    if (!source) return source.error();
    OpenOptions writing;
    writing.mode = OpenMode::Copy;
    writing.vfs = vfs;
    auto target = Database::open(to, writing);
    if (!target) return target.error();
    auto copied = source->copyInto(*target, progress);
    if (copied) return copied;
    return Error{copied.error().code, from.filename().string() + ": " + copied.error().detail};
}

Result<void> packAnew(const std::filesystem::path& file, const std::string& vfs) {
    OpenOptions options;
    options.vfs = vfs;
    auto db = Database::open(file, options);
    if (!db) return db.error();
    if (auto packed = db->execute("VACUUM"); !packed) return packed;
    return db->execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace santral::store
