#include "core/store/sqlite/view_digest.hpp"

#include "core/base/sha256.hpp"
#include "core/base/text.hpp"

namespace santral::store {
namespace {

constexpr std::string_view kSegment = "message_words_"; // see MessageWords

struct Table {
    std::string name;
    bool words = false; // a full-text index: what it finds counts, not how it lies there
    int columns = 0;
};

// The full-text indexes first.
Result<std::vector<Table>> tablesOf(Database& db) {
    std::vector<Table> tables;
    auto rows = db.prepare("SELECT name,type='virtual',ncol FROM pragma_table_list WHERE schema='main'"
                           " AND type IN ('table','virtual') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                           " ORDER BY type DESC");
    while (rows.next()) tables.push_back({rows.string(0), rows.flag(1), static_cast<int>(rows.integer(2))});
    if (rows.failed()) return rows.error();
    return tables;
}

void addRow(TableDigest& digest, const Statement& row, int columns) {
    std::string octets;
    for (int i = 0; i < columns; ++i) {
        std::string_view value = row.text(i);
        octets += row.isNull(i) ? "-" : std::to_string(value.size()) + ":";
        octets += value;
    }
    std::string hash = *fromHex(sha256(octets));
    for (std::size_t i = 0; i < hash.size(); ++i) {
        auto octet = static_cast<std::uint64_t>(static_cast<unsigned char>(hash[i]));
        digest.sum[i / 8] += octet << (8 * (i % 8));
    }
    ++digest.rows;
}

// Which number stands for an agent or a queue follows from who was met first, which is another one where the
// view took more events at a time.
constexpr const char* kListed =
    "(SELECT l.n,l.state,l.last_at,l.due,l.waiting,ifnull(q.id,l.queue),ifnull(b.id,l.brand),"
    "ifnull(o.id,l.owner),l.channel,l.flags FROM listed l LEFT JOIN listed_id q ON q.n=l.queue"
    " LEFT JOIN listed_id b ON b.n=l.brand LEFT JOIN listed_id o ON o.n=l.owner)";

// `segments`: those of the index of messages in which something can be found.
Result<TableDigest> digestOf(Database& db, const Table& table, const std::string& segments) {
    std::string from = '"' + table.name + '"';
    int columns = table.columns;
    if (table.words) {
        auto made = db.execute("DROP TABLE IF EXISTS temp.found;CREATE VIRTUAL TABLE temp.found USING"
                               " fts5vocab(main,'" +
                               table.name + "','instance')");
        if (!made) return made.error();
        from = "temp.found";
        columns = 4; // term, row, column, place
    }
    if (table.name == "listed") from = kListed;
    if (table.name == "tally") from += " WHERE count<>0 OR unread<>0"; // a zero says as much as no row
    if (table.name == "message_segment") from += " WHERE number IN (" + segments + ")";
    TableDigest digest;
    auto rows = db.prepare("SELECT * FROM " + from);
    while (rows.next()) addRow(digest, rows, columns);
    if (rows.failed()) return rows.error();
    return digest;
}

} // namespace

Result<ViewDigest> digestOfView(const ViewFile& file) {
    OpenOptions options;
    options.mode = OpenMode::ReadOnly;
    options.vfs = file.vfs;
    auto db = Database::open(file.path, options);
    if (!db) return db.error();
    auto version = db->userVersion();
    if (!version) return version.error();
    if (*version != kViewVersion)
        return Error{Errc::Unsupported, "view of version " + std::to_string(*version)};
    // The file stays read-only; the temporary tables that read the index do not.
    if (auto set = db->execute("PRAGMA query_only=0"); !set) return set.error();
    ViewDigest digest;
    Snapshot moment(*db);
    if (auto begun = moment.begin(); !begun) return begun.error();
    {
        auto row = db->prepare("SELECT applied FROM progress");
        if (!row.next()) return row.error();
        digest.applied = row.unsignedInteger(0);
    }
    digest.damage = integrityFaults(*db);
    auto tables = tablesOf(*db);
    if (!tables) return tables.error();
    std::string segments;
    for (const Table& table : *tables) {
        if (table.name == "listed_id") continue; // see kListed
        auto one = digestOf(*db, table, segments);
        if (!one) return Error{one.error().code, table.name + ": " + one.error().detail};
        bool nothing =
            table.words && one->rows == 0; // everybody in it was erased; a new view has not even made it
        if (!nothing) digest.tables[table.name] = *one;
        bool segment = !nothing && table.name.starts_with(kSegment);
        if (segment) segments += (segments.empty() ? "" : ",") + table.name.substr(kSegment.size());
    }
    return digest;
}

} // namespace santral::store
