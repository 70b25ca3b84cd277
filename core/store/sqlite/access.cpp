#include "core/store/sqlite/access.hpp"

#include "core/store/sqlite/database.hpp"
#include "core/store/sqlite/migrations.hpp"

namespace santral::store {
namespace {

class SqliteAccess final : public Access {
public:
    explicit SqliteAccess(Database db) : db_(std::move(db)) {}

    Result<std::vector<KeptToken>> tokens() override {
        auto rows = db_.prepare("SELECT id,agent,device,made,used,ends,hash FROM token");
        std::vector<KeptToken> found;
        while (rows.next()) {
            TokenRow row{rows.id<TokenId>(0), rows.id<AgentId>(1), rows.string(2),
                         rows.time(3),        rows.time(4),        rows.time(5)};
            found.push_back({std::move(row), rows.string(6)});
        }
        if (rows.failed()) return rows.error();
        return found;
    }

    Result<std::vector<TakenBack>> takenBack() override {
        auto rows = db_.prepare("SELECT hash,until FROM taken_back");
        std::vector<TakenBack> found;
        while (rows.next()) found.push_back({rows.string(0), rows.time(1)});
        if (rows.failed()) return rows.error();
        return found;
    }

    Result<std::optional<std::string>> passwordHash(AgentId agent) override {
        auto row = db_.prepare("SELECT hash FROM password WHERE agent=?");
        row.bind(agent);
        if (row.next()) return std::optional(row.string(0));
        if (row.failed()) return row.error();
        return std::optional<std::string>();
    }

    Result<void> addToken(const KeptToken& token) override {
        const TokenRow& row = token.row;
        return db_.prepare("INSERT INTO token(id,hash,agent,device,made,used,ends) VALUES(?,?,?,?,?,?,?)")
            .bind(row.id, token.hash, row.agent, row.device, row.made, row.used, row.ends)
            .run();
    }

    Result<void> tokenUsed(TokenId id, TimePoint used, TimePoint ends) override {
        return db_.prepare("UPDATE token SET used=?, ends=? WHERE id=?").bind(used, ends, id).run();
    }

    Result<void> removeToken(TokenId id) override {
        return db_.prepare("DELETE FROM token WHERE id=?").bind(id).run();
    }

    Result<void> takeBack(TokenId id) override {
        return takeBackWhere("id=?", [id](Statement& statement) { statement.bind(id); });
    }

    Result<void> takeBackAll(AgentId agent) override {
        return takeBackWhere("agent=?", [agent](Statement& statement) { statement.bind(agent); });
    }

    Result<void> removeEnded(TimePoint now) override {
        auto forgotten = db_.prepare("DELETE FROM taken_back WHERE until<=?").bind(now).run();
        if (!forgotten) return forgotten;
        return db_.prepare("DELETE FROM token WHERE ends<=?").bind(now).run();
    }

    Result<void> setPasswordHash(AgentId agent, const std::string& hash) override {
        Transaction transaction(db_);
        if (auto begun = transaction.begin(); !begun) return begun;
        auto kept =
            db_.prepare("INSERT OR REPLACE INTO password(agent,hash) VALUES(?,?)").bind(agent, hash).run();
        if (!kept) return kept;
        auto removed = db_.prepare("DELETE FROM token WHERE agent=?").bind(agent).run();
        if (!removed) return removed;
        return transaction.commit();
    }

private:
    template <class Bind>
    Result<void> takeBackWhere(const std::string& which, Bind bind) {
        Transaction transaction(db_);
        if (auto begun = transaction.begin(); !begun) return begun;
        for (const char* sql :
             {"INSERT OR REPLACE INTO taken_back(hash,until) SELECT hash,ends FROM token WHERE ",
              "DELETE FROM token WHERE "}) {
            auto statement = db_.prepare(sql + which);
            bind(statement);
            if (auto done = statement.run(); !done) return done;
        }
        return transaction.commit();
    }

    Database db_;
};

} // namespace

Result<std::unique_ptr<Access>> openAccess(const std::filesystem::path& file, const std::string& vfs) {
    OpenOptions options;
    options.checked = false;
    options.vfs = vfs;
    auto db = Database::open(file, options);
    if (!db) return db.error();
    if (auto done = migrate(*db, accessMigrations()); !done) return done.error();
    // What was revoked or replaced shall not lie in free pages.
    if (auto done = db->execute("PRAGMA secure_delete=ON"); !done) return done.error();
    return std::unique_ptr<Access>(std::make_unique<SqliteAccess>(std::move(*db)));
}

} // namespace santral::store
