// The ledger as it is stored, row by row, decoded by nobody: for backups, exports and checks. A connection of
// its own that only reads; one thread.
#pragma once

#include "core/store/erased.hpp"
#include "core/store/sqlite/database.hpp"
#include "core/store/sqlite/ledger.hpp"

#include <functional>
#include <map>
#include <optional>

namespace santral::store {

struct LedgerRow { // valid inside the call that gets it
    Seq seq = 0;
    EventId id;
    int version = 0;
    std::string_view kind;
    ConversationId conversation;
    IdentityId identity;
    int actor = 0;
    AgentId agent;
    TimePoint at{};
    std::string_view facts;                  // JSON object, or empty
    std::optional<std::string_view> content; // the same; nothing where there never was any or it was erased
    IdentityId contentIdentity;
};

struct NamedBlob {
    Seq seq = 0;         // the first event that names it
    bool certain = true; // false: in an event of a newer program that looks as if it did
};

class LedgerRows {
public:
    using Tell = std::function<Result<void>(const LedgerRow&)>;

    // Unsupported where a newer program wrote the file, NotFound, Corrupt.
    static Result<LedgerRows> open(const LedgerFile& file);

    Result<Seq> head();
    Result<int> version(); // of the file
    Result<std::uint64_t> count();
    // Every event with `after` < seq ≤ `upto`, in order, in pieces: a hub that works on the file is not held
    // up. Ends at the first error of `tell`.
    Result<void> each(Seq after, Seq upto, const Tell& tell);
    Result<std::vector<Erased>> erased();                  // in order
    Result<std::map<std::string, NamedBlob>> namedBlobs(); // by hash
    // A hash over all events in order with their content, and over the ids that make commands and inbound
    // items count once. Equal ledgers have equal digests on every machine; docs/backup.md says over what.
    Result<std::string> contentDigest();
    Database& database() { return db_; }

private:
    explicit LedgerRows(Database db) : db_(std::move(db)) {}

    Database db_;
};

} // namespace santral::store
