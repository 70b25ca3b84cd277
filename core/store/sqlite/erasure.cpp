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

Result<std::set<std::string>> hashesOfDoomed(Database& db) {
    std::set<std::string> hashes;
    auto rows = db.prepare("SELECT body FROM content WHERE identity IN (SELECT identity FROM doomed)");
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

Result<void> eraseInOneTransaction(Database& db, std::span<const IdentityId> identities,
                                   const Ledger::DropFiles& dropFiles) {
    Transaction transaction(db);
    if (auto begun = transaction.begin(); !begun) return begun;
    if (auto filled = fillDoomed(db, identities); !filled) return filled;
    auto hashes = hashesOfDoomed(db);
    if (!hashes) return hashes.error();
    auto done = db.prepare("DELETE FROM content WHERE identity IN (SELECT identity FROM doomed)").run();
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

Result<void> eraseContentIn(Database& ledger, std::span<const IdentityId> identities,
                            const Ledger::DropFiles& dropFiles) {
    if (auto set = ledger.execute("PRAGMA secure_delete=ON"); !set) return set;
    auto erased = eraseInOneTransaction(ledger, identities, dropFiles);
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
