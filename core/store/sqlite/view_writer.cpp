#include "core/base/log.hpp"
#include "core/domain/fields.hpp"
#include "core/domain/json.hpp"
#include "core/domain/timeline_fold.hpp"
#include "core/store/sqlite/migrations.hpp"
#include "core/store/sqlite/view.hpp"
#include "core/store/sqlite/view_changes.hpp"
#include "core/store/sqlite/view_conversations.hpp"
#include "core/store/sqlite/view_items.hpp"
#include "core/store/sqlite/view_people.hpp"

#include <algorithm>

namespace santral::store {
namespace {

constexpr int kCacheKib = 4 * 1024;
constexpr int kBulkCacheKib = 64 * 1024;
constexpr int kLog = 250; // pages of 4 KiB: emptying it holds the disk up for the ledger, so little at a time
constexpr int kBusyLog = 1'000;
constexpr int kBulkLog = 16'000;

class SqliteViewWriter final : public ViewWriter {
public:
    explicit SqliteViewWriter(Database db) : db_(std::move(db)) {}

    Result<Seq> applied() override {
        auto row = db_.prepare("SELECT applied FROM progress");
        if (!row.next()) return row.error();
        return row.unsignedInteger(0);
    }

    Result<void> apply(std::span<const Event> events) override {
        if (events.empty()) return {};
        return orForget(applyAll(events));
    }

    Result<void> take(const ReplicaStep& step) override { return orForget(takeAll(step)); }

    Result<std::string> claim() override {
        auto row = db_.prepare("SELECT text FROM copy WHERE what='claim'");
        if (row.next()) return row.string(0);
        if (row.failed()) return row.error();
        return std::string();
    }

    Result<bool> hasLeftovers() override {
        auto row = db_.prepare("SELECT 1 FROM copy WHERE what='leftovers'");
        bool has = row.next();
        if (row.failed()) return row.error();
        return has;
    }

    Result<void> setBulk(bool on) override {
        db_.limitMemory(on ? kBulkCacheKib : kCacheKib);
        if (auto done = db_.checkpointEvery(on ? kBulkLog : kLog); !done) return done;
        if (auto done = items_.setBulk(on); !done) return done;
        if (on) return {};
        return db_.execute("PRAGMA wal_checkpoint(TRUNCATE)"); // else the log keeps its length
    }

    Result<void> setBusy(bool on) override {
        if (!on) db_.limitMemory(kCacheKib);
        return db_.checkpointEvery(on ? kBusyLog : kLog);
    }

    Result<void> optimize() override {
        if (auto done = mergeWords(); !done) return done;
        if (auto done = db_.execute("DELETE FROM copy WHERE what='leftovers'"); !done) return done;
        return db_.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

private:
    Result<void> mergeWords() {
        for (const char* table : {"conversation_words", "customer_words"}) {
            std::string sql = std::string("INSERT INTO ") + table + "(" + table + ") VALUES('optimize')";
            if (auto done = db_.execute(sql); !done) return done;
        }
        return items_.optimizeWords();
    }

    // After a rolled back transaction what was kept of it is wrong.
    Result<void> orForget(Result<void> done) {
        if (done) return done;
        people_.forget();
        conversations_.forget();
        items_.forget();
        return done;
    }

    Result<void> takeAll(const ReplicaStep& step) {
        Transaction transaction(db_);
        if (auto begun = transaction.begin(); !begun) return begun;
        for (const CustomerCard& card : step.cards) {
            if (auto done = people_.put(card); !done) return done;
        }
        std::vector<std::int64_t> left; // customers who may have nothing any more, or a new one by the events
        for (ConversationId id : step.gone) {
            if (auto done = drop(id, left); !done) return done;
        }
        for (const Event& event : step.events) {
            if (auto done = takeOne(event); !done) return done;
        }
        if (auto done = conversations_.flush(); !done) return done;
        // Behind the events: entries that came from elsewhere have left there by now.
        for (const Unit& unit : step.units) {
            if (auto done = put(unit); !done) return done;
        }
        if (auto done = conversations_.flush(); !done) return done;
        for (std::int64_t customer : left) {
            if (auto done = people_.dropWithoutConversation(customer); !done) return done;
        }
        if (step.claim) {
            if (auto done = note("claim", *step.claim); !done) return done;
        }
        if (leaves(step)) {
            if (auto done = note("leftovers", ""); !done) return done;
        }
        auto done = db_.prepare("UPDATE progress SET applied=max(applied,?),messages=messages+?")
                        .bind(step.upto, items_.takeAdded())
                        .run();
        if (!done) return done;
        return transaction.commit();
    }

    Result<void> note(const char* what, const std::string& text) {
        return db_.prepare("INSERT OR REPLACE INTO copy(what,text) VALUES(?,?)").bind(what, text).run();
    }

    static bool leaves(const ReplicaStep& step) {
        auto takes = [](const Event& event) {
            return std::holds_alternative<CustomerErased>(event.body) ||
                   std::holds_alternative<ItemsLeft>(event.body);
        };
        return !step.gone.empty() || std::any_of(step.events.begin(), step.events.end(), takes);
    }

    Result<void> put(const Unit& unit) {
        std::vector<std::int64_t> stay;
        if (auto done = drop(unit.conversation.id, stay); !done) return done;
        std::size_t count = 0;
        for (const CustomerCard& card : unit.cards) {
            if (auto done = people_.put(card); !done) return done;
            for (const Identity& identity : card.identities) {
                if (count >= unit.chatCount.size()) break;
                if (auto done = people_.counted(identity.id, unit.chatCount[count++]); !done) return done;
            }
        }
        if (auto done = conversations_.put(unit.conversation); !done) return done;
        auto conversation = static_cast<std::int64_t>(unit.conversation.number);
        for (const StoredItem& one : unit.items) {
            auto identity = people_.number(one.identity);
            if (!identity) return identity.error();
            if (auto done = items_.add(one.item, *identity, conversation); !done) return done;
        }
        return {};
    }

    // `of`: whose it was.
    Result<void> drop(ConversationId id, std::vector<std::int64_t>& of) {
        auto n = conversations_.number(id);
        if (!n) return n.error();
        if (*n == 0) return {};
        auto people = people_.ofConversation(*n);
        if (!people) return people.error();
        if (auto done = items_.eraseConversation(*n); !done) return done;
        of.insert(of.end(), people->begin(), people->end());
        return conversations_.drop(id);
    }

    Result<void> takeOne(const Event& event) {
        if (!event.conversation)
            return std::visit([&](const auto& body) { return on(event, body); }, event.body);
        auto known = conversations_.lastSeq(event.conversation);
        if (!known) return known.error();
        bool opens = std::holds_alternative<ConversationOpened>(event.body);
        if (event.seq <= *known || (*known == 0 && !opens)) return {};
        return applyOne(event);
    }

    Result<void> applyAll(std::span<const Event> events) {
        Transaction transaction(db_);
        if (auto begun = transaction.begin(); !begun) return begun;
        auto from = applied();
        if (!from) return from.error();
        for (const Event& event : events) {
            if (event.seq <= *from) continue;
            if (auto done = applyOne(event); !done) return done;
        }
        if (auto done = conversations_.flush(); !done) return done;
        if (auto done = people_.flush(); !done) return done;
        auto done = db_.prepare("UPDATE progress SET applied=max(applied,?),messages=messages+?")
                        .bind(events.back().seq, items_.takeAdded())
                        .run();
        if (!done) return done;
        return transaction.commit();
    }

    Result<void> applyOne(const Event& event) {
        if (event.conversation) {
            if (auto done = conversations_.apply(event); !done) return done;
            if (Seq gone = removedBy(event); gone != 0) {
                if (auto done = items_.remove(gone); !done) return done;
            }
            if (auto done = addItem(event); !done) return done;
        }
        if (auto done = noteChange(db_, event); !done) return done;
        return std::visit([&](const auto& body) { return on(event, body); }, event.body);
    }

    Result<void> addItem(const Event& event) {
        auto item = itemOf(event);
        if (!item) return {};
        auto identity = people_.number(event.identity);
        if (!identity) return identity.error();
        auto conversation = conversations_.number(event.conversation);
        if (!conversation) return conversation.error();
        if (*conversation == 0) return {};
        return items_.add(*item, *identity, *conversation);
    }

    Result<void> on(const Event&, const AgentAdded& e) {
        return db_.prepare("INSERT OR REPLACE INTO agent(id,name,body) VALUES(?,?,?)")
            .bind(e.agent.id, e.agent.name, json::write(e.agent))
            .run();
    }
    Result<void> on(const Event&, const BrandChanged& e) { return keep("brand", e.brand); }
    Result<void> on(const Event&, const QueueChanged& e) { return keep("queue", e.queue); }
    Result<void> on(const Event&, const TeamChanged& e) { return keep("team", e.team); }
    Result<void> on(const Event&, const TagChanged& e) { return keep("tag", e.tag); }
    Result<void> on(const Event&, const ViewChanged& e) { return keep("view", e.view); }
    Result<void> on(const Event&, const ReasonChanged& e) { return keep("reason", e.reason); }
    Result<void> on(const Event&, const SkillChanged& e) { return keep("skill", e.skill); }
    Result<void> on(const Event&, const HoursChanged& e) { return keep("hours", e.hours); }
    Result<void> on(const Event&, const AgentStateChanged& e) {
        return keep("state", e.state, e.state.agent);
    }
    template <class T>
    Result<void> keep(const char* kind, const T& value) {
        return keep(kind, value, value.id);
    }
    template <class T, class IdType>
    Result<void> keep(const char* kind, const T& value, IdType id) {
        return db_.prepare("INSERT OR REPLACE INTO organisation(kind,id,body) VALUES(?,?,?)")
            .bind(kind, id, json::write(value))
            .run();
    }
    Result<void> on(const Event& event, const IdentitySeen& e) { return people_.seen(event.identity, e); }
    Result<void> on(const Event& event, const IdentityLinked& e) {
        return people_.linked(event.identity, e, event.at);
    }
    Result<void> on(const Event& event, const IdentityWithdrawn& e) {
        return people_.withdrawn(event.identity, e);
    }
    Result<void> on(const Event&, const CustomerEdited& e) { return people_.edited(e); }
    Result<void> on(const Event&, const CustomerErased& e) {
        for (IdentityId identity : e.identities) {
            auto n = people_.number(identity);
            if (!n) return n.error();
            if (auto done = items_.erase(*n); !done) return done;
        }
        if (auto done = conversations_.erase(e.identities); !done) return done;
        return people_.erased(e);
    }
    Result<void> on(const Event& event, const MessageAdded& e) {
        if (e.chatNumber == 0) return {};
        return people_.counted(event.identity, e.chatNumber);
    }
    // A desk that does not see where they went has them no more.
    Result<void> on(const Event& event, const ItemsLeft& e) {
        auto to = conversations_.number(e.to);
        if (!to) return to.error();
        for (MessageId message : e.messages) {
            if (auto done = items_.move(message, *to, event.seq); !done) return done;
        }
        return {};
    }
    Result<void> on(const Event& event, const MessageState& e) { return items_.state(e, event.seq); }
    Result<void> on(const Event& event, const MessageDue& e) { return items_.due(e, event.seq); }
    Result<void> on(const Event& event, const ChatSeen& e) {
        auto n = people_.number(event.identity);
        if (!n) return n.error();
        return items_.seen(e, *n, event.seq);
    }
    template <class T>
    Result<void> on(const Event&, const T&) {
        return {}; // the conversation's fold and its item say it all
    }

    Database db_;
    ViewPeople people_{db_};
    ViewConversations conversations_{db_, people_};
    ViewItems items_{db_};
};

Result<void> prepareFile(Database& db) {
    auto version = db.userVersion();
    if (!version) return version.error();
    // Not in the version's schema: a hub's view needs none of it, and would have to be built anew for it.
    constexpr const char* kCopy =
        "CREATE TABLE IF NOT EXISTS copy(what TEXT PRIMARY KEY,text TEXT NOT NULL) WITHOUT ROWID";
    if (*version == kViewVersion) return db.execute(kCopy);
    if (*version != 0) return Error{Errc::Unsupported, "view of version " + std::to_string(*version)};
    std::string v = std::to_string(kViewVersion);
    return db.execute("BEGIN;" + std::string(viewSchema()) + "INSERT INTO progress VALUES(1," + v + ",0,0);" +
                      kCopy + ";PRAGMA user_version=" + v + ";COMMIT;");
}

} // namespace

void removeView(const ViewFile& file) {
    removeDatabase(file.path, file.vfs);
}

bool isViewDamaged(const ViewFile& file) {
    return isMarkedDamaged(file.path, file.vfs);
}

Result<std::unique_ptr<ViewWriter>> openOrRemakeViewWriter(const ViewFile& file) {
    bool marked = isViewDamaged(file);
    Result<std::unique_ptr<ViewWriter>> view = Error{Errc::Corrupt, "a page is not what was written"};
    if (!marked) view = openViewWriter(file);
    if (view || (view.error().code != Errc::Unsupported && view.error().code != Errc::Corrupt)) return view;
    log::warn("view", "rebuilt: " + describe(view.error()));
    removeView(file);
    return openViewWriter(file);
}

Result<std::unique_ptr<ViewWriter>> openViewWriter(const ViewFile& file) {
    OpenOptions options;
    options.sync = Sync::Normal;
    options.cacheKib = kCacheKib;
    options.vfs = file.vfs;
    auto db = Database::open(file.path, options);
    if (!db) return db.error();
    if (auto done = db->checkpointEvery(kLog); !done) return done.error();
    if (auto done = prepareFile(*db); !done) return done.error();
    // What is erased, or not to be seen any more, leaves no octet in free pages.
    if (auto set = db->execute("PRAGMA secure_delete=ON"); !set) return set.error();
    return std::unique_ptr<ViewWriter>(std::make_unique<SqliteViewWriter>(std::move(*db)));
}

} // namespace santral::store
