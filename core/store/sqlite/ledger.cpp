#include "core/store/sqlite/ledger.hpp"

#include "core/domain/codec.hpp"
#include "core/domain/fields.hpp"
#include "core/domain/json.hpp"
#include "core/store/sqlite/database.hpp"
#include "core/store/sqlite/erasure.hpp"
#include "core/store/sqlite/log_check.hpp"
#include "core/store/sqlite/migrations.hpp"

namespace santral::store {
namespace {

Result<Event> eventFrom(const Statement& row) {
    Event event;
    event.seq = row.unsignedInteger(0);
    event.id = row.id<EventId>(1);
    event.conversation = row.id<ConversationId>(4);
    event.identity = row.id<IdentityId>(5);
    event.actorKind = static_cast<Actor::Kind>(row.integer(6));
    event.agent = row.id<AgentId>(7);
    event.at = row.time(8);
    auto body = decode(row.text(3), static_cast<int>(row.integer(2)), row.text(9), row.text(10));
    if (!body) return Error{Errc::Corrupt, "event " + std::to_string(event.seq) + ": " + body.error().detail};
    event.body = std::move(*body);
    return event;
}

Result<std::optional<Receipt>> receiptFrom(Statement& row) {
    if (!row.next()) {
        if (row.failed()) return row.error();
        return std::optional<Receipt>();
    }
    auto receipt = json::read<Receipt>(row.text(0));
    if (!receipt) return receipt.error();
    return std::optional<Receipt>(std::move(*receipt));
}

Result<Seq> headOf(Database& db) {
    auto row = db.prepare("SELECT max(seq) FROM event");
    if (!row.next()) return row.error();
    return row.unsignedInteger(0);
}

class SqliteLedger final : public Ledger {
public:
    explicit SqliteLedger(Database db) : db_(std::move(db)) {}

    Result<std::vector<Result<void>>> append(Seq expectedHead, std::span<const Append> commands) override {
        // Nearly always every command fits; a savepoint for each, which costs time, comes only
        // after a failure.
        bool fits = true;
        auto quick = transact(expectedHead, [&] {
            for (const Append& command : commands) fits = fits && write(command).has_value();
            return fits;
        });
        if (!quick) return quick.error();
        if (fits) return std::vector<Result<void>>(commands.size());
        std::vector<Result<void>> outcomes;
        auto careful = transact(expectedHead, [&] {
            outcomes = writeEach(commands);
            return true;
        });
        if (!careful) return careful.error();
        return outcomes;
    }

    Result<void> eraseContent(const Forgotten& people, const DropFiles& dropFiles) override {
        if (keepsLog_) return logIsKept();
        return eraseContentIn(db_, people, dropFiles);
    }

    Result<std::uint64_t> checkpoint() override {
        if (keepsLog_) return logIsKept();
        return db_.checkpoint();
    }
    void keepLog() override {
        keepsLog_ = true;
        db_.keepLogAtEnd();
    }
    Result<void> syncMoved() override { return db_.syncFile(); }
    Result<void> probe() override {
        auto version = db_.userVersion();
        if (!version) return version.error();
        return db_.execute("PRAGMA user_version=" + std::to_string(*version));
    }
    std::uint64_t walPages() const override { return db_.walPages(); }

private:
    // Commits where the work says so, and rolls back otherwise.
    template <class Work>
    Result<void> transact(Seq expectedHead, Work work) {
        Transaction transaction(db_);
        if (auto begun = transaction.begin(); !begun) return begun;
        auto head = headOf(db_);
        if (!head) return head.error();
        if (*head != expectedHead) return Error{Errc::Conflict, "head is " + std::to_string(*head)};
        if (!work()) return {};
        return transaction.commit();
    }

    std::vector<Result<void>> writeEach(std::span<const Append> commands) {
        std::vector<Result<void>> outcomes;
        outcomes.reserve(commands.size());
        bool broken = false;
        for (const Append& command : commands) {
            outcomes.push_back(broken ? Result<void>(Error{Errc::Conflict, "after a failed command"})
                                      : writeGuarded(command));
            broken = broken || !outcomes.back();
        }
        return outcomes;
    }

    Result<void> writeGuarded(const Append& command) {
        if (auto begun = db_.prepare("SAVEPOINT command").run(); !begun) return begun;
        auto written = write(command);
        if (!written) (void)db_.prepare("ROLLBACK TO command").run();
        auto released = db_.prepare("RELEASE command").run();
        return written ? released : written;
    }

    Result<void> write(const Append& command) {
        for (const Event& event : command.events) {
            if (auto done = write(event); !done) return done;
        }
        if (command.inbound) {
            auto done = db_.prepare("INSERT INTO inbound(channel,provider,receipt) VALUES(?,?,?)")
                            .bind(command.inbound->channel, command.inbound->id, json::write(command.receipt))
                            .run();
            if (!done) return done;
        }
        if (!command.command) return {};
        return db_.prepare("INSERT INTO command(id,receipt) VALUES(?,?)")
            .bind(command.command, json::write(command.receipt))
            .run();
    }

    Result<void> write(const Event& event) {
        EncodedBody row = encode(event.body);
        auto done =
            db_.prepare("INSERT INTO event(seq,id,v,kind,conversation,identity,actor,agent,at,body)"
                        " VALUES(?,?,?,?,?,?,?,?,?,?)")
                .bind(event.seq, event.id, kEventVersion, row.kind, event.conversation, event.identity,
                      static_cast<int>(event.actorKind), event.agent, event.at, row.facts)
                .run();
        if (!done || row.content.empty()) return done;
        return db_.prepare("INSERT INTO content(seq,identity,body) VALUES(?,?,?)")
            .bind(event.seq, event.identity, row.content)
            .run();
    }

    static Error logIsKept() { return {Errc::Io, "a sync failed: the log is kept until the next start"}; }

    Database db_;
    bool keepsLog_ = false;
};

class SqliteLedgerReader final : public LedgerReader {
public:
    explicit SqliteLedgerReader(Database db) : db_(std::move(db)) {}

    Result<Seq> head() override { return headOf(db_); }

    Result<TimePoint> lastAt() override {
        auto row = db_.prepare("SELECT at FROM event ORDER BY seq DESC LIMIT 1");
        if (row.next()) return row.time(0);
        if (row.failed()) return row.error();
        return TimePoint{};
    }

    Result<std::vector<Event>> read(Seq after, std::size_t limit) override {
        auto row =
            db_.prepare("SELECT e.seq,e.id,e.v,e.kind,e.conversation,e.identity,e.actor,e.agent,e.at,e.body,"
                        "c.body FROM event e LEFT JOIN content c ON c.seq=e.seq"
                        " WHERE e.seq>? ORDER BY e.seq LIMIT ?");
        row.bind(after, static_cast<std::uint64_t>(limit));
        return eventsFrom(row);
    }

    Result<std::vector<Event>> erasures(Seq after) override {
        auto row =
            db_.prepare("SELECT seq,id,v,kind,conversation,identity,actor,agent,at,body,NULL FROM event"
                        " WHERE seq>? AND kind=? ORDER BY seq");
        row.bind(after, CustomerErased::kKind);
        return eventsFrom(row);
    }

    Result<std::optional<Receipt>> findCommand(CommandId id) override {
        auto row = db_.prepare("SELECT receipt FROM command WHERE id=?");
        row.bind(id);
        return receiptFrom(row);
    }

    Result<std::optional<Receipt>> findInbound(const ProviderKey& key) override {
        auto row = db_.prepare("SELECT receipt FROM inbound WHERE channel=? AND provider=?");
        row.bind(key.channel, key.id);
        return receiptFrom(row);
    }

private:
    static Result<std::vector<Event>> eventsFrom(Statement& row) {
        std::vector<Event> events;
        while (row.next()) {
            auto event = eventFrom(row);
            if (!event) return event.error();
            events.push_back(std::move(*event));
        }
        if (row.failed()) return row.error();
        return events;
    }

    Database db_;
};

} // namespace

void Forgotten::add(const CustomerErased& erased) {
    identities.insert(identities.end(), erased.identities.begin(), erased.identities.end());
    customers.push_back(erased.customer);
    customers.insert(customers.end(), erased.emptied.begin(), erased.emptied.end());
}

Result<std::unique_ptr<Ledger>> openLedger(const LedgerFile& file) {
    OpenOptions options;
    options.autoCheckpoint = false;
    options.vfs = file.vfs;
    if (auto known = refuseNewer(file.path, file.vfs, ledgerMigrations()); !known) return known.error();
    auto db = Database::open(file.path, options);
    if (!db) return db.error();
    if (auto done = migrate(*db, ledgerMigrations()); !done) return done.error();
    return std::unique_ptr<Ledger>(std::make_unique<SqliteLedger>(std::move(*db)));
}

bool isLedgerDamaged(const LedgerFile& file) {
    return isMarkedDamaged(file.path, file.vfs);
}

bool isLedgerLogDamaged(const LedgerFile& file) {
    return logIsDamaged(file.path, file.vfs);
}

Result<std::unique_ptr<LedgerReader>> openLedgerReader(const LedgerFile& file) {
    OpenOptions options;
    options.mode = OpenMode::ReadOnly;
    options.cacheKib = 512;
    options.vfs = file.vfs;
    auto db = Database::open(file.path, options);
    if (!db) return db.error();
    return std::unique_ptr<LedgerReader>(std::make_unique<SqliteLedgerReader>(std::move(*db)));
}

} // namespace santral::store
