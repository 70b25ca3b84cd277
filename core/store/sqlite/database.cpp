#include "core/store/sqlite/database.hpp"

#include "core/store/sqlite/checked_pages.hpp"

#include <sqlite3.h>

#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace santral::store {
namespace {

constexpr int kBusyMillis = 10'000;

Errc codeOf(int sqlite) {
    if (sqlite == SQLITE_IOERR_DATA) return Errc::Corrupt; // a page is not what was written
    switch (sqlite & 0xFF) {
    case SQLITE_FULL:
        return Errc::Full;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Errc::Corrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Errc::Busy;
    case SQLITE_CONSTRAINT:
        return Errc::Conflict;
    case SQLITE_CANTOPEN:
        return Errc::NotFound;
    case SQLITE_TOOBIG:
        return Errc::TooLarge;
    default:
        return Errc::Io;
    }
}

// SQLite has no words for a page whose checksum is wrong.
std::string wordsFor(int sqlite, const char* words) {
    return sqlite == SQLITE_IOERR_DATA ? "a page is not what was written" : words;
}

void markFileOf(sqlite3* db) {
    const char* file = sqlite3_db_filename(db, "main");
    sqlite3_vfs* disk = nullptr;
    sqlite3_file_control(db, nullptr, SQLITE_FCNTL_VFS_POINTER, &disk);
    if (disk && file && *file) markDamaged(disk, file);
}

Error errorOf(sqlite3* db) {
    int code = sqlite3_extended_errcode(db);
    if (codeOf(code) == Errc::Corrupt) markFileOf(db);
    return {codeOf(code), wordsFor(code, sqlite3_errmsg(db))};
}

int countWalPages(void* counter, sqlite3*, const char*, int pages) {
    *static_cast<std::uint64_t*>(counter) = static_cast<std::uint64_t>(pages);
    return SQLITE_OK;
}

std::string pragmas(const OpenOptions& options) {
    std::string sql = "PRAGMA cache_size=-" + std::to_string(options.cacheKib) + ";PRAGMA temp_store=MEMORY;";
    if (options.mode == OpenMode::ReadOnly) return sql + "PRAGMA query_only=1;";
    if (options.mode == OpenMode::Copy) return sql + "PRAGMA journal_mode=OFF;PRAGMA synchronous=OFF;";
    return sql + "PRAGMA journal_mode=WAL;PRAGMA foreign_keys=ON;PRAGMA synchronous=" +
           (options.sync == Sync::Full ? "FULL;" : "NORMAL;");
}

Error newerFile(int found, int known) {
    return {Errc::Unsupported, "written by a newer Santral (version " + std::to_string(found) +
                                   " of the file, this program knows up to " + std::to_string(known) +
                                   "); nothing was changed, please update Santral"};
}

// A file without a log is opened as one that nobody changes: SQLite then makes no files beside it.
std::string addressOf(const std::filesystem::path& file, const std::string& vfs) {
    static constexpr char kDigits[] = "0123456789ABCDEF";
    std::string address = "file:";
    for (char c : file.string()) {
        bool special = c == '?' || c == '#' || c == '%';
        auto octet = static_cast<unsigned char>(c);
        special ? address += {'%', kDigits[octet >> 4], kDigits[octet & 0xF]} : address += c;
    }
    std::filesystem::path log = file;
    log += "-wal";
    return address + (isThere(log, vfs) ? "?mode=ro" : "?mode=ro&immutable=1");
}

// SQLite's count of its memory costs a lock of the whole process at each allocation, and nobody reads it.
// Before the first database only.
bool leaveMemoryUncounted() {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK;
}

// Of a file that is made now; one that is there keeps what it has.
void makeRoomForSums(sqlite3* db) {
    int octets = kPageSumOctets;
    sqlite3_file_control(db, nullptr, SQLITE_FCNTL_RESERVE_BYTES, &octets);
}

} // namespace

Statement::Statement(Statement&& other) noexcept
    : db_(other.db_), statement_(std::exchange(other.statement_, nullptr)), parameter_(other.parameter_),
      failed_(other.failed_) {}

Statement::~Statement() {
    if (!statement_) return;
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
}

Statement& Statement::bind(std::int64_t value) {
    sqlite3_bind_int64(statement_, ++parameter_, value);
    return *this;
}

Statement& Statement::bind(std::string_view text) {
    // Text is never NULL: an empty view may have no address.
    const char* data = text.data() ? text.data() : "";
    sqlite3_bind_text64(statement_, ++parameter_, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(Uuid id) {
    if (id.isNil()) return bind(nullptr);
    auto bytes = toBytes(id);
    sqlite3_bind_blob(statement_, ++parameter_, bytes.data(), static_cast<int>(bytes.size()),
                      SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bind(std::nullptr_t) {
    sqlite3_bind_null(statement_, ++parameter_);
    return *this;
}

bool Statement::next() {
    int code = statement_ ? sqlite3_step(statement_) : SQLITE_MISUSE;
    failed_ = code != SQLITE_ROW && code != SQLITE_DONE;
    return code == SQLITE_ROW;
}

Result<void> Statement::run() {
    while (next()) {
    }
    Result<void> outcome = failed_ ? Result<void>(error()) : Result<void>();
    sqlite3_reset(statement_);
    parameter_ = 0;
    return outcome;
}

Error Statement::error() const {
    return errorOf(db_);
}
std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_, column);
}

std::string_view Statement::text(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return {data ? data : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

Uuid Statement::uuid(int column) const {
    if (sqlite3_column_bytes(statement_, column) != 16) return {};
    return uuidFromBytes(static_cast<const unsigned char*>(sqlite3_column_blob(statement_, column)));
}

std::optional<TimePoint> Statement::maybeTime(int column) const {
    if (isNull(column)) return std::nullopt;
    return time(column);
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

Result<Database> Database::open(const std::filesystem::path& file, const OpenOptions& options) {
    [[maybe_unused]] static const bool uncounted = leaveMemoryUncounted();
    Database db;
    int flags = options.mode == OpenMode::ReadOnly ? SQLITE_OPEN_READONLY
                                                   : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    std::string disk = options.checked ? checkedVfs(options.vfs) : options.vfs;
    const char* vfs = disk.empty() ? nullptr : disk.c_str();
    int code = sqlite3_open_v2(file.c_str(), &db.db_, flags | SQLITE_OPEN_NOMUTEX, vfs);
    if (code != SQLITE_OK) return Error{codeOf(code), file.filename().string() + ": " + sqlite3_errstr(code)};
    sqlite3_extended_result_codes(db.db_, 1);
    sqlite3_busy_timeout(db.db_, kBusyMillis);
    if (options.checked) makeRoomForSums(db.db_);
    if (auto done = db.execute(pragmas(options)); !done) return done.error();
    if (options.autoCheckpoint) return db;
    sqlite3_wal_autocheckpoint(db.db_, 0);
    sqlite3_wal_hook(db.db_, countWalPages, db.walPages_.get());
    return db;
}

Database::Database(Database&& other) noexcept
    : db_(std::exchange(other.db_, nullptr)), statements_(std::move(other.statements_)),
      walPages_(std::move(other.walPages_)) {}

Database& Database::operator=(Database&& other) noexcept {
    if (this == &other) return *this;
    close();
    db_ = std::exchange(other.db_, nullptr);
    statements_ = std::move(other.statements_);
    walPages_ = std::move(other.walPages_);
    return *this;
}

Database::~Database() {
    close();
}

void Database::close() {
    for (auto& [sql, statement] : statements_) sqlite3_finalize(statement);
    statements_.clear();
    sqlite3_close_v2(std::exchange(db_, nullptr));
}

Statement Database::prepare(std::string_view sql) {
    auto known = statements_.find(sql);
    if (known != statements_.end()) return Statement(db_, known->second);
    auto length = static_cast<int>(sql.size());
    sqlite3_stmt* fresh = nullptr;
    int code = sqlite3_prepare_v3(db_, sql.data(), length, SQLITE_PREPARE_PERSISTENT, &fresh, nullptr);
    if (code != SQLITE_OK) {
        // A file that cannot be read says so here too; the statement then fails at its first step.
        if (code != SQLITE_ERROR) return Statement(db_, nullptr);
        throw std::logic_error("SQL of ours does not compile: " + std::string(sqlite3_errmsg(db_)));
    }
    statements_.emplace(sql, fresh);
    return Statement(db_, fresh);
}

Result<void> Database::execute(const std::string& sql) {
    if (sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) return errorOf(db_);
    return {};
}

std::int64_t Database::lastRowId() const {
    return sqlite3_last_insert_rowid(db_);
}
std::int64_t Database::changes() const {
    return sqlite3_changes64(db_);
}

Result<int> Database::userVersion() {
    auto row = prepare("PRAGMA user_version");
    if (!row.next()) return row.error();
    return static_cast<int>(row.integer(0));
}

Result<std::uint64_t> Database::checkpoint() {
    int frames = 0;
    int moved = 0;
    int code = sqlite3_wal_checkpoint_v2(db_, nullptr, SQLITE_CHECKPOINT_PASSIVE, &frames, &moved);
    if (code != SQLITE_OK && code != SQLITE_BUSY) return errorOf(db_);
    return frames > moved ? static_cast<std::uint64_t>(frames - moved) : 0;
}

Result<void> Database::syncFile() {
    sqlite3_file* file = nullptr;
    int code = sqlite3_file_control(db_, nullptr, SQLITE_FCNTL_FILE_POINTER, &file);
    bool open = code == SQLITE_OK && file && file->pMethods;
    if (open) code = file->pMethods->xSync(file, SQLITE_SYNC_NORMAL | SQLITE_SYNC_DATAONLY);
    return code == SQLITE_OK ? Result<void>() : Result<void>(Error{codeOf(code), "file cannot be synced"});
}

void Database::keepLogAtEnd() {
    sqlite3_db_config(db_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

void Database::limitMemory(int kib) {
    (void)execute("PRAGMA cache_size=-" + std::to_string(kib));
    sqlite3_db_release_memory(db_);
}

Result<void> Database::checkpointEvery(int pages) {
    return execute("PRAGMA wal_autocheckpoint=" + std::to_string(pages));
}

Snapshot::~Snapshot() {
    if (open_) (void)db_.prepare("COMMIT").run();
}

Result<void> Snapshot::begin() {
    if (auto begun = db_.prepare("BEGIN").run(); !begun) return begun;
    open_ = true;
    auto first = db_.prepare("SELECT count(*) FROM sqlite_schema"); // the moment is that of the first read
    return first.next() ? Result<void>() : first.error();
}

Transaction::Transaction(Database& db) : db_(db) {}

Transaction::~Transaction() {
    if (open_) (void)db_.prepare("ROLLBACK").run();
}

Result<void> Transaction::begin() {
    auto begun = db_.prepare("BEGIN IMMEDIATE").run();
    open_ = begun.has_value();
    return begun;
}

Result<void> Transaction::commit() {
    auto done = db_.prepare("COMMIT").run();
    if (done) open_ = false;
    return done;
}

std::uint64_t Database::pageSize() {
    auto row = prepare("PRAGMA page_size");
    return row.next() ? row.unsignedInteger(0) : 0;
}

Result<void> Database::packWithSums(std::uint64_t mostOctets) {
    CheckedPages pages;
    bool known = sqlite3_file_control(db_, nullptr, kAskPages, &pages) == SQLITE_OK && pages.octets > 0;
    if (!known || pages.summed) return {};
    auto octets = size(pages.octets);
    if (!octets || *octets > mostOctets) return octets ? Result<void>() : Result<void>(octets.error());
    return packAnew();
}

Result<std::uint64_t> Database::size(int pageOctets) {
    auto count = prepare("PRAGMA page_count");
    if (!count.next()) return count.error();
    return count.unsignedInteger(0) * static_cast<std::uint64_t>(pageOctets);
}

Result<void> Database::packAnew() {
    if (auto packed = execute("VACUUM"); !packed) return packed;
    return execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

Result<void> Database::copyInto(Database& target, const Progress& progress) {
    constexpr int kPages = 1000;
    Snapshot moment(*this);
    if (auto begun = moment.begin(); !begun) return begun;
    auto octets = pageSize();
    CheckedPages pages;
    bool known = sqlite3_file_control(db_, nullptr, kAskPages, &pages) == SQLITE_OK && pages.octets > 0;
    if (known) sqlite3_file_control(target.db_, nullptr, kTellPages, &pages);
    sqlite3_backup* copy = sqlite3_backup_init(target.db_, "main", db_, "main");
    if (!copy) return errorOf(target.db_);
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        code = sqlite3_backup_step(copy, kPages);
        auto all = static_cast<std::uint64_t>(sqlite3_backup_pagecount(copy));
        auto left = static_cast<std::uint64_t>(sqlite3_backup_remaining(copy));
        if (progress) progress((all - left) * octets, all * octets);
    }
    sqlite3_backup_finish(copy);
    if (code != SQLITE_DONE) return Error{codeOf(code), wordsFor(code, sqlite3_errstr(code))};
    return {};
}

Result<void> migrate(Database& db, std::span<const Migration> scripts) {
    auto version = db.userVersion();
    if (!version) return version.error();
    if (*version > scripts.back().version) return newerFile(*version, scripts.back().version);
    for (const Migration& script : scripts) {
        if (script.version <= *version) continue;
        std::string sql = "BEGIN IMMEDIATE;" + std::string(script.sql) +
                          ";PRAGMA user_version=" + std::to_string(script.version) + ";COMMIT;";
        if (auto done = db.execute(sql); !done) {
            (void)db.execute("ROLLBACK");
            return done.error();
        }
    }
    return {};
}

bool isThere(const std::filesystem::path& file, const std::string& vfs) {
    [[maybe_unused]] static const bool uncounted = leaveMemoryUncounted(); // before the next line
    sqlite3_initialize();
    sqlite3_vfs* disk = sqlite3_vfs_find(vfs.empty() ? nullptr : vfs.c_str());
    int there = 0;
    return disk && disk->xAccess(disk, file.c_str(), SQLITE_ACCESS_EXISTS, &there) == SQLITE_OK && there;
}

void removeDatabase(const std::filesystem::path& file, const std::string& vfs) {
    sqlite3_vfs* disk = sqlite3_vfs_find(vfs.empty() ? nullptr : vfs.c_str());
    for (const char* end : {"", "-wal", "-shm", kDamageMark}) {
        std::filesystem::path one = file;
        one += end;
        if (disk) disk->xDelete(disk, one.c_str(), 0);
    }
}

bool isMarkedDamaged(const std::filesystem::path& file, const std::string& vfs) {
    std::filesystem::path mark = file;
    mark += kDamageMark;
    return isThere(mark, vfs);
}

Result<int> versionOf(const std::filesystem::path& file, const std::string& vfs) {
    std::filesystem::path unfinished = file; // a file that is made has such a journal until it is in WAL mode
    unfinished += "-journal";
    if (!isThere(file, vfs) || isThere(unfinished, vfs)) return 0;
    sqlite3* db = nullptr;
    std::string address = addressOf(std::filesystem::absolute(file), vfs);
    int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
    int code = sqlite3_open_v2(address.c_str(), &db, flags, checkedVfs(vfs).c_str());
    int version = 0;
    auto keep = [](void* into, int, char** values, char**) {
        *static_cast<int*>(into) = std::atoi(values[0]);
        return 0;
    };
    if (code == SQLITE_OK) sqlite3_busy_timeout(db, kBusyMillis);
    if (code == SQLITE_OK) code = sqlite3_exec(db, "PRAGMA user_version", keep, &version, nullptr);
    int extended = sqlite3_extended_errcode(db);
    sqlite3_close(db);
    if (code == SQLITE_IOERR) code = extended;
    if (code != SQLITE_OK)
        return Error{codeOf(code), file.filename().string() + ": " + wordsFor(code, sqlite3_errstr(code))};
    return version;
}

Result<void> refuseNewer(const std::filesystem::path& file, const std::string& vfs,
                         std::span<const Migration> scripts) {
    auto version = versionOf(file, vfs);
    if (!version) return version.error();
    if (*version <= scripts.back().version) return {};
    Error newer = newerFile(*version, scripts.back().version);
    newer.detail = file.filename().string() + " was " + newer.detail;
    return newer;
}

std::vector<std::string> integrityFaults(Database& db) {
    std::vector<std::string> faults;
    auto rows = db.prepare("PRAGMA integrity_check(100)");
    while (rows.next()) {
        if (rows.text(0) != "ok") faults.push_back(rows.string(0));
    }
    if (rows.failed()) faults.push_back(rows.error().detail);
    return faults;
}

} // namespace santral::store
