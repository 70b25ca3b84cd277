// SQLite behind RAII: the only folder that opens a database, so that an encrypting build can be put in its
// place. A Database belongs to one thread. Every file is WAL; errors come back as Result.
#pragma once

#include "core/base/clock.hpp"
#include "core/base/error.hpp"
#include "core/base/id.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace santral::store {

// A prepared statement in use. Parameters are bound in order; it resets itself when it goes out of scope.
class Statement {
public:
    Statement(sqlite3* db, sqlite3_stmt* statement) : db_(db), statement_(statement) {}
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    Statement& bind(std::int64_t value);
    Statement& bind(std::uint64_t value) { return bind(static_cast<std::int64_t>(value)); }
    Statement& bind(int value) { return bind(static_cast<std::int64_t>(value)); }
    Statement& bind(std::uint32_t value) { return bind(static_cast<std::int64_t>(value)); }
    Statement& bind(bool value) { return bind(static_cast<std::int64_t>(value)); }
    Statement& bind(std::string_view text);
    Statement& bind(const char* text) { return bind(std::string_view(text)); }
    Statement& bind(const std::string& text) { return bind(std::string_view(text)); }
    Statement& bind(Uuid id); // BLOB of 16 octets; NULL for nil
    Statement& bind(TimePoint at) { return bind(toMillis(at)); }
    Statement& bind(std::nullptr_t);
    template <class Tag>
    Statement& bind(Id<Tag> id) {
        return bind(id.value);
    }
    template <class T>
    Statement& bind(const std::optional<T>& value) {
        return value ? bind(*value) : bind(nullptr);
    }
    template <class T, class... More>
    Statement& bind(const T& value, const More&... more) requires(sizeof...(More) > 0) {
        bind(value);
        return bind(more...);
    }

    bool next();        // true: a row is there; false: the end, or an error (see failed)
    Result<void> run(); // for statements without rows
    bool failed() const { return failed_; }
    Error error() const;

    std::int64_t integer(int column) const;
    std::uint64_t unsignedInteger(int column) const { return static_cast<std::uint64_t>(integer(column)); }
    bool flag(int column) const { return integer(column) != 0; }
    std::string_view text(int column) const; // valid until the next step
    std::string string(int column) const { return std::string(text(column)); }
    Uuid uuid(int column) const;
    template <class IdType>
    IdType id(int column) const {
        return IdType{uuid(column)};
    }
    TimePoint time(int column) const { return fromMillis(integer(column)); }
    std::optional<TimePoint> maybeTime(int column) const;
    bool isNull(int column) const;

private:
    sqlite3* db_;
    sqlite3_stmt* statement_;
    int parameter_ = 0;
    bool failed_ = false;
};

enum class Sync { Full, Normal };
enum class OpenMode {
    ReadWrite,
    ReadOnly,
    Copy, // a new file that nobody else has: written straight, and thrown away when that fails
};

struct OpenOptions {
    OpenMode mode = OpenMode::ReadWrite;
    Sync sync = Sync::Full;
    int cacheKib = 2048;
    bool autoCheckpoint = true;
    std::string vfs = {}; // empty: the system's; tests and the simulator name their own
    bool checked = true;  // pages have checksums, if the file was made so (checked_pages.hpp)
};

class Database {
public:
    static Result<Database> open(const std::filesystem::path& file, const OpenOptions& options);
    Database(Database&& other) noexcept;
    Database& operator=(Database&& other) noexcept;
    ~Database();

    Statement prepare(std::string_view sql); // cached by text; the text must be valid SQL of ours
    Result<void> execute(const std::string& sql);
    std::int64_t lastRowId() const;
    std::int64_t changes() const;
    Result<int> userVersion();
    // Moves as much of the WAL as readers allow into the file, without waiting for anybody; tells the pages
    // left.
    Result<std::uint64_t> checkpoint();
    Result<void> syncFile();                              // the file itself, without its log
    std::uint64_t walPages() const { return *walPages_; } // after the last commit on this connection
    void keepLogAtEnd();                                  // closing does not empty it
    void limitMemory(int kib);               // of the page cache; what is above is given back at once
    Result<void> checkpointEvery(int pages); // of the WAL, by whoever commits
    // Writes the file anew with checksums where it has none and is no larger than that. While nobody else has
    // it.
    Result<void> packWithSums(std::uint64_t mostOctets);
    // Every page as this connection sees it now into `target` (opened as a Copy), a thousand at a time;
    // `progress` hears of octets done and of all. Others may write meanwhile: it is one moment's state.
    using Progress = std::function<void(std::uint64_t done, std::uint64_t all)>;
    Result<void> copyInto(Database& target, const Progress& progress);

private:
    Database() = default;
    void close();
    Result<void> packAnew();
    Result<std::uint64_t> size(int pageOctets);
    std::uint64_t pageSize();

    sqlite3* db_ = nullptr;
    struct HashOfText { // finds by a view, without a copy of the text
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, sqlite3_stmt*, HashOfText, std::equal_to<>> statements_;
    std::unique_ptr<std::uint64_t> walPages_ = std::make_unique<std::uint64_t>(0);
};

// While it lives, its connection reads the state of one moment, whatever others write. The log of the file
// cannot begin anew meanwhile, so let it live for seconds.
class Snapshot {
public:
    explicit Snapshot(Database& db) : db_(db) {}
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    Result<void> begin();

private:
    Database& db_;
    bool open_ = false;
};

// Rolls back unless committed.
class Transaction {
public:
    explicit Transaction(Database& db);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Result<void> begin(); // takes the write lock at once
    Result<void> commit();

private:
    Database& db_;
    bool open_ = false;
};

// Brings a file to `target` by running scripts[version] for every missing version, each in one transaction.
// A file of a newer program is refused with Unsupported and left as it is.
struct Migration {
    int version;
    std::string_view sql;
};
Result<void> migrate(Database& db, std::span<const Migration> scripts);
// Whether there is such a file, with anything in it.
bool isThere(const std::filesystem::path& file, const std::string& vfs);
// The file with its log and what else belongs to it. While nobody has it open.
void removeDatabase(const std::filesystem::path& file, const std::string& vfs);
// Whether a page of it was found not to be what was written, since it was made.
bool isMarkedDamaged(const std::filesystem::path& file, const std::string& vfs);
// The version of a file that has not been opened, without changing an octet of it; 0 where there is none.
Result<int> versionOf(const std::filesystem::path& file, const std::string& vfs = {});
// Unsupported where a newer program has written the file. To be asked before it is opened for writing, which
// alone would change it already.
Result<void> refuseNewer(const std::filesystem::path& file, const std::string& vfs,
                         std::span<const Migration> scripts);
// What SQLite finds wrong with the whole file, at most a hundred sentences; nothing where it is sound.
std::vector<std::string> integrityFaults(Database& db);

} // namespace santral::store
