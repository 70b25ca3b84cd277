// The truth: events, their personal content and the ids that make commands and inbound items count once.
// append() is called on the ledger's thread only and returns when everything is on disk; readers have a
// connection of their own and may be used on another thread.
#pragma once

#include "core/base/error.hpp"
#include "core/domain/commands.hpp"
#include "core/domain/events.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace santral::store {

// What one command brings into the ledger. The events carry their final seq.
struct Append {
    CommandId command; // kept with the receipt, for whoever may send it again; nil: nobody will
    std::optional<ProviderKey> inbound;
    Receipt receipt;
    std::vector<Event> events;
};

// Who is to be forgotten: the identities with all that was said by and to them, and the customers with what
// was written of them (CustomerEdited).
struct Forgotten {
    std::vector<IdentityId> identities;
    std::vector<CustomerId> customers;
    void add(const CustomerErased& erased);
};

class LedgerReader {
public:
    virtual ~LedgerReader() = default;
    virtual Result<Seq> head() = 0;
    virtual Result<TimePoint> lastAt() = 0; // hub time of the newest event
    // At most `limit` events after `after`, in order. Erased content is simply missing.
    virtual Result<std::vector<Event>> read(Seq after, std::size_t limit) = 0;
    virtual Result<std::vector<Event>> erasures(Seq after) = 0; // CustomerErased, in order; looks at all
    virtual Result<std::optional<Receipt>> findCommand(CommandId id) = 0;
    virtual Result<std::optional<Receipt>> findInbound(const ProviderKey& key) = 0;
};

class Ledger {
public:
    virtual ~Ledger() = default;
    // One transaction, durable on return. Conflict when the head is not `expectedHead` (another hub was
    // faster); nothing is written then. A command that fails alone is rolled back alone and its error
    // returned in its place; since later seqs depend on it, those after it fail with Conflict and are decided
    // again.
    virtual Result<std::vector<Result<void>>> append(Seq expectedHead, std::span<const Append> commands) = 0;
    // Removes the content of these people for good: also from free pages and from the WAL. `dropFiles`
    // deletes the blobs that no content will name any more, by their hashes; it is called while the content
    // still stands, so that whoever is interrupted and comes again finds them. After its error nothing has
    // changed here.
    using DropFiles = std::function<Result<void>(const std::vector<std::string>& hashes)>;
    virtual Result<void> eraseContent(const Forgotten& people, const DropFiles& dropFiles) = 0;
    // Moves what readers allow of the write-ahead log into the file, waiting for nobody; the answer is how
    // many pages are left. May be called on another thread by a Ledger object of its own.
    virtual Result<std::uint64_t> checkpoint() = 0;
    // What was moved is on disk on return. SQLite leaves that to the checkpoint that moves the last page, and
    // whoever calls that waits for all. As checkpoint(), on a thread beside the writer's.
    virtual Result<void> syncMoved() = 0;
    // After a sync that failed: a kernel may have forgotten what it should have written and say yes to the
    // next one. The log, which has it all, is not emptied any more; the next start moves it anew.
    virtual void keepLog() {}
    // Writes what is there already, durably: whether the disk takes anything.
    virtual Result<void> probe() = 0;
    virtual std::uint64_t walPages() const = 0;
};

} // namespace santral::store
