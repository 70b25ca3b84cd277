#include "core/store/sqlite/floor_marks.hpp"

#include "core/base/log.hpp"
#include "core/store/sqlite/database.hpp"

namespace santral::store {
namespace {

constexpr int kMarksVersion = 1; // raised with every change of what a mark holds
constexpr int kMarksCacheKib = 256;
constexpr std::string_view kMarksSchema =
    "CREATE TABLE mark(seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;"
    "CREATE INDEX mark_at ON mark(at);";

class SqliteFloorMarks final : public FloorMarks {
public:
    explicit SqliteFloorMarks(Database db) : db_(std::move(db)) {}

    Result<std::optional<FloorMark>> before(TimePoint moment) override {
        auto row = db_.prepare("SELECT seq,at,body FROM mark WHERE at<=? ORDER BY at DESC,seq DESC LIMIT 1");
        row.bind(moment);
        if (row.next()) return std::optional(FloorMark{row.unsignedInteger(0), row.time(1), row.string(2)});
        if (row.failed()) return row.error();
        return std::optional<FloorMark>();
    }

    Result<void> put(const FloorMark& mark) override {
        return db_.prepare("INSERT OR REPLACE INTO mark(seq,at,body) VALUES(?,?,?)")
            .bind(mark.seq, mark.at, mark.body)
            .run();
    }

    Result<void> thinOut(TimePoint before) override {
        constexpr std::int64_t kDay = 24 * 3600 * 1000;
        return db_
            .prepare("DELETE FROM mark WHERE at<?1 AND seq NOT IN"
                     " (SELECT max(seq) FROM mark WHERE at<?1 GROUP BY at/?2)")
            .bind(before, kDay)
            .run();
    }

    Result<void> clear() override { return db_.execute("DELETE FROM mark"); }

private:
    Database db_;
};

Result<std::unique_ptr<FloorMarks>> openOnce(const std::filesystem::path& file, const std::string& vfs) {
    OpenOptions options;
    options.checked = false;
    options.sync = Sync::Normal;
    options.cacheKib = kMarksCacheKib;
    options.vfs = vfs;
    auto db = Database::open(file, options);
    if (!db) return db.error();
    auto version = db->userVersion();
    if (!version) return version.error();
    if (*version != 0 && *version != kMarksVersion) return Error{Errc::Unsupported, "floor marks"};
    if (*version == 0) {
        std::string sql = "BEGIN;" + std::string(kMarksSchema) +
                          "PRAGMA user_version=" + std::to_string(kMarksVersion) + ";COMMIT;";
        if (auto made = db->execute(sql); !made) return made.error();
    }
    return std::unique_ptr<FloorMarks>(std::make_unique<SqliteFloorMarks>(std::move(*db)));
}

} // namespace

Result<std::unique_ptr<FloorMarks>> openFloorMarks(const std::filesystem::path& file,
                                                   const std::string& vfs) {
    auto marks = openOnce(file, vfs);
    if (marks || (marks.error().code != Errc::Unsupported && marks.error().code != Errc::Corrupt))
        return marks;
    log::warn("floor", "checkpoints made anew: " + describe(marks.error()));
    removeDatabase(file, vfs);
    return openOnce(file, vfs);
}

} // namespace santral::store
