#include "core/store/sqlite/journal.hpp"

#include "core/store/sqlite/database.hpp"
#include "core/store/sqlite/migrations.hpp"

namespace santral::store {
namespace {

constexpr std::uint64_t kSmall = 64 << 20; // octets; a file of before is written anew at once

class SqliteJournal final : public Journal {
public:
    explicit SqliteJournal(Database db) : db_(std::move(db)) {}

    void mindFull(std::function<bool()> makeRoom) override { makeRoom_ = std::move(makeRoom); }

    Result<void> saveDraft(ConversationId id, const DraftRow& draft) override {
        if (draft.body.empty()) {
            return keep([&] {
                return db_.prepare("DELETE FROM draft WHERE conversation=? AND slot=?")
                    .bind(id, draft.slot)
                    .run();
            });
        }
        return keep([&] {
            return db_
                .prepare("INSERT OR REPLACE INTO draft(conversation,slot,body,message,at) VALUES(?,?,?,?,?)")
                .bind(id, draft.slot, draft.body, draft.message, draft.at)
                .run();
        });
    }

    Result<std::vector<DraftRow>> drafts(ConversationId id) override {
        auto rows = db_.prepare("SELECT slot,body,message,at FROM draft WHERE conversation=?");
        rows.bind(id);
        std::vector<DraftRow> found;
        while (rows.next())
            found.push_back({rows.string(0), rows.string(1), rows.id<MessageId>(2), rows.time(3)});
        if (rows.failed()) return rows.error();
        return found;
    }

    Result<std::vector<std::string>> draftBodies() override {
        auto rows = db_.prepare("SELECT body FROM draft");
        std::vector<std::string> bodies;
        while (rows.next()) bodies.push_back(rows.string(0));
        if (rows.failed()) return rows.error();
        return bodies;
    }

    Result<std::vector<std::pair<ConversationId, DraftRow>>> allDrafts() override {
        auto rows = db_.prepare("SELECT conversation,slot,body,message,at FROM draft");
        std::vector<std::pair<ConversationId, DraftRow>> all;
        while (rows.next()) {
            DraftRow draft{rows.string(1), rows.string(2), rows.id<MessageId>(3), rows.time(4)};
            all.emplace_back(rows.id<ConversationId>(0), std::move(draft));
        }
        if (rows.failed()) return rows.error();
        return all;
    }

    Result<void> dropDrafts(std::span<const ConversationId> of) override {
        std::int64_t dropped = 0;
        for (ConversationId id : of) {
            auto done = db_.prepare("DELETE FROM draft WHERE conversation=?").bind(id).run();
            if (!done) return done;
            dropped += db_.changes();
        }
        return dropped > 0 ? db_.execute("PRAGMA wal_checkpoint(TRUNCATE)") : Result<void>();
    }

    Result<bool> draftsName(const std::string& hash) override {
        auto row = db_.prepare("SELECT 1 FROM draft WHERE instr(body,?)>0 LIMIT 1");
        row.bind(hash);
        bool named = row.next();
        if (row.failed()) return row.error();
        return named;
    }

    Result<void> keepUpload(const std::string& hash, TimePoint at) override {
        return keep([&] {
            return db_.prepare("INSERT OR REPLACE INTO upload(file,at) VALUES(?,?)").bind(hash, at).run();
        });
    }

    Result<void> dropUpload(const std::string& hash) override {
        return keep([&] { return db_.prepare("DELETE FROM upload WHERE file=?").bind(hash).run(); });
    }

    Result<std::vector<std::string>> uploadsUntil(TimePoint at) override {
        auto rows = db_.prepare("SELECT file FROM upload WHERE at<=?");
        rows.bind(at);
        std::vector<std::string> found;
        while (rows.next()) found.push_back(rows.string(0));
        if (rows.failed()) return rows.error();
        return found;
    }

    Result<void> saveInHand(const InHandRow& row) override {
        return keep([&] {
            return db_
                .prepare("INSERT INTO in_hand(id,name,body,at,code,why) VALUES(?,?,?,?,?,?)"
                         " ON CONFLICT(id) DO UPDATE SET code=excluded.code,why=excluded.why")
                .bind(row.id, row.name, row.body, row.at, row.code, row.why)
                .run();
        });
    }

    Result<void> dropInHand(CommandId id) override {
        return keep([&] { return db_.prepare("DELETE FROM in_hand WHERE id=?").bind(id).run(); });
    }

    Result<std::vector<InHandRow>> inHand() override {
        auto rows = db_.prepare("SELECT id,name,body,at,code,why FROM in_hand ORDER BY n");
        std::vector<InHandRow> all;
        while (rows.next()) {
            all.push_back({rows.id<CommandId>(0), rows.string(1), rows.string(2), rows.time(3),
                           rows.string(4), rows.string(5)});
        }
        if (rows.failed()) return rows.error();
        return all;
    }

    Result<void> saveSetting(const std::string& name, const std::string& value) override {
        return keep([&] {
            return db_.prepare("INSERT OR REPLACE INTO setting(name,value) VALUES(?,?)")
                .bind(name, value)
                .run();
        });
    }

    Result<std::optional<std::string>> setting(const std::string& name) override {
        auto row = db_.prepare("SELECT value FROM setting WHERE name=?");
        row.bind(name);
        if (row.next()) return std::optional(row.string(0));
        if (row.failed()) return row.error();
        return std::optional<std::string>();
    }

private:
    template <class Work>
    Result<void> keep(Work work) {
        auto done = work();
        bool full = !done && done.error().code == Errc::Full;
        return full && makeRoom_ && makeRoom_() ? work() : done;
    }

    Database db_;
    std::function<bool()> makeRoom_;
};

} // namespace

Result<std::unique_ptr<Journal>> openJournal(const std::filesystem::path& file, const std::string& vfs) {
    if (auto known = refuseNewer(file, vfs, journalMigrations()); !known) return known.error();
    OpenOptions options;
    options.vfs = vfs;
    auto db = Database::open(file, options);
    if (!db) return db.error();
    if (auto done = migrate(*db, journalMigrations()); !done) return done.error();
    if (auto set = db->execute("PRAGMA secure_delete=ON"); !set) return set.error();
    if (auto packed = db->packWithSums(kSmall); !packed) return packed.error();
    return std::unique_ptr<Journal>(std::make_unique<SqliteJournal>(std::move(*db)));
}

Result<std::uint64_t> takeDraftsOut(const std::filesystem::path& file) {
    if (auto brought = openJournal(file); !brought) return brought.error(); // to this program's version
    auto db = Database::open(file, {});
    if (!db) return db.error();
    if (auto gone = db->execute("DELETE FROM in_hand"); !gone) return gone.error();
    auto taken = db->prepare("DELETE FROM draft").run();
    if (!taken) return taken.error();
    return static_cast<std::uint64_t>(db->changes());
}

} // namespace santral::store
