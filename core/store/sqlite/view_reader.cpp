#include "core/domain/fields.hpp"
#include "core/domain/json.hpp"
#include "core/store/sqlite/search.hpp"
#include "core/store/sqlite/view.hpp"
#include "core/store/sqlite/view_changes.hpp"
#include "core/store/sqlite/view_list.hpp"
#include "core/store/sqlite/view_rows.hpp"
#include "core/store/sqlite/view_units.hpp"

#include <algorithm>

namespace santral::store {
namespace {

std::string select(const char* columns, const char* rest) {
    return std::string("SELECT ") + columns + rest;
}

constexpr const char* kRowJoin = " FROM conversation c JOIN identity i ON i.n=c.identity"
                                 " LEFT JOIN customer k ON k.n=i.customer LEFT JOIN agent a ON a.id=c.owner";
constexpr const char* kRowExtra = ",k.id,coalesce(nullif(k.name,''),i.address),coalesce(a.name,'')";

InboxRow inboxRowFrom(const Statement& row) {
    constexpr int kNext = kConversationWidth;
    return {conversationFrom(row), row.id<CustomerId>(kNext), row.string(kNext + 1), row.string(kNext + 2)};
}

class SqliteViewReader final : public ViewReader {
public:
    explicit SqliteViewReader(Database db) : db_(std::move(db)) {}

    Result<Seq> applied() override {
        auto row = db_.prepare("SELECT applied FROM progress");
        if (!row.next()) return row.error();
        return row.unsignedInteger(0);
    }

    Result<std::vector<InboxRow>> list(const ListQuery& query) override {
        Snapshot moment(db_);
        if (auto begun = moment.begin(); !begun) return begun.error();
        auto numbers = listNumbers(db_, query);
        if (!numbers) return numbers.error();
        static const std::string sql = select(kConversationColumns, kRowExtra) + kRowJoin + " WHERE c.n=?";
        std::vector<InboxRow> found;
        found.reserve(numbers->size());
        for (Seq number : *numbers) {
            auto row = db_.prepare(sql);
            row.bind(number);
            if (row.next()) found.push_back(inboxRowFrom(row));
            if (row.failed()) return row.error();
        }
        return found;
    }

    Result<std::uint64_t> count(const ListQuery& query, std::uint64_t most) override {
        Snapshot moment(db_);
        if (auto begun = moment.begin(); !begun) return begun.error();
        return countListed(db_, query, most);
    }

    Result<std::map<AgentId, Tally>> tallies() override {
        auto rows = db_.prepare("SELECT owner,state,count,unread FROM tally");
        std::map<AgentId, Tally> all;
        while (rows.next()) {
            Tally& tally = all[AgentId{parseUuid(rows.text(0)).value_or(Uuid{})}];
            std::uint64_t count = rows.unsignedInteger(2);
            switch (static_cast<ConversationState>(rows.integer(1))) {
            case ConversationState::Open:
                tally.open = count;
                tally.unread = rows.unsignedInteger(3);
                break;
            case ConversationState::Snoozed:
                tally.snoozed = count;
                break;
            case ConversationState::Closed:
                tally.closed = count;
                break;
            }
        }
        if (rows.failed()) return rows.error();
        return all;
    }

    Result<std::vector<Agent>> agents() override {
        auto rows = db_.prepare("SELECT body FROM agent ORDER BY name");
        std::vector<Agent> all;
        while (rows.next()) {
            auto agent = json::read<Agent>(rows.text(0));
            if (!agent) return agent.error();
            all.push_back(std::move(*agent));
        }
        if (rows.failed()) return rows.error();
        return all;
    }

    Result<Organisation> organisation() override { return readOrganisation(db_); }
    Result<std::vector<Change>> changes(Seq before, std::size_t limit) override {
        return readChanges(db_, before, limit);
    }

    Result<std::vector<std::pair<ConversationId, Place>>> placesOf(CustomerId customer) override {
        return readPlaces(db_, customer);
    }

    Result<std::vector<Unit>> units(const UnitQuery& query) override { return readUnits(db_, *this, query); }
    Result<ScopeHash> scopeHash(const UnitQuery& query) override { return readScopeHash(db_, *this, query); }

    Result<std::optional<Unit>> unit(ConversationId id) override {
        auto found = conversation(id);
        if (!found) return found.error();
        if (!*found) return std::optional<Unit>();
        auto unit = readUnit(db_, *this, std::move(**found));
        if (!unit) return unit.error();
        return std::optional(std::move(*unit));
    }

    Result<std::uint64_t> countUnits(const UnitQuery& query) override {
        return store::countUnits(db_, query);
    }

    Result<bool> namesFile(const std::string& hash, const UnitQuery& among) override {
        return store::namesFile(db_, hash, among);
    }

    Result<std::vector<std::pair<ConversationId, Place>>> places() override { return readPlaces(db_, {}); }

    Result<std::optional<InboxRow>> row(ConversationId id) override {
        static const std::string sql = select(kConversationColumns, kRowExtra) + kRowJoin + " WHERE c.id=?";
        auto row = db_.prepare(sql);
        row.bind(id);
        if (row.next()) return std::optional(inboxRowFrom(row));
        if (row.failed()) return row.error();
        return std::optional<InboxRow>();
    }

    Result<std::optional<Conversation>> conversation(ConversationId id) override {
        static const std::string sql = select(
            kConversationColumns, " FROM conversation c JOIN identity i ON i.n=c.identity WHERE c.id=?");
        auto row = db_.prepare(sql);
        row.bind(id);
        return oneConversation(row);
    }

    Result<std::optional<ConversationId>> conversationNumbered(Seq number) override {
        auto row = db_.prepare("SELECT id FROM conversation WHERE n=?");
        row.bind(number);
        if (row.next()) return std::optional(row.id<ConversationId>(0));
        if (row.failed()) return row.error();
        return std::optional<ConversationId>();
    }

    Result<std::optional<Conversation>> latestOf(IdentityId identity) override {
        static const std::string sql =
            select(kConversationColumns, " FROM conversation c JOIN identity i ON i.n=c.identity"
                                         " WHERE i.id=? ORDER BY c.last_at DESC,c.n DESC LIMIT 1");
        auto row = db_.prepare(sql);
        row.bind(identity);
        return oneConversation(row);
    }

    Result<std::optional<Conversation>> latestConversation(CustomerId customer) override {
        static const std::string sql =
            select(kConversationColumns, " FROM conversation c JOIN identity i ON i.n=c.identity"
                                         " JOIN customer k ON k.n=i.customer WHERE k.id=? AND c.merged=0"
                                         " ORDER BY c.state=2,c.last_at DESC LIMIT 1");
        auto row = db_.prepare(sql);
        row.bind(customer);
        return oneConversation(row);
    }

    Result<std::vector<ConversationId>> dueSnoozes(TimePoint now) override {
        auto rows = db_.prepare("SELECT id FROM conversation WHERE snoozed_until<=? ORDER BY snoozed_until");
        rows.bind(now);
        std::vector<ConversationId> due;
        while (rows.next()) due.push_back(rows.id<ConversationId>(0));
        if (rows.failed()) return rows.error();
        return due;
    }

    Result<std::vector<InboxRow>> served() override {
        static const std::string sql =
            select(kConversationColumns, kRowExtra) + kRowJoin + " WHERE c.work<>'' ORDER BY c.n";
        auto rows = db_.prepare(sql);
        std::vector<InboxRow> found;
        while (rows.next()) found.push_back(inboxRowFrom(rows));
        if (rows.failed()) return rows.error();
        return found;
    }

    Result<std::optional<Identity>> identity(IdentityId id) override {
        static const std::string sql =
            select(kIdentityColumns, " FROM identity i LEFT JOIN customer c ON c.n=i.customer WHERE i.id=?");
        auto row = db_.prepare(sql);
        row.bind(id);
        return oneIdentity(row);
    }

    Result<std::optional<Identity>> identity(IdentityKind kind, const std::string& address) override {
        static const std::string sql =
            select(kIdentityColumns, " FROM identity i LEFT JOIN customer c ON c.n=i.customer"
                                     " WHERE i.kind=? AND i.address=? AND i.address<>''");
        auto row = db_.prepare(sql);
        row.bind(static_cast<int>(kind), address);
        return oneIdentity(row);
    }

    Result<ReasonId> closedFor(ConversationId id) override {
        static const std::string sql = std::string("SELECT ") + kItemColumns +
                                       " FROM item t JOIN conversation c ON c.n=t.conversation"
                                       " WHERE c.id=? AND t.kind=? ORDER BY t.seq DESC LIMIT 1";
        auto row = db_.prepare(sql);
        row.bind(id, static_cast<int>(ItemKind::Closed));
        if (!row.next()) return row.failed() ? Result<ReasonId>(row.error()) : ReasonId{};
        auto item = itemFrom(row);
        if (!item) return item.error();
        auto reason = parseUuid(item->about);
        return reason ? ReasonId{*reason} : ReasonId{};
    }

    Result<std::optional<CustomerCard>> card(CustomerId id) override {
        CustomerCard card;
        {
            auto row = db_.prepare("SELECT id,name,language,note,since,sample FROM customer WHERE id=?");
            row.bind(id);
            if (!row.next()) {
                if (row.failed()) return row.error();
                return std::optional<CustomerCard>();
            }
            card.customer = {row.id<CustomerId>(0), row.string(1), row.string(2),
                             row.string(3),         row.time(4),   row.flag(5)};
        }
        static const std::string sql =
            select(kIdentityColumns, " FROM identity i JOIN customer c ON c.n=i.customer"
                                     " WHERE c.id=? ORDER BY i.linked_at,i.n");
        auto rows = db_.prepare(sql);
        rows.bind(id);
        while (rows.next()) card.identities.push_back(identityFrom(rows));
        if (rows.failed()) return rows.error();
        return std::optional(std::move(card));
    }

    Result<std::vector<CustomerId>> emptiedBy(IdentityId id) override {
        auto rows =
            db_.prepare("SELECT id FROM customer c WHERE left_by=? AND NOT EXISTS(SELECT 1 FROM identity i"
                        " WHERE i.customer=c.n)");
        rows.bind(id);
        std::vector<CustomerId> all;
        while (rows.next()) all.push_back(rows.id<CustomerId>(0));
        if (rows.failed()) return rows.error();
        return all;
    }

    Result<std::uint32_t> chatCount(IdentityId id) override {
        auto row = db_.prepare("SELECT chat_count FROM identity WHERE id=?");
        row.bind(id);
        if (row.next()) return static_cast<std::uint32_t>(row.integer(0));
        if (row.failed()) return row.error();
        return std::uint32_t{0};
    }

    Result<std::vector<CustomerId>> sampleCustomers() override {
        auto rows = db_.prepare("SELECT id FROM customer WHERE sample=1");
        std::vector<CustomerId> all;
        while (rows.next()) all.push_back(rows.id<CustomerId>(0));
        if (rows.failed()) return rows.error();
        return all;
    }

    Result<std::vector<IdentityId>> withdrawnOf(CustomerId id) override {
        auto rows = db_.prepare("SELECT identity FROM withdrawn WHERE customer=?");
        rows.bind(id);
        std::vector<IdentityId> all;
        while (rows.next()) all.push_back(rows.id<IdentityId>(0));
        if (rows.failed()) return rows.error();
        return all;
    }

    Result<bool> isUsed(IdentityId id) override {
        auto row = db_.prepare("SELECT EXISTS(SELECT 1 FROM item t WHERE t.identity=i.n) OR"
                               " EXISTS(SELECT 1 FROM conversation c WHERE c.identity=i.n)"
                               " FROM identity i WHERE i.id=?");
        row.bind(id);
        if (row.next()) return row.flag(0);
        if (row.failed()) return row.error();
        return false;
    }

    Result<std::vector<TimelineItem>> thread(CustomerId id, Seq before, std::size_t limit) override {
        auto identities = identityNumbers(id);
        if (!identities) return identities.error();
        static const std::string sql =
            std::string("SELECT ") + kItemColumns +
            ",coalesce(a.name,iif(t.direction=0,coalesce(nullif(k.name,''),nullif(i.display,''),i.address),''"
            "))"
            " FROM item t JOIN identity i ON i.n=t.identity LEFT JOIN customer k ON k.n=i.customer"
            " LEFT JOIN conversation c ON c.n=t.conversation LEFT JOIN agent a ON a.id=t.agent"
            " WHERE t.identity=? AND t.seq<? ORDER BY t.seq DESC LIMIT ?";
        std::vector<TimelineItem> items;
        for (std::int64_t identity : *identities) {
            auto rows = db_.prepare(sql);
            rows.bind(identity, before == 0 ? INT64_MAX : static_cast<std::int64_t>(before),
                      static_cast<std::uint64_t>(limit));
            if (auto done = collect(rows, items); !done) return done.error();
        }
        auto newestFirst = [](const TimelineItem& a, const TimelineItem& b) { return a.seq > b.seq; };
        std::sort(items.begin(), items.end(), newestFirst);
        if (items.size() > limit) items.resize(limit);
        return items;
    }

    Result<std::optional<StoredItem>> item(MessageId id) override {
        auto found = outgoing(" WHERE t.message=?1", id);
        if (!found) return found.error();
        if (found->empty()) return std::optional<StoredItem>();
        return std::optional(std::move(found->front()));
    }

    Result<bool> hasItems(IdentityId id) override {
        auto row = db_.prepare("SELECT 1 FROM identity i JOIN item t ON t.identity=i.n WHERE i.id=? LIMIT 1");
        row.bind(id);
        bool has = row.next();
        if (row.failed()) return row.error();
        return has;
    }

    Result<std::vector<TimelineItem>> changedBy(IdentityId id, Seq revision) override {
        static const std::string sql =
            std::string("SELECT ") + kItemColumns +
            ",coalesce(a.name,'') FROM item t JOIN identity i ON i.n=t.identity"
            " LEFT JOIN conversation c ON c.n=t.conversation LEFT JOIN agent a ON a.id=t.agent"
            " WHERE i.id=? AND t.revision=? ORDER BY t.seq";
        auto rows = db_.prepare(sql);
        rows.bind(id, revision);
        std::vector<TimelineItem> items;
        if (auto done = collect(rows, items); !done) return done.error();
        return items;
    }

    Result<std::vector<StoredItem>> outbox() override {
        return outgoing(" WHERE t.delivery IN (2,3) AND ?1 IS NULL ORDER BY t.seq", MessageId{});
    }

    Result<std::vector<StoredItem>> held() override {
        return outgoing(" WHERE t.delivery=1 AND ?1 IS NULL ORDER BY t.seq", MessageId{});
    }

    Result<std::vector<TimelineItem>> chatAfter(IdentityId id, std::uint32_t number,
                                                std::size_t limit) override {
        static const std::string sql =
            std::string("SELECT ") + kItemColumns +
            ",coalesce(a.name,'') FROM item t JOIN identity i ON i.n=t.identity"
            " LEFT JOIN conversation c ON c.n=t.conversation LEFT JOIN agent a ON a.id=t.agent"
            " WHERE i.id=? AND t.chat_number>? ORDER BY t.seq LIMIT ?";
        auto rows = db_.prepare(sql);
        rows.bind(id, number, static_cast<std::uint64_t>(limit));
        std::vector<TimelineItem> items;
        if (auto done = collect(rows, items); !done) return done.error();
        return items;
    }

    Result<std::vector<std::string>> chatIds(IdentityId id, std::size_t limit) override {
        auto rows = db_.prepare("SELECT t.client FROM identity i JOIN item t ON t.identity=i.n"
                                " WHERE i.id=? AND t.client<>'' ORDER BY t.client LIMIT ?");
        rows.bind(id, static_cast<std::uint64_t>(limit));
        std::vector<std::string> ids;
        while (rows.next()) ids.push_back(rows.string(0));
        if (rows.failed()) return rows.error();
        return ids;
    }

    Result<std::optional<Receipt>> chatReceipt(IdentityId id, const std::string& clientId) override {
        auto row =
            db_.prepare("SELECT t.seq,t.at,c.id,t.chat_number FROM identity i JOIN item t ON t.identity=i.n"
                        " LEFT JOIN conversation c ON c.n=t.conversation"
                        " WHERE i.id=? AND t.client=? AND t.client<>''");
        row.bind(id, clientId);
        if (!row.next())
            return row.failed() ? Result<std::optional<Receipt>>(row.error()) : std::optional<Receipt>();
        Receipt receipt{row.unsignedInteger(0), row.unsignedInteger(0), row.time(1),
                        row.id<ConversationId>(2), static_cast<std::uint32_t>(row.integer(3))};
        return std::optional(receipt);
    }

    Result<std::vector<TimelineItem>> mentions(AgentId of, Seq after, std::size_t limit) override {
        static const std::string sql =
            std::string("SELECT ") + kItemColumns +
            ",coalesce(a.name,'') FROM mention m JOIN item t ON t.seq=m.seq"
            " LEFT JOIN conversation c ON c.n=t.conversation LEFT JOIN agent a ON a.id=t.agent"
            " WHERE m.agent=? AND m.seq>? ORDER BY m.seq DESC LIMIT ?";
        auto rows = db_.prepare(sql);
        rows.bind(of, after, static_cast<std::uint64_t>(limit));
        std::vector<TimelineItem> items;
        if (auto done = collect(rows, items); !done) return done.error();
        std::reverse(items.begin(), items.end());
        return items;
    }

    Result<ChatReading> chatReading(IdentityId id, std::uint64_t unread) override {
        static const std::string sql =
            "SELECT t.chat_number FROM item t JOIN identity i ON i.n=t.identity WHERE i.id=?"
            " AND t.chat_number>0 AND t.direction=? AND t.delivery>=? ORDER BY t.seq DESC LIMIT 1 OFFSET ?";
        ChatReading reading;
        auto look = [&](Direction direction, Delivery least, std::uint64_t skipped, std::uint32_t& into) {
            auto row = db_.prepare(sql);
            row.bind(id, static_cast<int>(direction), static_cast<int>(least), skipped);
            if (row.next()) into = static_cast<std::uint32_t>(row.integer(0));
            return !row.failed() ? Result<void>() : Result<void>(row.error());
        };
        auto done = look(Direction::Out, Delivery::Read, 0, reading.byVisitor);
        if (done) done = look(Direction::In, Delivery::None, unread, reading.byAgent);
        if (!done) return done.error();
        return reading;
    }

    Result<std::optional<ConversationId>> conversationOfMail(const std::string& messageId) override {
        auto row =
            db_.prepare("SELECT c.id FROM mail_id m JOIN conversation c ON c.n=m.conversation WHERE m.id=?");
        row.bind(messageId);
        if (row.next()) return std::optional(row.id<ConversationId>(0));
        if (row.failed()) return row.error();
        return std::optional<ConversationId>();
    }

    Result<std::uint64_t> messages() override {
        auto row = db_.prepare("SELECT messages FROM progress");
        if (!row.next()) return row.error();
        return row.unsignedInteger(0);
    }

    Result<SearchAnswer> search(const SearchQuery& query) override { return searchView(db_, query); }

private:
    static Result<std::optional<Conversation>> oneConversation(Statement& row) {
        if (row.next()) return std::optional(conversationFrom(row));
        if (row.failed()) return row.error();
        return std::optional<Conversation>();
    }

    static Result<std::optional<Identity>> oneIdentity(Statement& row) {
        if (row.next()) return std::optional(identityFrom(row));
        if (row.failed()) return row.error();
        return std::optional<Identity>();
    }

    // The events keep the id of an agent, queue or reason; people read the name.
    std::string nameIn(std::string_view kind, const std::string& text) {
        auto id = parseUuid(text);
        if (!id) return text;
        auto row = db_.prepare(kind == "agent" ? "SELECT name FROM agent WHERE ?='agent' AND id=?"
                                               : "SELECT json_extract(body,'$.name') FROM organisation"
                                                 " WHERE kind=? AND id=?");
        row.bind(kind, *id);
        return row.next() ? row.string(0) : text;
    }

    Result<void> collect(Statement& rows, std::vector<TimelineItem>& into) {
        while (rows.next()) {
            auto item = itemFrom(rows);
            if (!item) return item.error();
            item->author = rows.string(kItemWidth);
            if (item->kind == ItemKind::Assigned) item->about = nameIn("agent", item->about);
            if (item->kind == ItemKind::Moved) item->about = nameIn("queue", item->about);
            if (item->kind == ItemKind::Closed) item->about = nameIn("reason", item->about);
            into.push_back(std::move(*item));
        }
        if (rows.failed()) return rows.error();
        return {};
    }

    Result<std::vector<std::int64_t>> identityNumbers(CustomerId id) {
        auto rows = db_.prepare("SELECT i.n FROM identity i JOIN customer c ON c.n=i.customer WHERE c.id=?");
        rows.bind(id);
        std::vector<std::int64_t> numbers;
        while (rows.next()) numbers.push_back(rows.integer(0));
        if (rows.failed()) return rows.error();
        return numbers;
    }

    Result<std::vector<StoredItem>> outgoing(const char* where, MessageId id) {
        auto rows = db_.prepare(std::string("SELECT ") + kItemColumns +
                                ",coalesce(a.name,''),i.id FROM item t JOIN identity i ON i.n=t.identity"
                                " LEFT JOIN conversation c ON c.n=t.conversation"
                                " LEFT JOIN agent a ON a.id=t.agent" +
                                where);
        rows.bind(id);
        std::vector<StoredItem> items;
        while (rows.next()) {
            auto item = itemFrom(rows);
            if (!item) return item.error();
            item->author = rows.string(kItemWidth);
            items.push_back({std::move(*item), rows.id<IdentityId>(kItemWidth + 1)});
        }
        if (rows.failed()) return rows.error();
        return items;
    }

    Database db_;
};

} // namespace

Result<std::unique_ptr<ViewReader>> openViewReader(const ViewFile& file) {
    OpenOptions options;
    options.mode = OpenMode::ReadOnly;
    options.cacheKib = 4096;
    options.vfs = file.vfs;
    auto db = Database::open(file.path, options);
    if (!db) return db.error();
    return std::unique_ptr<ViewReader>(std::make_unique<SqliteViewReader>(std::move(*db)));
}

} // namespace santral::store
