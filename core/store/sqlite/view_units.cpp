#include "core/store/sqlite/view_units.hpp"

#include "core/base/sha256.hpp"
#include "core/domain/fields.hpp"
#include "core/domain/json.hpp"
#include "core/store/sqlite/view_items.hpp"
#include "core/store/sqlite/view_rows.hpp"

#include <algorithm>
#include <set>

namespace santral::store {
namespace {

template <class T>
Result<void> readAll(Database& db, const char* kind, std::vector<T>& into) {
    auto rows = db.prepare("SELECT body FROM organisation WHERE kind=? ORDER BY id");
    rows.bind(kind);
    while (rows.next()) {
        auto one = json::read<T>(rows.text(0));
        if (!one) return one.error();
        into.push_back(std::move(*one));
    }
    return rows.failed() ? Result<void>(rows.error()) : Result<void>();
}

std::string whereOf(const UnitQuery& query) {
    std::string where = " WHERE c.n<?1 AND c.last_at>=?2 AND (?3 IS NULL OR ?3 IS NOT NULL)";
    if (query.everything) return where;
    std::string queues;
    for (QueueId id : query.queues) {
        if (!queues.empty()) queues += ',';
        queues += "x'" + toString(id) + "'";
    }
    where += " AND (c.queue IN (" + queues + ") OR c.owner=?3";
    if (query.loose) where += " OR c.queue IS NULL";
    return where + ")";
}

void bindTo(Statement& statement, const UnitQuery& query) {
    std::int64_t before = query.before == 0 ? INT64_MAX : static_cast<std::int64_t>(query.before);
    statement.bind(before, query.since, query.owner);
}

Result<void> addCard(ViewReader& view, IdentityId id, Unit& unit) {
    auto named = [id](const CustomerCard& card) {
        auto is = [id](const Identity& i) { return i.id == id; };
        return std::any_of(card.identities.begin(), card.identities.end(), is);
    };
    if (std::any_of(unit.cards.begin(), unit.cards.end(), named)) return {};
    auto identity = view.identity(id);
    if (!identity) return identity.error();
    if (!*identity || !(*identity)->customer) return {};
    auto card = view.card((*identity)->customer);
    if (!card) return card.error();
    if (!*card) return {};
    for (const Identity& one : (*card)->identities) {
        auto count = view.chatCount(one.id);
        if (!count) return count.error();
        unit.chatCount.push_back(*count);
    }
    unit.cards.push_back(std::move(**card));
    return {};
}

// The lines of a scope in their order: conversations, entries, customers.
class ScopeLines {
public:
    ScopeLines(Database& db, ViewReader& view, const UnitQuery& query)
        : db_(db), view_(view), query_(query), where_(whereOf(query)) {}

    Result<ScopeHash> run() {
        if (auto done = addConversations(); !done) return done.error();
        if (auto done = addItems(); !done) return done.error();
        if (auto done = addCustomers(); !done) return done.error();
        found_.hash = hash_.finish();
        return found_;
    }

private:
    template <class T>
    void add(const T& value, std::string_view more = {}) {
        hash_.add(json::write(value));
        hash_.add(more);
        hash_.add("\n");
    }
    Result<void> addConversations() {
        auto rows =
            db_.prepare(std::string("SELECT ") + kConversationColumns +
                        " FROM conversation c JOIN identity i ON i.n=c.identity" + where_ + " ORDER BY c.n");
        bindTo(rows, query_);
        while (rows.next()) {
            Conversation conversation = conversationFrom(rows);
            add(conversation);
            named_.insert(conversation.identity);
            ++found_.conversations;
        }
        return rows.failed() ? Result<void>(rows.error()) : Result<void>();
    }
    // All entries are looked at, in their order; sorting those of the scope would take longer.
    Result<void> addItems() {
        auto rows = db_.prepare(std::string("SELECT ") + kItemColumns +
                                ",i.id FROM item t CROSS JOIN conversation c ON c.n=t.conversation"
                                " CROSS JOIN identity i ON i.n=t.identity" +
                                where_ + " ORDER BY t.seq");
        bindTo(rows, query_);
        while (rows.next()) {
            auto item = itemFrom(rows);
            if (!item) return item.error();
            IdentityId identity = rows.id<IdentityId>(kItemWidth);
            add(*item, toString(identity));
            named_.insert(identity);
            ++found_.items;
        }
        return rows.failed() ? Result<void>(rows.error()) : Result<void>();
    }
    Result<void> addCustomers() {
        std::set<CustomerId> customers;
        for (IdentityId id : named_) {
            auto identity = view_.identity(id);
            if (!identity) return identity.error();
            if (*identity && (*identity)->customer) customers.insert((*identity)->customer);
        }
        for (CustomerId id : customers) {
            auto card = view_.card(id);
            if (!card) return card.error();
            if (!*card) continue;
            auto byId = [](const Identity& a, const Identity& b) { return a.id < b.id; };
            std::sort((*card)->identities.begin(), (*card)->identities.end(), byId);
            add(**card);
            ++found_.customers;
        }
        return {};
    }

    Database& db_;
    ViewReader& view_;
    const UnitQuery& query_;
    std::string where_;
    Sha256 hash_;
    std::set<IdentityId> named_;
    ScopeHash found_;
};

} // namespace

Result<Organisation> readOrganisation(Database& db) {
    Organisation all;
    if (auto done = readAll(db, "brand", all.brands); !done) return done.error();
    if (auto done = readAll(db, "queue", all.queues); !done) return done.error();
    if (auto done = readAll(db, "team", all.teams); !done) return done.error();
    if (auto done = readAll(db, "tag", all.tags); !done) return done.error();
    if (auto done = readAll(db, "reason", all.reasons); !done) return done.error();
    if (auto done = readAll(db, "view", all.views); !done) return done.error();
    if (auto done = readAll(db, "skill", all.skills); !done) return done.error();
    if (auto done = readAll(db, "hours", all.hours); !done) return done.error();
    if (auto done = readAll(db, "state", all.states); !done) return done.error();
    return all;
}

Result<std::vector<std::pair<ConversationId, Place>>> readPlaces(Database& db, CustomerId customer) {
    auto rows =
        db.prepare(customer ? "SELECT c.id,c.queue,c.owner FROM customer k JOIN identity i ON i.customer=k.n"
                              " JOIN conversation c ON c.identity=i.n WHERE k.id=?1"
                            : "SELECT id,queue,owner FROM conversation WHERE ?1 IS NULL");
    rows.bind(customer);
    std::vector<std::pair<ConversationId, Place>> all;
    while (rows.next()) {
        Place place{rows.id<QueueId>(1), rows.id<AgentId>(2)};
        all.emplace_back(rows.id<ConversationId>(0), place);
    }
    if (rows.failed()) return rows.error();
    return all;
}

Result<Unit> readUnit(Database& db, ViewReader& view, Conversation conversation) {
    Unit unit;
    unit.conversation = std::move(conversation);
    if (auto done = addCard(view, unit.conversation.identity, unit); !done) return done.error();
    static const std::string sql = std::string("SELECT ") + kItemColumns +
                                   ",i.id FROM item t JOIN conversation c ON c.n=t.conversation"
                                   " JOIN identity i ON i.n=t.identity WHERE t.conversation=? ORDER BY t.seq";
    {
        auto rows = db.prepare(sql);
        rows.bind(unit.conversation.number);
        while (rows.next()) {
            auto item = itemFrom(rows);
            if (!item) return item.error();
            unit.items.push_back({std::move(*item), rows.id<IdentityId>(kItemWidth)});
        }
        if (rows.failed()) return rows.error();
    }
    for (const StoredItem& one : unit.items) {
        if (auto done = addCard(view, one.identity, unit); !done) return done.error();
    }
    return unit;
}

Result<ScopeHash> readScopeHash(Database& db, ViewReader& view, const UnitQuery& query) {
    UnitQuery all = query;
    all.before = 0;
    Snapshot moment(db);
    if (auto begun = moment.begin(); !begun) return begun.error();
    return ScopeLines(db, view, all).run();
}

Result<bool> namesFile(Database& db, const std::string& hash, const UnitQuery& query) {
    auto row = db.prepare("SELECT 1 FROM item_file f JOIN item t ON t.seq=f.seq"
                          " JOIN conversation c ON c.n=t.conversation" +
                          whereOf(query) + " AND f.file=?4 LIMIT 1");
    std::int64_t before = query.before == 0 ? INT64_MAX : static_cast<std::int64_t>(query.before);
    row.bind(before, query.since, query.owner, fileKey(hash));
    bool names = row.next();
    if (row.failed()) return row.error();
    return names;
}

Result<std::uint64_t> countUnits(Database& db, const UnitQuery& query) {
    auto row = db.prepare("SELECT count(*) FROM conversation c" + whereOf(query));
    bindTo(row, query);
    if (!row.next()) return row.error();
    return row.unsignedInteger(0);
}

Result<std::vector<Unit>> readUnits(Database& db, ViewReader& view, const UnitQuery& query) {
    std::vector<Conversation> found;
    {
        auto rows = db.prepare(std::string("SELECT ") + kConversationColumns +
                               " FROM conversation c JOIN identity i ON i.n=c.identity" + whereOf(query) +
                               " ORDER BY c.n DESC LIMIT " + std::to_string(query.limit));
        bindTo(rows, query);
        while (rows.next()) found.push_back(conversationFrom(rows));
        if (rows.failed()) return rows.error();
    }
    std::vector<Unit> units;
    units.reserve(found.size());
    for (Conversation& one : found) {
        auto unit = readUnit(db, view, std::move(one));
        if (!unit) return unit.error();
        units.push_back(std::move(*unit));
    }
    return units;
}

} // namespace santral::store
