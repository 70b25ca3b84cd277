#include "core/store/sqlite/ledger_rows.hpp"

#include "core/base/sha256.hpp"
#include "core/domain/codec.hpp"
#include "core/store/sqlite/erasure.hpp"
#include "core/store/sqlite/migrations.hpp"

namespace santral::store {
namespace {

constexpr std::size_t kPiece = 1000; // events read in one go

LedgerRow rowFrom(const Statement& row) {
    LedgerRow event;
    event.seq = row.unsignedInteger(0);
    event.id = row.id<EventId>(1);
    event.version = static_cast<int>(row.integer(2));
    event.kind = row.text(3);
    event.conversation = row.id<ConversationId>(4);
    event.identity = row.id<IdentityId>(5);
    event.actor = static_cast<int>(row.integer(6));
    event.agent = row.id<AgentId>(7);
    event.at = row.time(8);
    event.facts = row.text(9);
    if (!row.isNull(10)) event.content = row.text(10);
    event.contentIdentity = row.id<IdentityId>(11);
    return event;
}

Result<std::uint64_t> number(Database& db, std::string_view sql) {
    auto row = db.prepare(sql);
    if (!row.next()) return row.error();
    return row.unsignedInteger(0);
}

// Fields with their lengths, so that no two different ledgers give the same octets.
class Digest {
public:
    void add(std::string_view field) {
        addLength(field.size());
        hash_.add(field);
    }
    void add(std::int64_t value) { add(std::string_view(std::to_string(value))); }
    void add(Uuid id) { add(std::string_view(toString(id))); }
    void addNothing() { addLength(~std::uint64_t{0}); }
    std::string finish() { return hash_.finish(); }

private:
    void addLength(std::uint64_t length) {
        char octets[8];
        for (int i = 0; i < 8; ++i) octets[i] = static_cast<char>(length >> (56 - 8 * i));
        hash_.add({octets, sizeof octets});
    }

    Sha256 hash_;
};

void add(Digest& digest, const LedgerRow& event) {
    digest.add(static_cast<std::int64_t>(event.seq));
    digest.add(event.id.value);
    digest.add(event.version);
    digest.add(event.kind);
    digest.add(event.conversation.value);
    digest.add(event.identity.value);
    digest.add(event.actor);
    digest.add(event.agent.value);
    digest.add(toMillis(event.at));
    digest.add(event.facts);
    if (!event.content) return digest.addNothing();
    digest.add(event.contentIdentity.value);
    digest.add(*event.content);
}

// Each row of the answer: so many texts, then an id where there is one.
struct Columns {
    int texts = 0;
    bool id = false;
};
Result<void> addTable(Database& db, Digest& digest, std::string_view name, std::string_view sql,
                      Columns columns) {
    digest.add(name);
    auto rows = db.prepare(sql);
    while (rows.next()) {
        for (int i = 0; i < columns.texts; ++i) digest.add(rows.text(i));
        if (columns.id) digest.add(rows.uuid(columns.texts));
    }
    return rows.failed() ? Result<void>(rows.error()) : Result<void>();
}

Result<void> addInbound(Database& db, Digest& digest, int version) {
    bool itemsNameCommands = version < 2; // a ledger that no hub of today has opened yet
    if (itemsNameCommands) {
        return addTable(db, digest, "inbound",
                        "SELECT channel,provider,command FROM inbound ORDER BY channel,provider", {2, true});
    }
    return addTable(db, digest, "inbound",
                    "SELECT channel,provider,receipt FROM inbound ORDER BY channel,provider", {3, false});
}

void addBlobs(std::map<std::string, NamedBlob>& named, Seq seq, const EventBody& body) {
    auto add = [&](const std::string& hash, bool certain) {
        if (hash.empty()) return;
        NamedBlob& blob = named.try_emplace(hash, NamedBlob{seq, certain}).first->second;
        blob.certain = blob.certain || certain;
    };
    if (const auto* message = std::get_if<MessageAdded>(&body)) {
        for (const Attachment& file : message->attachments) add(file.hash, true);
        if (message->mail) add(message->mail->htmlHash, true);
        if (message->mail) add(message->mail->rawHash, true);
    }
    if (const auto* unknown = std::get_if<UnknownEvent>(&body)) {
        for (const std::string& hash : hashesIn(unknown->content)) add(hash, false);
    }
}

} // namespace

Result<LedgerRows> LedgerRows::open(const LedgerFile& file) {
    if (auto known = refuseNewer(file.path, file.vfs, ledgerMigrations()); !known) return known.error();
    OpenOptions options;
    options.mode = OpenMode::ReadOnly;
    options.vfs = file.vfs;
    auto db = Database::open(file.path, options);
    if (!db) return db.error();
    LedgerRows rows(std::move(*db));
    auto version = rows.version();
    if (!version) return version.error();
    if (*version == 0) return Error{Errc::Corrupt, file.path.string() + " is no ledger"};
    return rows;
}

Result<Seq> LedgerRows::head() {
    return number(db_, "SELECT max(seq) FROM event");
}

Result<int> LedgerRows::version() {
    return db_.userVersion();
}

Result<std::uint64_t> LedgerRows::count() {
    return number(db_, "SELECT count(*) FROM event");
}

Result<void> LedgerRows::each(Seq after, Seq upto, const Tell& tell) {
    std::size_t had = kPiece;
    while (had == kPiece) {
        had = 0;
        auto rows = db_.prepare("SELECT e.seq,e.id,e.v,e.kind,e.conversation,e.identity,e.actor,e.agent,e.at,"
                                "e.body,c.body,c.identity FROM event e LEFT JOIN content c ON c.seq=e.seq"
                                " WHERE e.seq>? AND e.seq<=? ORDER BY e.seq LIMIT ?");
        rows.bind(after, upto, static_cast<std::uint64_t>(kPiece));
        while (rows.next()) {
            LedgerRow row = rowFrom(rows);
            if (auto told = tell(row); !told) return told;
            after = row.seq;
            ++had;
        }
        if (rows.failed()) return rows.error();
    }
    return {};
}

Result<std::vector<Erased>> LedgerRows::erased() {
    std::vector<Erased> all;
    auto rows = db_.prepare("SELECT kind,v,body,at,seq FROM event WHERE kind='customer.erased' ORDER BY seq");
    while (rows.next()) {
        auto body = decode(rows.text(0), static_cast<int>(rows.integer(1)), rows.text(2), {});
        if (!body) return Error{Errc::Corrupt, "event " + std::to_string(rows.integer(4))};
        const auto* erased = std::get_if<CustomerErased>(&*body);
        if (erased) all.push_back({erased->customer, erased->identities, rows.time(3), erased->emptied});
    }
    if (rows.failed()) return rows.error();
    return all;
}

Result<std::map<std::string, NamedBlob>> LedgerRows::namedBlobs() {
    std::map<std::string, NamedBlob> named;
    auto rows = db_.prepare("SELECT e.seq,e.kind,e.v,e.body,c.body FROM content c JOIN event e ON e.seq=c.seq"
                            " ORDER BY c.seq");
    while (rows.next()) {
        if (hashesIn(rows.text(4)).empty()) continue; // nearly all: not worth taking apart
        auto body = decode(rows.text(1), static_cast<int>(rows.integer(2)), rows.text(3), rows.text(4));
        if (!body) return Error{Errc::Corrupt, "event " + std::to_string(rows.integer(0))};
        addBlobs(named, rows.unsignedInteger(0), *body);
    }
    if (rows.failed()) return rows.error();
    return named;
}

Result<std::string> LedgerRows::contentDigest() {
    Snapshot moment(db_);
    if (auto begun = moment.begin(); !begun) return begun.error();
    auto last = head();
    if (!last) return last.error();
    Digest digest;
    digest.add(std::string_view("event"));
    auto told = each(0, *last, [&](const LedgerRow& row) {
        add(digest, row);
        return Result<void>();
    });
    if (!told) return told.error();
    auto done = addTable(db_, digest, "command", "SELECT receipt,id FROM command ORDER BY id", {1, true});
    if (!done) return done.error();
    auto version = db_.userVersion();
    if (!version) return version.error();
    if (done = addInbound(db_, digest, *version); !done) return done.error();
    return digest.finish();
}

} // namespace santral::store
