#include "core/store/sqlite/erasure.hpp"

#include <algorithm>
#include <set>

namespace santral::store {
namespace {

// The identities as a table, so that each content is looked at once. Of this connection, in memory.
Result<void> fillDoomed(Database& db, std::span<const IdentityId> identities) {
    auto made = db.execute("CREATE TEMP TABLE IF NOT EXISTS doomed(identity BLOB PRIMARY KEY) WITHOUT ROWID;"
                           "DELETE FROM doomed");
    if (!made) return made;
    for (IdentityId identity : identities) {
        if (!identity) continue;
        auto done = db.prepare("INSERT OR IGNORE INTO doomed(identity) VALUES(?)").bind(identity).run();
        if (!done) return done;
    }
    return {};
}

// What was written of a customer is his, whichever identity an older event hung it on.
constexpr const char* kOfCustomer = "customer.edited";

Result<void> findDoomed(Database& db, const Forgotten& people) {
    if (auto filled = fillDoomed(db, people.identities); !filled) return filled;
    auto made =
        db.execute("CREATE TEMP TABLE IF NOT EXISTS doomed_customer(id TEXT PRIMARY KEY) WITHOUT ROWID;"
                   "CREATE TEMP TABLE IF NOT EXISTS doomed_content(seq INTEGER PRIMARY KEY);"
                   "DELETE FROM doomed_customer;DELETE FROM doomed_content");
    if (!made) return made;
    for (CustomerId id : people.customers) {
        auto done =
            db.prepare("INSERT OR IGNORE INTO doomed_customer(id) VALUES(?)").bind(toString(id)).run();
        if (!done) return done;
    }
    auto done =
        db.prepare("INSERT INTO doomed_content(seq) SELECT c.seq FROM content c JOIN event e ON e.seq=c.seq"
                   " WHERE c.identity IN (SELECT identity FROM doomed) AND e.kind<>?")
            .bind(kOfCustomer)
            .run();
    if (!done) return done;
    return db
        .prepare("INSERT INTO doomed_content(seq) SELECT seq FROM event WHERE kind=?"
                 " AND json_extract(body,'$.customer') IN (SELECT id FROM doomed_customer)")
        .bind(kOfCustomer)
        .run();
}

Result<std::set<std::string>> hashesOfDoomed(Database& db) {
    std::set<std::string> hashes;
    auto rows = db.prepare("SELECT body FROM content WHERE seq IN (SELECT seq FROM doomed_content)");
    while (rows.next()) {
        for (std::string& hash : hashesIn(rows.text(0))) hashes.insert(std::move(hash));
    }
    if (rows.failed()) return rows.error();
    return hashes;
}

// Content-addressed blobs may belong to several people: those that others still name stay.
Result<void> keepNamed(Database& db, std::set<std::string>& hashes) {
    if (hashes.empty()) return {};
    auto rows = db.prepare("SELECT body FROM content WHERE body LIKE '%\"hash\"%' OR body LIKE '%\"raw\"%'"
                           " OR body LIKE '%\"html\"%'");
    while (rows.next()) {
        for (const std::string& hash : hashesIn(rows.text(0))) hashes.erase(hash);
    }
    return rows.failed() ? Result<void>(rows.error()) : Result<void>();
}

Result<void> eraseInOneTransaction(Database& db, const Forgotten& people,
                                   const Ledger::DropFiles& dropFiles) {
    Transaction transaction(db);
    if (auto begun = transaction.begin(); !begun) return begun;
    if (auto found = findDoomed(db, people); !found) return found;
    auto hashes = hashesOfDoomed(db);
    if (!hashes) return hashes.error();
    auto done = db.prepare("DELETE FROM content WHERE seq IN (SELECT seq FROM doomed_content)").run();
    if (!done) return done;
    if (auto kept = keepNamed(db, *hashes); !kept) return kept;
    if (auto dropped = dropFiles({hashes->begin(), hashes->end()}); !dropped) return dropped;
    return transaction.commit();
}

Result<std::vector<ConversationId>> conversationsOf(Database& ledger,
                                                    std::span<const IdentityId> identities) {
    if (auto filled = fillDoomed(ledger, identities); !filled) return filled.error();
    auto rows = ledger.prepare("SELECT DISTINCT conversation FROM event WHERE conversation IS NOT NULL"
                               " AND identity IN (SELECT identity FROM doomed)");
    std::vector<ConversationId> found;
    while (rows.next()) found.push_back(rows.id<ConversationId>(0));
    if (rows.failed()) return rows.error();
    return found;
}

} // namespace

std::vector<std::string> hashesIn(std::string_view json) {
    constexpr std::size_t kDigits = 64;
    auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    std::vector<std::string> hashes;
    for (std::size_t at = json.find('"'); at != std::string_view::npos; at = json.find('"', at + 1)) {
        std::string_view value = json.substr(at + 1, kDigits + 1);
        bool whole = value.size() == kDigits + 1 && value.back() == '"';
        if (whole && std::all_of(value.begin(), value.end() - 1, isHex))
            hashes.emplace_back(value.substr(0, kDigits));
    }
    return hashes;
}

Result<void> eraseContentIn(Database& ledger, const Forgotten& people, const Ledger::DropFiles& dropFiles) {
    if (auto set = ledger.execute("PRAGMA secure_delete=ON"); !set) return set;
    auto erased = eraseInOneTransaction(ledger, people, dropFiles);
    if (auto set = ledger.execute("PRAGMA secure_delete=OFF"); !set) return set;
    if (!erased) return erased;
    // The WAL still holds the old pages: empty it, waiting for readers.
    return ledger.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

Result<void> eraseDraftsIn(Database& journal, Database& ledger, std::span<const IdentityId> identities) {
    auto conversations = conversationsOf(ledger, identities);
    if (!conversations) return conversations.error();
    for (ConversationId id : *conversations) {
        auto done = journal.prepare("DELETE FROM draft WHERE conversation=?").bind(id).run();
        if (!done) return done;
    }
    // What was deleted earlier still stands in unused places of the pages.
    if (auto packed = journal.execute("VACUUM"); !packed) return packed;
    return journal.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace santral::store
